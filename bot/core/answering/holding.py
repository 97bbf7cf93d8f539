"""Is a sentence what sources say to a wish for opinion, forecast or advice?"""

import re

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.covering import is_held
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.wants import Tone, Want
from bot.core.patterns import Pattern
from bot.core.words import stems

_AHEAD = Pattern(
    r"['’]ll\b|\b(?:will|would|could|(?-i:may)|might|plan(?:s|ned|ning)?|expect(?:s|ed)?|"
    r"intend(?:s|ed)?|prepar(?:es|ed|ing) to|hop(?:es|ed|ing) to|aim(?:s|ed|ing)?|"
    r"vow(?:s|ed)?|pledge[sd]?|promise[sd]?|going to|projected|"
    r"next (?:week|month|year|spring|summer|autumn|fall|winter)|"
    r"forecasts?|likely|scheduled|due to|set to|about to|begins?|to be|(?:is|are) to [a-z]+|"
    r"by the end of)\b",
    re.IGNORECASE,
)
_CLAUSE = Pattern(r"[,;:]|\b(?:and|but|while|because)\b")
#: How it will happen, not what.
_WAYS = frozenset(stems("fully soon slowly quickly partly again gradually likely be begin start"))
_TELLS_PEOPLE = Pattern(
    r"\b(?:should|must|asks?|asked|urged?|urges|told|ordered|order|advised?|advises|warned?|warns|"
    r"avoid|may return|can return|call|stay|leave)\b",
    re.IGNORECASE,
)


def suits_tone(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence is what sources say to a wish for opinion, forecast or advice."""
    start, end = candidate.span.start, candidate.span.end
    match asked.tone:
        case Tone.OPINION:
            reading = candidate.reading
            return any(start <= a.clause_start < end and a.claimant for a in reading.attributions)
        case Tone.FORECAST:
            if asked.want in (Want.TIME, Want.PLACE, Want.PERSON, Want.FIGURE):
                # It asks for a detail of what is taken as coming.
                return _AHEAD.search(candidate.text) is not None
            return _is_ahead(asked, candidate)
        case Tone.ADVICE | Tone.DANGER:
            return _TELLS_PEOPLE.search(candidate.text) is not None
        case _:
            return True


def _is_ahead(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether what is asked for stands right behind a word of what is to come."""
    wanted = [one for one in asked.stems if one not in asked.names]
    own = frozenset(stems(candidate.text))
    if not all(is_held(one, own) for one in wanted):
        return False
    # The first is what it happens to; the rest is what happens.
    happens = frozenset(wanted[1:] or wanted)
    for found in _AHEAD.finditer(candidate.text):
        behind = [one for one in stems(candidate.text[found.end() :]) if one not in _WAYS]
        before = stems(_CLAUSE.split(candidate.text[: found.start()])[-1])
        if happens & {*behind[:1], *before[-1:]}:
            return True
    return False
