"""What is made in a process that looks into the store: functions that can be sent there."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.app.adapters.models import built_in_writer
from bot.app.reading import read_text
from bot.core.articles import SourceId
from bot.core.channels import Subscription
from bot.core.facts import Fact
from bot.core.operating.setting_aside import Fault, fault_of
from bot.core.questions import Answer, Question
from bot.flows.answer import Answerer, respond
from bot.flows.write import prepare
from bot.ports import Store
from bot.saving import Prepared


async def answer_at(question: Question, now: datetime, store: Store) -> Answer:
    """Answer a question as of a time, UTC."""
    return await respond(question, store=store, answerer=Answerer(read=read_text), clock=_At(now))


async def brief_at(
    subscription: Subscription,
    slot: str,
    now: datetime,
    sources: tuple[SourceId, ...],
    next_at: datetime | None,
    late_since: datetime | None,
    facts: tuple[Fact, ...],
    store: Store,
) -> tuple[Prepared, list[Fault]]:
    """Write a brief as of a time, UTC, and return it with what went wrong as it was illustrated.

    Its other arguments are those of `bot.flows.write.prepare`.
    """
    faults: list[Fault] = []
    writer = replace(built_in_writer(), failed=lambda fault: faults.append(fault_of(fault)))
    prepared = await prepare(
        subscription,
        slot,
        store=store,
        writer=writer,
        clock=_At(now),
        sources=sources,
        next_at=next_at,
        late_since=late_since,
        facts=facts,
    )
    return prepared, faults


@dataclass(frozen=True, slots=True)
class _At:
    """A clock that shows when something was taken up."""

    at: datetime

    def now(self) -> datetime:
        """Return that time, UTC."""
        return self.at
