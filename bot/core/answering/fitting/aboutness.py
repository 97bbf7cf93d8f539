"""How much a whole article is about a question: BM25 over what was found."""

from collections.abc import Mapping
from typing import TypeVar

from bot.core.answering.fitting.articles import stems_of
from bot.core.answering.question.countries import of_country
from bot.core.articles import Article
from bot.core.text.synonyms import same_as
from bot.core.text.words import stems

#: How soon more of the same word stops counting, and how much a long article loses.
_K1 = 1.2
_B = 0.6
#: Words of a news article of middling length.
_USUAL = 300
_TITLE_TIMES = 2

Key = TypeVar("Key")


def aboutness_of(rarity: Mapping[str, float], articles: Mapping[Key, Article]) -> dict[Key, float]:
    """Weigh the question's words by how often each article has them, 0 to 1.

    Of a word that none of them has, what says the very same counts; of a country, what is its.

    Args:
        rarity: What each of the question's stems is worth.
        articles: The articles, by any keys; a title counts twice.
    """
    held = {key: _Held(one.title, one.text) for key, one in articles.items()}
    unseen = {stem for stem in rarity if not any(one.times(stem) for one in held.values())}
    others = {stem: (same_as(stem) | of_country(stem)) - {stem} for stem in unseen}
    others |= {stem: more - {stem} for stem in rarity if (more := of_country(stem))}
    return {key: _aboutness(rarity, one, others) for key, one in held.items()}


class _Held:
    """How often an article and its title have a word; a title counts twice."""

    def __init__(self, title: str, text: str) -> None:
        self._title = stems(title)
        self._text = stems_of(text)
        self.words = _TITLE_TIMES * len(self._title) + len(self._text.stems)

    def times(self, stem: str) -> int:
        return self._text.counts[stem] + _TITLE_TIMES * self._title.count(stem)

    def has_phrase_for(self, stem: str) -> bool:
        return self._text.has(stem)


def _aboutness(
    rarity: Mapping[str, float], held: _Held, others: Mapping[str, frozenset[str]]
) -> float:
    total = sum(rarity.values())
    if not total:
        return 0.0
    room = _K1 * (1 - _B + _B * held.words / _USUAL)
    gained = 0.0
    for stem, weight in rarity.items():
        often = held.times(stem)
        if stem in others:
            # A phrase may say the very same.
            often += sum(map(held.times, others[stem]))
            often += not often and held.has_phrase_for(stem)
        gained += weight * often / (often + room) if often else 0.0
    return gained / total
