"""The store in one SQLite file: one module per noun, one transaction per method."""
