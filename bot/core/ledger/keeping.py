"""Which articles and which earlier values a fact keeps.

In a crisis of months thousands of articles repeat a toll, which has had hundreds of values. A brief
is laid out from all articles that its facts keep, and holds each value against all others, so both
have to stay few. A few dozen articles show as well as thousands who says it first-hand, since when,
and that it still stands; and of what a toll was some weeks ago its course is enough.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.core.articles import Span
from bot.core.facts import Fact, Point, Sighting
from bot.core.origins import one_name

#: Articles that a fact keeps.
MOST = 32
#: Earlier values that a fact keeps; of those before the newest every other one goes where there are
#: more.
MOST_VALUES, NEWEST_VALUES = 100, 40


def with_sighting(fact: Fact, sighting: Sighting, most: int = MOST) -> Fact:
    """Return a fact that one more article says.

    The first and the newest stay, and the one whose words it has. Of the rest, those go first whose
    publisher and origin others have too, then social accounts; within each, the oldest.

    Args:
        fact: As it is known, its sightings oldest first.
        sighting: The newest.
        most: How many stay, at least 3.
    """
    kept = [*fact.sightings, sighting]
    while len(kept) > most:
        kept.pop(_least(kept, fact.span))
    return replace(fact, sightings=tuple(kept))


def with_history(fact: Fact, history: Sequence[Point]) -> Fact:
    """Return a fact with a bounded history: always the first value and the newest ones.

    Args:
        fact: As it is known.
        history: All that is known of its values, oldest first.
    """
    if len(history) > MOST_VALUES:
        history = (*history[:-NEWEST_VALUES:2], *history[-NEWEST_VALUES:])
    return replace(fact, history=tuple(history))


def _least(kept: Sequence[Sighting], own: Span) -> int:
    between = [place for place in range(1, len(kept) - 1) if kept[place].span != own]
    voices = Counter(map(_voice, kept))
    again = (place for place in between if voices[_voice(kept[place])] > 1)
    social = (place for place in between if kept[place].is_social)
    return next(again, next(social, between[0]))


def _voice(sighting: Sighting) -> tuple[str, str, bool]:
    return one_name(sighting.origin), one_name(sighting.publisher), sighting.is_social
