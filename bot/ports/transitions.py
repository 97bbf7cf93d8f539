"""What became of facts, step by step."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.ledger.transitions import Transition


class Transitions(Protocol):
    """Every step of every fact. `TrackStore.save_tracked` writes them with the article's facts."""

    async def of(self, crisis: str, key: str = "") -> Sequence[Transition]:
        """Return the steps of a crisis's facts, or of one of them, the oldest first."""
