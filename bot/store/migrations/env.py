"""Alembic's entry: run on the connection that the store hands over; print and log nothing."""

from alembic import context


def run() -> None:
    """Apply the missing versions on the store's own connection."""
    context.configure(
        connection=context.config.attributes["connection"], transaction_per_migration=True
    )
    with context.begin_transaction():
        context.run_migrations()


run()
