"""Language models: `drafting` is what one fills in, `second` what it says where the gate rejected
something, `budgets` how much one may be used."""
