"""What there is to look at in a brief's thread."""

from dataclasses import dataclass

from bot.core.messages import Picture
from bot.core.picturing.locating import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Illustrations:
    """What there is to look at."""

    #: Of the figure ledger.
    figures: tuple[Picture, ...] = ()
    #: Of the sources.
    coverage: Picture | None = None
    places: tuple[Place, ...] = ()
    map: Picture | None = None


#: For a channel that wants none.
NO_ILLUSTRATIONS = Illustrations()
