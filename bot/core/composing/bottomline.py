"""What a brief says first: what happened, where, and one thing more if it is no detail."""

from collections.abc import Sequence

from bot.core.articles import Span
from bot.core.briefs import Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.material import Material, Told, is_only_interested
from bot.core.composing.statements import Said, choose, counts_in, statement_of
from bot.core.composing.weighing import tells_lives
from bot.core.facts import FactKind
from bot.core.figures.series import group
from bot.core.sentences.instructing import instructs

BOTTOM_LINE_CHARS = 600
#: What weighs less in its article is a detail, and does not stand beside what leads.
BESIDE_WEIGHT = 0.4
#: What weighs so much less than a later sentence of its article only leads up to that.
ON_THE_WAY = 0.15


def bottom_line_of(
    material: Material, leading: Sequence[Told], book: SourceBook, said: Said
) -> list[Statement]:
    """One or two sentences of present facts; the second only where both fit the budget."""
    lines: list[Statement] = []
    usable = [told for told in leading if not is_only_interested(told.fact, material)] or leading
    whole = _no_part_of_another(material, usable)
    chosen = choose(material, whole, said, limit=1)
    present = [told for told in whole if _may_stand_beside(material, told)]
    chosen += choose(material, present, said, limit=2 - len(chosen), is_apart=True)
    for told in sorted(chosen, key=lambda told: _reads_first(material, told, chosen)):
        made = statement_of(material, told, book)
        if made is not None:
            lines.append(made)
    while len(lines) > 1 and sum(len(line.text) for line in lines) > BOTTOM_LINE_CHARS:
        lines.pop()
    return lines


def _may_stand_beside(material: Material, told: Told) -> bool:
    """Tell whether a sentence is more than a detail, and tells what is so."""
    is_detail = (
        told.fact.kind is FactKind.HAPPENING
        and told.fact.weight < BESIDE_WEIGHT
        and not instructs(told.fact.text)
    )
    return not is_detail and not _counts_ahead(material, told)


def _counts_ahead(material: Material, told: Told) -> bool:
    """Tell whether a sentence counts what may yet come: beside the news stands what is so."""
    found, span = material.library(told.fact.sentence), told.fact.sentence
    figures = found[1].figures if found else ()
    return any(span.start <= one.start < span.end and group(one) == "will be" for one in figures)


def _reads_first(material: Material, told: Told, chosen: Sequence[Told]) -> tuple[bool, int]:
    """Sort lives first; behind an article's first sentence, or "the attack" is no one's.

    What an article tells on the way to its news does not stand before the news.
    """
    spans = [one.fact.sentence for one in chosen]
    if len({(span.article, span.revision) for span in spans}) == 1:
        return False, told.fact.sentence.start if _is_in_order(material, chosen) else 0
    return not tells_lives(material, told.fact), 0


def _is_in_order(material: Material, chosen: Sequence[Told]) -> bool:
    """Tell whether the sentence that comes first in its article may stand first here."""
    first = min(chosen, key=lambda told: told.fact.sentence.start)
    is_opening = first.fact.sentence.start == _opening_of(material, first.fact.sentence)
    return is_opening or all(other.fact.weight - first.fact.weight < ON_THE_WAY for other in chosen)


def _opening_of(material: Material, span: Span) -> int:
    """Return where the first sentence of an article starts that is no heading."""
    _, reading = material.articles[span.article, span.revision]
    return next((one.start for one in reading.sentences if not one.is_heading), 0)


def _no_part_of_another(material: Material, leading: Sequence[Told]) -> list[Told]:
    """Leave out sentences all of whose counts stand, with more, in another of the same age."""
    counted = [frozenset(counts_in(material, told.fact.sentence)) for told in leading]
    part = {mine for mine in set(counted) if mine and any(mine < other for other in set(counted))}
    return [told for told, mine in zip(leading, counted, strict=True) if mine not in part]
