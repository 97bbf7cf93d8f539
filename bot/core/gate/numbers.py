"""Numbers: each must be in a cited sentence, with qualifier, unit, thing counted and standing."""

from collections.abc import Sequence

from bot.core.characters import fold
from bot.core.evidence import Figure, Reading, Status
from bot.core.gate.grounds import Grounds
from bot.core.gate.names import without_outlets
from bot.core.reading.numbers import numbers_in
from bot.core.series import group
from bot.core.words import stems

#: Qualifiers that say the same, by meaning; "nearly 5,000" is not "5,000" and not "over 5,000".
_MEANINGS = {
    "below": ("nearly", "almost", "close to", "just under", "not quite", "approaching"),
    "at least": ("at least", "no fewer than", "no less than", "not less than", "a minimum of"),
    "above": (
        "more than",
        "over",
        "above",
        "upward of",
        "upwards of",
        "in excess of",
        "exceeding",
        "greater than",
        "well over",
        "just over",
        "topped",
    ),
    "at most": (
        "up to",
        "as many as",
        "as much as",
        "at most",
        "no more than",
        "not more than",
        "a maximum of",
    ),
    "under": ("less than", "fewer than", "under", "below"),
    "about": (
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "an estimated",
        "estimated",
        "circa",
        "or so",
        "about an",
    ),
}
_MEANING = {words: meaning for meaning, group_ in _MEANINGS.items() for words in group_}
_HARM_KINDS = {"killed", "injured", "missing", "displaced", "detained", "rescued", "troops"}


def number_problem(text: str, own: Reading, grounds: Sequence[Grounds]) -> str:
    """Name the numbers that no cited sentence holds; empty when there are none."""
    held: set[float] = set()
    for one in grounds:
        held |= numbers_in(without_outlets(one.text, grounds))
        for date in one.dates:
            held |= numbers_in(date.date.replace("-", " "))
    missing = sorted(numbers_in(text) - held - _of_resolved_dates(own, grounds))
    if not missing:
        return ""
    return f"{', '.join(f'{value:,g}' for value in missing)} is not in what it cites"


def figure_problem(figure: Figure, text: str, grounds: Sequence[Grounds]) -> str:
    """Say what is wrong with one figure of the statement; empty when a cited one bears it out."""
    candidates = [
        held
        for one in grounds
        for held in one.figures
        if held.value == figure.value and held.value_high == figure.value_high
    ]
    if not candidates:
        return ""  # its numbers are in the sentences, read otherwise there: nothing to compare
    problems = [_mismatch(figure, held, text) for held in candidates]
    return "" if any(not problem for problem in problems) else problems[0]


def _mismatch(figure: Figure, held: Figure, text: str) -> str:
    if meaning(figure.qualifier) != meaning(held.qualifier):
        return (
            f'"{figure.text}" is "{held.text}" in the source: '
            f"the qualifier is {_shown(held.qualifier)}"
        )
    if figure.unit != held.unit:
        return f'"{figure.text}" is "{held.text}" in the source: the unit differs'
    if {figure.kind, held.kind} <= _HARM_KINDS and figure.kind != held.kind:
        return f'"{figure.text}" counts {figure.kind}, the source\'s "{held.text}" {held.kind}'
    mine, other = set(stems(figure.counted)), set(stems(held.counted))
    if mine and other and not mine & other and figure.kind == "other":
        return f'"{figure.text}" counts another thing than the source\'s "{held.text}"'
    if group(figure) == "is" and group(held) == "will be" and not _is_marked(text):
        return f'"{held.text}" is {held.status} in the source and told as a fact'
    if group(figure) != "is not" and group(held) == "is not":
        return f'the source says "{held.text}" is not so'
    return ""


def meaning(qualifier: str) -> str:
    """Return what a qualifier means; two with one meaning may stand for each other."""
    words = fold(qualifier).strip()
    return _MEANING.get(words, words)


def _is_marked(text: str) -> bool:
    words = set(fold(text).split())
    marks = {
        "projected", "projection", "planned", "plans", "plan", "expected", "expects", "expect",
        "intends", "intend", "intended", "forecast", "forecasts", "could", "may", "might", "will",
        "would", "planning", "projects", str(Status.PROJECTED), "estimates",
    }  # fmt: skip
    return bool({word.strip(".,;:()") for word in words} & marks)


def _of_resolved_dates(own: Reading, grounds: Sequence[Grounds]) -> set[float]:
    """Numbers of dates in the statement that a cited sentence names in other words."""
    held = {date.date for one in grounds for date in one.dates if date.date}
    numbers: set[float] = set()
    for date in own.dates:
        if any(date.date and there.endswith(date.date[-5:]) for there in held):
            numbers |= numbers_in(date.text)
    return numbers


def _shown(qualifier: str) -> str:
    return f'"{qualifier}"' if qualifier else "missing there"
