"""Which story an article belongs to: copies, what it is about, and stories that turn out two."""
