"""What an article counts, and whether another article's counts agree.

Two similar events share words and differ in numbers: 23 pirates in one raid, 26 in the other. A
number alone says little; together with what it counts, it agrees or contradicts.
"""

from collections import defaultdict
from collections.abc import Mapping
from heapq import nlargest

from bot.core.articles import Article
from bot.core.caching.remembering import Remembered
from bot.core.text.words import SPELLED, STOP_WORDS, stem, words

#: Words of the text that are looked through.
HEAD_WORDS = 900
#: Counts kept of a story.
KEPT = 60
#: Words after a number that may be what it counts, and how many of those are taken.
_WITHIN, _NOUNS = 3, 2
#: Things counted on both sides that we pretend to know, so that a single one decides little.
_PRIOR = 2

#: Number and what it counts ("23 miner"), and the share of a story's articles that have it.
Counted = tuple[tuple[str, float], ...]


def counted_in(article: Article) -> Counted:
    """Return what an article counts, each with its number."""
    tokens = [SPELLED.get(token, token) for token in words(article.text)[:HEAD_WORDS]]
    found: set[str] = set()
    for at, token in enumerate(tokens):
        if token[0].isdigit():
            beside = tokens[at + 1 : at + 1 + _WITHIN]
            telling = [one for one in beside if one not in STOP_WORDS and not one[0].isdigit()]
            found.update(f"{token} {stem(one)}" for one in telling[:_NOUNS])
    return tuple((one, 1.0) for one in sorted(found))


def compare_counts(mine: Counted, theirs: Counted) -> tuple[float, float]:
    """Return the shares of what both count in which they agree and differ; 0 to 1 each."""
    own, other = _numbers(mine), _numbers(theirs)
    both = own.keys() & other.keys()
    alike = sum(not own[thing].isdisjoint(other[thing]) for thing in both)
    return alike / (len(both) + _PRIOR), (len(both) - alike) / (len(both) + _PRIOR)


def average_counts(mine: Counted, theirs: Counted, share: float) -> Counted:
    """Return a story's counts moved towards another's by a share from 0 to 1."""
    held = {one: weight * (1 - share) for one, weight in mine}
    for one, weight in theirs:
        held[one] = held.get(one, 0.0) + weight * share
    most = nlargest(KEPT, held.items(), key=lambda one: (one[1], one[0]))
    return tuple((one, round(weight, 4)) for one, weight in most)


def _by_thing(counted: Counted) -> Mapping[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one, _ in counted:
        number, _, thing = one.partition(" ")
        found[thing].add(number)
    return found


# A story is compared with every article that may join it.
_numbers = Remembered(_by_thing, 256)
