"""Questions and claims: asked in public or alone, by a line or a form, and shared."""
