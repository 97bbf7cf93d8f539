"""Reports and disasters of ReliefWeb. No I/O.

The source's address is a query of the interface, version 2: its filters are kept, and what we
need is added. It must name an `appname` that ReliefWeb has approved.

Source:
    apidoc.reliefweb.int: parameters, fields of reports and disasters.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.core.articles import Source, SourceHealth
from bot.errors import SourceMalformed
from bot.ports import Found, HttpRequest, HttpResponse
from bot.sources.asking import json_request, with_defaults
from bot.sources.records import found_at, instant_at, loaded, next_page, rows_at, string_at
from bot.sources.validated import FeedItem, drafts_of

_REPORT = (
    "title", "body-html", "url_alias", "url", "origin", "date", "source.name", "source.shortname",
    "language.code",
)  # fmt: skip
_DISASTER = ("name", "description-html", "url_alias", "url", "date", "status", "glide", "type.name")
_PAGE = 50


def request(source: Source, health: SourceHealth) -> HttpRequest:
    """Ask for the newest, with the fields that make an article.

    Raises:
        SourceMalformed: The address names no appname; ReliefWeb answers nothing then.
    """
    parts = urlsplit(source.url)
    if not any(parse_qs(parts.query).get("appname", ())):
        raise SourceMalformed(
            f"{source.id}: ReliefWeb wants an approved name: add ?appname=… to the address "
            "(ask for one at apidoc.reliefweb.int)"
        )
    fields = _DISASTER if parts.path.rstrip("/").endswith("/disasters") else _REPORT
    wanted = [
        ("preset", "latest"),
        ("limit", str(_PAGE)),
        *(("fields[include][]", field) for field in fields),
    ]
    return json_request(with_defaults(source.url, wanted), health)


def parse(source: Source, response: HttpResponse) -> Sequence[Found]:
    """Read a page of reports or disasters, newest first, and ask for the next."""
    try:
        value = loaded(response)
        if said := string_at(value, "error.message"):
            raise SourceMalformed(f"ReliefWeb says: {said[:200]}")
        rows = rows_at(value, "data")
    except SourceMalformed as error:
        raise SourceMalformed(f"{source.id}: {error}") from error
    drafts = drafts_of([_item_of(row) for row in rows], response.url)
    return [*drafts, *next_page(value, "links.next.href", response.url)]


def _item_of(row: Mapping[str, Any]) -> FeedItem:
    is_disaster = string_at(row, "fields.name") != ""
    link = string_at(row, "fields.url_alias") or string_at(row, "fields.url")
    texts = [string_at(row, f"fields.{name}") for name in ("body-html", "description-html", "body")]
    return FeedItem(
        title=string_at(row, "fields.title") or string_at(row, "fields.name"),
        link=link,
        guid=string_at(row, "id"),
        texts=tuple(
            _with_facts(row, text) if is_disaster else text for text in texts if text.strip()
        )[:1],
        published_at=_published(row, is_disaster=is_disaster),
        modified_at=instant_at(row, "fields.date.changed"),
        publisher=string_at(row, "fields.source.0.name"),
        language=_language(row),
        # A report without a text is an attachment, and its page says no more.
        is_whole=True,
    )


def _with_facts(row: Mapping[str, Any], text: str) -> str:
    """Put what stands beside a disaster's description below it, so that its change is one."""
    types = found_at(row, "fields.type")
    names = (
        [string_at(one, "name") for one in types if isinstance(one, Mapping)]
        if isinstance(types, list)
        else []
    )
    lines = [
        f"<p>{label}: {said}</p>"
        for label, said in (
            ("Type", ", ".join(name for name in names if name)),
            ("Status", string_at(row, "fields.status")),
            ("GLIDE", string_at(row, "fields.glide")),
        )
        if said
    ]
    return "".join([text, *lines])


def _published(row: Mapping[str, Any], *, is_disaster: bool) -> Any:
    """When the publisher published it, else when ReliefWeb did; a date alone is no instant."""
    names = ("created", "event") if is_disaster else ("created", "original")
    return next((at for name in names if (at := instant_at(row, f"fields.date.{name}"))), None)


def _language(row: Mapping[str, Any]) -> str:
    code = string_at(row, "fields.language.0.code").lower()
    return code if len(code) == 2 and code.isalpha() else ""
