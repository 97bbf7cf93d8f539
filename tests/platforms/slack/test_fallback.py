"""The words of a payload keep everything, and call nobody."""

import re

import pytest
from hypothesis import HealthCheck, given, settings

from bot.core.messages import Item, Message, Paragraph, Text
from bot.platforms.slack.fallback import TEXT_CHARS, escape, texts
from bot.platforms.slack.render import render
from tests.platforms.anything import BRIEF
from tests.platforms.slack.messages import HOSTILE, messages
from tests.platforms.slack.seen import squeezed, visible

OUR_LINK = re.compile(r"<https?://[^<>|\s]+\|([^<>]*)>", re.IGNORECASE)


def read(text: str) -> str:
    """What a reader sees of a text: our links as their words, escapes as characters."""
    shown = OUR_LINK.sub(r"\1", text)
    return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def test_a_brief_in_words_reads_line_by_line() -> None:
    (text,) = texts(render(BRIEF)[0])

    assert read(text).splitlines() == [
        "SALTMERE FLOOD · Brief 3 · as of 6 May 2031 12:00 UTC",
        "",
        "BOTTOM LINE  The lower dam holds [1]",
        "",
        "NEW SINCE BRIEF 2",
        "• NEW  Two bridges are closed [1][2]",
        "• CHANGED  140 → 155 homes are without power [2]",
        "> “The water went down overnight”",
        "— Ida Brandt, mayor [1]",
        "",
        "———",
        "3 articles · next: 6 May 2031 12:00 UTC",
        "",
        "2 of 5 sources failing",
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(messages)
def test_nothing_is_lost_in_words(message: Message) -> None:
    for payload in render(message):
        said = iter(squeezed("".join(read(text) for text in texts(payload))))

        assert all(character in said for character in squeezed(visible((payload,))))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(messages)
def test_the_only_markup_in_words_is_our_links(message: Message) -> None:
    for payload in render(message):
        for text in texts(payload):
            bare = re.sub(r"^> ", "", OUR_LINK.sub("", text), flags=re.MULTILINE)
            assert "<" not in bare
            assert ">" not in bare


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_escaped(words: str) -> None:
    assert not set("<>") & set(escape(words))


def test_long_words_are_cut_between_lines() -> None:
    items = tuple(Item((Text(f"{n}: " + "wet " * 30),)) for n in range(80))

    said = texts(render(Message(title="T", summary="s", blocks=items))[0])

    assert len(said) > 1
    for text in said:
        assert len(text) <= TEXT_CHARS


def test_a_payload_without_blocks_keeps_its_text() -> None:
    (payload,) = render(Message(title="", summary="s", blocks=(Paragraph((Text("p"),)),)))

    assert texts({**payload, "blocks": []}) == ["s"]
