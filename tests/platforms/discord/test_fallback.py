"""The words of a payload keep everything, its sources too."""

from bot.core.messages import Cite, Item, Message, Text
from bot.platforms.discord.fallback import texts
from bot.platforms.discord.render import render
from tests.platforms.anything import BRIEF, URL
from tests.platforms.discord.seen import links, visible


def test_a_brief_in_words_reads_line_by_line() -> None:
    (text,) = texts(render(BRIEF)[0])

    assert text["embeds"] == []
    assert text["flags"] == 4
    assert visible(text).split("\n") == [
        "SALTMERE FLOOD · Brief 3 · as of 6 May 2031 12:00 UTC",
        "The lower dam at Saltmere holds, & the council expects < 2 m of water.",
        "BOTTOM LINE  The lower dam holds [1]",
        "NEW SINCE BRIEF 2",
        "NEW  Two bridges are closed [1][2]",
        "CHANGED  140 → 155 homes are without power [2]",
        "",
        "“The water went down overnight”",
        "— Ida Brandt, mayor [1]",
        "",
        "———",
        "",
        "3 articles · next: (time) your time",
        "2 of 5 sources failing",
    ]
    assert links(text["content"]) == [URL, URL, URL]


def test_long_words_are_cut_between_lines() -> None:
    items = tuple(Item((Text(f"{n}: " + "wet " * 30), Cite(n, URL))) for n in range(30))

    said = texts(render(Message(title="T", summary="s", blocks=items))[0])

    assert len(said) > 1
    assert all(len(text["content"]) <= 1_960 for text in said)
    assert sum(len(links(text["content"])) for text in said) == 30
    assert all(text["content"].startswith("- ") for text in said[1:])


def test_a_payload_without_embeds_keeps_its_content() -> None:
    (payload,) = render(Message(title="", summary="s"))

    assert texts(payload) == [payload]
