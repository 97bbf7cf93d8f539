"""Whether a sentence has the thing that "is there any …?" asks for, and not only as part of a name.

“Is there power in Dorrin?” is not told by what Tavrin Power said.
"""

import re

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.covering import is_held
from bot.core.answering.fitting.deeds import deeds_in
from bot.core.answering.fitting.sought import deed_sought
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.light import LIGHT
from bot.core.answering.question.nouns import NAME
from bot.core.answering.question.phrases import stems_in
from bot.core.answering.question.sorts import of_sort
from bot.core.answering.question.wants import Want
from bot.core.patterns import Pattern
from bot.core.reading.people.roles import names_people
from bot.core.text.words import stem, stems, words

_SOME = r"(?:(?:any|some|still|enough|more|no|a|an|the|be) )*"
_THERE = Pattern(
    rf"^(?:(?:and|so|but) )?(?:(?:is|are|was|were|will) there|(?:do|does|did) .{{1,40}}? have) "
    rf"{_SOME}(?!to\b)(?P<thing>[a-z][\w-]*(?: [a-z][\w-]*)?)",
    re.IGNORECASE,
)
#: "Among the injured": no deed that somebody did, but those whom it befell.
_AMONG = Pattern(r"\bamong (?:the |those )?(?P<group>[a-z]+)\b", re.IGNORECASE)
#: Words for a whole class, which sources leave out: what branch somebody serves in is "the navy".
_CLASSES = frozenset(
    stems(
        "branch outlet specialty speciality nationality religion faith profession occupation "
        "agency institution category subject topic brand product company firm organisation "
        "organization genre style position title rank degree award medal instrument sport "
        "discipline event competition tournament league team club side language currency "
        "material substance colour color feature nickname name network channel newspaper "
        "magazine publication paper website platform university college school party department "
        "ministry authority court union charity service unit force group band label studio "
        "airline carrier bank city country state county province region district continent "
        "nation town village month year day date disease illness condition disorder crime "
        "charge offence offense role job medicine treatment technology method approach measure "
        "benefit animal species celebrity figure"
    )
)
#: A sentence that begins with some thing that has no name.
_BEGINS = Pattern(r"(?:The|A|An|Its|Their|His|Her) (?:[a-z]+ ){1,3}")
#: A name of two words and more.
_NAME = Pattern(r"\b[A-Z][\w'’-]*(?: (?:of|and|for|the|de) [A-Z][\w'’-]*| [A-Z][\w'’-]*)+")


def has_what_is_asked_for(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence has the thing that a question asks for, where it asks for one.

    It has to be where that is asked: a place that stands somewhere in the article is none. So have
    those to be told of among whom it is looked for.
    """
    group = group_of(asked)
    if group and not is_held(group, stems_in(candidate.text)):
        return False
    if _lacks_sort(asked, candidate):
        return False
    found = _THERE.match(asked.text)
    if found is None:
        return True
    if asked.names & candidate.far:
        return False
    thing = stems(found["thing"])
    if len(thing) > 1 and asked.names.issuperset(thing):
        return True  # "Is there Relief Bridge in Askel?"
    held = stems_in(_NAME.sub(" ", candidate.text))
    return not thing or any(is_held(one, held) for one in thing)


def _lacks_sort(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether nothing near a sentence is of the sort that is asked for: "which bridge".

    Only of things that are called by one word: a company or a man is told by name.
    """
    sort = asked.focus - NAME - LIGHT
    return (
        bool(sort - _CLASSES)
        and asked.want is Want.ANYTHING
        and not any(candidate.held.get(one) for one in sort)
        and not any(of_sort(one) for one in sort)
        and not any(names_people(word) for word in words(asked.text) if stem(word) in sort)
        and (sort <= candidate.missing | candidate.far or _is_of_another(asked, candidate, sort))
    )


def _is_of_another(asked: Asked, candidate: Candidate, sort: frozenset[str]) -> bool:
    """Tell "the road is closed" where it is asked which bridge is."""
    sought = deed_sought(asked)
    begins = _BEGINS.match(candidate.text)
    if sought is None or begins is None or not sort.issuperset(sought.does or sought.suffers):
        return False
    done = deeds_in(candidate.text, asked.predicate)
    return bool(done) and all(one.is_passive for one in done)


def group_of(asked: Asked) -> str:
    """Return the stem of those among whom a question looks for somebody; empty: it does not."""
    found = _AMONG.search(asked.text)
    return next(iter(stems(found["group"])), "") if found else ""
