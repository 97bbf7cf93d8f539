"""Articles out of loose files: text, pages, feeds and JSON. No I/O: bytes in, drafts out."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from bot.core.articles import Draft, Tier
from bot.core.patterns import Pattern
from bot.core.text.characters import clean_characters
from bot.errors import SourceMalformed
from bot.ports import HttpResponse
from bot.sources.charset import decoded
from bot.sources.feed import read_feed
from bot.sources.instants import dated
from bot.sources.shape import is_feed, is_page

#: Endings that are read; the rest of a folder is passed over.
ENDINGS = (
    ".txt", ".md", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom",
    ".rdf",
)  # fmt: skip
_PAGES = (".html", ".htm", ".xhtml")
_FEEDS = (".xml", ".rss", ".atom", ".rdf")

#: A block of "key: value" lines between two lines of dashes, before a text.
_FRONT = Pattern(r"\A---\r?\n((?:[A-Za-z_]+:.*\n)+)---\r?\n")
#: What no text holds; UTF-16 and UTF-32, which hold it, begin with a mark.
_NO_TEXT = re.compile(
    rb"\A(?!\xff\xfe|\xfe\xff|\x00\x00\xfe\xff).*?[\x00-\x08\x0e-\x1a]", re.DOTALL
)
#: Bytes of a file that tell whether it is a text.
_LOOKED_AT = 8_192
#: Characters of a line that an editor wrapped.
_WRAPPED = (60, 110)
_MARKDOWN_LINK = Pattern(r"!?\[([^\]]*)\]\([^)]*\)")


def drafts_from(name: str, data: bytes) -> Sequence[Draft]:
    """Read the articles out of one file, in its order.

    Args:
        name: The file's name; its ending says what it is. No ending, or "-": by its shape.
        data: The file, whole; UTF-8, or Windows-1252 where it is not.

    Raises:
        SourceMalformed: It is not what its ending says; names the file and the line.
    """
    if _NO_TEXT.match(data[:_LOOKED_AT]):
        raise SourceMalformed(f"{name}: not a text but binary; give one of {', '.join(ENDINGS)}")
    ending = PurePath(name).suffix.lower()
    if ending in _FEEDS or (ending not in ENDINGS and is_feed(data)):
        return _from_feed(name, data)
    if ending in _PAGES or (ending not in ENDINGS and is_page(data)):
        return [Draft(title="", text=decoded(data), is_html=True)]
    text = _decoded(data)
    if ending == ".json":
        return _from_json(name, text)
    if ending in (".jsonl", ".ndjson") or (ending not in ENDINGS and text.lstrip()[:1] == "{"):
        return _from_lines(name, text)
    if not text.strip():
        raise SourceMalformed(f"{name}: the file is empty")
    front, body = _front(text)
    if not body.strip():
        raise SourceMalformed(f"{name}: there is no text below the front block")
    plain = Draft(title="", text=_unwrapped(body) if front else body, is_raw=True)
    return [_fronted(_from_markdown(body) if ending == ".md" else plain, front, name)]


def draft_of(value: Any, where: str) -> Draft:
    """Read one JSON object: id, title, text, url, published_at, publisher and so on.

    Raises:
        SourceMalformed: Something in it is not what it has to be; names the place.
    """
    if not isinstance(value, Mapping):
        raise SourceMalformed(f"{where}: an article is a JSON object, this is {value!r:.40}")
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        raise SourceMalformed(f'{where}: "text" must hold the article\'s text')
    tier = value.get("tier")
    if tier is not None and tier not in tuple(Tier):
        raise SourceMalformed(f'{where}: "tier" must be one of {", ".join(Tier)}')
    return Draft(
        title=_text(value, "title", where),
        text=text,
        url=_text(value, "url", where),
        guid=_text(value, "id", where),
        published_at=_instant(value.get("published_at"), where),
        modified_at=_instant(value.get("modified_at"), where, "modified_at"),
        came_at=_instant(value.get("at"), where, "at"),
        language=_text(value, "language", where),
        publisher=_text(value, "publisher", where),
        tier=Tier(tier) if tier else None,
        is_withdrawn=bool(value.get("is_withdrawn")),
    )


def drafts_from_reply(response: HttpResponse) -> Sequence[Draft]:
    """Read the articles at an address that may hold a feed, a page, text or JSON.

    Raises:
        SourceMalformed: It is none of these, or empty.
    """
    content_type = response.headers.get("content-type", "").lower()
    if not response.body.strip():
        raise SourceMalformed("the reply is empty")
    name = PurePath(urlsplit(response.url).path).name
    kind = content_type.partition(";")[0].strip()
    is_file = PurePath(name).suffix.lower() in (".txt", ".md", ".json", ".jsonl", ".ndjson")
    if is_feed(response.body) or kind.endswith(("rss+xml", "atom+xml", "rdf+xml", "feed+json")):
        return read_feed(response.body, address=response.url, content_type=content_type)
    if is_page(response.body) or (kind.startswith("text/html") and not is_file):
        html = decoded(response.body, content_type)
        return [Draft(title="", text=html, is_html=True, url=response.url)]
    if is_file or kind in ("text/plain", "application/json", "text/markdown"):
        drafts = drafts_from(name if is_file else "-", response.body)
        return [replace(draft, url=draft.url or response.url) for draft in drafts]
    return read_feed(response.body, address=response.url, content_type=content_type)


def _from_feed(name: str, data: bytes) -> Sequence[Draft]:
    try:
        return read_feed(data, address="")
    except SourceMalformed as error:
        raise SourceMalformed(f"{name}: {error}") from error


def _from_json(name: str, text: str) -> Sequence[Draft]:
    try:
        value = json.loads(text)
    except ValueError as error:
        raise SourceMalformed(
            f"{name}: not JSON: {error}. Fix: write one article, or a list of them"
        ) from error
    if isinstance(value, Mapping) and isinstance(value.get("items"), list) and "text" not in value:
        return read_feed(text.encode(), address="")
    values = value if isinstance(value, list) else [value]
    return [draft_of(one, f"{name}, article {number}") for number, one in enumerate(values, 1)]


def _from_lines(name: str, text: str) -> Sequence[Draft]:
    drafts = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except json.JSONDecodeError as error:
            raise SourceMalformed(
                f"{name}, line {number}: not JSON: {error.msg} at character {error.colno}; "
                "each line holds one JSON object"
            ) from error
        drafts.append(draft_of(value, f"{name}, line {number}"))
    return drafts


def _front(text: str) -> tuple[Mapping[str, str], str]:
    """Split a text from the block of "key: value" lines that may stand before it."""
    found = _FRONT.match(text)
    if found is None:
        return {}, text
    pairs = (line.partition(":") for line in found[1].splitlines())
    front = {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs}
    return front, text[found.end() :]


def _unwrapped(text: str) -> str:
    """Join the lines of paragraphs that an editor wrapped: all lines long but the last."""
    paragraphs = re.split(r"\n[ \t\r]*\n\s*", text.strip())
    joined = []
    for paragraph in paragraphs:
        lines = [line.strip() for line in paragraph.splitlines()]
        is_wrapped = all(_WRAPPED[0] <= len(line) <= _WRAPPED[1] for line in lines[:-1])
        joined.append(" ".join(lines) if is_wrapped else paragraph)
    return "\n\n".join(joined)


def _fronted(draft: Draft, front: Mapping[str, str], name: str) -> Draft:
    """Put in what the front block says: title, url, publisher, tier, guid or id, dates."""
    if not front:
        return draft
    tier = front.get("tier")
    if tier and tier not in tuple(Tier):
        raise SourceMalformed(f'{name}: "tier" must be one of {", ".join(Tier)}')
    at = front.get("published_at") or front.get("published") or front.get("date")
    return replace(
        draft,
        title=clean_characters(front.get("title", "")) or draft.title,
        url=front.get("url", ""),
        guid=front.get("id") or front.get("guid", ""),
        publisher=front.get("publisher", ""),
        language=front.get("language", ""),
        tier=Tier(tier) if tier else None,
        published_at=_instant(at, f"{name}, front block"),
        modified_at=_instant(front.get("modified_at"), f"{name}, front block", "modified_at")
        or dated(front.get("modified") or front.get("updated")),
        came_at=_instant(front.get("at"), f"{name}, front block", "at"),
        is_withdrawn=front.get("withdrawn", "").lower() in ("yes", "true"),
    )


def _from_markdown(text: str) -> Draft:
    """Read a text without its marks; the first heading is the title."""
    title = ""
    lines = []
    for line in text.splitlines():
        bare = re.sub(r"^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+)", "", line)
        bare = re.sub(r"(\*\*|__|\*|`)(.+?)\1", r"\2", _MARKDOWN_LINK.sub(r"\1", bare))
        if not title and line.startswith("# "):
            title = bare
            continue
        lines.append(bare)
    return Draft(title=clean_characters(title), text="\n".join(lines).strip(), is_raw=True)


def _text(value: Mapping[str, Any], key: str, where: str) -> str:
    found = value.get(key)
    if found is None:
        return ""
    if isinstance(found, (str, int)) and not isinstance(found, bool):
        return str(found)
    raise SourceMalformed(f'{where}: "{key}" must be text, this is {found!r:.40}')


def _instant(value: Any, where: str, key: str = "published_at") -> datetime | None:
    """Read an ISO instant; a date alone is midnight, a missing zone is UTC."""
    if value is None or value == "":
        return None
    try:
        at = datetime.fromisoformat(str(value).replace("Z", "+00:00"))
    except ValueError as error:
        raise SourceMalformed(
            f'{where}: "{key}" must look like 2026-03-01T12:00:00Z, not {value!r:.40}'
        ) from error
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
