"""The words that commands begin with, and what somebody means who writes a line."""

import re
from datetime import timedelta

from bot.core.questions import Incoming, Surface

#: A question is cut off here; nobody asks more in one line.
MAX_QUESTION_CHARS = 1_000

#: How far back somebody catches up who does not say.
CATCH_UP = timedelta(hours=24)
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_SPAN = re.compile(r"(?:since |last |past )?(\d{1,3}) ?(h|d|w)(?:ours?|rs?|ays?|eeks?)?")
_NAMED_SPANS = {"": CATCH_UP, "today": CATCH_UP, "week": timedelta(weeks=1)}

#: Verb, what follows it, what it does: the help text, and the platforms' own descriptions.
VERBS = {
    "ask": ("<question>", "a cited answer from this channel's sources"),
    "now": ("", "the standing picture, as of now"),
    "catchup": ("[12h or 7d]", "what changed in the last day, or as far back as you say"),
    "crisis": ("[name]", "the standing picture of one crisis, or which ones there are"),
    "status": ("", "last and next brief, and how the sources do"),
    "help": ("", "these lines"),
}


def understood(incoming: Incoming) -> tuple[str, str]:
    """Split a line into a verb and the rest; what is no command is a question."""
    text = " ".join(incoming.text.split())[:MAX_QUESTION_CHARS]
    first, _, rest = text.partition(" ")
    verb = first.lower().strip("/?!.:,")
    is_command = incoming.surface is Surface.COMMAND
    if not text:
        return "help", ""
    if verb == "ask":
        return ("ask", rest) if rest else ("help", "")
    takes_rest = (verb == "catchup" and (is_command or span_of(rest))) or (
        verb == "crisis" and is_command
    )
    if verb in VERBS and (takes_rest or not rest):
        return verb, rest
    if is_command and not rest and not text.endswith("?"):
        return first, ""
    return "ask", text


def span_of(text: str) -> timedelta | None:
    """Read how far back: "", "12h", "7 days", "last 2 weeks"; None when it says no such thing."""
    text = text.lower().strip(" .?!")
    if text in _NAMED_SPANS:
        return _NAMED_SPANS[text]
    found = _SPAN.fullmatch(text)
    return int(found[1]) * _UNITS[found[2]] if found and int(found[1]) else None
