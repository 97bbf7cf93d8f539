"""What PostgreSQL cannot hold of a text: the character of number 0."""

from psycopg.abc import AdaptContext
from psycopg.types.string import StrDumperUnknown

_STAND_IN = "�"


def storable(text: str) -> str:
    """Return a text with a stand-in for what cannot be stored."""
    return text.replace("\x00", _STAND_IN)


class _TextDumper(StrDumperUnknown):
    """Replaces what PostgreSQL cannot store in every text sent to it, queries included."""

    def dump(self, obj: str) -> bytes | bytearray | memoryview | None:
        return super().dump(storable(obj))


def register(connection: AdaptContext) -> None:
    """Store texts so on a connection."""
    connection.adapters.register_dumper(str, _TextDumper)
