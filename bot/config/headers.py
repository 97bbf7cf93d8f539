"""Headers that a source needs: a key or token, from the environment or a file."""

from collections.abc import Callable, Mapping

from bot.config.elsewhere import Given, fetched
from bot.config.secret import Secret
from bot.config.wrong import Absent, Wrong
from bot.core.patterns import Pattern

_NAME = Pattern(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
#: What every request says by itself, or what would change whom it reaches.
_OURS = frozenset(
    {
        "accept-encoding", "connection", "content-length", "expect", "host", "if-modified-since",
        "if-none-match", "keep-alive", "proxy-authorization", "proxy-connection", "te", "trailer",
        "transfer-encoding", "upgrade", "user-agent",
    }
)  # fmt: skip
_FIX = 'write { Authorization = { env = "HERALD_TOKEN", prefix = "Bearer " } }, or file = "…"'
_LONGEST = 8_000


def headers_given(value: object) -> tuple[tuple[str, Given], ...]:
    """Headers by name: { X-Api-Key = { env = "HERALD_KEY" } }, or their plain text."""
    if not isinstance(value, Mapping):
        raise Wrong("not a table of headers", _FIX)
    for name in value:
        if not _NAME.fullmatch(name):
            raise Wrong(f"{name[:60]!r} is no name of a header", _FIX)
        if name.lower() in _OURS:
            raise Wrong(f"{name} is set by the bot itself", "take it out")
    if len({name.lower() for name in value}) < len(value):
        raise Wrong("one header stands there twice", "keep one of them")
    return tuple((name, _given(name, one)) for name, one in value.items())


def revealed(
    headers: tuple[tuple[str, Given], ...],
    environ: Mapping[str, str],
    read_file: Callable[[str], str],
) -> tuple[tuple[str, str], ...]:
    """Return the headers with their values.

    Raises:
        Absent: A variable or file is not there, or is empty.
        Wrong: It holds what no header can.
    """
    return tuple((name, _revealed(name, given, environ, read_file)) for name, given in headers)


def _given(name: str, value: object) -> Given:
    if isinstance(value, str):
        return Given(value=Secret(value))
    if not isinstance(value, Mapping) or not all(isinstance(one, str) for one in value.values()):
        raise Wrong(f"{name} is neither a text nor a table", _FIX)
    if value.keys() - {"env", "file", "prefix"} or ("env" in value) == ("file" in value):
        raise Wrong(f"{name} must have env or file, and may have prefix", _FIX)
    return Given(**value)


def _revealed(
    name: str, given: Given, environ: Mapping[str, str], read_file: Callable[[str], str]
) -> str:
    try:
        where, text = fetched(given, environ, read_file, "value")
    except Absent as absent:
        raise Absent(f"{name}: {absent.what}", absent.fix) from absent
    value = given.prefix + text
    if not value.isprintable() or not value.isascii() or len(value) > _LONGEST:
        fix = "give one line of letters, digits and signs"
        at = where if not given.prefix else f"its prefix or {where}"
        raise Wrong(f"{name}: {at} holds what no header can", fix)
    return value
