"""People: by name, role, pronoun or description, and everyone an article names."""
