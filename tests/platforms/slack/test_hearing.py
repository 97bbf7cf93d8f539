"""What of Slack's events is said to us, without any connection."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.questions import Incoming, Via
from bot.platforms.slack.hearing import heard_command, heard_event
from bot.platforms.slack.seats import Seat
from bot.platforms.slack.tokens import Identity

ME = Seat(me=Identity(team="T0", user="U0ME", bot="B0ME"), client=AsyncWebClient())
NOW = datetime(2031, 5, 6, tzinfo=UTC)
SAID = {"type": "message", "channel": "C0", "channel_type": "channel", "user": "U0IDA",
        "ts": "9.1", "text": "<@U0ME> now"}  # fmt: skip


def heard(event: Any, *, is_wanted: bool = True, **body: Any) -> Incoming | None:
    body = {"team_id": "T0", "event": event, **body}
    return heard_event(body, ME, NOW, {("C0", "7.7")}, lambda _: is_wanted)


def test_both_events_of_one_mention_are_the_same() -> None:
    assert heard(SAID) == heard({**SAID, "type": "app_mention"})


def test_in_a_shared_channel_the_team_is_the_one_that_installed_us() -> None:
    incoming = heard(SAID, team_id="T0THEIRS", authorizations=[{"team_id": "T0OURS"}])

    assert incoming is not None
    assert incoming.id == "slack:T0OURS:C0:9.1"


@pytest.mark.parametrize(
    ("change", "via"),
    [
        ({"text": "now"}, None),
        ({"text": "now", "thread_ts": "7.7"}, Via.THREAD_REPLY),
        ({"text": "now", "thread_ts": "7.7", "subtype": "thread_broadcast"}, Via.THREAD_REPLY),
        ({"text": "now", "thread_ts": "7.7", "subtype": "bot_message"}, None),
        ({"text": "now", "thread_ts": "8.8"}, None),
        ({"text": "<@U0BOB> can you look?", "thread_ts": "7.7"}, None),
        ({"text": "<!subteam^S0DESK|@desk> look", "thread_ts": "7.7"}, None),
        ({"text": "what does <@U0BOB> say?", "thread_ts": "7.7"}, Via.THREAD_REPLY),
        ({"text": "now", "thread_ts": "8.8", "parent_user_id": "U0ME"}, Via.THREAD_REPLY),
        ({"text": "now", "thread_ts": "9.1", "parent_user_id": "U0ME"}, None),
        ({"thread_ts": "8.8"}, Via.MENTION),
        ({"channel": "D0", "channel_type": "im", "text": "now"}, Via.DIRECT),
        ({"channel_type": "mpim", "text": "now"}, None),
        ({"user": "U0ME"}, None),
        ({"user": None}, None),
        ({"bot_id": "B0X"}, None),
        ({"hidden": True}, None),
        ({"subtype": "message_changed"}, None),
        ({"ts": ""}, None),
    ],
    ids=str,
)
def test_only_what_people_say_to_us_is_heard(change: Any, via: Via | None) -> None:
    incoming = heard({**SAID, **change})

    assert (incoming and incoming.via) == via


def test_replies_without_a_mention_are_heard_only_where_they_are_wanted() -> None:
    reply = {**SAID, "thread_ts": "7.7"}

    assert heard({**reply, "text": "and now?"}, is_wanted=False) is None
    assert heard(reply, is_wanted=False) is not None


def test_politeness_between_people_is_no_question() -> None:
    reply = {**SAID, "thread_ts": "7.7", "parent_user_id": ME.me.user}

    assert heard({**reply, "text": "and now?"}) is not None
    for said in ("thanks!", "ok", ":+1:", "Good morning all"):
        assert heard({**reply, "text": said}) is None
        assert heard({**reply, "text": f"<@{ME.me.user}> {said}"}) is not None


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([*SAID, "thread_ts", "subtype", "parent_user_id", "bot_id", "edited"]),
        st.one_of(st.none(), st.text(max_size=8), st.sampled_from(["C0", "U0ME", "<@U0ME>"])),
    )
)
def test_no_event_is_too_strange(change: Any) -> None:
    incoming = heard({**SAID, **change})

    assert incoming is None or incoming.id


def test_a_command_has_no_thread() -> None:
    body = {"team_id": "T0", "channel_id": "C0", "user_id": "U0IDA", "trigger_id": "1.2.3"}

    incoming = heard_command({**body, "text": " ask  why "}, ME, NOW)

    assert (incoming.id, incoming.text, incoming.thread) == ("slack:T0:1.2.3", "ask why", "")
