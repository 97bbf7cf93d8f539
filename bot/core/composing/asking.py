"""Three questions that the sources can answer, made from what was read in them."""

from collections.abc import Sequence

from bot.core.anybody import is_anybody
from bot.core.composing.material import Told
from bot.core.evidence import Status
from bot.core.facts import FactKind

MAX_QUESTIONS = 3

_BY_KIND = {
    "missing": "How many people are missing?",
    "killed": "How many people were killed?",
    "evacuated": "How many people were evacuated?",
    "displaced": "How many people had to leave their homes?",
    "injured": "How many people were injured?",
    "rescued": "How many people were rescued?",
    "detained": "How many people were detained?",
}


def questions(compared: Sequence[Told]) -> list[str]:
    """Ask for the weightiest figures, then for the weightiest speaker; what moved comes first."""
    ranked = sorted(compared, key=lambda told: (told.moved is None, -told.fact.weight))
    asked: list[str] = []
    for told in ranked:
        figure = told.fact.figure
        if figure is None or figure.status is Status.DENIED or told.fact.state == "withdrawn":
            continue
        if figure.kind in _BY_KIND:
            asked.append(_BY_KIND[figure.kind])
        elif figure.kind == "troops" and figure.counted:
            place = f" {_where(figure.place)}" if _where(figure.place) else ""
            asked.append(f"How many {figure.counted} are there{place}?")
    asked = list(dict.fromkeys(asked))[: MAX_QUESTIONS - 1]
    for told in ranked:
        quote = told.fact.quote
        if told.fact.kind is not FactKind.QUOTE or quote is None or not quote.speaker:
            continue
        if not is_anybody(quote.speaker):
            asked.append(f"What did {quote.speaker} say?")
            break
    return asked[:MAX_QUESTIONS]


def _where(place: str) -> str:
    """Return a place as a question names it: "in" for "into"; "its border" names none."""
    words = place.split()
    if {"its", "their", "his", "her", "the"} & set(words[:3]):
        return ""
    return place.replace("into ", "in ", 1) if place.startswith("into ") else place
