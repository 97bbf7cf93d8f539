"""Which facts of a long crisis are at hand, and which rest until an article tells them again.

A crisis of months holds thousands of facts, and a brief shows some thirty. At hand are those that a
brief may still want: weighty ones, those told lately, the dead and the missing, what is to come,
and the best and latest quotes. All others stay in the store,
and come back as soon as somebody says them again.
"""

from collections.abc import Iterable
from datetime import timedelta
from math import log2

from bot.core.facts import Fact, FactKind, FactState, Topic
from bot.core.figures.series import LIVES, is_partial
from bot.core.reading.ranking import is_key

#: A fact loses half its weight in this time, so that a standing picture leads with today.
HALF_LIFE = timedelta(hours=36)
#: Facts of one crisis that are at hand. Of what briefs told of crises with a thousand facts nothing
#: but quotes stood behind the 395th.
AT_HAND = 400
#: How many more may gather before the resting ones are chosen anew.
SLACK = 100
#: One in so many of those at hand may be a quote, however little quotes weigh.
_QUOTES = 4
#: What a fact of no weight at all counts as.
_LEAST_WEIGHT = 0.02
#: In halvings of weight: what lives, key counts and open questions are ahead of other facts.
_LIVES, _COUNT, _AHEAD, _UNSETTLED = 4.0, 2.0, 4.0, 1.0


def at_hand(facts: Iterable[Fact], most: int = AT_HAND) -> list[Fact]:
    """Return the facts that a brief may want most, in the order in which they were first seen.

    Args:
        facts: Of one crisis, in any order, each once.
        most: How many of them at most.
    """
    ranked = sorted(facts, key=lambda fact: (_wanted(fact), fact.key), reverse=True)
    quotes = [fact for fact in ranked if fact.kind is FactKind.QUOTE][: most // _QUOTES]
    first = {fact.key for fact in quotes}
    others = [fact for fact in ranked if fact.key not in first][: most - len(quotes)]
    return sorted((*quotes, *others), key=lambda fact: (fact.first_seen_at, fact.key))


def _wanted(fact: Fact) -> float:
    """Say how much a fact is wanted: by a weight that halves with time, as in a brief.

    The order of two facts never changes with time.
    """
    newest = max((sighting.at for sighting in fact.sightings), default=fact.changed_at)
    newest = max(newest, fact.changed_at)
    own = log2(max(fact.weight, _LEAST_WEIGHT)) + newest.timestamp() / HALF_LIFE.total_seconds()
    return own + _ahead(fact)


def _ahead(fact: Fact) -> float:
    if fact.state is FactState.WITHDRAWN:
        return 0.0
    if fact.kind is FactKind.FIGURE and fact.figure is not None:
        if is_partial(fact.figure) or not is_key(fact.figure):
            return 0.0
        return _LIVES if fact.figure.kind in LIVES else _COUNT
    match fact.topic:
        case Topic.WATCH:
            return _AHEAD
        case Topic.UNSETTLED:
            return _UNSETTLED
        case _:
            return 0.0
