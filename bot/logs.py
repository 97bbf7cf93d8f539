"""Logging: one line for each event, no secret in any of them, SDKs kept quiet.

Both structlog's loggers and the standard library's (the SDKs') end in one formatter, which masks
secrets in the finished line, traceback included, and lets no text of others break or colour a line.
"""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import TextIO

import structlog

from bot.core.patterns import Pattern
from bot.redaction import redact

#: At debug these write tokens or whole texts: never below INFO, whatever is asked for.
SDK_LOGGERS = (
    "aiohttp",
    "aiosqlite",
    "apscheduler",
    "asyncio",
    "bot.slack_sdk",
    "discord",
    "httpcore",
    "httpx",
    "httpx2",
    "openai",
    "slack_bolt",
    "slack_sdk",
    "sqlalchemy",
    "urllib3",
)
#: At info these tell of every look at the schema, and of every connection that is let go.
NOISY_LOGGERS = ("alembic", "sqlalchemy")
_LEVELS = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}
#: Control characters, and those that turn or hide text; "\n" is kept in tracebacks only.
_UNPRINTABLE = Pattern(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")

Event = MutableMapping[str, object]


def configure_logging(level: str, format: str, stream: TextIO | None = None) -> None:
    """Send every logger of this process to one stream. May be called again.

    Args:
        level: "debug", "info", "warning" or "error".
        format: "text" for people or "json" for machines.
        stream: Standard error by default.
    """
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.PositionalArgumentsFormatter(),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_Formatter(format, shared))
    root = logging.getLogger()
    for old in [each for each in root.handlers if isinstance(each.formatter, _Formatter)]:
        root.removeHandler(old)
    root.addHandler(handler)
    chosen = _LEVELS.get(level, logging.INFO)
    root.setLevel(chosen)
    for name in SDK_LOGGERS:
        logging.getLogger(name).setLevel(max(chosen, logging.INFO))
    # At info it writes every statement with what is stored: articles, and people's questions.
    logging.getLogger("sqlalchemy.engine").setLevel(max(chosen, logging.WARNING))
    for name in NOISY_LOGGERS:
        logging.getLogger(name).setLevel(max(chosen, logging.WARNING))
    logging.captureWarnings(capture=True)


def redact_event(_logger: object, _method: str, event: Event) -> Event:
    """Mask secrets in an event's texts; a structlog processor."""
    return {key: _masked(value) for key, value in event.items()}


class _Formatter(logging.Formatter):
    """Renders any record, ours or an SDK's; masks and flattens the finished line."""

    def __init__(self, format: str, shared: list[structlog.typing.Processor]) -> None:
        super().__init__()
        is_json = format == "json"
        renderer: structlog.typing.Processor = (
            structlog.processors.JSONRenderer(default=repr)
            if is_json
            else structlog.dev.ConsoleRenderer(
                colors=False, exception_formatter=structlog.dev.plain_traceback
            )
        )
        self._inner = structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *([structlog.processors.format_exc_info] if is_json else []),
                redact_event,
                _flatten_event,
                renderer,
            ],
        )

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, or lines where there is a traceback."""
        return redact(_UNPRINTABLE.sub(_escaped, self._inner.format(record)))


def _flatten_event(_logger: object, _method: str, event: Event) -> Event:
    """Keep texts of others on the line they are on; tracebacks are ours and keep theirs."""
    return {
        key: value.replace("\n", "\\n") if isinstance(value, str) and key != "exception" else value
        for key, value in event.items()
    }


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _masked(value: object) -> object:
    match value:
        case str():
            return redact(value)
        case dict():
            return {key: _masked(each) for key, each in value.items()}
        case list() | tuple():
            return [_masked(each) for each in value]
        case _:
            # exc_info must stay what it is to be rendered; the finished line is masked again.
            return value
