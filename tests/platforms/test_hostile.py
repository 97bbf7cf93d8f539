"""Words of others in every place that a message, a form or a thread has, on both platforms.

Not what a reader would see is looked at, but every text of every payload: none holds a character
that nobody sees, no parsed one holds a mark of the platform's, and a link's words do not pretend
to lead elsewhere.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest

from bot.core.conversing.requests import Field, Form
from bot.core.messages import (
    Action,
    Cite,
    Heading,
    Item,
    Link,
    Message,
    Note,
    Paragraph,
    Picture,
    QuoteBlock,
    Text,
)
from bot.core.text.directions import CLOSE, OPEN
from bot.platforms.discord.fallback import texts as discord_texts
from bot.platforms.discord.forms import modal
from bot.platforms.discord.render import render as render_discord
from bot.platforms.slack.attaching import without_pictures
from bot.platforms.slack.fallback import texts as slack_texts
from bot.platforms.slack.render import render as render_slack
from bot.platforms.slack.views import form_view, home_view, message_view
from tests.pictures import chart
from tests.platforms.discord.seen import live
from tests.platforms.slack.messages import HOSTILE
from tests.platforms.slack.seen import nodes

SOURCE = "https://tidings.example/harbour?day=6"
#: What would end the address, or begin something else behind it.
ADDRESS = 'https://tidings.example/<!channel>|"x"?a=(b)`c`'
UNSEEN = (
    "a\u202ereversed\u202c b",
    "1\u200b0\u200b0 homes",
    "\U000e0041 tagged",
    "a\rb\x1b[2J\x00",
)
WORDS = (*HOSTILE, *UNSEEN, "https://bank.example", "www.bank.example/log-in")
#: What is ours in a text that Slack parses: links, and what stands before a quote's lines.
_OURS = re.compile(r"<(https?://[^<>|\s]+)\|([^<>]*)>|^> ", re.MULTILINE)


def hostile(words: str, url: str = SOURCE) -> Message:
    """A message with these words wherever it may have any."""
    return Message(
        title=words,
        summary=words,
        blocks=(
            Heading(words),
            Paragraph((Text(words), Link(words, url), Cite(1, url))),
            Item((Text(words),), label=words),
            QuoteBlock(words, (Text(words), Link(words, url))),
            Note((Text(words),)),
            Picture(drawing=chart(), alt=words),
        ),
        actions=(Action(words[:40], "v1/ask"),),
    )


def strings(value: Any) -> Iterator[str]:
    """Every text in a payload, but for what pictures are drawn from."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name != "pictures":
                yield from strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner)


def unseen(text: str) -> bool:
    """Whether it holds what no reader sees, besides our own marks of direction."""
    kinds = {unicodedata.category(one) for one in text if one not in f"\n{OPEN}{CLOSE}"}
    return bool(kinds & {"Cc", "Cf", "Cs"})


@pytest.mark.parametrize("words", WORDS)
def test_no_text_of_any_payload_holds_what_nobody_sees(words: str) -> None:
    message = hostile(words)
    form = Form(
        id="v1/ask", title=words, button=words, fields=(Field(name="a", label=words, value="x"),)
    )
    slack, discord = render_slack(message), render_discord(message)
    made = [
        *slack, *discord, form_view(form, {}), message_view([message], {}), home_view([message]),
        modal(form), *[text for one in slack for text in slack_texts(one)],
        *[text for one in discord for text in discord_texts(one)],
    ]  # fmt: skip

    assert [text for text in strings(made) if unseen(text)] == []


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("url", [SOURCE, ADDRESS], ids=["plain", "hostile"])
def test_what_slack_parses_holds_no_mark_but_our_links(words: str, url: str) -> None:
    payloads = render_slack(hostile(words, url))
    parsed = [one["text"] for one in payloads]
    parsed += [text for one in payloads for text in slack_texts(without_pictures(one))]

    for text in parsed:
        assert not set("<>") & set(_OURS.sub("", text))
    assert '"mrkdwn"' not in json.dumps(payloads)
    for node in nodes([one["blocks"] for one in payloads]):
        assert not set('<>|"') & set(node.get("url", ""))


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("url", [SOURCE, ADDRESS], ids=["plain", "hostile"])
def test_what_discord_parses_holds_no_mark_but_ours(words: str, url: str) -> None:
    for payload in render_discord(hostile(words, url)):
        assert live(payload) == []
        for text in discord_texts(payload):
            assert live({**payload, **text}) == []


@pytest.mark.parametrize("words", ["https://bank.example", "www.bank.example/log-in", "ftp://b"])
def test_no_link_says_that_it_leads_elsewhere(words: str) -> None:
    message = Message(title="", summary="s", blocks=(Paragraph((Link(words, SOURCE),)),))

    (slack,), (discord,) = render_slack(message), render_discord(message)
    links = [node["text"] for node in nodes(slack["blocks"]) if node["type"] == "link"]
    labels = re.findall(r"\[([^\[\]]*)\]\(<", json.dumps(discord))
    assert links == labels == ["tidings.example"]
