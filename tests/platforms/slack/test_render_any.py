"""Any message becomes payloads that Slack takes, that say everything and call nobody."""

import json
import re

from hypothesis import HealthCheck, given, settings
from slack_sdk.models.blocks import Block as SlackBlock

from bot.core.messages import (
    Block,
    Cite,
    Divider,
    Heading,
    Item,
    Link,
    Message,
    Note,
    Paragraph,
    QuoteBlock,
    plain,
)
from bot.core.text.characters import clean_characters
from bot.platforms.slack.elements import web_address
from bot.platforms.slack.render import render
from tests.platforms.slack.messages import messages
from tests.platforms.slack.seen import INERT, nodes, squeezed, visible

some = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def said(block: Block) -> str:
    match block:
        case Heading():
            return block.text
        case Item():
            return block.label + plain(block.inlines)
        case QuoteBlock():
            return block.text + plain(block.by)
        case Paragraph() | Note():
            return plain(block.inlines)
        case Divider():
            return ""


def is_within(needle: str, haystack: str) -> bool:
    """Whether the needle's characters stand in the haystack in this order."""
    rest = iter(haystack)
    return all(character in rest for character in needle)


@some
@given(messages)
def test_limits_hold_for_any_message(message: Message) -> None:
    for payload in render(message):
        assert 1 <= len(payload["blocks"]) <= 50
        assert (
            len(json.dumps(payload["blocks"], ensure_ascii=False, separators=(",", ":"))) <= 12_000
        )
        assert 1 <= len(payload["text"]) <= 4_000
        for node in nodes(payload["blocks"]):
            if node["type"] == "header":
                assert 1 <= len(node["text"]["text"]) <= 150
            if node["type"] == "context":
                assert 1 <= len(node["elements"]) <= 10
                assert len(node["elements"][0]["text"]) <= 3_000
            if node["type"] in ("text", "link", "plain_text"):
                assert node["text"]
            if node["type"].startswith("rich_text"):
                assert node["elements"]


@some
@given(messages)
def test_nothing_of_a_message_is_lost_or_moved(message: Message) -> None:
    payloads = render(message)

    everything = squeezed(message.title) + "".join(squeezed(said(b)) for b in message.blocks)
    assert is_within(everything, squeezed(visible(payloads)))


@some
@given(messages)
def test_slacks_own_models_take_every_block(message: Message) -> None:
    for payload in render(message):
        parsed = SlackBlock.parse_all(payload["blocks"])

        assert len(parsed) == len(payload["blocks"])
        for block, mine in zip(parsed, payload["blocks"], strict=True):
            block.validate_json()
            assert block.to_dict()["type"] == mine["type"]


@some
@given(messages)
def test_no_message_can_hold_markup_a_mention_or_a_foreign_link(message: Message) -> None:
    given_urls = {
        web_address(inline.url)
        for block in message.blocks
        for inline in (block.by if isinstance(block, QuoteBlock) else getattr(block, "inlines", ()))
        if isinstance(inline, Cite | Link)
    }
    for payload in render(message):
        assert "<" not in payload["text"]
        assert ">" not in payload["text"]
        for node in nodes(payload["blocks"]):
            assert node["type"] in INERT
            if node["type"] == "link":
                assert node["url"] in given_urls
            for words in (node.get("text"), node.get("fallback")):
                if isinstance(words, str):
                    assert re.sub("[\u2068\u2069]", "", words) == clean_characters(words)


@some
@given(messages)
def test_rendering_twice_gives_the_same_bytes(message: Message) -> None:
    assert json.dumps(render(message)) == json.dumps(render(message))
