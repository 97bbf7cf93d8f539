"""What `bot.ports.deciding` says of subscriptions, managers and feedback, for every store."""

from dataclasses import replace

from bot.core.channels import Channel, Pause, Platform
from bot.core.conversing.feedback import Feedback, Verdict
from bot.core.managing.auditing import AuditLine, Manager
from bot.core.managing.subscribing import Kept
from bot.ports import Store
from tests.builders import HOME, NOW, hours, subscription

ELSEWHERE = Channel(platform=Platform.SLACK, id="C1")
LINE = AuditLine(at=NOW, channel=HOME, user="U1", act="edit", subject="Sell flood", after="07:00")


def feedback(about: str = "answer/1", user: str = "U1", **changes: object) -> Feedback:
    given: dict[str, object] = {
        "about": about, "channel": HOME, "user": user, "verdict": Verdict.WRONG, "at": NOW,
        "question": "How many?", "said": ("Twelve.",),
    }  # fmt: skip
    return Feedback(**{**given, **changes})  # type: ignore[arg-type]


async def test_subscriptions_come_back_in_the_order_they_were_first_kept(store: Store) -> None:
    first = Kept(subscription=subscription(crisis="Zell fire"), seed=subscription())
    second = Kept(subscription=subscription(ELSEWHERE))
    await store.register.keep([first, second])
    paused = replace(first.subscription, pause=Pause(until=NOW))
    ended = replace(first, subscription=paused, is_ended=True)
    await store.register.keep([ended], [LINE])

    assert list(await store.register.kept()) == [ended, second]
    assert list(await store.register.audit(HOME, 5)) == [LINE]


async def test_a_manager_is_named_once_in_one_channel_and_can_be_dismissed(store: Store) -> None:
    ida = Manager(channel=HOME, user="U1")
    await store.register.name(Manager(channel=HOME, user="U2"), LINE)
    await store.register.name(ida, LINE)
    await store.register.name(ida, LINE)

    assert [one.user for one in await store.register.managers(HOME)] == ["U1", "U2"]
    assert list(await store.register.managers(ELSEWHERE)) == []

    await store.register.dismiss(ida, replace(LINE, act="dismiss"))

    assert [one.user for one in await store.register.managers(HOME)] == ["U2"]
    assert [one.act for one in await store.register.audit(HOME, 2)] == ["dismiss", "edit"]


async def test_the_audit_only_grows_and_is_the_channels_own(store: Store) -> None:
    for number in range(3):
        await store.register.note(replace(LINE, request=str(number)))
    await store.register.note(replace(LINE, channel=ELSEWHERE))

    assert [one.request for one in await store.register.audit(HOME, 2)] == ["2", "1"]


async def test_the_newest_feedback_of_a_person_on_a_thing_counts(store: Store) -> None:
    await store.feedback.give(feedback())
    await store.feedback.give(feedback(user="U2", at=NOW + hours(1)))
    await store.feedback.give(feedback(at=NOW + hours(2), verdict=Verdict.GOOD))
    await store.feedback.give(feedback(channel=ELSEWHERE))

    given = await store.feedback.given(HOME)
    assert [(one.user, one.verdict) for one in given] == [
        ("U2", Verdict.WRONG),
        ("U1", Verdict.GOOD),
    ]
    assert given[1].said == ("Twelve.",)
    assert len(await store.feedback.given()) == 3
