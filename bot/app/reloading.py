"""Takes over what changed in the configuration's file while the bot runs, as far as it can."""

from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import structlog

from bot.app.roster import Newest, Roster
from bot.config import Config
from bot.config.secret import Secret
from bot.config.settings import BreakingSettings, LimitsSettings
from bot.core.channels import Subscription
from bot.core.crises import Crisis
from bot.core.visitors import Login
from bot.errors import ConfigError

#: What changes whenever a file is written or replaced: its number, size and time.
Shape = tuple[int, int, int]

logger = structlog.get_logger()


@dataclass(slots=True, kw_only=True)
class Reloading:
    """Looks at the configuration's file, and takes over what can be changed at once.

    Those are sources, crises, subscriptions, who may sign in to the page, and how much may break
    in, be asked and be used. The files that hold
    what sources are sent and what people sign in by are looked at as well. A file
    that does not hold together changes nothing, and the log says why, once. The other settings
    are what the bot is built from: for those the log asks for a restart.
    """

    file: Path
    #: What the bot started with.
    config: Config
    load: Callable[[Path], Config | None]
    roster: Roster
    crises: Newest[Crisis]
    #: Has the store know what the configuration wants followed.
    follow: Callable[[Sequence[Subscription]], Awaitable[None]]
    #: Whether a subscription's channel is one that this process can serve.
    can_follow: Callable[[Subscription], bool] = lambda _: True
    #: Holds to what may break in, be asked and be used; returns the sections with something new.
    allow: Callable[[Config], Sequence[str]] = lambda _: ()
    #: Has the page let in by a password and these logins from now on; None: there is no page.
    let_in: Callable[[str, Sequence[Login]], Awaitable[None]] | None = None
    #: The file, and the others that it names, as they were looked at last.
    shapes: Sequence[Shape | None] = ()
    #: The others, as the file named them when it was read last.
    others: Sequence[str] = field(default=(), init=False)
    #: The subscriptions that were taken over last.
    seeds: Sequence[Subscription] = field(default=(), init=False)
    #: The password and the logins that were taken over last.
    door: tuple[str, Sequence[Login]] = field(default=("", ()), init=False)

    def __post_init__(self) -> None:
        """Begin with what the bot started with."""
        self.others = self.config.other_files
        self.seeds = self.config.subscriptions
        self.door = _door(self.config)

    async def look(self) -> bool:
        """Take over what changed since the last look; tells whether anything did."""
        shapes = [shape_of(file) for file in (self.file, *map(Path, self.others))]
        if shapes == self.shapes:
            return False
        self.shapes = shapes
        try:
            loaded = self.load(self.file)
        except ConfigError as error:
            logger.warning(
                "the configuration has changed and does not hold together: all stays as it was",
                why="; ".join(error.problems),
            )
            return False
        if loaded is None:
            return False
        if self.others != loaded.other_files:
            self.others = loaded.other_files
            self.shapes = ()  # of the new ones nothing is known: all are read once more
        if _fixed(loaded) != _fixed(self.config):
            logger.warning(
                "settings besides sources, crises, subscriptions, logins, caps, limits and budgets "
                "have changed: restart the bot for them"
            )
        if allowed := self.allow(loaded):
            logger.info("what is allowed changed", sections=list(allowed))
        taken = [
            bool(allowed),
            _taken("sources", self.roster, loaded.sources, lambda one: one.id),
            _taken("crises", self.crises, loaded.crises, lambda one: one.name),
            await self._subscribed(loaded.subscriptions),
            await self._let_in(_door(loaded)),
        ]
        return any(taken)

    async def _let_in(self, door: tuple[str, Sequence[Login]]) -> bool:
        if self.let_in is None or door == self.door:
            return False
        if not any(door):
            logger.warning(
                "there is neither a password nor a login any more: all stay as they were, "
                "restart the bot to open its page to whoever reaches it"
            )
            return False
        await self.let_in(*door)
        if self.door[0] != door[0]:
            logger.info("the page's password changed")
        names = [{one.name: one for one in logins} for _, logins in (self.door, door)]
        _tell("logins", *names)
        self.door = door
        return True

    async def _subscribed(self, wanted: Sequence[Subscription]) -> bool:
        if wanted == self.seeds:
            return False
        others = [str(one.channel) for one in wanted if not self.can_follow(one)]
        if others:
            logger.warning(
                "subscriptions have changed, some in channels that were not there at the start: "
                "restart the bot for them",
                channels=sorted(set(others)),
            )
            return False
        await self.follow(wanted)
        _tell("subscriptions", _by(self.seeds, _key), _by(wanted, _key))
        self.seeds = wanted
        return True


def shape_of(file: Path) -> Shape | None:
    """Return what changes whenever a file is written or replaced; None when it is not there."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _taken(what: str, held: Newest[Any], wanted: Sequence[Any], key: Callable[[Any], str]) -> bool:
    before, after = _by(held, key), _by(wanted, key)
    if before == after:
        return False
    held.put(wanted)
    _tell(what, before, after)
    return True


def _tell(what: str, before: Mapping[str, Hashable], after: Mapping[str, Hashable]) -> None:
    logger.info(
        f"{what} changed",
        added=sorted(after.keys() - before.keys()),
        removed=sorted(before.keys() - after.keys()),
        changed=sorted(id for id in after.keys() & before.keys() if after[id] != before[id]),
    )


def _by(rows: Iterable[Any], key: Callable[[Any], str]) -> dict[str, Any]:
    return {key(row): row for row in rows}


def _key(subscription: Subscription) -> str:
    return f"{subscription.crisis} in {subscription.channel}"


def _door(config: Config) -> tuple[str, Sequence[Login]]:
    return config.browser.password.reveal(), config.logins


def _fixed(config: Config) -> Config:
    """Return what a bot is built from."""
    changing: dict[str, Any] = dict.fromkeys(
        ("sources", "other_files", "crises", "subscriptions", "logins", "notices"), ()
    )
    return replace(
        config,
        **changing,
        browser=replace(config.browser, password=Secret()),
        breaking=BreakingSettings(),
        limits=LimitsSettings(),
        llm=replace(config.llm, daily_tokens=0, daily_dollars=0.0),
        embeddings=replace(config.embeddings, daily_tokens=0),
    )
