"""Who wrote an article, and who had its text first: an agency, or another paper."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.core.patterns import Pattern
from bot.pages.agencies import agency
from bot.pages.structured import names_of
from bot.sources.fragments import one_line
from bot.sources.months import month_of

_BY = Pattern(
    r"\A\s*(?:written\s+by|posted\s+by|story\s+by|report(?:ed)?\s+by|by|von|par|por|(?-i:di|de)|"
    r"door|af|av|autor(?:a|e)?|author|auteur|автор|текст|автори|yazan|penulis|oleh|作者|記者|记者|文)\s*[:：|]?\s+",
    re.IGNORECASE,
)
_ADDRESS = Pattern(r"https?:|www\.|@|\.com\b|/", re.IGNORECASE)
_PARTS = Pattern(
    r"\s*(?:,|;|\||•|·|(?<=\s)(?:and|und|et|y|e|&|with|avec|mit|con|com)(?=\s))\s*", re.IGNORECASE
)
_NO_NAME = Pattern(
    r"\d|\b(?:staff|editor(?:s|ial)?|desk|team|redaktion|redaction|rédaction|redacción|redação|"
    r"redazione|admin|webmaster|newsroom|updated|published|correspondent|reporter|writer)\b",
    re.IGNORECASE,
)
_LONGEST_NAME, _MOST_NAMES = 60, 8
_NAME = r"(?:(?-i:the)\s)?((?-i:[^\W\d_a-zà-ÿа-яё])[^.,;:()\n|]{1,50}?)"
#: "This article was originally published by the Sell Courier."
_FIRST = Pattern(
    r"(?:(?:was\s)?(?:first|originally)\s(?:published|appeared|posted|printed)\s(?:by|on|in|at)|"
    r"re-?published\s(?:here\s)?(?:with\spermission\s)?(?:from|by\spermission\sof)|"
    r"(?:erschien|erschienen)\s(?:zuerst|ursprünglich)\s(?:bei|in|auf|im)|"
    r"(?:zuerst|ursprünglich)\s(?:bei|in|auf|im)|"
    r"(?:initialement|d['’]abord)\s(?:été\s)?(?:publié|paru)e?\s(?:par|sur|dans)|"
    r"publi(?:é|e)\s(?:initialement|à l['’]origine)\s(?:par|sur|dans)|"
    r"(?:se\s)?public(?:ó|ado|ada)\s(?:originalmente|primero|por primera vez)\s(?:en|por)|"
    r"publicado\soriginalmente\s(?:em|no|na|por|pelo|pela)|"
    r"pubblicat[oa]\s(?:originariamente|per la prima volta)\s(?:su|in|da))\s"
    rf"{_NAME}(?=\s(?:on|under|am|le|el|il|em)\s|[.,;()|\n]|\Z)",
    re.IGNORECASE,
)
#: Without one of these nobody else had it: a look that costs little.
_TELLS_FIRST = Pattern(
    r"originally|first |republish|re-publish|erschien|zuerst|ursprünglich|initialement|abord|"
    r"origine|originalmente|primero|primera|originariamente|prima volta",
    re.IGNORECASE,
)
#: "(Reuters)", "Source: AFP", "avec AFP", "© dpa".
_CREDITED = Pattern(
    r"\(([^()\n]{2,40})\)|(?:source|sources|quelle|fuente|fonte|bron|źródło|zdroj|источник|джерело|"
    r"kaynak|sumber|nguồn|来源|來源|출처|with|avec|mit|con|com|©)\s?[:：]?\s?([^\n.,;()]{2,40})",
    re.IGNORECASE,
)
_DATELINE_CHARS, _TAIL_CHARS = 90, 160
_LONGEST_HEAD, _LONGEST_TAIL, _LONGEST_BY = 300, 600, 120
_MOST_PARTS = 5
#: Shorter words of a publisher's name are nobody's alone.
_TELLING = 4
_WHEN = Pattern(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Our\b|This\b|Its?\b|\d")
#: Where a byline's date begins.
_DATE = Pattern(r"\s[|·•–—-]\s|\s\d|[|]")


def authors_of(
    meta: Mapping[str, str],
    articles: Sequence[Mapping[str, Any]],
    nodes: Sequence[Mapping[str, Any]],
    publisher: str,
) -> list[str]:
    """Return the people who wrote an article, as its page's head names them."""
    said = [name for node in articles for name in names_of(node.get("author"), nodes)]
    metas = ("author", "byl", "dc.creator", "parsely-author", "sailthru.author", "citation_author",
             "article:author", "article:author_name", "authors")  # fmt: skip
    for names in (said, *([meta.get(name, "")] for name in metas)):
        people = list(dict.fromkeys(_people(names, publisher)))
        if people:
            return people[:_MOST_NAMES]
    return []


def _people(names: Sequence[str], publisher: str) -> Iterator[str]:
    for name in names:
        if _ADDRESS.search(name):
            continue
        for part in _PARTS.split(_BY.sub("", one_line(name))):
            is_other = not part or agency(part) or _is_of(part, publisher)
            if not is_other and not _NO_NAME.search(part) and len(part) <= _LONGEST_NAME:
                yield part


def _is_of(name: str, publisher: str) -> bool:
    """Tell whether a name is the publisher's, or its desk's."""
    words = {word for word in publisher.casefold().split() if len(word) >= _TELLING}
    return name.casefold() == publisher.casefold() or not words.isdisjoint(name.casefold().split())


def credit_of(
    meta: Mapping[str, str],
    articles: Sequence[Mapping[str, Any]],
    nodes: Sequence[Mapping[str, Any]],
    publisher: str,
) -> str:
    """Return who the page's markup says had the text first; "" where it names nobody else."""
    keys = ("sourceOrganization", "provider", "creator", "author")
    said = [name for node in articles for key in keys for name in names_of(node.get(key), nodes)]
    said += [meta.get(name, "") for name in ("author", "source", "article:source", "news_source",
             "dc.source", "byl", "article:author_name")]  # fmt: skip
    agencies = (agency(part) for name in said for part in _PARTS.split(_BY.sub("", name)))
    return next((name for name in agencies if name and name.casefold() != publisher.casefold()), "")


def credit_in(lines: Sequence[str], text: str, publisher: str) -> str:
    """Return who the text says had it first: above it, in its dateline, or below it.

    Args:
        lines: Short lines around the title.
        text: The article, with the lines that are left out of it later.
        publisher: Whose page it is.
    """
    for part in (text[-_LONGEST_TAIL:], text[:_LONGEST_HEAD]):
        if not _TELLS_FIRST.search(part):
            continue
        for found in _FIRST.finditer(part):
            name = found[1].strip()
            if not _WHEN.match(name) and not month_of(name.split()[0]):
                return _other(name, publisher)
    for part in (*lines, text[:_DATELINE_CHARS], text[-_TAIL_CHARS:]):
        for found in _CREDITED.finditer(part):
            if name := agency(found[1] or found[2]):
                return _other(name, publisher)
    return ""


def authors_in(lines: Sequence[str], named: Sequence[str], publisher: str) -> list[str]:
    """Return the people whom lines around a title name.

    Args:
        lines: Short lines there; what begins with "by" is a byline.
        named: Those whose elements are named after an author.
        publisher: Whose page it is.
    """
    bylines = [*named, *(line for line in lines if _BY.match(line) and len(line) <= _LONGEST_BY)]
    for line in bylines:
        if people := list(_people([_DATE.split(line)[0]], publisher)):
            return [one for one in people if _is_name(one)][:_MOST_NAMES]
    return []


def _is_name(words: str) -> bool:
    """Tell whether a few words are a name: all but small ones begin with a capital, if any can."""
    parts = words.split()
    cased = [one for one in parts if one[:1].upper() != one[:1].lower()]
    return 1 < len(parts) <= _MOST_PARTS and sum(one[:1].islower() for one in cased) <= 1


def _other(name: str, publisher: str) -> str:
    return "" if name.casefold() == publisher.casefold() else name
