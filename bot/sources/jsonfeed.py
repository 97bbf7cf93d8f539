"""JSON Feed 1.0 and 1.1. No I/O."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.core.articles import Draft
from bot.errors import SourceMalformed
from bot.sources.bylines import names_in
from bot.sources.instants import dated
from bot.sources.validated import FeedItem, drafts_of


def read(text: str, address: str) -> Sequence[Draft]:
    """Read the items of a JSON Feed.

    Args:
        text: The document.
        address: Where it was found; relative links start there.

    Raises:
        SourceMalformed: It is not JSON, or JSON of another kind.
    """
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SourceMalformed("the reply is broken JSON") from error
    items = feed.get("items") if isinstance(feed, Mapping) else None
    if not isinstance(items, list):
        raise SourceMalformed('the reply is JSON without "items"')
    language = _string(feed, "language")[:2].lower()
    return drafts_of(
        [_item_of(item) for item in items if isinstance(item, Mapping)],
        address,
        language if language.isalpha() else "",
    )


def _item_of(item: Mapping[str, Any]) -> FeedItem:
    texts = (_string(item, "content_html"), _string(item, "content_text"), _string(item, "summary"))
    modified = dated(item.get("date_modified"))
    return FeedItem(
        title=_string(item, "title"),
        link=_string(item, "url") or _string(item, "external_url"),
        guid=_string(item, "id"),
        texts=tuple(text for text in texts if text.strip()),
        published_at=dated(item.get("date_published")) or modified,
        modified_at=modified,
        author=names_in(_authors(item)),
    )


def _authors(item: Mapping[str, Any]) -> list[str]:
    """Return the names of those who wrote an item, as version 1.1 gives them, or 1.0."""
    authors = item.get("authors")
    several = authors if isinstance(authors, list) else [item.get("author")]
    return [_string(one, "name") for one in several if isinstance(one, Mapping)]


def _string(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
