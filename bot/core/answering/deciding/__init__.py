"""Which sentence answers, and whether any does: signs, and what each is worth."""
