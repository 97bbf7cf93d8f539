"""What is said before an answer: where help is, and what no source says."""

from collections.abc import Sequence

from bot.core.answering.asked import Asked
from bot.core.answering.candidates import Candidate
from bot.core.answering.wants import Tone
from bot.core.series import group

HELP = (
    "If anybody is in danger, call the emergency number where you are now (112 or 911 in many "
    "countries). This bot only reads news; nobody watches these messages."
)
_NOT_SO = {
    "will be": "the sources tell it as projected or planned",
    "is not": "the sources say that it is denied",
}


def notice_of(asked: Asked, found: Sequence[Candidate]) -> str:
    """Return what has to be said first; empty when there is nothing."""
    if asked.tone is Tone.DANGER:
        return HELP
    return _premise(asked, found)


def _premise(asked: Asked, found: Sequence[Candidate]) -> str:
    """Say that no source says what a number of the question takes for granted."""
    held = [
        figure
        for candidate in found
        for figure in candidate.reading.figures
        if candidate.span.start <= figure.start < candidate.span.end
        and {figure.value, figure.value_high} & asked.numbers
    ]
    if not held or asked.tone is Tone.FORECAST or any(group(one) == "is" for one in held):
        return ""
    return f"No source tells “{held[0].text}” as a fact: {_NOT_SO[group(held[0])]}."
