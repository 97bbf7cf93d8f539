"""Which kind of thing a reason for holding a statement back blames, for statistics."""

import re
from enum import StrEnum

from bot.core.patterns import Pattern


class Blamed(StrEnum):
    """One word for many reasons."""

    #: Where it points: at no source, at nothing, past the end.
    CITATION = "citation"
    FIGURE = "figure"
    QUOTE = "quote"
    #: The source itself: social accounts alone, or orders to a program.
    SOURCE = "source"
    #: What it says: more than the source, less, or of somebody else.
    WORDING = "wording"


#: The first that fits.
_SIGNS = (
    (Blamed.CITATION, r"^cites |^says nothing$"),
    (Blamed.SOURCE, r"^said only by social accounts|^its source gives orders"),
    (Blamed.QUOTE, r"^is not direct speech|^is given to .*; the article|at its place in the article"
                   r"|quotation marks|word for word"),
    (Blamed.FIGURE, r"^its (?:value|qualifier|unit) is |is no figure in|^it is told as "
                    r"|^it is given to |the unit differs|\" counts |\" is \".*\" in the source"
                    r"|\" is \w+ in the source and told as a fact|\" has .*in the source it has "
                    r"|\" is in .*in the source in "),
)  # fmt: skip
_COMPILED = tuple((blamed, Pattern(pattern, re.DOTALL)) for blamed, pattern in _SIGNS)


def blamed_by(reason: str) -> Blamed:
    """Return what a reason, or the first of several, blames."""
    for blamed, pattern in _COMPILED:
        if pattern.search(reason):
            return blamed
    return Blamed.WORDING
