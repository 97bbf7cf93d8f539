"""Tells the managers' channel of sources that have been failing for a day."""

from bot import commands
from bot.app.collecting.rounds import Ask
from bot.app.engine import Engine
from bot.core.articles import Source
from bot.flows.collect import Collected
from bot.flows.warn import warn


def reporting_failures(ask: Ask, engine: Engine) -> Ask:
    """Wrap `ask` so that the managers, where there are any, hear of a source that keeps failing."""
    managers = engine.managers
    if managers is None:
        return ask

    async def asked(source: Source) -> Collected:
        done = await ask(source)
        if done.was_asked and done.health.failures:
            await warn(
                source,
                done.health,
                store=engine.store,
                clock=engine.clock,
                managers=managers,
                language=commands.language_of(managers, engine.desk()),
            )
        return done

    return asked
