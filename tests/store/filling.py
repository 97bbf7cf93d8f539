"""A store with something in nearly every table."""

from bot.core.articles import SourceHealth, SourceId
from bot.core.managing import AuditLine, Manager, Opinion, Verdict
from bot.core.questions import Answer, Searched
from bot.core.subscribing import Kept
from bot.ports import Store
from tests.builders import (
    HOME,
    NOW,
    article,
    brief,
    delivery,
    fact,
    incoming,
    statement,
    subscription,
)
from tests.contracts.stores import tracked

ODD = 'Рівень “réunion” 水位\\ttab\\\\N \x7f{"a": 1}\nnew line'


async def fill(store: Store) -> None:
    """Write something into every table."""
    for number, text in enumerate(["The levee broke.", f"A family left. {ODD}", "All is well."]):
        one = article(text, f"a{number}", title=ODD)
        await store.add(one, [f"key:{one.id}"])
        await store.save_tracked(tracked(one, fact(one)))
    waiting = article("Not read yet.", "waiting")
    await store.add(waiting, ["key:waiting"])
    told = brief(new=(statement(waiting),))
    await store.save_brief(told, HOME, {"f": 3}, [delivery("k"), delivery("l")], slot="1")
    await store.inbox.accept(incoming(ODD, id="e1"))
    answer = Answer(question=ODD, is_answered=False, searched=Searched(articles=1))
    await store.inbox.done("e1", answer, [])
    await store.take("brief", "s1", NOW)
    await store.save_health(SourceHealth(source=SourceId("herald"), etag=ODD))
    audit = AuditLine(channel=HOME, user="U1", at=NOW, act="follow", subject=ODD)
    await store.register.keep([Kept(subscription=subscription())], [audit])
    await store.register.name(Manager(channel=HOME, user="U1"), audit)
    await store.opinions.give(
        Opinion(about="b", channel=HOME, user="U1", verdict=Verdict.GOOD, at=NOW)
    )
