"""A running bot, put together: from its configuration to its engine."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path

from bot import commands
from bot.app.adapters.logged_model import logged
from bot.app.adapters.models import Embedding, Writers, build_embedding, build_writers
from bot.app.adapters.page import PageParts
from bot.app.adapters.platforms import Platforms, build_platforms, can_serve
from bot.app.configuration.allowances import Allowances, caps_of, limits_of
from bot.app.configuration.finding import load_config
from bot.app.configuration.following import Following
from bot.app.configuration.live import LiveList, LiveSources
from bot.app.configuration.reloading import Reloading
from bot.app.engine import Engine
from bot.app.tools.checking import examine
from bot.config import Config
from bot.core.briefs import Brief
from bot.core.channels import Platform
from bot.core.crises import Crisis
from bot.core.operating.setting_aside import SetAside
from bot.flows.deliver import Corrected, Delivered
from bot.ports import Store
from bot.ports.hooks import Hear, Hooks, Serve
from bot.ports.purses import Purses
from bot.scheduling.system import SystemClock

Noted = Callable[[Brief | Delivered | Corrected | SetAside | commands.Replied], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """What may change while the bot runs: by its managers, or in the configuration's file."""

    subscriptions: Following
    sources: LiveSources
    crises: LiveList[Crisis]


def live_from(config: Config) -> Live:
    """Begin with what a configuration says; subscriptions are read from the store later."""
    return Live(
        subscriptions=Following(),
        sources=LiveSources(config.sources),
        crises=LiveList(config.crises),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a configuration was built into, before anything of it runs."""

    config: Config
    store: Store
    live: Live
    platforms: Platforms
    writers: Writers
    embedding: Embedding | None

    def engine(self, noted: Noted) -> Engine:
        """Put the engine together; `noted` is told of all that it does."""
        embedding = self.embedding
        return Engine(
            store=self.store,
            clock=SystemClock(),
            crises=self.live.crises,
            subscriptions=self.live.subscriptions,
            messengers=self.platforms.messengers,
            memberships=self.platforms.memberships,
            people=self.platforms.people,
            sources=self.live.sources.ids,
            language=self.config.speech.language,
            writer=self.writers.writer,
            answerer=replace(
                self.writers.answerer, embedder=embedding.embedder if embedding else None
            ),
            embedder=embedding.embedder if embedding else None,
            allowances=Allowances(
                caps=caps_of(self.config),
                limits=limits_of(self.config),
                model=self.writers.budget,
                embeddings=embedding.budget if embedding else None,
            ),
            managers=self.config.managers.channel,
            changed=lambda: self.live.subscriptions.refresh(self.store),
            examine=lambda channel: examine(self.config, channel, self.live.subscriptions),
            noted=noted,
        )

    def reloading(self, file: Path, allowances: Allowances) -> Reloading:
        """Return what takes over a changed configuration file, as far as a running bot can."""
        from bot.platforms.browser.server import BrowserListener

        page = self.platforms.listeners.get(Platform.BROWSER)
        return Reloading(
            file=file,
            config=self.config,
            load=load_config,
            sources=self.live.sources,
            crises=self.live.crises,
            follow=lambda seeds: self.live.subscriptions.seed(self.store, seeds),
            can_follow=can_serve(self.platforms, self.config),
            allow=allowances.take,
            let_in=page.let_in if isinstance(page, BrowserListener) else None,
        )

    async def close(self) -> None:
        """Let go of the processes that draw, and of the models' connections."""
        self.platforms.close()
        for model in (self.writers, self.embedding):
            if model is not None and model.close is not None:
                await model.close()


def build_parts(
    config: Config,
    store: Store,
    live: Live,
    hooks: Hooks,
    page: PageParts,
    purses: Purses | None = None,
) -> Parts:
    """Build the adapters of a configuration over an open store.

    Args:
        config: Names them.
        store: Where everything is kept.
        live: What may change while they run.
        hooks: What the platforms call back.
        page: What the browser page shows besides its channels.
        purses: Where the models' use is counted; None: in files of the data folder.

    Raises:
        ConfigError: Something that the configuration names cannot be used.
    """
    clock = SystemClock()
    return Parts(
        config=config,
        store=store,
        live=live,
        platforms=build_platforms(config, store, clock, hooks, page),
        writers=logged(build_writers(config, clock, purses)),
        embedding=build_embedding(config, clock, purses),
    )


def hooks_over(
    desk: Callable[[], commands.Desk],
    *,
    hear: Hear,
    serve: Serve,
    changed: Callable[[], Awaitable[None]],
) -> Hooks:
    """Return what the platforms of a running bot call back.

    Args:
        desk: What commands work with; first called once the engine is there.
        hear: Stores what somebody said.
        serve: Replies to a command, a button or a form.
        changed: Called after subscriptions have changed.
    """
    return Hooks(
        hear=hear,
        serve=serve,
        changed=changed,
        speaks=lambda channel: commands.language_of(channel, desk()),
        hears_replies=lambda channel: commands.hears_replies(channel, desk()),
    )
