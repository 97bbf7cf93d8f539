"""Values as JSON and back, by their types alone."""

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

from bot.core.channels import Channel, Platform

T = TypeVar("T")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def dump(value: object) -> str:
    """Return a frozen dataclass as JSON."""
    kind: Any = type(value)
    return _adapter(kind).dump_json(value).decode()


def load(kind: type[T], text: str) -> T:
    """Return the dataclass that JSON holds."""
    wanted: Any = kind
    value: T = _adapter(wanted).validate_json(text)
    return value


def micros(at: datetime) -> int:
    """Return an instant as microseconds since 1970, UTC."""
    return (at - _EPOCH) // timedelta(microseconds=1)


def instant(count: int) -> datetime:
    """Return the instant that is so many microseconds after 1970, UTC."""
    return _EPOCH + timedelta(microseconds=count)


def channel_of(text: str) -> Channel:
    """Read a channel back from its text."""
    platform, _, id = text.partition(":")
    return Channel(platform=Platform(platform), id=id)
