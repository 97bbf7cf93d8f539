"""Chat platforms, one folder each: a listener (in), a messenger (out) and a renderer."""
