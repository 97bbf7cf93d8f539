"""Inlines as Discord markdown in which nothing but our own marks is markup.

Discord parses content, descriptions and titles. Whatever an article wrote is escaped; the marks
that remain are emphasis, links to stored sources, and times.
"""

import re
from collections.abc import Iterator
from typing import assert_never

from bot.core.messages import Cite, Inline, Inlines, Link, Style, Text, Time, format_time
from bot.core.patterns import Pattern
from bot.core.speaking import say
from bot.core.text.characters import clean_characters
from bot.core.text.directions import isolated
from bot.core.text.splitting import split

#: A line break between atoms; every other atom is one line's and is never cut.
BREAK = "\n"
#: Characters of one piece of text and of one link's words before escaping, which may double them.
_TEXT_CHARS = 500
_LABEL_CHARS = 300
#: Units of an address that is still made a link.
_URL_UNITS = 1_000
#: Emphasis, code, spoilers, mentions and all else in "<…>", links, headings, quotes, @everyone;
#: then a list's mark where a line may begin; then emoji names, bare addresses, bare invites, also
#: where only what follows these words would make them so.
_MARKS = Pattern(
    r"[\\*_~`|<>\[\]#@]"
    r"|(?:(?<=\n)|^)[^\S\n]*(?:\d+(?=[.)])|(?=[-+.)]))"
    r"|:(?=//|/?$|[\w+~-]*(?:$|(?<!:):))"
    r"|(?:(?<=discord)|(?<=discordapp))\.|\.(?=gg/|com/invite/)",
    re.IGNORECASE,
)
_WEB = Pattern(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_LOOKS_LIKE_ADDRESS = Pattern(r"://|\bwww\.|\bdiscord(?:app)?\.", re.IGNORECASE)
_BRACKETS = Pattern(r"[\[\]]")
_URL_SAFE = {ord(one): f"%{ord(one):02X}" for one in "()<>|\"'\\*~`"}
_ANGLES = {ord(one): f"%{ord(one):02X}" for one in "<>"}
_MARKERS = {Style.PLAIN: "", Style.STRONG: "**", Style.EM: "*"}
#: Discord shows these in each reader's zone; a bare local time among UTC ones would mislead.
_TIME_FORMS = {"time": "t", "datetime": "f"}
#: Seconds, as far as Discord's clock goes.
_LAST_STAMP = 8_640_000_000_000


def units(text: str) -> int:
    """Count as the strictest reader of Discord's limits does: UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def escape(words: str) -> str:
    """Make every mark of clean characters inert; a reader sees the same words."""
    return _MARKS.sub(_escaped, words)


def one_line(words: str) -> str:
    """Return the words with every run of blanks and line ends as one blank."""
    return " ".join(clean_characters(words).split())


def atoms(inlines: Inlines) -> list[str]:
    """Turn inlines into pieces of markdown, in order, which may be set into lines but not cut."""
    made: list[str] = []
    for inline in _merged(inlines):
        if isinstance(inline, Text) and made and made[-1].endswith("*"):
            # Marks that touch are read as one: "**a***b*" is neither.
            made += _text(inline.text, Style.PLAIN)
        else:
            made += _atoms(inline)
    return made


def text_atoms(words: str, style: Style = Style.PLAIN) -> list[str]:
    """Turn words into pieces of markdown; none when there is nothing to see."""
    return list(_text(words, style))


def web_address(url: str) -> str:
    """Return an http(s) address fit for a link, or "" for anything else.

    Invisible characters, blanks and great length are reasons to show words without a link.
    """
    if url != clean_characters(url) or not _WEB.fullmatch(url):
        return ""
    safe = url.translate(_URL_SAFE)
    return safe if units(safe) <= _URL_UNITS else ""


def _escaped(mark: re.Match[str]) -> str:
    found = mark[0]
    # A list's mark: its blanks or its number come first, and what is escaped comes after them.
    is_before = not found or found[-1].isspace() or found[-1].isdigit()
    return f"{found}\\" if is_before else f"\\{found}"


def _merged(inlines: Inlines) -> Iterator[Inline]:
    """Join neighbouring texts of one style, so that no mark comes to be between them."""
    held: Text | None = None
    for inline in inlines:
        if not isinstance(inline, Text):
            if held:
                yield held
            held = None
            yield inline
        elif held and held.style is inline.style:
            held = Text(held.text + inline.text, held.style)
        elif clean_characters(inline.text):
            if held:
                yield held
            held = inline
    if held:
        yield held


def _atoms(inline: Inline) -> Iterator[str]:
    match inline:
        case Text():
            yield from _text(inline.text, inline.style)
        case Cite():
            address = web_address(inline.url)
            mark = f"[{inline.n}]"
            yield f"[{mark}](<{address}>)" if address else escape(mark)
        case Link():
            yield from _link(inline.text, inline.url)
        case Time():
            yield _time(inline)
        case _:
            assert_never(inline)


def _text(words: str, style: Style) -> Iterator[str]:
    for number, line in enumerate(clean_characters(words).split("\n")):
        if number:
            yield BREAK
        marker = _MARKERS[style]
        for part in filter(None, split(line, _TEXT_CHARS)):
            yield _emphasised(part, marker)
            # Marks that touch the next part's would be read as one.
            marker = marker if part[-1].isspace() else ""


def _emphasised(part: str, marker: str) -> str:
    inner = part.strip()
    if not marker or not inner:
        return escape(isolated(part))
    before, _, after = part.partition(inner)
    return f"{before}{marker}{escape(isolated(inner))}{marker}{after}"


def _link(words: str, url: str) -> Iterator[str]:
    address = web_address(url)
    label = one_line(words)
    if not address or not label:
        yield from _text(label, Style.PLAIN)
        return
    if words == url:
        yield f"<{url.translate(_ANGLES)}>"
        return
    if _LOOKS_LIKE_ADDRESS.search(label) or _BRACKETS.search(label):
        # Words that look like an address must not hide where the link really goes, and Discord
        # makes no link of words that do; nor does it of words with a bracket on its own.
        yield from _text(f"{label} ", Style.PLAIN)
        yield f"[{escape(_host(address))}](<{address}>)"
        return
    for part in split(label, _LABEL_CHARS):
        if part.strip():
            yield f"[{escape(isolated(part))}](<{address}>)"


def _host(address: str) -> str:
    host = re.split(r"[/?#]", address.split("://", 1)[1], maxsplit=1)[0]
    return _BRACKETS.sub("", host)[:_LABEL_CHARS]


def _time(time: Time) -> str:
    stamp = int(time.at.timestamp())
    # A day is no instant: midnight UTC would be the day before for half of the readers.
    if time.form == "date" or not 0 < stamp <= _LAST_STAMP:
        return escape(format_time(time))
    return f"<t:{stamp}:{_TIME_FORMS[time.form]}> {say('your time')}"
