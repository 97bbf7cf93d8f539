"""What a person typed, out of the form in which Slack hands it over."""

import re

from bot.core.patterns import Pattern
from bot.core.text.characters import clean_characters

#: `<target>` or `<target|label>`: a mention, a channel, a date or a link. A "<" that a person
#: typed comes escaped.
_MARKED = Pattern(r"<([^<>|]*)(?:\|([^<>]*))?>")
_ADDRESSED = Pattern(r"\s*<[@!](?:subteam\^)?[A-Z0-9]+(?:\|[^<>]*)?>")
_BROADCAST = Pattern(r"<!(?:channel|here|everyone)(?:\|[^<>]*)?>")
_ESCAPED = Pattern(r"&(amp|lt|gt);")
_CHARACTERS = {"amp": "&", "lt": "<", "gt": ">"}


def read_text(text: str, bot_user: str = "") -> str:
    """Return the words of a message in one line, without the bot's own mention.

    Other people become "@someone": neither names nor ids of users go any further.
    """

    def words(marked: re.Match[str]) -> str:
        return _shown(marked[1], marked[2] or "", bot_user)

    return typed(_MARKED.sub(words, text))


def typed(text: str) -> str:
    """Return a line as it was typed; people that it names stay as Slack marks them."""
    plain = _ESCAPED.sub(lambda escaped: _CHARACTERS[escaped[1]], text)
    return " ".join(clean_characters(plain).split())


def mentions(text: str, user: str) -> bool:
    """Tell whether a message mentions this user."""
    return re.search(rf"<@{re.escape(user)}(?:\|[^<>]*)?>", text) is not None


def is_to_another(text: str) -> bool:
    """Tell whether a message that does not mention us begins with somebody's mention."""
    return _ADDRESSED.match(text) is not None


def is_broadcast(text: str) -> bool:
    """Tell whether a message calls everybody in the channel."""
    return _BROADCAST.search(text) is not None


def _shown(target: str, label: str, bot_user: str) -> str:
    match target[:1]:
        case "@":
            return " " if bot_user and target[1:] == bot_user else "@someone"
        case "#":
            return f"#{label.removeprefix('#') or 'channel'}"
        case "!":
            return label or f"@{target[1:].split('^')[0]}"
        case _:
            return label if label and label in target else f"{label} {target}".strip()
