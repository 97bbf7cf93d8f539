"""Article text out of HTML."""
