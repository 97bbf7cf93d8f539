"""The language in which a crisis says which articles are its own, and why one is or is not.

`query` reads it into `conditions`; `explaining` says what an article has of them, and lacks.
"""
