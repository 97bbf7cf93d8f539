"""How much a fact weighs in one brief: its own weight, its age, and how close it is to the crisis.

A sentence whose words many articles of the crisis use is about the crisis; one whose words no
other article uses is colour.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import timedelta
from itertools import chain

from bot.core.composing.material import Material, Told
from bot.core.facts import Fact, FactKind
from bot.core.figures.series import counts_lives
from bot.core.ledger.resting import HALF_LIFE
from bot.core.sentences.instructing import guides
from bot.core.sentences.stating import without_dateline
from bot.core.text.words import stem_set

#: What a sentence gains when all its words are the crisis's own.
CENTRAL_WEIGHT = 0.4
#: What a sentence gains that counts the dead or the missing: lives come first.
LIVES_WEIGHT = 0.25
#: What a sentence gains that tells people what to do, what they may do, or where to go.
GUIDANCE_WEIGHT = 0.2
#: Sentences, and part of an article, in which it tells what it is about.
_UP_FRONT, _FIRST_PART = 5, 0.4
#: Share of the crisis's articles, and number of them, that use a word of the crisis's own.
CENTRAL_SHARE, CENTRAL_ARTICLES = 0.2, 2


def weighed(material: Material, compared: Sequence[Told]) -> list[Told]:
    """Return facts with their weight in this brief, in the order given.

    Quotes and figures that did not move are not chosen by it: theirs is 0.
    """
    central = _central_stems(material)
    return [
        Told(
            fact=told.fact,
            change=told.change,
            moved=told.moved,
            weight=_weight(material, told.fact, central),
        )
        if _is_chosen(told)
        else told
        for told in compared
    ]


def _is_chosen(told: Told) -> bool:
    kind = told.fact.kind
    return kind is FactKind.HAPPENING or (kind is FactKind.FIGURE and told.moved is not None)


def sentence_of(material: Material, fact: Fact) -> str:
    """Return the whole sentence that a fact was last said in, without a dateline."""
    return without_dateline(fact.sentence.of(material.article(fact.sentence).text))


def tells_lives(material: Material, fact: Fact) -> bool:
    """Tell whether a fact's sentence counts people killed, missing or kidnapped, and up front.

    A count of the dead far down in one article, and in no other, is seldom what it is about.
    """
    found, span = material.library(fact.sentence), fact.sentence
    if found is None or not counts_lives(found[1], span.start, span.end):
        return False
    prose = [one for one in found[1].sentences if not one.is_heading]
    before = sum(one.start < span.start for one in prose)
    return len(fact.publishers) > 1 or before < max(_UP_FRONT, _FIRST_PART * len(prose))


def _weight(material: Material, fact: Fact, central: frozenset[str]) -> float:
    newest = max((sighting.at for sighting in fact.sightings), default=fact.changed_at)
    age = max(material.as_of - max(newest, fact.first_seen_at), timedelta())
    origins = len(fact.origins)
    independent = 0.05 * min(3, origins - 1) if origins else 0.0
    own = stem_set(sentence_of(material, fact))
    about = CENTRAL_WEIGHT * len(own & central) / len(own) if own else 0.0
    lives = LIVES_WEIGHT if tells_lives(material, fact) else 0.0
    guidance = GUIDANCE_WEIGHT if guides(fact.text) else 0.0
    return float((fact.weight + independent + about + lives + guidance) * 0.5 ** (age / HALF_LIFE))


def _central_stems(material: Material) -> frozenset[str]:
    used: dict[str, set[str]] = defaultdict(set)
    for fact in material.facts:
        if fact.kind is FactKind.HAPPENING:
            used[fact.sentence.article].update(stem_set(sentence_of(material, fact)))
    enough = max(CENTRAL_ARTICLES, CENTRAL_SHARE * len(used))
    users = Counter(chain.from_iterable(used.values()))
    return frozenset(stem for stem, using in users.items() if using >= enough)
