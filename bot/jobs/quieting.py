"""Keeps out of the log what Procrastinate writes there and an operator cannot use."""

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
    """Let the library log only what goes wrong; at INFO it logs every job with its arguments."""
    logging.getLogger("procrastinate").setLevel(logging.WARNING)
    for part in ("utils", "worker"):
        logging.getLogger(f"procrastinate.{part}").addFilter(_lost)
