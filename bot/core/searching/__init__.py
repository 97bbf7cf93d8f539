"""How sentences and articles are found: `indexing` by their words, `meaning` by embeddings."""
