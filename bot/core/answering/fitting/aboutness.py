"""How much a whole article is about a question: BM25 over what was found."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from bot.core.answering.question.countries import of_country
from bot.core.answering.question.phrases import counted_in, stems_in
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
    counted = {key: _counts(one.title, one.text) for key, one in articles.items()}
    unseen = {stem for stem in rarity if not any(held[stem] for held in counted.values())}
    others = {stem: (same_as(stem) | of_country(stem)) - {stem} for stem in unseen}
    others |= {stem: more - {stem} for stem in rarity if (more := of_country(stem))}
    return {key: _aboutness(rarity, held, others, articles[key]) for key, held in counted.items()}


def _aboutness(
    rarity: Mapping[str, float],
    counts: Counter[str],
    others: Mapping[str, frozenset[str]],
    article: Article,
) -> float:
    total = sum(rarity.values())
    if not total:
        return 0.0
    room = _K1 * (1 - _B + _B * counts.total() / _USUAL)
    gained = 0.0
    for stem, weight in rarity.items():
        often = counts[stem]
        if stem in others:
            # A phrase may say the very same.
            often += sum(counts[one] for one in others[stem])
            often += not often and stem in stems_in(article.text)
        gained += weight * often / (often + room) if often else 0.0
    return gained / total


# Whole articles: as many as a few questions at a time look at.
@lru_cache(maxsize=512)
def _counts(title: str, text: str) -> Counter[str]:
    return Counter(stems(title) * _TITLE_TIMES) + counted_in(text)
