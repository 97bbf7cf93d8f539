"""Answers and briefs made in a process of their own, so that neither holds up the bot.

To search and weigh some hundred sentences takes a fifth of a second, to compose a brief a quarter,
and twenty people may ask at once while two hundred briefs are due. Meanwhile articles are read and
placed, updates are posted, and questions are acknowledged.

* `process`: a process that looks into the store
* `looks`: what is made there
"""

import asyncio
from collections.abc import Collection
from datetime import datetime
from functools import partial
from pathlib import Path

import structlog

from bot.app.elsewhere.looks import answer_at, brief_at
from bot.app.elsewhere.process import LookingProcess
from bot.core.articles import SourceId
from bot.core.channels import Subscription
from bot.core.questions import Answer, Question
from bot.ports import Store
from bot.saving import Prepared

logger = structlog.get_logger()


class Elsewhere:
    """A process over one SQLite file that answers questions and composes briefs, by turns.

    Only what needs neither a model nor an embedder is made there.
    """

    def __init__(self, file: Path, store: Store) -> None:
        """Begin without a process; it starts when it is first needed.

        Args:
            file: The SQLite file of the store.
            store: The same store, opened here.
        """
        self._store = store
        self._looking = LookingProcess(file, store)
        # Of each kind one waits there at a time, so that many of one kind do not hold up the other.
        self._answers, self._briefs = asyncio.Lock(), asyncio.Lock()

    async def answer(self, question: Question, now: datetime) -> Answer:
        """Answer a question as of a time, UTC.

        Raises:
            MakingFailed: Our code failed or took too long. The next is answered all the same.
            StoreError: The store cannot be read.
        """
        async with self._answers:
            return await self._looking(partial(answer_at, question, now))

    async def brief(
        self,
        subscription: Subscription,
        slot: str,
        now: datetime,
        sources: Collection[SourceId],
        next_at: datetime | None,
        late_since: datetime | None,
    ) -> Prepared:
        """Write a subscription's brief as of a time, UTC; arguments as for `bot.flows.write.write`.

        Raises:
            MakingFailed: Our code failed or took too long.
            StoreError: The store cannot be read.
        """
        async with self._briefs:
            # Here they are known; there all facts of the crisis would have to be read.
            facts = await self._store.at_hand(subscription.crisis)
            look = partial(
                brief_at, subscription, slot, now, tuple(sources), next_at, late_since, tuple(facts)
            )
            prepared, faults = await self._looking(look)
        for fault in faults:
            logger.error("no pictures", error=fault.kind, place=fault.place)
        return prepared

    def close(self) -> None:
        """End the process; what is being made there fails."""
        self._looking.close()
