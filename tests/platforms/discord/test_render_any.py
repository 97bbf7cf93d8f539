"""Any message becomes payloads that Discord takes, that say everything and call nobody."""

import json

from hypothesis import HealthCheck, given, settings

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
    Time,
    plain,
)
from bot.platforms.discord.fallback import texts
from bot.platforms.discord.markup import web_address
from bot.platforms.discord.reference import referenced
from bot.platforms.discord.render import render
from bot.ports.chat import Payload
from tests.platforms.discord.messages import messages
from tests.platforms.discord.seen import links, live, squeezed, visible
from tests.platforms.discord.seen import texts as parsed_texts
from tests.servers.discord_limits import refusal

some = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def said(block: Block) -> str:
    match block:
        case Heading():
            return block.text
        case Item():
            return block.label + words(block.inlines)
        case QuoteBlock():
            return block.text + words(block.by)
        case Paragraph() | Note():
            return words(block.inlines)
        case Divider():
            return ""


def words(inlines: tuple[object, ...]) -> str:
    """The words that are ours to say; how a time reads is the reader's affair."""
    return plain(tuple(one for one in inlines if not isinstance(one, Time)))  # type: ignore[misc]


def is_within(needle: str, haystack: str) -> bool:
    """Whether the needle's characters stand in the haystack in this order."""
    rest = iter(haystack)
    return all(character in rest for character in needle)


def posted(message: Message) -> list[Payload]:
    """Every body that a message may become, as it is sent."""
    payloads = render(message)
    bare = [text for payload in payloads for text in texts(payload)]
    return [referenced(payload, "k" * 300) for payload in [*payloads, *bare]]


@some
@given(messages)
def test_limits_hold_for_any_message(message: Message) -> None:
    for body in posted(message):
        assert refusal(dict(body)) == 0


@some
@given(messages)
def test_nothing_of_a_message_is_lost_or_moved(message: Message) -> None:
    payloads = render(message)
    everything = squeezed(message.title) + "".join(squeezed(said(b)) for b in message.blocks)
    # The model of a reader takes every bare star for a mark.
    needle = everything.replace("*", "")

    assert is_within(needle, squeezed("".join(map(visible, payloads))))
    bare = [text for payload in payloads for text in texts(payload)]
    assert is_within(needle, squeezed("".join(map(visible, bare))))


@some
@given(messages)
def test_no_message_can_hold_markup_a_mention_or_a_foreign_link(message: Message) -> None:
    given_urls = {
        address
        for block in message.blocks
        for inline in (block.by if isinstance(block, QuoteBlock) else getattr(block, "inlines", ()))
        if isinstance(inline, Cite | Link)
        for address in (web_address(inline.url), inline.url)
    }
    for body in posted(message):
        assert body["allowed_mentions"] == {"parse": []}
        assert live(body) == []
        for text in parsed_texts(body):
            assert set(links(text)) <= given_urls


@some
@given(messages)
def test_previews_open_for_nothing_but_what_is_embedded(message: Message) -> None:
    for body in posted(message):
        # With embeds of its own a message may not suppress any: then its content has no address.
        is_suppressed = body["flags"] == 4
        assert is_suppressed is not bool(body["embeds"])
        assert is_suppressed or links(body["content"]) == []


@some
@given(messages)
def test_rendering_twice_gives_the_same_bytes(message: Message) -> None:
    assert json.dumps(render(message)) == json.dumps(render(message))
