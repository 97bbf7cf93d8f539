"""Rows that older programs wrote stay readable: what was added since has a default.

A row is JSON of a dataclass; one that was written before a field was there does not hold it.
"""

from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.core.articles import Article, SourceHealth
from bot.core.briefs import Brief
from bot.core.conversing.feedback import Feedback
from bot.core.deliveries import Delivery
from bot.core.evidence import Reading
from bot.core.facts import Fact
from bot.core.ledger.transitions import Transition
from bot.core.managing.auditing import AuditLine
from bot.core.managing.subscribing import Kept
from bot.core.models.budgets import Purse
from bot.core.operating.setting_aside import SetAside
from bot.core.questions import Answer, Incoming
from bot.core.stories import Story, StoryTurn
from bot.ports.entries import Entry
from bot.store.sql import schema
from bot.store.sqlite.store import open_sqlite
from tests.store.filling import fill

#: What every row of a kind has held since it was first written.
_ALWAYS: dict[Any, str] = {
    Answer: "question is_answered searched",
    Article: "id source publisher title text stored_at",
    AuditLine: "at channel user act",
    Brief: "crisis kind number as_of coverage",
    Delivery: "key channel message not_before",
    Entry: "number channel thread author message at",
    Fact: "key crisis kind text span sentence first_seen_at changed_at",
    Incoming: "id channel text via received_at",
    Kept: "subscription",
    Feedback: "about channel user verdict at",
    Purse: "",
    Reading: "",
    SourceHealth: "source",
    SetAside: "article revision source title tries fault since again_at",
    Story: "id terms articles newest_at",
    StoryTurn: "turn story article at",
    Transition: "crisis key state version at spans",
}


@pytest.mark.parametrize("kind", _ALWAYS, ids=lambda kind: kind.__name__)
def test_a_field_that_older_rows_lack_has_a_default(kind: Any) -> None:
    required = {
        one.name
        for one in fields(kind)
        if one.default is MISSING and one.default_factory is MISSING
    }

    assert required - set(_ALWAYS[kind].split()) == set(), "give it a default, or migrate the rows"


async def test_the_store_that_is_moved_and_upgraded_has_something_everywhere(
    tmp_path: Path,
) -> None:
    store = await open_sqlite(tmp_path / "store.db")
    await fill(store)

    columns = [one for table in schema.metadata.sorted_tables for one in table.columns]
    async with store._database.read() as connection:
        counts = [(await connection.execute(select(func.count(one)))).scalar() for one in columns]
    await store.close()

    assert [str(one) for one, count in zip(columns, counts, strict=True) if not count] == []
