"""The page in a real browser, as its readers use it."""
