"""Numbers and what they measure, as digits or as words, and what is no figure."""
