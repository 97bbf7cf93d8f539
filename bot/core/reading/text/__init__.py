"""The text itself: lines, marks, abbreviations, litter, and patterns that are quick over it."""
