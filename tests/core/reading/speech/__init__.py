"""Labelled direct speech, invented: each text file says what its cases are about."""
