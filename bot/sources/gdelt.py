"""Articles of the world's press that GDELT finds for a query, DOC interface 2.0. No I/O.

The source's address is a query of the interface, such as `…/doc/doc?query=flood`; what we need is
added. GDELT gives titles only: the articles are completed from their pages.

Source:
    blog.gdeltproject.org/gdelt-doc-2-0-api-debuts
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from babel import Locale

from bot.core.articles import Draft, Source, SourceHealth
from bot.core.patterns import Pattern
from bot.errors import SourceMalformed
from bot.ports import HttpRequest, HttpResponse
from bot.sources.asking import json_request, with_defaults
from bot.sources.records import loaded, rows_at, string_at
from bot.sources.validated import FeedItem, drafts_of

#: Newest first, of the last day: a source is asked far more often than that.
_WANTED = [
    ("mode", "ArtList"),
    ("format", "json"),
    ("sort", "DateDesc"),
    ("timespan", "1d"),
    ("maxrecords", "100"),
]
#: Titles come with spaces around their punctuation.
_BEFORE = Pattern(r"\s+([,.;:!?%)\]’])")
_AFTER = Pattern(r"([(\[$€£])\s+")


def request(source: Source, health: SourceHealth) -> HttpRequest:
    """Ask for the newest articles.

    Raises:
        SourceMalformed: The address holds no query.
    """
    if "query=" not in source.url:
        raise SourceMalformed(f"{source.id}: GDELT wants a query: add ?query=… to the address")
    return json_request(with_defaults(source.url, _WANTED), health)


def parse(source: Source, response: HttpResponse) -> Sequence[Draft]:
    """Read the list, the newest last; GDELT's own complaint where there is none.

    No instant is taken: the one that is given is when GDELT saw the article.
    """
    try:
        value = loaded(response)
        rows = rows_at(value, "articles") if value != {} else []
    except SourceMalformed as error:
        raise SourceMalformed(f"{source.id}: GDELT: {error}") from error
    items = [_item_of(row) for row in reversed(rows)]
    return drafts_of([item for item in items if item.link], response.url)


def _item_of(row: Mapping[str, Any]) -> FeedItem:
    return FeedItem(
        title=_without_gaps(string_at(row, "title")),
        link=string_at(row, "url"),
        publisher=string_at(row, "domain"),
        language=_languages().get(string_at(row, "language").lower(), ""),
    )


def _without_gaps(title: str) -> str:
    return _AFTER.sub(r"\1", _BEFORE.sub(r"\1", " ".join(title.split())))


@cache
def _languages() -> Mapping[str, str]:
    """Return ISO 639-1 by English name."""
    names = Locale("en").languages
    return {str(name).lower(): code for code, name in names.items() if len(code) == 2}
