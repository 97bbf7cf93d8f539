"""Whom a message pings: a manager chooses that, and nothing that anybody writes can.

In short: "here", "channel", "group:S0123" or "person:U0123"; empty: nobody.
"""

import re

from bot.core.channels import Platform
from bot.core.patterns import Pattern
from bot.core.speaking import say

_NOBODY = frozenset({"", "off", "no", "none", "nobody"})
_EVERYBODY = Pattern(r"<!(here|channel|everyone)(?:\|[^>]*)?>|@?(here|channel|everyone)", re.I)
#: As the platforms mark them, or the bare ids.
_GROUP = Pattern(r"<!subteam\^(S[A-Z0-9]+)(?:\|[^>]*)?>|<@&(\d+)>|(S[A-Z0-9]{6,})")
_PERSON = Pattern(r"<@!?([UW][A-Z0-9]+|\d+)(?:\|[^>]*)?>|([UW][A-Z0-9]{6,})")
_NUMBER = Pattern(r"\d{15,20}")
_CALLED = Pattern(r"here|channel|(?:group|person):[A-Z0-9]+")


def is_called(text: str) -> bool:
    """Tell whether a text is written as `called_of` writes it."""
    return not text or _CALLED.fullmatch(text) is not None


def called_of(text: str) -> str | None:
    """Read "@here", "<!subteam^S0123|@desk>", "<@&123>", "off"; None where it is none of these."""
    words = text.strip()
    if words.lower() in _NOBODY:
        return ""
    if found := _EVERYBODY.fullmatch(words):
        return "here" if (found[1] or found[2]).lower() == "here" else "channel"
    if found := _GROUP.fullmatch(words):
        return f"group:{found[1] or found[2] or found[3]}"
    if found := _PERSON.fullmatch(words):
        return f"person:{found[1] or found[2]}"
    # What a menu of Discord's gives back: roles are what is chosen there.
    return f"group:{words}" if _NUMBER.fullmatch(words) else None


def is_possible(called: str, platform: Platform) -> bool:
    """Tell whether somebody can be called on a platform; the bot may not call all of Discord's."""
    match platform:
        case Platform.SLACK:
            return True
        case Platform.DISCORD:
            return called not in ("here", "channel")
        case _:
            return not called


def called_words(called: str) -> str:
    """Say who is called: "@here", "the group S0123"."""
    kind, _, id = called.partition(":")
    match kind:
        case "group":
            return say("the group {id}", id=id)
        case "person":
            return id
        case _:
            return f"@{kind}"
