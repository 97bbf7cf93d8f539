"""Takes over changes to the configuration's file while the bot runs, as far as it can."""

from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import structlog

from bot.app.configuration.live import LiveList, LiveSources
from bot.config import Config
from bot.config.secret import Secret
from bot.config.settings import BreakingSettings, LimitsSettings
from bot.core.channels import Subscription
from bot.core.crises import Crisis
from bot.core.managing.visitors import Login
from bot.errors import ConfigError

#: What changes whenever a file is written or replaced: inode, size, time of change.
Shape = tuple[int, int, int]

logger = structlog.get_logger()


@dataclass(slots=True, kw_only=True)
class Reloading:
    """Watches the configuration's file, and takes over what can change while the bot runs.

    That is sources, crises, subscriptions, logins, and the limits on updates, questions and models.
    Files that the configuration names (for headers and passwords) are watched too. A file with
    mistakes changes nothing, and the log says why, once. Everything else is what the bot was built
    from: for that the log asks for a restart.
    """

    file: Path
    #: What the bot started with.
    config: Config
    load: Callable[[Path], Config | None]
    sources: LiveSources
    crises: LiveList[Crisis]
    #: Stores the subscriptions of the configuration.
    follow: Callable[[Sequence[Subscription]], Awaitable[None]]
    #: Whether a subscription's channel is one that this process can serve.
    can_follow: Callable[[Subscription], bool] = lambda _: True
    #: Takes over the limits; returns the sections that differ.
    allow: Callable[[Config], Sequence[str]] = lambda _: ()
    #: Replaces the password and the logins of the page; None: there is no page.
    let_in: Callable[[str, Sequence[Login]], Awaitable[None]] | None = None
    #: The file and those that it names, as they were at the last look.
    shapes: Sequence[Shape | None] = ()
    #: The files that it named when it was read last.
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
        """Take over what changed since the last look; return whether anything did."""
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
            _taken("sources", self.sources, loaded.sources, lambda one: one.id),
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
    """Return values that change whenever a file is written or replaced; None if there is none."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _taken(
    what: str, held: LiveList[Any], wanted: Sequence[Any], key: Callable[[Any], str]
) -> bool:
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
    """Return a configuration without what may change while the bot runs."""
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
