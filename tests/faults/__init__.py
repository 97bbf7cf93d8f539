"""The fault matrix: what befalls a running bot, done to it, with what was seen.

`python -m tests.faults` runs all of it and prints a table; pytest runs a fast slice.
"""
