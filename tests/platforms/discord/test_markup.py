"""Whatever an article wrote, Discord makes nothing of it, and readers see the same words."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.messages import Cite, Inlines, Link, Style, Text, Time, format_time
from bot.core.text.characters import clean_characters
from bot.platforms.discord.markup import atoms, escape, one_line, units, web_address
from tests.platforms.anything import NOON, URL
from tests.platforms.discord.messages import HOSTILE, inlines
from tests.platforms.discord.seen import links, live, squeezed, visible

MARKS = "ab1 \n\\*_~`|<>[]()#@:/.-+!\u00e9水"


styles = st.sampled_from((Style.PLAIN, Style.PLAIN, Style.STRONG))


def seen(*parts: Text | Cite | Link | Time) -> str:
    return visible({"content": "".join(atoms(parts))})


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_inert_and_look_the_same(words: str) -> None:
    clean = clean_characters(words)

    assert live({"content": escape(clean)}) == []
    assert visible({"content": escape(clean)}) == clean


@settings(max_examples=250, deadline=None)
@given(st.text(alphabet=MARKS, max_size=40))
def test_any_words_are_inert_and_look_the_same(words: str) -> None:
    clean = clean_characters(words)

    assert live({"content": escape(clean)}) == []
    assert visible({"content": escape(clean)}) == clean
    assert not set("*_~`|<>[]#@\\") & set(re.sub(r"\\[^0-9A-Za-z\s]", "", escape(clean)))


@settings(max_examples=150, deadline=None)
@given(inlines)
def test_no_two_neighbours_make_a_mark_between_them(found: Inlines) -> None:
    for atom in "".join(atoms(found)).split("\n"):
        assert live({"content": atom}) == []


@settings(max_examples=150, deadline=None)
@given(st.lists(st.builds(Text, st.text(alphabet="ab *1.\n-:/", max_size=8), styles), max_size=5))
def test_a_mark_that_is_spread_over_texts_is_none(found: list[Text]) -> None:
    assert live({"content": "".join(atoms(tuple(found)))}) == []


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.builds(Text, st.text("ab *\u200b", max_size=6), st.sampled_from(Style)), max_size=5)
)
def test_emphasis_never_touches_other_emphasis(found: list[Text]) -> None:
    text = re.sub(r"\\.", "x", "".join(atoms(tuple(found))))

    assert "***" not in text
    assert "****" not in text
    for marked in re.findall(r"\*{1,2}", text):
        assert marked in ("*", "**")
    assert text.count("**") % 2 == 0


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        (URL, True),
        ("HTTP://news.example/", True),
        ("", False),
        ("javascript:alert(1)", False),
        ("discord://open", False),
        ("https://news.example/a b", False),
        ("https://news.example/\u202egpj.exe", False),
        ("https://", False),
        ("https://news.example/" + "x" * 3_000, False),
    ],
)
def test_only_sound_web_addresses_become_links(url: str, is_link: bool) -> None:
    (atom,) = atoms((Cite(7, url),))

    assert visible({"content": atom}) == "[7]"
    assert bool(links(atom)) is is_link


@pytest.mark.parametrize(
    ("url", "leads_to"),
    [
        ("https://a.example/x_(y)", "https://a.example/x_%28y%29"),
        ("https://a.example/>)<@5>", "https://a.example/%3E%29%3C@5%3E"),
        ("https://a.example/a\\b|c*d*", "https://a.example/a%5Cb%7Cc%2Ad%2A"),
        ("https://a.example/水?q=1&r='2'", "https://a.example/水?q=1&r=%272%27"),
    ],
)
def test_an_address_cannot_break_out_of_its_link(url: str, leads_to: str) -> None:
    (atom,) = atoms((Link("Where", url),))

    assert atom == f"[Where](<{leads_to}>)"
    assert links(atom) == [leads_to] == [web_address(url)]


@pytest.mark.parametrize(
    "words",
    ["https://ministry.example/x", "www.ministry.example", "discord.gg/x", "[LIVE] Flood", "a ] b"],
)
def test_words_that_would_hide_or_break_a_link_stand_before_it(words: str) -> None:
    text = "".join(atoms((Link(words, "https://elsewhere.example/x"),)))

    assert visible({"content": text}) == f"{words} elsewhere.example"
    assert links(text) == ["https://elsewhere.example/x"]
    assert live({"content": text}) == []


def test_an_address_that_is_its_own_words_is_shown_without_a_preview() -> None:
    assert atoms((Link(URL, URL),)) == [f"<{URL}>"]


def test_a_link_without_words_or_address_is_its_words() -> None:
    assert atoms((Link("", URL), Link("Report", ""))) == ["Report"]


@pytest.mark.parametrize(
    ("time", "text"),
    [
        (Time(NOON), f"<t:{int(NOON.timestamp())}:f> your time"),
        (Time(NOON, "time"), f"<t:{int(NOON.timestamp())}:t> your time"),
        (Time(NOON, "date"), "6 May 2031"),
        (Time(datetime.fromtimestamp(0, UTC) - timedelta(days=9)), "23 Dec 1969 00:00 UTC"),
    ],
    ids=["instant", "clock", "a day is no instant", "before time began"],
)
def test_times_are_shown_in_the_readers_zone_where_that_is_true(time: Time, text: str) -> None:
    assert atoms((time,)) == [text]
    assert text.startswith("<") or text == format_time(time)


@pytest.mark.parametrize(
    ("style", "text"),
    [(Style.STRONG, "  **NEW** "), (Style.EM, "  *NEW* "), (Style.PLAIN, "  NEW ")],
)
def test_emphasis_leaves_blanks_outside(style: Style, text: str) -> None:
    assert atoms((Text("  NEW ", style),)) == [text]


def test_long_words_are_cut_after_sentences_and_keep_their_emphasis() -> None:
    sentence = "The river rose by ten centimetres. "

    made = atoms((Text(sentence * 40, Style.STRONG),))

    assert len(made) > 1
    assert all(atom.startswith("**The river") for atom in made)
    assert squeezed(seen(Text(sentence * 40, Style.STRONG))) == squeezed(sentence * 40)


def test_a_long_word_is_marked_once() -> None:
    made = atoms((Text("水" * 1_200, Style.STRONG),))

    assert [atom.count("**") for atom in made] == [2, 0, 0]


def test_a_line_has_no_breaks_and_nothing_invisible() -> None:
    assert one_line(" a\n\u200bb\t c ") == "a b c"


def test_a_text_is_measured_in_utf_16_units() -> None:
    assert units("a水😀") == 4
