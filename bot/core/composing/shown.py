"""News that another part of the brief already shows, as a quote or as a key figure."""

from collections.abc import Sequence

from bot.core.briefs import Change
from bot.core.composing.again import is_told_again
from bot.core.composing.material import Material, Told
from bot.core.composing.statements import counts_in
from bot.core.facts import Fact
from bot.core.sentences.importance import is_label

#: Key figures that a brief's own message shows.
SHOWN_FIGURES = 4
#: A sentence with more words to each of its counts tells something else too.
WORDS_OF_COUNT = 12


def not_shown(
    material: Material, news: Sequence[Told], spoken: Sequence[Fact], counted: Sequence[Told]
) -> list[Told]:
    """Leave out the sentences of quotes that are shown, and those that only repeat key figures."""
    quoted = {quote.sentence for quote in spoken}
    lines = {told.fact.key for told in counted}

    def is_shown(told: Told) -> bool:
        """Tell whether a count has no line of its own because another fact's line shows it."""
        return (
            told.fact.figure is not None
            and told.fact.key not in lines
            and any(is_told_again(material, told, other) for other in counted)
        )

    return [
        told
        for told in news
        if told.fact.sentence not in quoted
        and not is_shown(told)
        and not _only_counts(material, told, counted)
    ]


def _only_counts(material: Material, told: Told, counted: Sequence[Told]) -> bool:
    """Tell whether a sentence lists counts that all stand under KEY FIGURES."""
    counts = counts_in(material, told.fact.sentence)
    shown = {(f.kind, f.value) for one in counted[:SHOWN_FIGURES] if (f := one.fact.figure)}
    is_list = len(told.fact.text.split()) <= WORDS_OF_COUNT * len(counts)
    if is_label(told.fact.text) and counts & shown:
        return True  # "Deceased: 24 (15 male, 9 female)"
    return told.change is Change.NEW and len(counts) > 1 and counts <= shown and is_list
