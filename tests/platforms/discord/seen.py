"""What a reader sees of Discord payloads, and what Discord would make something of.

A small model of Discord's markdown of its own, so that the renderer is not its own judge.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.core.text.characters import clean_characters

Json = Mapping[str, Any]

#: Stands for a character that was escaped; Discord takes the backslash from any that is no
#: letter, digit or blank.
_INERT = "\ue000"
_ESCAPE = re.compile(r"\\([^0-9A-Za-z\s])")
_LINK = re.compile(r"\[((?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*)\]\(\s*<?((?:[^\s\\]|\\.)*?)>?\s*\)")
_BARE_LINK = re.compile(r"<(https?://[^ >]+)>", re.IGNORECASE)
_TIME = re.compile(r"<t:-?\d+(?::[tTdDfFR])?>")
_LINE_MARK = re.compile(r"^(?:#{1,3} |-# |> |- )", re.MULTILINE)
_LIVE = re.compile(
    r"<[@#:/][^>]*>|<a:\w+:\d+>|<id:\w+>|<t:[^>]*>|@everyone|@here|[\w+.-]+://\S+"
    r"|\bdiscord(?:app)?\.(?:gg|com)\S*|:[\w+~-]+:|[_~`|\[\]<>@]"
    r"|^\s*(?:#{1,3}|[-+*]|\d+[.)]|>{1,3})\s",
    re.IGNORECASE | re.MULTILINE,
)


def texts(message: Json) -> Iterator[str]:
    """Every line of a message that Discord parses."""
    for text in _texts(message):
        yield from text.split("\n")


def _texts(message: Json) -> Iterator[str]:
    yield message.get("content") or ""
    for embed in message.get("embeds") or ():
        yield embed.get("title") or ""
        yield embed.get("description") or ""
        for part in embed.get("fields") or ():
            yield from (part["name"], part["value"])


def links(text: str) -> list[str]:
    """Where the links of a text lead."""
    found: list[str] = []
    for line in text.split("\n"):
        inert = _ESCAPE.sub(_INERT, line)
        found += [target for _, target in _LINK.findall(inert)]
        found += _BARE_LINK.findall(_LINK.sub("", inert))
    return found


def live(message: Json) -> list[str]:
    """What Discord would make of a message beyond its links, times, emphasis and lists."""
    found: list[str] = []
    for text in texts(message):
        bare = _LINK.sub(r"\1", _ESCAPE.sub(_INERT, text))
        # The brackets of a citation's mark.
        bare = re.sub(r"\[(\d+)\]", r"\1", bare)
        bare = _TIME.sub("", _BARE_LINK.sub("", bare))
        found += _LIVE.findall(_LINE_MARK.sub("", bare))
    return found


def visible(message: Json) -> str:
    """What a reader sees of a message, in order."""
    parts = [_read(message.get("content") or "")]
    for embed in message.get("embeds") or ():
        parts.append((embed.get("author") or {}).get("name") or "")
        parts += [_read(embed.get("title") or ""), _read(embed.get("description") or "")]
        parts.append((embed.get("footer") or {}).get("text") or "")
    return "\n".join(filter(None, parts))


def _read(text: str) -> str:
    return "\n".join(map(_read_line, text.split("\n")))


def _read_line(text: str) -> str:
    kept: list[str] = []

    def keep(escaped: re.Match[str]) -> str:
        kept.append(escaped[1])
        return _INERT

    bare = _LINK.sub(r"\1", _ESCAPE.sub(keep, text))
    bare = _LINE_MARK.sub("", _BARE_LINK.sub(r"\1", bare)).replace("*", "")
    bare = _TIME.sub("(time)", bare)
    inert = iter(kept)
    return "".join(next(inert, "") if one == _INERT else one for one in bare)


def squeezed(text: str) -> str:
    return "".join(clean_characters(text).split())
