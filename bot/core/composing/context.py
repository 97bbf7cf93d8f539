"""What a sentence needs before it that names nothing: how its article opens.

“Two drivers were wounded.” is news of nothing where it stands alone.
"""

from collections.abc import Iterable

from bot.core.articles import Span
from bot.core.composing.material import Material, Told
from bot.core.facts import FactKind
from bot.core.patterns import Pattern

#: "A Thai sailor": no name, and says of what all the same.
_CAPITAL = Pattern(r"[\w,;:] [A-Z]")
#: Characters that the two have together at most.
MOST_CHARS = 420


def context_of(material: Material, told: Told, wanted: Iterable[Told]) -> Told | None:
    """Return the opening of a fact's article, if its own sentence names nothing.

    Args:
        material: What there is.
        told: The fact.
        wanted: What may be told before it.
    """
    sentence = told.fact.sentence
    if _names_something(material, sentence):
        return None
    opening = _opening(material, sentence)
    return next(
        (
            one
            for one in wanted
            if one.fact.kind is FactKind.HAPPENING
            and one.fact.sentence == opening != sentence
            and len(one.fact.text) + len(told.fact.text) <= MOST_CHARS
        ),
        None,
    )


def _names_something(material: Material, sentence: Span) -> bool:
    found = material.library(sentence)
    if found is None:
        return True
    article, reading = found
    inside = any(sentence.start <= one.start < sentence.end for one in reading.names)
    return inside or _CAPITAL.search(sentence.of(article.text)) is not None


def _opening(material: Material, sentence: Span) -> Span | None:
    found = material.library(sentence)
    prose = [one for one in found[1].sentences if not one.is_heading] if found else []
    if not prose:
        return None
    return Span(
        article=sentence.article,
        revision=sentence.revision,
        start=prose[0].start,
        end=prose[0].end,
    )
