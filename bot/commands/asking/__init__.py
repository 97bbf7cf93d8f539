"""Questions and claims: put openly, alone or by a form, in turn, and shared."""
