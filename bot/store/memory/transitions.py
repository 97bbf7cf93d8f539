"""What became of facts, in this process only."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bot.core.ledger.transitions import Transition


class MemoryTransitions:
    """Every step of every fact."""

    def __init__(self) -> None:
        self._steps: dict[str, list[Transition]] = defaultdict(list)

    def note(self, steps: Iterable[Transition]) -> None:
        """Keep steps, after those that are kept."""
        for step in steps:
            self._steps[step.crisis].append(step)

    async def of(self, crisis: str, key: str = "") -> Sequence[Transition]:
        return [one for one in self._steps.get(crisis, ()) if key in ("", one.key)]
