"""Forms and messages become views within Slack's limits."""

import json

import pytest

from bot.core.conversing.requests import Field, Form
from bot.core.messages import Item, Message, Text
from bot.platforms.slack.fallback import texts
from bot.platforms.slack.render import render
from bot.platforms.slack.views import form_view, home_view, message_view, place_of
from tests.platforms.served import ANSWER, FORM
from tests.servers.slack_blocks import refusal, view_refusal

HUGE = Form(
    id="v1/ask/x",
    title="T" * 99,
    button="B" * 99,
    fields=(
        Field(name="a", label="L" * 3_000, value="v" * 9_000, max_chars=9_000),
        Field(name="b", label="", value="x", choices=tuple(f"{n}" * 50 for n in range(25))),
    ),
)
LONG = Message(
    title="T" * 400, summary="", blocks=tuple(Item((Text("word " * 400),)) for _ in range(90)),
    actions=ANSWER.actions,
)  # fmt: skip


@pytest.mark.parametrize("form", [FORM, HUGE], ids=["usual", "huge"])
def test_a_form_is_within_the_limits_and_knows_its_place(form: Form) -> None:
    view = form_view(form, {"channel": "C1", "thread": "1.2"})

    assert view_refusal(view) == ""
    assert place_of(view) == {"channel": "C1", "thread": "1.2"}


def test_words_of_others_are_words_in_a_form() -> None:
    words = "<!channel> <https://x.example|Bank> @everyone"
    form = Form(id="v1/ask/x", title=words, button="Ask", fields=(
        Field(name="a", label=words, value=words),
        Field(name="b", label="Days", value=words, choices=(words, "daily")),
    ))  # fmt: skip

    view = form_view(form, {})

    assert view_refusal(view) == ""
    # Slack reads no marks in plain text, and what is typed into a field is never read.
    assert "mrkdwn" not in json.dumps(view)


def test_no_view_holds_what_only_messages_may() -> None:
    views = [form_view(HUGE, {}), message_view([ANSWER, LONG], {}), home_view([ANSWER, LONG])]

    kinds = {block["type"] for view in views for block in view["blocks"]}
    assert not kinds & {"markdown", "context_actions", "plan", "task_card"}


@pytest.mark.parametrize("metadata", ["", "no json", "[1]"])
def test_a_view_that_is_not_ours_has_no_place(metadata: str) -> None:
    assert place_of({"private_metadata": metadata}) == {}


@pytest.mark.parametrize(
    "messages",
    [
        pytest.param([], id="none"),
        pytest.param([ANSWER, Message(title="", summary="a line")], id="some"),
        pytest.param([LONG] * 3, id="more than a view holds"),
    ],
)
def test_messages_are_shown_as_far_as_a_view_holds_them(messages: list[Message]) -> None:
    assert view_refusal(message_view(messages, {})) == ""
    assert view_refusal(home_view(messages)) == ""


def test_buttons_stand_once_at_the_end_and_are_no_words() -> None:
    payloads = render(LONG)

    assert all(refusal(payload["blocks"]) == "" for payload in payloads)
    kinds = [block["type"] for payload in payloads for block in payload["blocks"]]
    assert kinds.count("actions") == 1
    assert kinds[-1] == "actions"
    assert "Sources" not in "".join(texts(payloads[-1]))
