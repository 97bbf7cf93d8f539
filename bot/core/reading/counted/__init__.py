"""What a number counts, where and when: nouns, labels, lists, tables, parts of a whole."""
