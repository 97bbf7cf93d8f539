"""Which of the sentences found may answer a question at all, before it is judged how well."""

from collections.abc import Sequence

from bot.core.answering.candidates import Candidate
from bot.core.answering.claiming import is_no_shelter
from bot.core.answering.deciding.which import Judge, Judged, judged
from bot.core.answering.doing import tells_deed
from bot.core.answering.fitting.existing import group_of, has_what_is_asked_for
from bot.core.answering.fitting.namesakes import means_namesake
from bot.core.answering.fitting.partly import is_only_partly_of
from bot.core.answering.fitting.seeking import shows_wanted
from bot.core.answering.fitting.standing import is_aside
from bot.core.answering.fitting.turned import is_anothers, is_crossed, is_of_others
from bot.core.answering.fitting.unreal import is_undone
from bot.core.answering.holding import suits_tone
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.wants import Tone, Want

#: Sentences that are looked at, of all that were found.
LOOKED_AT = 25
#: Wants that ask when or why something was done, not whether it still is.
_OF_DEEDS = frozenset({Want.REASON, Want.TIME})


def eligible(asked: Asked, found: Sequence[Candidate], judge: Judge | None = None) -> list[Judged]:
    """Return the sentences that may answer, likeliest first.

    Args:
        asked: The question.
        found: The sentences found, best first.
        judge: Has judged some of them already; None: nobody has.
    """
    may_answer = [one for one in found[:LOOKED_AT] if _may_answer(asked, one)]
    return judged(asked, may_answer, judge or Judge(asked, found))


def _may_answer(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence is about whom it is asked and shows what is asked for."""
    if asked.names & candidate.missing or means_namesake(asked, candidate):
        return False
    if is_no_shelter(asked, candidate):
        return False
    if asked.tone is not Tone.NONE and not suits_tone(asked, candidate):
        return False
    if not tells_deed(asked, candidate) or not shows_wanted(asked, candidate):
        return False
    if not has_what_is_asked_for(asked, candidate) or is_only_partly_of(asked, candidate):
        return False
    if asked.want in _OF_DEEDS and is_undone(asked, candidate.text):
        return False
    if asked.want is Want.REASON and is_aside(asked, candidate.text):
        return False
    return not is_of_another_deed(asked, candidate)


def is_of_another_deed(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence tells the deed the other way round, or of other people."""
    # Few sentences hold the deed at all.
    return (
        bool(candidate.held.get(asked.predicate))
        and asked.predicate != group_of(asked)
        and (
            is_crossed(asked, candidate.text)
            or is_of_others(asked, candidate)
            or is_anothers(asked, candidate)
        )
    )
