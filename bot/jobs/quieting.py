"""What the library logs, without what says nothing to whoever runs the bot."""

import logging

from procrastinate.exceptions import ConnectorException


class _Lost(logging.Filter):
    """Leaves a lost connection to one line: what waits for the database says the rest."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, ConnectorException):
            record.exc_info = None
        return True


_lost = _Lost()


def quieten() -> None:
    """Have it tell of what goes wrong alone: at INFO it tells of every job, arguments and all."""
    logging.getLogger("procrastinate").setLevel(logging.WARNING)
    for part in ("utils", "worker"):
        logging.getLogger(f"procrastinate.{part}").addFilter(_lost)
