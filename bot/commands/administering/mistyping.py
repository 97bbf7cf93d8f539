"""What to say about a line that names a crisis and goes on with unknown words."""

import difflib
import re
from collections.abc import Sequence

from bot.commands.naming import best_match
from bot.commands.wording import sentence, short
from bot.core.messages import Message
from bot.core.patterns import Pattern
from bot.core.speaking import say

#: What a subscription's line may hold besides names of crises, zones and languages.
_KNOWN = (
    "alerts", "breaking", "language", "pictures", "charts", "ping", "replies",
    "daily", "weekdays", "weekends", "observe",
)  # fmt: skip
_CLOCK = Pattern(r"\d{1,3}[:.h]\d{1,3}\S*|\d{1,4}\s?(?:[ap]\.?m\.?|uhr|h)?", re.IGNORECASE)


def unread(typed: str, names: Sequence[str], command: str) -> Message | None:
    """Say which words behind a crisis's name are not understood; None where no crisis is named.

    Args:
        typed: What was left of a line for the name of a crisis.
        names: The crises that may be meant.
        command: What the line was typed after.
    """
    words = typed.split()
    for length in range(len(words) - 1, -1, -1):
        crisis = best_match(" ".join(words[:length]), names)
        rest = words[length:]
        if crisis is not None and (length or _is_ours(rest[0])):
            return _unread(rest, crisis, command)
    return None


def _is_ours(word: str) -> bool:
    return bool(_CLOCK.fullmatch(word) or _near(word))


def _near(word: str) -> list[str]:
    return difflib.get_close_matches(word.lower(), _KNOWN, n=1, cutoff=0.7)


def _unread(rest: Sequence[str], crisis: str, command: str) -> Message:
    if _CLOCK.fullmatch(rest[0]):
        text = say("“{time}” is no time of day: write it as 07:00.", time=rest[0][:20])
        return sentence(say("Not done"), text)
    parts = [say("I do not know “{verb}”.", verb=short(" ".join(rest)))]
    if near := _near(rest[0]):
        parts.append(say("Did you mean “{verb}”?", verb=" ".join([*near, *rest[1:]])))
    how = f"{command} {crisis} 07:00 weekdays Europe/Kyiv"
    parts.append(say("Say what should change: {command}", command=how))
    return sentence(say("Not done"), " ".join(parts))
