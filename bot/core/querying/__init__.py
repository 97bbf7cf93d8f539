"""The language in which a crisis says which articles are its own, and why one is or is not."""
