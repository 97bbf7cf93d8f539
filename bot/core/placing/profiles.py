"""What an article is about, as weighted terms in three fields: words, names and numbers.

Names are kept apart because they tell two crises of one kind apart and stay while the words of a
long crisis change; numbers, because like events differ in them. A term says its field itself:
"@tarn" is part of a name, "4500" is a number, "levee" is a word.

Source:
    S. Miranda et al., "Multilingual Clustering of Streaming News", 2018, for the fields.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat
from math import log, sqrt

from bot.core.articles import Article
from bot.core.caching.remembering import Remembered
from bot.core.evidence import Reading
from bot.core.patterns import Pattern
from bot.core.placing.exonyms import in_english
from bot.core.placing.romanising import romanised
from bot.core.stories import Rarity, Story
from bot.core.text.words import STOP_WORDS, first_stems, stems

#: Words of the text that are looked at: the news is at the top.
HEAD_WORDS = 600
#: Characters of the text whose names count once more.
LEAD_CHARS = 250
#: How often a word of the title counts.
_TITLE_TIMES = 2
#: Stories that we pretend to know, so that the first few do not make common words look rare.
_PRIOR_STORIES = 30
#: Names by which an article or a story is known.
_CORE = 5
_NAME = "@"

_WORD = Pattern(r"\w+")
#: Endings that a country, its people and their language differ in: Varda, Vardan, Vardanese.
_ADJECTIVE = Pattern(r"(?:ians?|eans?|ans?|eses?|ish|is?|ia|as?|os?|es?|s)$")
_FEWEST_LETTERS = 4
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december mr mrs ms dr".split()
)

Terms = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The weighted terms of an article or a story; each field has length 1."""

    words: Terms
    names: Terms
    numbers: Terms
    #: The heaviest names, each after its weight, the heaviest first.
    core: tuple[tuple[float, str], ...]

    @property
    def fields(self) -> tuple[Terms, Terms, Terms]:
        """Words, names, numbers."""
        return self.words, self.names, self.numbers


def count_terms(article: Article, reading: Reading) -> dict[str, float]:
    """Count an article's terms; the tenth time a term is used adds little to the first."""
    counts = Counter(first_stems(article.text, HEAD_WORDS))
    for stem in stems(article.title):
        counts[stem] += _TITLE_TIMES
    language = article.language
    named = (_parts_of_name(name.text, language) for name in reading.names)
    names = Counter(chain.from_iterable(named))
    for part in _parts(f"{article.title} {article.text[:LEAD_CHARS]}", language):
        if part in names:
            names[part] += 1
    counts.update({_NAME + part: count for part, count in names.items()})
    return {term: _damped(count) for term, count in counts.items()}


@lru_cache(maxsize=1_000)
def _damped(count: int) -> float:
    return sqrt(1 + log(count))


def weigh(terms: Iterable[tuple[str, float]], rarity: Rarity) -> Profile:
    """Weigh an article's counted terms, or a story's, by how few stories hold them."""
    fields = _apart(terms) if isinstance(terms, tuple) else split_fields(terms)
    telling = _telling(rarity.stories)
    words, names, numbers = (_weighed(field, rarity.held, telling) for field in fields)
    core = sorted(zip(names.values(), names, strict=True), reverse=True)[:_CORE]
    return Profile(words=words, names=names, numbers=numbers, core=tuple(core))


class _Telling(dict[int, float]):
    """By how many stories hold a term, how telling it is: many are as rare as each other."""

    def __init__(self, stories: int) -> None:
        super().__init__()
        self._total = stories + _PRIOR_STORIES + 1

    def __missing__(self, holding: int) -> float:
        self[holding] = weight = log(self._total / (holding + 1))
        return weight


# All that is weighed for one article is weighed among as many stories.
_telling = lru_cache(maxsize=2)(_Telling)


def _weighed(field: Terms, held: Mapping[str, int], telling: _Telling) -> Terms:
    holding = map(held.get, field, repeat(0))
    weights = [
        count * telling[stories] for count, stories in zip(field.values(), holding, strict=True)
    ]
    length = sqrt(sum([weight * weight for weight in weights]))
    if not length:
        return {}
    return dict(zip(field, [weight / length for weight in weights], strict=True))


def terms_of(stories: Iterable[Story]) -> set[str]:
    """Return every term of some stories."""
    return set().union(*chain.from_iterable(_apart(story.terms) for story in stories))


def split_fields(
    terms: Iterable[tuple[str, float]],
) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """Part terms into words, names and numbers."""
    words: dict[str, float] = {}
    names: dict[str, float] = {}
    numbers: dict[str, float] = {}
    for term, weight in terms:
        first = term[0]
        if first == _NAME:
            names[term] = weight
        elif first.isdigit():
            numbers[term] = weight
        else:
            words[term] = weight
    return words, names, numbers


# A story is weighed beside every article that may join it. What is remembered of it, with all its
# terms, is that of a story that has changed since as well: few are.
_apart: Remembered[tuple[tuple[str, float], ...], tuple[Terms, Terms, Terms]] = Remembered(
    split_fields, 128
)


def unit(field: Terms) -> Terms:
    """Bring a field to length 1; an empty one stays empty."""
    length = sqrt(sum([weight * weight for weight in field.values()]))
    return {term: weight / length for term, weight in field.items()} if length else {}


def _parts(name: str, language: str) -> tuple[str, ...]:
    words = [
        romanised(part)
        for part in _WORD.findall(name.lower().replace("’s", "").replace("'s", ""))
        if len(part) > 1 and not part.isdigit() and part not in STOP_WORDS and part not in _CALENDAR
    ]
    return tuple(map(_root, in_english(words, language)))


_parts_of_name = lru_cache(maxsize=4_096)(_parts)


@lru_cache(maxsize=4_096)
def _root(part: str) -> str:
    """Return what a place's name and its people's have in common; other names lose as much."""
    ending = _ADJECTIVE.search(part)
    if ending and ending.start() >= _FEWEST_LETTERS:
        return part[: ending.start()]
    return part.removesuffix("s") if len(part) > _FEWEST_LETTERS else part
