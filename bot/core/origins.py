"""Who said a thing first, under one name. Articles with the same origin count once."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from bot.core.articles import Article
from bot.core.evidence import Reading
from bot.core.reading.propernames.orgwords import names_organisation
from bot.core.text.characters import fold
from bot.core.text.words import stem_set, stems

#: What many parties are called beside their own name.
_OFFICES = stem_set(
    "agency authority ministry minister deputy department office official officials spokesman "
    "spokeswoman spokesperson chief head director president governor mayor commander secretary "
    "leader police hospital doctors rescue service services emergency local national regional "
    "provincial federal state city company university embassy district province"
)
_ARTICLES = ("the ", "a ", "an ", "this ", "that ", "its ", "their ")


def origin_of(claimant: str, article: Article, reading: Reading, printed_by: str) -> str:
    """Return the name under which a claimant counts.

    "The agency" is the body that the same article names in full, or else the article's own
    publisher where that is one; a publisher that speaks of itself is one origin with what it prints
    under its own name.

    Args:
        claimant: Who the article says it is from; empty when the article itself says it.
        article: Where it stands.
        reading: Of the article.
        printed_by: The publisher who had the text first.
    """
    said = one_name(claimant)
    if not said:
        return one_name(printed_by)
    mine = frozenset(stems(said))
    fuller = ""
    if _is_description(claimant):
        fuller = next(
            (name for name in _names(reading) if mine and mine < frozenset(stems(name))), ""
        )
        if fuller:
            mine = frozenset(stems(fuller))
    publisher = frozenset(stems(article.publisher))
    # A description may leave most of a publisher's name out; a name may not.
    is_own = mine <= publisher if _is_description(claimant) else mine == publisher
    return one_name(printed_by if mine and is_own else fuller or claimant)


@lru_cache(maxsize=4_096)
def one_name(name: str) -> str:
    """Return the one form of a name: a body on its own page and "the" body in a paper are one."""
    folded = fold(name)
    start = next((one for one in _ARTICLES if folded.startswith(one)), "")
    return folded.removeprefix(start)


# A brief asks several times of each of its facts.
@lru_cache(maxsize=1_024)
def independent(claimants: frozenset[str], printers: frozenset[str]) -> frozenset[str]:
    """Leave out whoever is another of them under a shorter name: "Brel" beside "Oda Brel".

    Args:
        claimants: Origins that somebody else printed, as `one_name` gives them.
        printers: Those that printed what they said themselves. A party is not one of them because
            their name holds its own ("Tarn" and the "Tarn Herald"), but is if it says more.
    """
    kept, named = _by_stems(printers), _by_stems(claimants)
    for mine, name in named.items():
        longer = (*named, *kept) if len(mine) > 1 else named
        if not any(mine < other for other in longer):
            kept.setdefault(mine, name)
    return frozenset(kept.values())


def may_be_one(a: str, b: str) -> bool:
    """Tell whether two names may be one party's: the short one and the full one, a body and its
    spokesman. Two ministries share the word, and are two.
    """
    mine, other = stem_set(a), stem_set(b)
    if mine <= other or other <= mine:
        return True
    return any(not _is_office(stem) for stem in mine & other)


def _is_office(stem: str) -> bool:
    return stem in _OFFICES or names_organisation(stem)


def _by_stems(names: Collection[str]) -> dict[frozenset[str], str]:
    return {stem_set(name) or frozenset((name,)): name for name in sorted(names, reverse=True)}


def _is_description(claimant: str) -> bool:
    """Tell whether a party is called by what it is ("the agency"), not by its name."""
    start = claimant.strip()
    is_named = any(word[:1].isupper() for word in start.split()[1:])
    return one_name(start) != fold(start) and not is_named


def _names(reading: Reading) -> Iterator[str]:
    for attribution in reading.attributions:
        yield attribution.claimant
    for name in reading.names:
        yield name.text
