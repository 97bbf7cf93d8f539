"""Which sentence answers, what is told beside it, and whether any does: signs and their worth."""
