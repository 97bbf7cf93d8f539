"""What every kind of source asks with. No I/O."""

from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from bot.core.articles import SourceHealth
from bot.ports import HttpRequest


def conditional(health: SourceHealth) -> dict[str, str]:
    """Return the headers that ask for a document only if it is not the one we have.

    The validators go back byte for byte.
    """
    headers = {"If-None-Match": health.etag, "If-Modified-Since": health.last_modified}
    return {name: value for name, value in headers.items() if value}


def json_request(url: str, health: SourceHealth | None = None) -> HttpRequest:
    """Ask for JSON, unless it is the one we have."""
    validators = conditional(health) if health is not None else {}
    return HttpRequest(url=url, headers={"Accept": "application/json", **validators})


def with_defaults(url: str, parameters: Sequence[tuple[str, str]]) -> str:
    """Add query parameters to an address, those whose names it does not give itself.

    A name may stand several times, as in `fields[include][]`.
    """
    parts = urlsplit(url)
    given = parse_qsl(parts.query, keep_blank_values=True)
    names = {name for name, _ in given}
    added = [(name, value) for name, value in parameters if name not in names]
    return urlunsplit(parts._replace(query=urlencode([*given, *added]), fragment=""))
