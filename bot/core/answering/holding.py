"""Which sentences may be shown to whoever asks for an opinion, a forecast or advice."""

import re

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.covering import is_held
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import in_one_word
from bot.core.answering.question.wants import Tone, Want
from bot.core.patterns import Pattern
from bot.core.text.words import stems

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
#: What a word of what is to come reaches up to, and how it goes on there.
_STOPS = Pattern(r"[,;:]|\b(?:but|while|because|if|whether|that|when|after)\b")
_ALSO = Pattern(r"\b(?:and|or)\b")
_WHERE_TO_BE = Pattern(r"\bbe (?:at|in|on|there|with)\b", re.IGNORECASE)
#: How it will happen, not what.
_WAYS = frozenset(
    stems("fully soon slowly quickly partly again gradually further likely be begin start")
)
#: Wants that ask for a detail of what will be, or of what to do.
_OF_DETAIL = frozenset({Want.TIME, Want.PLACE, Want.PERSON, Want.FIGURE})
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
            if asked.want in _OF_DETAIL:
                # It asks for a detail of what is taken as coming.
                return _AHEAD.search(candidate.text) is not None
            return _is_ahead(asked, candidate)
        case Tone.ADVICE if asked.want in _OF_DETAIL:
            # "When can we go back?" asks for what was announced.
            return True
        case Tone.ADVICE | Tone.DANGER:
            return _TELLS_PEOPLE.search(candidate.text) is not None
        case _:
            return True


def _is_ahead(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether what is asked for stands right behind a word of what is to come.

    What it happens to may stand elsewhere in the article; that is weighed like the words of any
    other question.
    """
    wanted = [one for one in asked.stems if one not in asked.names]
    own = frozenset(stems(candidate.text))
    if _WHERE_TO_BE.search(asked.text):
        # "Will she be at the hearing?" is answered by any word of going there.
        return all(is_held(one, own) for one in wanted) and bool(_AHEAD.search(candidate.text))
    if any(one in candidate.missing for one in wanted):
        return False
    # The first is what it happens to, unless that has a name; the rest is what happens.
    is_named = asked.stems[:1] != tuple(wanted[:1])
    happens = frozenset(wanted if is_named else wanted[1:] or wanted)
    for found in _AHEAD.finditer(candidate.text):
        behind = _STOPS.split(candidate.text[found.end() :])[0]
        before = stems(_CLAUSE.split(candidate.text[: found.start()])[-1])
        if happens & {*_first_of_each(behind), *before[-1:]}:
            return True
    return False


def _first_of_each(behind: str) -> set[str]:
    """Return what each of "end the ban and further ease duties" begins with."""
    firsts = set[str]()
    for part in _ALSO.split(in_one_word(behind)):
        firsts |= set([one for one in stems(part) if one not in _WAYS][:1])
    return firsts
