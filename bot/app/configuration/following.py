"""The subscriptions as they stand now: managers change them while the bot runs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import overload

from bot.core.channels import Subscription
from bot.core.managing.subscribing import seeded, standing
from bot.ports import Store


async def followed_in(store: Store, seeds: Iterable[Subscription]) -> Sequence[Subscription]:
    """Return the subscriptions in the store, with those of a configuration that may be newer."""
    rows = {row.key: row for row in await store.register.kept()}
    changed = seeded(rows.values(), seeds)
    return standing({**rows, **{row.key: row for row in changed}}.values())


class Following(Sequence[Subscription]):
    """The subscriptions, as a sequence that its holders keep; refreshed from the store."""

    def __init__(self, rows: Iterable[Subscription] = ()) -> None:
        """Begin with these; `changed` is called with all of them after each change."""
        self._rows = tuple(rows)
        self.changed: Callable[[Sequence[Subscription]], None] = lambda _: None

    async def seed(self, store: Store, seeds: Iterable[Subscription]) -> None:
        """Store what is new in the configuration, then read everything back.

        Raises:
            StoreError: The process must stop.
        """
        rows = seeded(await store.register.kept(), seeds)
        if rows:
            await store.register.keep(rows)
        await self.refresh(store)

    async def refresh(self, store: Store) -> None:
        """Read the subscriptions from the store, and call `changed` if any differ.

        Raises:
            StoreError: The process must stop.
        """
        rows = tuple(standing(await store.register.kept()))
        if rows != self._rows:
            self._rows = rows
            self.changed(rows)

    @overload
    def __getitem__(self, index: int) -> Subscription: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Subscription]: ...
    def __getitem__(self, index: int | slice) -> Subscription | Sequence[Subscription]:
        return self._rows[index]

    def __iter__(self) -> Iterator[Subscription]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
