"""`python -m bot` is `watchfloor`."""
