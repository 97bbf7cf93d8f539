"""Language models: `drafting` is what one fills in, `budgets` how much one may be used."""
