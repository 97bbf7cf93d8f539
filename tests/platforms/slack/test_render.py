"""A brief in Slack reads like the brief, and hostile words stay words."""

import json
from itertools import pairwise

import pytest

from bot.core.messages import (
    Cite,
    Heading,
    Item,
    Link,
    Message,
    Note,
    Paragraph,
    QuoteBlock,
    Text,
    Time,
    format_time,
)
from bot.platforms.slack.fallback import texts
from bot.platforms.slack.render import render
from tests.platforms.anything import BRIEF, NOON, URL
from tests.platforms.slack.messages import HOSTILE
from tests.platforms.slack.seen import INERT, live, nodes, squeezed, visible


def test_a_brief_is_one_post_that_reads_like_the_brief() -> None:
    (payload,) = render(BRIEF)

    header, lead, news, rule, small, count = payload["blocks"]
    assert header["text"]["text"] == BRIEF.title
    assert lead["elements"][0]["elements"][0] == {
        "type": "text",
        "text": "BOTTOM LINE  ",
        "style": {"bold": True},
    }
    assert lead["elements"][0]["elements"][-1] == {"type": "link", "url": URL, "text": "[1]"}
    assert [part["type"] for part in news["elements"]] == [
        "rich_text_section",
        "rich_text_list",
        "rich_text_quote",
    ]
    first, second = news["elements"][1]["elements"]
    assert first["elements"][0] == {"type": "text", "text": "NEW", "style": {"bold": True}}
    assert second["elements"][-1] == {"type": "text", "text": "[2]"}
    assert rule == {"type": "divider"}
    assert small["elements"][0]["elements"][-1] == {
        "type": "date",
        "timestamp": int(NOON.timestamp()),
        "format": "{date_short} {time} your time",
        "fallback": "6 May 2031 12:00 UTC",
    }
    assert count["type"] == "context"


def test_top_level_text_is_the_summary_escaped() -> None:
    (payload,) = render(BRIEF)

    assert payload["text"] == (
        "The lower dam at Saltmere holds, &amp; the council expects &lt; 2 m of water."
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words_wherever_they_stand(words: str) -> None:
    message = Message(
        title=words,
        summary=words,
        blocks=(
            Heading(words),
            Item((Text(words), Link(words, URL)), label=words),
            QuoteBlock(words, (Text(words),)),
            Note((Text(words),)),
        ),
    )

    payloads = render(message)

    assert squeezed(visible(payloads)).count(squeezed(words)) == 8
    assert {node["type"] for payload in payloads for node in nodes(payload["blocks"])} <= INERT
    for payload in payloads:
        assert "<" not in payload["text"]


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        (URL, True),
        ("HTTP://news.example/", True),
        ("", False),
        ("javascript:alert(1)", False),
        ("https://news.example/a b", False),
        ("https://news.example/\u202egpj.exe", False),
        ("https://", False),
        ("https://news.example/" + "x" * 3_000, False),
    ],
)
def test_only_sound_web_addresses_become_links(url: str, is_link: bool) -> None:
    (payload,) = render(Message(title="", summary="s", blocks=(Paragraph((Cite(7, url),)),)))

    (element,) = payload["blocks"][0]["elements"][0]["elements"]
    assert element["text"] == "[7]"
    assert (element["type"] == "link") is is_link


def test_a_title_that_looks_like_an_address_does_not_hide_the_real_one() -> None:
    spoof = Link("https://ministry.example/statement", "https://elsewhere.example/x")
    (payload,) = render(Message(title="", summary="s", blocks=(Paragraph((spoof,)),)))

    words, link = payload["blocks"][0]["elements"][0]["elements"]
    assert words["type"] == "text"
    assert link["text"] == "elsewhere.example"


def test_a_day_is_not_moved_to_the_day_before_by_the_readers_zone() -> None:
    day = Time(NOON, "date")
    (payload,) = render(Message(title="", summary="s", blocks=(Paragraph((day,)),)))

    (element,) = payload["blocks"][0]["elements"][0]["elements"]
    assert element == {"type": "text", "text": format_time(day)}


def test_long_messages_are_cut_between_blocks_and_numbered() -> None:
    paragraphs = tuple(Paragraph((Text(f"Line {n}: " + "water " * 80),)) for n in range(60))

    payloads = render(Message(title="T", summary="Long", blocks=paragraphs))

    total = len(payloads)
    assert total > 1
    assert [payload["text"] for payload in payloads] == ["Long"] + [
        f"Long … ({n}/{total})" for n in range(2, total + 1)
    ]
    for payload in payloads:
        texts = [node["text"] for node in nodes(payload["blocks"]) if node["type"] == "text"]
        assert all(text.startswith("Line ") for text in texts)


def test_a_heading_never_ends_a_payload() -> None:
    block = (Heading("KEY FIGURES"), Paragraph((Text("The river stands at two metres. " * 40),)))

    payloads = render(Message(title="T", summary="s", blocks=block * 30))

    assert len(payloads) > 1
    for payload in payloads:
        last = payload["blocks"][-1]["elements"][-1]["elements"][-1]
        assert "style" not in last


def test_very_long_text_is_cut_after_sentences() -> None:
    sentence = "The river rose by ten centimetres. "
    payloads = render(
        Message(title="", summary="s", blocks=(Paragraph((Text(sentence * 1_000),)),))
    )

    texts = [
        node["text"]
        for payload in payloads
        for node in nodes(payload["blocks"])
        if node["type"] == "text"
    ]
    assert "".join(texts) == sentence * 1_000
    assert all(len(json.dumps(payload["blocks"])) <= 13_000 for payload in payloads)
    assert all(text.endswith(". ") for text in texts)


def test_a_summary_beyond_its_budget_is_shown_whole_in_the_post() -> None:
    summary = " ".join(f"Sentence number {n} stands here." for n in range(100))

    (payload,) = render(Message(title="T", summary=summary))

    assert len(payload["text"]) < 800
    assert squeezed(summary) in squeezed(visible((payload,)))


def test_one_visible_character_is_enough_and_none_is_nothing_to_post() -> None:
    empty = Message(title=" \u200b", summary="\n", blocks=(Paragraph(()), Note((Text(" "),))))
    little = Message(title="", summary="", blocks=(Heading("!"),))

    assert render(empty) == ()
    assert [payload["text"] for payload in render(little)] == ["!"]


def test_two_megabytes_of_text_are_rendered_in_order() -> None:
    blocks = tuple(Item((Text(f"{n} " + "wet " * 200), Cite(n, URL))) for n in range(2_500))

    payloads = render(Message(title="T", summary="s", blocks=blocks))

    numbers = [
        int(node["text"].strip("[]"))
        for payload in payloads
        for node in nodes(payload["blocks"])
        if node["type"] == "link"
    ]
    assert numbers == list(range(2_500))
    assert all(a < b for a, b in pairwise(numbers))


@pytest.mark.parametrize(
    ("calls", "element", "words"),
    [
        ("here", {"type": "broadcast", "range": "here"}, "<!here>"),
        ("group:S1", {"type": "usergroup", "usergroup_id": "S1"}, "<!subteam^S1>"),
        ("person:U1", {"type": "user", "user_id": "U1"}, "<@U1>"),
    ],
)
def test_whom_a_manager_chose_is_called_once(
    calls: str, element: dict[str, str], words: str
) -> None:
    items = tuple(Item((Text("wet " * 700),)) for _ in range(9))
    first, *others = render(Message(title="BREAKING", summary="s", blocks=items, calls=calls))

    assert first["blocks"][0]["elements"] == [{"type": "rich_text_section", "elements": [element]}]
    assert not any(live(one) for one in others)
    assert others
    # The words above the blocks call nobody a second time; alone, they do.
    assert words not in first["text"]
    assert texts(first)[0].startswith(words)
