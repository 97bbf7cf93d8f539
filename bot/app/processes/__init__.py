"""One bot in several processes over one PostgreSQL store: their roles, their jobs, their claims."""
