"""Which subscriptions hold: the configuration starts them, the channels' managers change them.

Whoever spoke last is right. What a manager changed stays, until the configuration itself says
something else than it said before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.core.channels import Channel, Subscription


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One crisis in one channel, as it is stored."""

    subscription: Subscription
    #: What the configuration said when it was last looked at; None: a manager began it.
    seed: Subscription | None = None
    #: Somebody ended it; it is kept so that the seed does not bring it back.
    is_ended: bool = False

    @property
    def key(self) -> tuple[str, Channel]:
        """What it is known by: a channel follows a crisis once."""
        return self.subscription.crisis, self.subscription.channel


def seeded(kept: Iterable[Kept], seeds: Iterable[Subscription]) -> list[Kept]:
    """Return the rows that the configuration changes, in its order; all others stay.

    A new seed begins a subscription, a changed one replaces it but for its pause. A seed that is
    gone ends what nobody but the configuration has touched.
    """
    known = {row.key: row for row in kept}
    changed: list[Kept] = []
    for seed in seeds:
        row = known.pop((seed.crisis, seed.channel), None)
        if row is None:
            changed.append(Kept(subscription=seed, seed=seed))
        elif row.seed != seed:
            is_same = row.seed is None and not row.is_ended
            wanted = row.subscription if is_same else replace(seed, pause=row.subscription.pause)
            changed.append(Kept(subscription=wanted, seed=seed))
    for row in known.values():
        if row.seed is not None:
            is_touched = replace(row.subscription, pause=None) != row.seed
            ended = row.is_ended or not is_touched
            changed.append(replace(row, seed=None, is_ended=ended))
    return changed


def standing(kept: Iterable[Kept]) -> Sequence[Subscription]:
    """Return the subscriptions that are not ended, in their order."""
    return [row.subscription for row in kept if not row.is_ended]
