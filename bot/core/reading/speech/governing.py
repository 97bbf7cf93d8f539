"""Governing: which of several verbs of saying a quote belongs to."""

from collections.abc import Sequence

from bot.core.patterns import Pattern
from bot.core.reading.speech.saying import Saying
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
_SUBORDINATE = Pattern(
    r"\b(?:when|after|before|because|as|while|since|until|if|though|although)\s\Z"
)
_OBJECT = r"(?!that\b)(?:[\w’'-]+\s){1,6}"
_AS_WHAT = Pattern(rf"\s{_OBJECT}(?:as\s)?(?:(?:an?|the|his|her|its|their)\s)?")
_TO_WHOM = Pattern(
    r"\s(?:him|her|them|me|us|reporters|police|[A-ZÀ-Þ][\w’'-]+|(?:the|his|her|their|a)\s[a-z-]+)[,:]\s"
)
#: Whose words a quote is that stands right behind the object of such a verb.
_CALLED = {
    **dict.fromkeys(
        "called calls described describes dubbed branded labelled labeled deemed hailed denounced"
        " condemned dismissed characterized characterised".split(),
        _AS_WHAT,
    ),
    **dict.fromkeys(("told", "tells", "warned", "asked", "shouted at", "texted"), _TO_WHOM),
}
#: Nothing closes the clause in between: "who said the city was …".
_IN_CLAUSE = Pattern(r"(?!.*\sthat\s.*\sthat\s)[^,;:—–\x02]{0,80}[,:]?\s")


def is_of_verb_before(layout: Layout, stretch: Stretch, former: Turn, following: Turn) -> bool:
    """Tell whether a quote is the object of the verb in front of it, not of the one behind it."""
    # “…” fan of the show who once wrote to it: the writing is told of the fan.
    is_aside = following[0].is_relative and is_last_word(layout.plain, stretch, former)
    return (
        is_aside or is_led(layout.plain, stretch, former) or is_complained(layout, stretch, former)
    )


def is_led(plain: str, stretch: Stretch, turn: Turn) -> bool:
    """See that 'Marchers chanted, "…," witnesses reported' has the marchers chant it."""
    saying, speaker = turn
    if speaker is None or saying.verb_end > stretch.outer_start:
        return False
    between = plain[saying.verb_end : stretch.outer_start]
    if between in (", ", ": "):
        return saying.subject_start < saying.subject_end <= saying.verb_start
    # "Costin called the rebels “…,” the Herald reported"; "told her, “…,” the Herald reported".
    called = _CALLED.get(saying.verb)
    return called is not None and called.fullmatch(between) is not None


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


def is_within(plain: str, start: int, saying: Saying) -> bool:
    """See that what is said in "Murdo pointed to Holt when Sand told her so" is no main clause.

    `start` is where the sentence begins.
    """
    return (
        saying.subject_start > start
        and _SUBORDINATE.search(plain, max(start, saying.subject_start - 16), saying.subject_start)
        is not None
    )


def is_judged(plain: str, stretch: Stretch, main: Sequence[Turn]) -> bool:
    """See that somebody says of another's words what they were."""
    if len(main) < 2 or main[-2][1] is None or not is_noun(main[-1][0].verb):
        return False
    return _COPULA.fullmatch(plain, main[-1][0].verb_end, stretch.outer_start) is not None
