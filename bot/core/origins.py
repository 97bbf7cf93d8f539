"""Who first said a thing, under one name: articles with one origin bear out nothing twice."""

from collections.abc import Iterator

from bot.core.articles import Article
from bot.core.characters import fold
from bot.core.evidence import Reading
from bot.core.words import stems

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
    said = _bare(claimant)
    if not said:
        return printed_by
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
    return printed_by if mine and is_own else fold(fuller or claimant)


def _is_description(claimant: str) -> bool:
    """Tell whether a party is called by what it is ("the agency"), not by its name."""
    start = claimant.strip()
    return _bare(start) != fold(start) and not any(word[:1].isupper() for word in start.split()[1:])


def _names(reading: Reading) -> Iterator[str]:
    for attribution in reading.attributions:
        yield attribution.claimant
    for name in reading.names:
        yield name.text


def _bare(name: str) -> str:
    folded = fold(name)
    start = next((one for one in _ARTICLES if folded.startswith(one)), "")
    return folded.removeprefix(start)
