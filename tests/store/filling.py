"""A store with something in every table and every column: whatever moves or upgrades it has to
bring all of it.
"""

from bot.core.articles import Article, SourceHealth, SourceId
from bot.core.conversing.feedback import Feedback, Verdict
from bot.core.ledger.transitions import Transition
from bot.core.managing.auditing import AuditLine, Manager
from bot.core.managing.subscribing import Kept
from bot.core.models.budgets import DayLimits, Hold, hold
from bot.core.operating.setting_aside import Fault, set_aside
from bot.core.placing.groundwork import Groundwork, packed
from bot.core.questions import Answer, Searched
from bot.core.stories import Placement, StoryId, StoryTurn, Turn
from bot.ports import Entry, Store
from tests.builders import (
    HOME,
    NOW,
    article,
    brief,
    delivery,
    fact,
    hours,
    incoming,
    reading_of,
    span,
    statement,
    subscription,
)
from tests.contracts.stores import tracked
from tests.contracts.test_store_entries import message
from tests.contracts.test_vectors import meaning

ODD = 'Рівень “réunion” 水位\\ttab\\\\N \x7f{"a": 1}\nnew line'


async def fill(store: Store) -> None:
    """Write something into every table."""
    for number, text in enumerate(["The levee broke.", f"A family left. {ODD}", "All is well."]):
        one = article(text, f"a{number}", title=ODD)
        await store.add(one, [f"key:{one.id}"])
        step = Transition(
            crisis=fact(one).crisis, key=fact(one).key, state=fact(one).state, version=1, at=NOW,
            text=ODD, spans=(span(one, text[:5]),),
        )  # fmt: skip
        await store.save_tracked(tracked(one, fact(one), transitions=(step,)))
        await store.vectors.save([meaning(one)])
    waiting = article("Not read yet.", "waiting")
    await store.add(waiting, ["key:waiting"])
    failed = article("Not to be read.", "failed", title=ODD)
    await store.add(failed, ["key:failed"])
    await store.set_aside(
        set_aside(failed, Fault(kind="ValueError", place="reading/quotes.py:7"), NOW)
    )
    await _fill_beside(store, article("All is well.", "copy"))
    told = brief(new=(statement(waiting),))
    await store.save_brief(told, HOME, {"f": 3}, [delivery("k"), delivery("l")], slot="1")
    await store.inbox.accept(incoming(ODD, id="e1"))
    answer = Answer(
        question=ODD,
        is_answered=False,
        nearest=(statement(waiting),),
        searched=Searched(articles=1),
    )
    await store.inbox.done("e1", answer, [])
    await store.take("brief", "s1", NOW)
    await store.save_health(SourceHealth(source=SourceId("herald"), etag=ODD))
    audit = AuditLine(channel=HOME, user="U1", at=NOW, act="follow", subject=ODD)
    await store.register.keep([Kept(subscription=subscription())], [audit])
    await store.register.name(Manager(channel=HOME, user="U1"), audit)
    await store.feedback.give(
        Feedback(about="b", channel=HOME, user="U1", verdict=Verdict.GOOD, at=NOW)
    )


async def _fill_beside(store: Store, copy: Article) -> None:
    """Write what seldom is there: a copy, what was read ahead, spent, installed, and made up."""
    await store.add(copy, [f"key:{copy.id}"])
    original = article(id="a2").id
    placed = Placement(article=copy.id, story=StoryId("s1"), duplicate_of=original)
    await store.save_tracked(tracked(copy, placement=placed))
    ahead = article("Read ahead.", "ahead")
    await store.add(ahead, [f"key:{ahead.id}"])
    reading = reading_of(ahead)
    await store.keep_reading(ahead, reading, packed(Groundwork(ahead, reading)))
    one = Hold(id="h", tokens=100, dollars=0.125, until=NOW + hours(1))
    await store.purses.change("model", lambda purse: hold(purse, one, DayLimits(tokens=1_000), NOW))
    await store.installations.put("T0TEAM", ODD)
    await store.entries_log.write(
        Entry(channel=HOME, author=ODD, message=message(), at=NOW, key="reply/e1#0")
    )
    await store.storylines.note(
        StoryTurn(
            turn=Turn.SUGGESTED,
            story=StoryId("s1"),
            article=copy.id,
            at=NOW,
            title=ODD,
            publishers=("Herald",),
        )
    )
