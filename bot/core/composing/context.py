"""The opening of an article, for a sentence that names nothing and needs it in front.

“Two drivers were wounded.” is news of nothing where it stands alone.
"""

from collections.abc import Iterable
from dataclasses import replace

from bot.core.articles import Span
from bot.core.composing.material import Material, Told
from bot.core.facts import FactKind

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
    if names_something(material, sentence):
        return None
    opening = opening_of(material, sentence)
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


def opening_of(material: Material, sentence: Span) -> Span | None:
    """Return the first sentence of an article that is no heading; None where there is none."""
    found = material.library(sentence)
    prose = (one for one in (found[1].sentences if found else ()) if not one.is_heading)
    first = next(prose, None)
    return replace(sentence, start=first.start, end=first.end) if first is not None else None


def names_something(material: Material, sentence: Span) -> bool:
    """Tell whether a sentence has a name, or a capital inside ("a Thai sailor").

    A script without capitals cannot show it: there every sentence counts as naming something.
    """
    found = material.library(sentence)
    if found is None:
        return True
    article, reading = found
    text = sentence.of(article.text)
    inside = any(sentence.start <= one.start < sentence.end for one in reading.names)
    has_capitals = text.lower() != text.upper()
    return inside or not has_capitals or any(word[0].isupper() for word in text.split()[1:])
