"""What models used, in this process only."""

from collections.abc import Callable

from bot.core.models.budgets import Purse, PurseChange


class MemoryPurses:
    """Purses by name."""

    def __init__(self) -> None:
        self._purses: dict[str, Purse] = {}

    async def look(self, name: str) -> Purse:
        return self._purses.get(name, Purse())

    async def change(self, name: str, decide: Callable[[Purse], PurseChange]) -> PurseChange:
        answer = decide(self._purses.get(name, Purse()))
        self._purses[name] = answer.purse
        return answer
