"""Numbers that a paper changed when it printed another's report.

Where a sentence is repeated word for word, one number in it is another, and the rest of what was
copied is not, that number is a slip, or comes from nobody whom the text names: the original's
stands. An agency's next bulletin seldom changes one number alone, and is believed from the agency
itself, or from whoever tells it in other words.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta

from bot.core.articles import Tier
from bot.core.facts import Fact, FactKind
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.observing import Observation, said_at
from bot.core.reading.numerals.numbers import numbers_in
from bot.core.sentences.stating import without_dateline

#: A copy comes out soon; what is repeated later may be the next day's.
SOON = timedelta(hours=24)
#: So many words no two reporters choose alike.
_LEAST_WORDS = 8
#: Of so many, all but one number are no chance.
_NOBODYS_CHANCE = 20
#: Whose numbers are their own, however much else they repeat.
_THEIR_OWN = (Tier.WIRE, Tier.OFFICIAL)
_MARKS = ".,;:!?\"'“”’()"

Likely = Callable[[str], Iterable[Fact]]


def is_miscopied(arrival: Arrival, seen: Observation, likely: Likely) -> bool:
    """Tell whether an article changed a number in what it copied: this count, or one that it tells.

    Args:
        arrival: The article.
        seen: What it says.
        likely: Gives the known happenings that a sentence may tell.
    """
    article = arrival.article
    if article.tier in _THEIR_OWN or arrival.is_revision:
        return False
    mine = _tokens(seen.sentence.of(article.text))
    if not any(map(numbers_in, mine)):
        return False
    for theirs in _originals(mine, arrival, likely):
        apart = [at for at, word in enumerate(mine) if word != theirs[at]]
        if len(apart) == 1 and numbers_in(theirs[apart[0]]):
            values = numbers_in(mine[apart[0]])
            is_this = seen.figure is None or seen.figure.value in values
            if values and is_this and _copies_more(mine, apart[0], arrival, likely):
                return True
    return False


def _copies_more(mine: list[str], changed: int, arrival: Arrival, likely: Likely) -> bool:
    """Tell whether another number beside a changed one, or another sentence, is left as it was."""
    is_long = len(mine) >= _NOBODYS_CHANCE
    if is_long or any(numbers_in(word) for at, word in enumerate(mine) if at != changed):
        return True
    others = (_tokens(one.text) for one in arrival.seen() if one.kind is FactKind.HAPPENING)
    return any(other in _originals(other, arrival, likely) for other in others if other != mine)


def _originals(mine: list[str], arrival: Arrival, likely: Likely) -> Iterator[list[str]]:
    """Yield what others said shortly before in as many words as a sentence has."""
    if len(mine) < _LEAST_WORDS:
        return
    for fact in likely(" ".join(mine)):
        theirs = _tokens(fact.text)
        if len(theirs) == len(mine) and _is_anothers(fact, arrival):
            yield theirs


def _tokens(text: str) -> list[str]:
    return [word.strip(_MARKS).casefold() for word in without_dateline(text).split()]


def _is_anothers(fact: Fact, arrival: Arrival) -> bool:
    """Tell whether only others said it, and shortly before."""
    at, own = said_at(arrival.article), arrival.article.publisher
    return own not in fact.publishers and any(at - SOON <= one.at <= at for one in fact.sightings)
