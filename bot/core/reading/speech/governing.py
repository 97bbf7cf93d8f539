"""Governing: which of several verbs of saying a quote belongs to."""

from collections.abc import Sequence

from bot.core.patterns import Pattern
from bot.core.reading.speech.turns import Turn
from bot.core.reading.speech.units import Layout
from bot.core.reading.speech.verbs import is_noun
from bot.core.reading.text.marks import Stretch

#: From a verb to a few words of what it tells.
_THAT_CLAUSE = Pattern(r"\sthat\s[^.;:]{1,80}\Z")
_COPULA = Pattern(
    r"(?:\s(?:about|on|of)\s[^.;:]{1,100})?\s(?:was|were|is|are|had\sbeen|amounted\sto)\s"
)
_DIRECTLY = Pattern(r"(?:\s(?:him|her|them|me|us|reporters|the\s[a-z]+))?[,:]?\s")
#: Nothing closes the clause in between: "who said the city was …".
_IN_CLAUSE = Pattern(r"(?!.*\sthat\s.*\sthat\s)[^,;:—–\x02]{0,80}[,:]?\s")


def is_led(plain: str, stretch: Stretch, turn: Turn) -> bool:
    """See that 'Marchers chanted, "…," witnesses reported' has the marchers chant it."""
    saying, speaker = turn
    return (
        speaker is not None
        and saying.subject_start < saying.subject_end <= saying.verb_start
        and plain[saying.verb_end : stretch.outer_start] in (", ", ": ")
    )


def is_complained(layout: Layout, stretch: Stretch, turn: Turn) -> bool:
    """See that 'She complained that it was "theatre," two aides said' has her say it."""
    saying, speaker = turn
    return (
        speaker is not None
        and saying.subject_start < saying.subject_end
        and layout.text[stretch.start].islower()
        and _THAT_CLAUSE.match(layout.plain, saying.verb_end, stretch.outer_start) is not None
    )


def is_last_word(plain: str, stretch: Stretch, turn: Turn) -> bool:
    """See in "Tran met Orlan, who said it was" that the words are hers."""
    saying, speaker = turn
    between = _IN_CLAUSE if saying.is_relative else _DIRECTLY
    return speaker is not None and (
        between.fullmatch(plain, saying.verb_end, stretch.outer_start) is not None
    )


def is_judged(plain: str, stretch: Stretch, main: Sequence[Turn]) -> bool:
    """See that somebody says of another's words what they were."""
    if len(main) < 2 or main[-2][1] is None or not is_noun(main[-1][0].verb):
        return False
    return _COPULA.fullmatch(plain, main[-1][0].verb_end, stretch.outer_start) is not None
