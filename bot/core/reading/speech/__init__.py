"""Who says what: verbs of saying and their subjects, turns, interviews, speech without marks."""
