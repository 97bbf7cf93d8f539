"""The engine of a running bot, put together from what its configuration was built into."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from bot import commands
from bot.app.allowing import Allowing, caps_of, limits_of
from bot.app.building import Meanings, Model, Surfaces, can_serve
from bot.app.configuring import load_config
from bot.app.engine import Engine
from bot.app.following import Following
from bot.app.reloading import Reloading
from bot.app.roster import Newest, Roster
from bot.app.tools.checking import examine
from bot.config import Config
from bot.core.articles import SourceId
from bot.core.briefs import Brief
from bot.core.channels import Platform
from bot.core.crises import Crisis
from bot.core.setting_aside import SetAside
from bot.flows.deliver import Corrected, Delivered
from bot.ports import Store
from bot.scheduling.system import SystemClock


def engine_of(
    config: Config,
    store: Store,
    following: Following,
    built: Surfaces,
    written: Model,
    meant: Meanings | None,
    noted: Callable[[Brief | Delivered | Corrected | SetAside | commands.Replied], None],
    sources: Sequence[SourceId],
    crises: Sequence[Crisis],
) -> Engine:
    """Put the engine of a configuration together over its parts."""
    return Engine(
        store=store,
        clock=SystemClock(),
        crises=crises,
        subscriptions=following,
        messengers=built.messengers,
        memberships=built.memberships,
        people=built.people,
        sources=sources,
        language=config.speech.language,
        writer=written.writer,
        answerer=replace(written.answerer, embedder=meant.embedder if meant else None),
        embedder=meant.embedder if meant else None,
        allowing=Allowing(
            caps=caps_of(config),
            limits=limits_of(config),
            model=written.budget,
            embeddings=meant.budget if meant else None,
        ),
        managers=config.managers.channel,
        changed=lambda: following.refresh(store),
        examine=lambda channel: examine(config, channel, following),
        noted=noted,
    )


def reloading_of(
    config: Config,
    file: Path,
    store: Store,
    following: Following,
    built: Surfaces,
    roster: Roster,
    crises: Newest[Crisis],
    allowing: Allowing,
) -> Reloading:
    """Return what takes over a configuration's changes into what runs."""
    from bot.platforms.browser.server import BrowserListener

    page = built.listeners.get(Platform.BROWSER)
    return Reloading(
        file=file,
        config=config,
        load=load_config,
        roster=roster,
        crises=crises,
        follow=lambda seeds: following.seed(store, seeds),
        can_follow=can_serve(built, config),
        allow=allowing.take,
        let_in=page.let_in if isinstance(page, BrowserListener) else None,
    )
