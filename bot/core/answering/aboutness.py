"""How much a whole article is about a question: BM25 over what was found."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from bot.core.articles import Article
from bot.core.words import stems

#: How soon more of the same word stops counting, and how much a long article loses.
_K1 = 1.2
_B = 0.6
#: Words of a news article of middling length.
_USUAL = 300
_TITLE_TIMES = 2


def aboutness(rarity: Mapping[str, float], article: Article) -> float:
    """Weigh the question's words by how often the article has them, 0 to 1.

    Args:
        rarity: What each of the question's stems is worth.
        article: The article, its title counted twice.
    """
    total = sum(rarity.values())
    if not total:
        return 0.0
    counts = _counts(f"{article.title}\n" * _TITLE_TIMES + article.text)
    room = _K1 * (1 - _B + _B * counts.total() / _USUAL)
    gained = sum(
        weight * counts[stem] / (counts[stem] + room)
        for stem, weight in rarity.items()
        if counts[stem]
    )
    return gained / total


# Whole articles: as many as a few questions at a time look at.
@lru_cache(maxsize=512)
def _counts(text: str) -> Counter[str]:
    return Counter(stems(text))
