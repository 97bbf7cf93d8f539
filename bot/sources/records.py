"""JSON of strangers: loaded with a sentence on what is wrong, and looked into by paths. No I/O."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from bot.core.patterns import Pattern
from bot.errors import SourceMalformed
from bot.ports import HttpRequest, HttpResponse
from bot.sources.asking import json_request
from bot.sources.charset import decoded
from bot.sources.instants import instant_of
from bot.sources.validated import web_link

#: A backslash before what JSON knows no escape for; some interfaces write them.
_BAD_ESCAPE = Pattern(r'\\(?!["\\/bfnrtu])')
#: Numbers above this are milliseconds since 1970, below it seconds.
_MILLISECONDS = 100_000_000_000
_FIRST, _LAST = datetime(1980, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


def loaded(response: HttpResponse) -> Any:
    """Return the value that a reply holds.

    Raises:
        SourceMalformed: It is no JSON; some of what it says instead is in the text.
    """
    text = decoded(response.body, response.headers.get("content-type", "")).lstrip("\ufeff")
    if not text.strip():
        raise SourceMalformed("the reply is empty")
    for candidate in (text, _BAD_ESCAPE.sub(r"\\\\", text)):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    said = " ".join(text.split())[:120]
    if said.startswith("<"):
        raise SourceMalformed("the reply is a page or XML, not JSON")
    is_said = said and said[0] not in "{["
    raise SourceMalformed(
        f"the reply is not JSON; it says: {said}" if is_said else "the reply is broken JSON"
    )


def found_at(value: Any, path: str) -> Any:
    """Return what stands at a path such as "data.items" or "links.0.href"; None for nothing.

    The empty path is the value itself.
    """
    for step in path.split(".") if path else ():
        if isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(value, Sequence) and not isinstance(value, str) and step.isdecimal():
            value = value[int(step)] if int(step) < len(value) else None
        else:
            return None
    return value


def string_at(value: Any, path: str) -> str:
    """Return the text or number at a path as text; "" for anything else."""
    found = found_at(value, path)
    return str(found) if isinstance(found, str | int) and not isinstance(found, bool) else ""


def rows_at(value: Any, path: str) -> list[Mapping[str, Any]]:
    """Return the objects of the list at a path.

    Raises:
        SourceMalformed: There is no list.
    """
    found = found_at(value, path)
    if not isinstance(found, list):
        where = f'a list at "{path}"' if path else "a list"
        raise SourceMalformed(f"the reply is JSON without {where}")
    return [row for row in found if isinstance(row, Mapping)]


def instant_at(value: Any, path: str) -> datetime | None:
    """Read an instant: text that names its zone, or a number of seconds or milliseconds."""
    found = found_at(value, path)
    if isinstance(found, bool) or not isinstance(found, int | float):
        return instant_of(found)
    try:
        at = datetime.fromtimestamp(found / 1000 if found > _MILLISECONDS else found, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return at if _FIRST <= at < _LAST else None


def next_page(value: Any, path: str, here: str) -> list[HttpRequest]:
    """Return the request for the page that a reply names as its next, on the same host."""
    link = web_link(string_at(value, path), here)
    if not link or link == here or urlsplit(link).netloc != urlsplit(here).netloc:
        return []
    return [json_request(link)]
