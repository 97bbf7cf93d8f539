"""Messages as plain text: aligned, whole, and harmless to a terminal."""

import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    Style,
    Text,
    Time,
)
from bot.platforms.console.render import to_text
from bot.platforms.console.wrapping import columns
from tests.pictures import ALT, LEDGER

BRIEF = Message(
    title="HALVEN FLOODS · Brief 2 · as of 4 Mar 2031 09:00 UTC",
    summary="The Ose left its bed.",
    blocks=(
        Paragraph(
            (Text("BOTTOM LINE  ", Style.STRONG), Text("The Ose left its bed."), Text(" "), Cite(1))
        ),
        Heading("NEW SINCE BRIEF 1"),
        Item((Text("The hospital was emptied before the water came."), Text(" "), Cite(1)), "NEW"),
        Item((Text("The crest comes on Thursday."), Text(" "), Cite(2)), "CONFIRMED"),
        Heading("IN THEIR WORDS"),
        QuoteBlock("All of them are safe", (Text("Ilse Tarrant, governor"), Text(" "), Cite(1))),
        Item(
            (
                Text("[1] "),
                Text("Lumen Courier", Style.STRONG),
                Text(" · "),
                Link("River over its banks", "https://lumen.example/ose"),
                Text(" · "),
                Time(datetime(2031, 3, 4, 7, tzinfo=UTC)),
            )
        ),
        Note((Text("9 articles · 4 publishers"),)),
    ),
)


def test_a_brief_reads_like_a_brief() -> None:
    assert to_text(BRIEF, 60) == (
        "HALVEN FLOODS · Brief 2 · as of 4 Mar 2031 09:00 UTC\n"
        "BOTTOM LINE The Ose left its bed. [1]\n"
        "\n"
        "NEW SINCE BRIEF 1\n"
        "  NEW        The hospital was emptied before the water\n"
        "             came. [1]\n"
        "  CONFIRMED  The crest comes on Thursday. [2]\n"
        "\n"
        "IN THEIR WORDS\n"
        '  "All of them are safe"\n'
        "  — Ilse Tarrant, governor [1]\n"
        "\n"
        "  [1] Lumen Courier · River over its banks · 4 Mar 2031\n"
        "    07:00 UTC\n"
        "    <https://lumen.example/ose>\n"
        "\n"
        "9 articles · 4 publishers\n"
    )


def test_a_wide_label_stands_on_a_line_of_its_own() -> None:
    label = "The Ministry of Rivers and Inner Waters"

    text = to_text(Message(title="", summary="", blocks=(Item((Text("We wait."),), label),)))

    assert text == f"  {label}\n    We wait.\n"


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[2J\x1b]0;owned\x07",
        "\x9b31m",
        "\u202eesrever",
        "a\u200bb",
        "\x00",
        "\r\rgone",
        "\u2066",
    ],
    ids=["escape", "csi", "bidi", "zero width", "null", "return", "isolate"],
)
def test_terminal_escapes_and_invisible_characters_do_nothing(hostile: str) -> None:
    message = Message(
        title=hostile,
        summary="",
        blocks=(
            Heading(hostile),
            Item((Text(hostile), Link(hostile, f"https://x.example/{hostile}")), hostile),
            QuoteBlock(hostile, (Text(hostile),)),
        ),
    )

    text = to_text(message)

    assert {unicodedata.category(character) for character in text.replace("\n", "")}.isdisjoint(
        {"Cc", "Cf", "Cs"}
    )


line = st.lists(st.builds(Text, st.text(max_size=30)) | st.builds(Cite, st.integers(1, 9))).map(
    tuple
)
blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.text(max_size=30)),
    st.builds(Paragraph, line),
    st.builds(Item, line, st.text(max_size=30)),
    st.builds(QuoteBlock, st.text(max_size=60), line),
    st.builds(Note, line),
    st.just(Divider()),
)


@settings(deadline=None, max_examples=150)
@given(st.lists(blocks, max_size=5), st.integers(0, 100))
def test_no_line_is_wider_than_asked(content: list[Block], width: int) -> None:
    text = to_text(Message(title="OSE", summary="", blocks=tuple(content)), width)

    lines = [line for line in text.split("\n") if "://" not in line]
    assert max(columns(line) for line in lines) <= max(width, 24)


def test_a_picture_is_told_in_its_words() -> None:
    assert f"[{ALT}]" in " ".join(to_text(LEDGER, width=200).split())
