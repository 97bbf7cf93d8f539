"""Inlines as elements of a rich_text block, which carry literal characters.

Nothing here is markup: Slack makes mentions, links and emphasis of a rich_text only from
elements of those types, never from the characters of a `text` element.
"""

import re
from typing import Any, assert_never

from bot.core.messages import Cite, Inlines, Link, Style, Text, Time, format_time
from bot.core.patterns import Pattern
from bot.core.speaking import say
from bot.core.text.characters import clean_characters
from bot.core.text.directions import isolated
from bot.core.text.splitting import split

Element = dict[str, Any]

#: Characters of one text or link element; longer ones become several in a row.
ELEMENT_CHARS = 1_000
#: Characters of an address that is still made a link.
_URL_CHARS = 2_000
_WEB = Pattern(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_LOOKS_LIKE_ADDRESS = Pattern(r"://|\bwww\.", re.IGNORECASE)
_URL_SAFE = str.maketrans({"<": "%3C", ">": "%3E", "|": "%7C", '"': "%22", "\\": "%5C"})
_STYLES: dict[Style, dict[str, bool]] = {
    Style.PLAIN: {},
    Style.STRONG: {"bold": True},
    Style.EM: {"italic": True},
}
#: Slack fills these in for each reader; a bare local time among UTC ones would mislead.
_DATE_FORMATS = {"time": "{time}", "datetime": "{date_short} {time}"}


def elements(inlines: Inlines) -> list[Element]:
    """Turn inlines into rich_text elements, in order; a citation is always one whole element."""
    found: list[Element] = []
    for inline in inlines:
        match inline:
            case Text():
                found += text(inline.text, inline.style)
            case Cite():
                found += _link(f"[{inline.n}]", inline.url)
            case Link():
                found += _link(inline.text, inline.url)
            case Time():
                found += _time(inline)
            case _:
                assert_never(inline)
    return found


def text(
    characters: str, style: Style = Style.PLAIN, most_chars: int | None = None
) -> list[Element]:
    """Turn characters into `text` elements; none when there is nothing to see.

    Args:
        characters: As an article or we wrote them.
        style: Emphasis.
        most_chars: Of one element, where the marks of direction must not make it longer.
    """
    marks = {"style": _STYLES[style]} if style is not Style.PLAIN else {}
    return [
        {"type": "text", "text": isolated(part, most_chars), **marks}
        for part in split(clean_characters(characters), ELEMENT_CHARS)
        if part
    ]


def web_address(url: str) -> str:
    """Return an http(s) address fit for a link, or "" for anything else.

    Invisible characters, blanks and great length are reasons to show words without a link.
    """
    if url != clean_characters(url) or not _WEB.fullmatch(url):
        return ""
    safe = url.translate(_URL_SAFE)
    return safe if len(safe) <= _URL_CHARS else ""


def _link(words: str, url: str) -> list[Element]:
    address = web_address(url)
    if not address:
        return text(words)
    words = clean_characters(words)
    if words != url and _LOOKS_LIKE_ADDRESS.search(words):
        # A title that looks like an address must not hide where the link really goes.
        return [*text(f"{words} "), {"type": "link", "url": address, "text": _host(address)}]
    return [
        {"type": "link", "url": address, "text": isolated(part)}
        for part in split(words, ELEMENT_CHARS)
        if part.strip()
    ]


def _host(address: str) -> str:
    return re.split(r"[/?#]", address.split("://", 1)[1], maxsplit=1)[0][:ELEMENT_CHARS]


def _time(time: Time) -> list[Element]:
    fallback = format_time(time)
    stamp = int(time.at.timestamp())
    # A day is no instant: midnight UTC would be the day before for half of the readers.
    if time.form == "date" or stamp <= 0:
        return text(fallback)
    form = f"{_DATE_FORMATS[time.form]} {say('your time')}"
    return [{"type": "date", "timestamp": stamp, "format": form, "fallback": fallback}]
