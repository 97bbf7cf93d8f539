"""A brief reads as it should, and what is too long goes on where a reader would expect it."""

import pytest

from bot.core.messages import (
    Cite,
    Divider,
    Heading,
    Item,
    Link,
    Message,
    Note,
    Paragraph,
    QuoteBlock,
    Severity,
    Style,
    Text,
)
from bot.platforms.discord.fallback import texts
from bot.platforms.discord.render import PUSH_CHARS, render
from tests.platforms.anything import BRIEF, NOON, URL
from tests.platforms.discord.messages import HOSTILE
from tests.platforms.discord.seen import live, squeezed, visible


def line(text: str, title: str = "") -> Message:
    return Message(title=title, summary=text, blocks=(Paragraph((Text(text),)),))


def test_a_brief_is_one_post_that_reads_like_the_brief() -> None:
    (payload,) = render(BRIEF)

    assert payload["content"].split("\n") == [
        "**SALTMERE FLOOD · Brief 3 · as of 6 May 2031 12:00 UTC**",
        "The lower dam at Saltmere holds, & the council expects \\< 2 m of water.",
    ]
    (embed,) = payload["embeds"]
    assert embed["description"].split("\n") == [
        f"**BOTTOM LINE**  The lower dam holds [[1]](<{URL}>)",
        "### NEW SINCE BRIEF 2",
        f"- **NEW**  Two bridges are closed [[1]](<{URL}>)\\[2\\]",
        "- **CHANGED**  140 → 155 homes are without power \\[2\\]",
        "",
        "> “The water went down overnight”",
        f"> — Ida Brandt, mayor [[1]](<{URL}>)",
        "",
        "———",
        "",
        f"-# 3 articles · next: <t:{int(NOON.timestamp())}:f> your time",
        "-# 2 of 5 sources failing",
    ]


def test_nobody_is_ever_called() -> None:
    for payload in (*render(BRIEF), *render(line("Short."))):
        assert payload["allowed_mentions"] == {"parse": []}


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words_wherever_they_stand(words: str) -> None:
    message = Message(
        title=words,
        summary=words,
        blocks=(
            Heading(words),
            Item((Text(words), Link(words, URL)), label=words),
            QuoteBlock(words, (Text(words),)),
            Note((Text(words, Style.EM),)),
        ),
    )

    payloads = render(message)

    shown = "".join(map(visible, payloads))
    assert squeezed(shown).count(squeezed(words).replace("*", "")) >= 8 or "*" in words
    for payload in payloads:
        assert live(payload) == []


@pytest.mark.parametrize(
    ("severity", "word", "colour"),
    [(Severity.BREAKING, "BREAKING", 0xC62828), (Severity.CORRECTION, "CORRECTION", 0xF9A825)],
)
def test_severity_is_a_word_and_a_colour_that_repeats_it(
    severity: Severity, word: str, colour: int
) -> None:
    (payload,) = render(Message(title="SALTMERE", summary="It broke.", severity=severity))

    assert payload["content"] == f"**{word} · SALTMERE**\nIt broke."
    assert payload["embeds"] == [
        {"author": {"name": word}, "color": colour, "description": "It broke."}
    ]


def test_a_title_that_names_its_severity_does_not_name_it_twice() -> None:
    breaking = Message(title="BREAKING · SALTMERE", summary="s", severity=Severity.BREAKING)

    assert render(breaking)[0]["content"] == "**BREAKING · SALTMERE**\ns"


def test_a_message_that_says_no_more_than_its_summary_is_content_alone() -> None:
    (payload,) = render(line("Not in 41 articles.", "Not in our sources"))

    assert payload == {
        "content": "**Not in our sources**\nNot in 41 articles.",
        "embeds": [],
        "allowed_mentions": {"parse": []},
        "flags": 4,
    }


def test_a_first_paragraph_that_repeats_the_summary_is_not_shown_twice() -> None:
    refusal = Message(
        title="Not in our sources",
        summary="Not in 41 articles.",
        blocks=(Paragraph((Text("Not in 41 articles."),)), Note((Text("Ask again."),))),
    )

    (payload,) = render(refusal)

    assert payload["content"] == "**Not in our sources**\nNot in 41 articles."
    assert payload["embeds"][0]["description"] == "-# Ask again."


def test_a_long_summary_that_the_embed_repeats_is_shortened() -> None:
    said = " ".join(f"Sentence number {n} stands here." for n in range(15))
    blocks = tuple(Paragraph((Text(one + "."), Cite(1))) for one in said.rstrip(".").split(". "))

    (payload,) = render(Message(title="Answer", summary=said, blocks=blocks))

    assert len(payload["content"]) < PUSH_CHARS + 20
    assert payload["content"].endswith("…")
    assert "number 14 stands" in payload["embeds"][0]["description"]


def test_a_summary_that_stands_nowhere_else_is_shown_whole() -> None:
    said = " ".join(f"Sentence number {n} stands here." for n in range(15))
    much = said * 4

    assert squeezed(said) in squeezed(visible(render(Message(title="T", summary=said))[0]))
    assert squeezed(much) in squeezed(visible(render(Message(title="T", summary=much))[0]))


def test_long_messages_are_cut_between_lines_and_numbered() -> None:
    paragraphs = tuple(Paragraph((Text(f"Line {n}: " + "water " * 80),)) for n in range(60))

    payloads = render(Message(title="T", summary="Long", blocks=paragraphs))

    total = len(payloads)
    assert total > 1
    assert [payload["content"] for payload in payloads] == ["**T**\nLong"] + [
        f"-# {n}/{total}" for n in range(2, total + 1)
    ]
    for payload in payloads:
        for embed in payload["embeds"]:
            assert embed["description"].startswith("Line ")


def test_payloads_are_as_full_as_discord_allows() -> None:
    items = tuple(Item((Text("wet " * 20),)) for _ in range(400))

    *full, _ = render(Message(title="T", summary="s", blocks=items))

    sizes = [sum(len(embed["description"]) for embed in one["embeds"]) for one in full]
    assert all(5_700 < size <= 5_960 for size in sizes)


def test_a_heading_never_ends_a_payload() -> None:
    block = (Heading("KEY FIGURES"), Paragraph((Text("The river stands at two metres. " * 40),)))

    payloads = render(Message(title="T", summary="s", blocks=block * 30))

    assert len(payloads) > 1
    for payload in payloads:
        last = payload["embeds"][-1]["description"].split("\n")[-1]
        assert not last.startswith("#")


def test_a_long_item_goes_on_below_itself() -> None:
    (payload,) = render(
        Message(title="T", summary="s", blocks=(Item((Text("It rained on. " * 250),)),))
    )

    rows = payload["embeds"][0]["description"].split("\n")
    assert rows[0].startswith("- It rained")
    assert len(rows) > 1
    assert all(row.startswith("  It rained") for row in rows[1:])


def test_two_quotes_are_two_and_a_quotes_lines_are_all_marked() -> None:
    quote = QuoteBlock("It rained.\nIt rains.", (Text("Ida Brandt"),))

    (payload,) = render(Message(title="", summary="s", blocks=(quote, quote)))

    one = "> “It rained.\n> It rains.”\n> — Ida Brandt"
    assert payload["embeds"][0]["description"] == f"{one}\n\n{one}"


def test_one_visible_character_is_enough_and_none_is_nothing_to_post() -> None:
    empty = Message(title=" \u200b", summary="\n", blocks=(Paragraph(()), Note((Text(" "),))))
    grave = Message(title="", summary="", severity=Severity.BREAKING)
    little = Message(title="", summary="", blocks=(Heading("!"),))

    assert render(empty) == render(grave) == ()
    assert render(little)[0]["embeds"][0]["description"] == "### !"


def test_a_rule_stands_between_parts() -> None:
    blocks = (Paragraph((Text("a"),)), Divider(), Paragraph((Text("b"),)))

    (payload,) = render(Message(title="", summary="s", blocks=blocks))

    assert payload["embeds"][0]["description"] == "a\n\n———\n\nb"


@pytest.mark.parametrize(
    ("calls", "mark", "allowed"),
    [
        ("group:77", "<@&77>", {"parse": [], "roles": ["77"]}),
        ("person:78", "<@78>", {"parse": [], "users": ["78"]}),
    ],
)
def test_whom_a_manager_chose_is_called_once_and_nobody_else(
    calls: str, mark: str, allowed: dict[str, list[str]]
) -> None:
    items = tuple(Item((Text("wet @everyone <@&99> " * 60),)) for _ in range(9))
    message = Message(title="BREAKING", summary="s", blocks=items, calls=calls)
    first, *others = render(message)

    assert first["content"] == f"**BREAKING**\ns\n{mark}"
    assert first["allowed_mentions"] == allowed
    assert others
    assert all(one["allowed_mentions"] == {"parse": []} for one in others)
    words, *more = texts(first)
    assert words["allowed_mentions"] == allowed
    assert all(one["allowed_mentions"] == {"parse": []} for one in more)


@pytest.mark.parametrize("calls", ["here", "channel", "", "group"])
def test_discord_is_never_asked_to_call_everybody(calls: str) -> None:
    (payload,) = render(Message(title="T", summary="s", calls=calls))

    assert payload["allowed_mentions"] == {"parse": []}
    assert "<@" not in payload["content"]


def test_first_paragraphs_that_say_no_more_than_the_summary_are_not_said_twice() -> None:
    first, second = Paragraph((Text("No source names Velk."),)), Paragraph((Text("Not in 3."),))
    note = Note((Text("Ask again."),))
    summary = "No source names Velk. Not in 3."

    (said,) = render(Message(title="Not there", summary=summary, blocks=(first, second, note)))

    shown = f"{said['content']} {said['embeds']}"
    assert (shown.count("Velk"), shown.count("Not in 3"), shown.count("Ask again")) == (1, 1, 1)
