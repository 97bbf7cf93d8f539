"""What a person typed, out of the form in which Discord hands it over."""

import re

from bot.core.patterns import Pattern
from bot.core.text.characters import clean_characters

#: A mention, channel, custom emoji, time, command or place: `<mark id>` with parts by colons.
_MARKED = Pattern(
    r"<(?P<kind>@[!&]?|#)\d+>"
    r"|<a?:(?P<emoji>\w+):\d+>"
    r"|<t:-?\d+(?::\w)?>"
    r"|</(?P<command>[^:<>]+):\d+>"
    r"|<id:\w+>"
    r"|<(?P<url>https?://[^\s<>]+)>"
)
_ADDRESSED = Pattern(r"\s*<@[!&]?\d+>")
_SHOWN = {"@": "@someone", "@!": "@someone", "@&": "@somegroup", "#": "#channel"}


def read_text(text: str, bot_user: int = 0) -> str:
    """Return the words of a message in one line, without the bot's own mention.

    Other people become "@someone": neither names nor ids of users go any further.
    """
    own = re.compile(rf"<@!?{bot_user}>")
    return " ".join(clean_characters(_MARKED.sub(_words, own.sub(" ", text))).split())


def mentions(text: str, user: int) -> bool:
    """Tell whether a message names this user by a mention."""
    return re.search(rf"<@!?{user}>", text) is not None


def is_to_another(text: str) -> bool:
    """Tell whether a message that does not mention us begins with somebody's mention."""
    return _ADDRESSED.match(text) is not None


def _words(marked: re.Match[str]) -> str:
    if marked["kind"]:
        return _SHOWN[marked["kind"]]
    if marked["emoji"]:
        return f":{marked['emoji']}:"
    if marked["command"]:
        return f"/{marked['command']}"
    return marked["url"] or ""
