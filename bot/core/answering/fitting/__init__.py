"""How well a sentence fits a question: its words, names, roles, counts and what it denies."""
