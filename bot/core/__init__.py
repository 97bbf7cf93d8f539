"""The nouns: frozen data and pure decisions. No I/O, no clock, no network."""
