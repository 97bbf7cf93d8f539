"""Any interface that answers with a JSON list of articles, by named paths. No I/O."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.core.articles import Source, SourceHealth
from bot.errors import SourceMalformed
from bot.ports import Found, HttpRequest, HttpResponse
from bot.sources.asking import json_request
from bot.sources.records import instant_at, loaded, next_page, rows_at, string_at
from bot.sources.validated import FeedItem, drafts_of

#: Where the parts stand when nothing is said. "next" is the address of the next page.
PATHS: Mapping[str, str] = {
    "items": "items",
    "title": "title",
    "text": "text",
    "date": "date",
    "modified": "",
    "link": "url",
    "id": "id",
    "publisher": "",
    "next": "",
}


def request(source: Source, health: SourceHealth) -> HttpRequest:
    """Ask for the first page, unless it is the one we have."""
    return json_request(source.url, health)


def parse(source: Source, response: HttpResponse) -> Sequence[Found]:
    """Read the items of a page, and ask for the next when it names one."""
    paths = {**PATHS, **dict(source.paths)}
    try:
        value = loaded(response)
        rows = rows_at(value, paths["items"])
    except SourceMalformed as error:
        raise SourceMalformed(f"{source.id}: {response.url}: {error}") from error
    drafts = drafts_of([_item_of(row, paths) for row in rows], response.url)
    if rows and not drafts:
        raise SourceMalformed(
            f"{source.id}: none of {len(rows)} items has anything at the paths of this [[source]]"
        )
    return [*drafts, *(next_page(value, paths["next"], response.url) if paths["next"] else [])]


def _item_of(row: Mapping[str, Any], paths: Mapping[str, str]) -> FeedItem:
    def said(name: str) -> str:
        return string_at(row, paths[name]) if paths[name] else ""

    return FeedItem(
        title=said("title"),
        link=said("link"),
        guid=said("id"),
        texts=tuple(text for text in [said("text")] if text.strip()),
        published_at=instant_at(row, paths["date"]) if paths["date"] else None,
        modified_at=instant_at(row, paths["modified"]) if paths["modified"] else None,
        publisher=said("publisher"),
    )
