"""What people write instead of a command's name."""

import re

from bot.commands.reading.since import since_of
from bot.core.patterns import Pattern

_PLEASE = r"(?:(?:can|could|would|will) you )?(?:please )?"
_END = r"(?:,? please)?[ .!?]*"
_CATCHING_UP = Pattern(
    rf"{_PLEASE}(?:(?:catch|bring) me up(?: to (?:date|speed))?|fill me in|"
    rf"what (?:did i miss|have i missed))(?: since (?P<since>.{{1,40}}?))?{_END}",
    re.IGNORECASE,
)
_STANDING = Pattern(
    rf"{_PLEASE}(?:(?:give|show|send|get) (?:me|us) )?(?:(?:the|a|an) )?(?:latest |current |new )?"
    rf"(?:tl;? ?dr|sit ?rep|situation report|brief|briefing|standing picture){_END}",
    re.IGNORECASE,
)


def named_by(said: str) -> tuple[str, str] | None:
    """Return the verb that a line means as a whole, and what follows it; None for all others."""
    if _STANDING.fullmatch(said):
        return "now", ""
    if found := _CATCHING_UP.fullmatch(said):
        since = (found["since"] or "").strip()
        return ("catchup", since) if not since or since_of(since) else None
    return None
