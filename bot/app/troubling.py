"""Tells the managers' channel of sources that have failed for long, where there is one."""

from bot import commands
from bot.app.collecting import Ask
from bot.app.engine import Engine
from bot.core.articles import Source
from bot.flows.collect import Collected
from bot.flows.warn import warn


def warned(ask: Ask, engine: Engine) -> Ask:
    """Ask as before, and tell the managers of a source that has been failing for a day."""
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
