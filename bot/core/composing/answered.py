"""Open questions that somebody answered since: how many were hurt, once they were counted."""

import re
from collections.abc import Sequence

from bot.core.composing.material import Material, Told
from bot.core.facts import sighting_time
from bot.core.figures.series import group, is_partial
from bot.core.ledger.observing import said_at
from bot.core.patterns import Pattern
from bot.core.sentences.topics import is_unknown

_ASKS = Pattern(
    r"\b(?:how many|number of|count of|word (?:on|of|about)|reports? of|information (?:on|about)"
    r"|details (?:on|of|about))\b[^.;]{0,40}?\b(?P<what>casualties|victims|hurt|injur\w+|wounded"
    r"|killed|died|dead|deaths|missing)\b",
    re.IGNORECASE,
)
_KINDS = {
    "casual": ("killed", "injured"),
    "victim": ("killed", "injured"),
    "hurt": ("injured",),
    "injur": ("injured",),
    "wound": ("injured",),
    "kill": ("killed",),
    "die": ("killed",),
    "dea": ("killed",),
    "miss": ("missing",),
}


def still_open(
    material: Material, unsettled: Sequence[Told], compared: Sequence[Told]
) -> list[Told]:
    """Leave out "it is not known whether anybody was hurt" once the hurt have been counted."""
    counted: dict[str, list[Told]] = {}
    for told in compared:
        figure = told.fact.figure
        if figure is not None and group(figure) == "is" and not is_partial(figure):
            counted.setdefault(figure.kind, []).append(told)

    def is_answered(told: Told) -> bool:
        text = told.fact.text
        asked = _ASKS.search(text) if is_unknown(text) else None
        if asked is None:
            return False
        said = said_at(material.article(told.fact.sentence))
        kinds = next(
            kinds for stem, kinds in _KINDS.items() if asked["what"].lower().startswith(stem)
        )
        return any(
            sighting_time(one.fact) > said for kind in kinds for one in counted.get(kind, ())
        )

    return [told for told in unsettled if not is_answered(told)]
