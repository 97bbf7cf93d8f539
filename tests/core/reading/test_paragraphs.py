import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.reading.paragraphs import reflow, tidy, unwrapped
from bot.core.reading.text.litter import is_litter

PASTED = """Velda shuts its harbour as the river keeps rising

The harbour of Port Velda was shut on Monday after the river rose by two metres in a night,
 officials said.
Harbour
 master Ines Calder told reporters that the gates would stay closed until the water
 falls, and that no ship may enter before the pilots have sounded the channel once more.
"We
 have not seen water like this in forty years, not even in spring," she told the council. \n"Nobody
 should go near the quay before we say that it is safe."
A long night
In
 the old town, volunteers carried sandbags until dawn while the council met to decide
 whether the lower streets should be cleared of people.
The rescue service counted 40 calls.

Advertisement
Share this article
No comments
"""


def test_broken_lines_become_paragraphs() -> None:
    title, text = reflow(PASTED)

    assert title == "Velda shuts its harbour as the river keeps rising"
    assert text.split("\n\n") == [
        "The harbour of Port Velda was shut on Monday after the river rose by two metres in a"
        " night, officials said.",
        "Harbour master Ines Calder told reporters that the gates would stay closed until the"
        " water falls, and that no ship may enter before the pilots have sounded the channel"
        " once more.",
        '"We have not seen water like this in forty years, not even in spring," she told the'
        ' council. "Nobody should go near the quay before we say that it is safe."',
        "A long night",
        "In the old town, volunteers carried sandbags until dawn while the council met to decide"
        " whether the lower streets should be cleared of people.",
        "The rescue service counted 40 calls.",
    ]


def test_letters_wrapped_at_a_column_are_joined() -> None:
    raw = (
        "The ferry ran aground at dawn and all of\nthe passengers were taken off by the\n"
        "lifeboat before noon.\n\nThe owner said it would be towed back on\nFriday.\n"
    )

    _, text = reflow(raw)

    assert text == (
        "The ferry ran aground at dawn and all of the passengers were taken off by the lifeboat"
        " before noon.\n\nThe owner said it would be towed back on Friday."
    )


CLEAN = {
    "blank lines": "A title\n\nThe first one.\n\nThe second one has two. Yes, two.",
    "single line breaks": "The first one.\nThe second one.\nA third “here.”",
    "headings inside": "It rained.\n\nWhat we know\n\nIt rained more.",
    "a list": "It has:\n\n- one\n- two\n- three",
    "one line": "Only this",
    "chinese": "今天下雨。\n\n明天晴天。",
    "inner spaces": "It  rained \n\n\tand it poured.",
}


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN.keys())
def test_clean_text_comes_out_character_for_character(text: str) -> None:
    assert reflow(text)[1] == text


def test_the_title_of_clean_text_is_told_and_left_in_place() -> None:
    title, text = reflow("Bridge closed in Orlan\n\nThe bridge was closed. It is old.")

    assert title == "Bridge closed in Orlan"
    assert text.startswith(title)


@pytest.mark.parametrize(
    "line",
    ["No comments", "12 Comments", "Advertisement", "Share on Facebook", "Read more: Floods",
     "Photo: Mira Holm/Velda Press", "We use cookies to make this site work.", "© 2031 Velda Post",
     "Sign up for our daily newsletter", "Facebook Twitter Email", "By Mira Holm",
     "By Mira Holm and Ivo Brandt | Velda Post", "Published 3 hours ago", "4 min read",
     "Updated: 3 May 2031, 10:00 AM", "Image caption, The quay on Monday", "Listen to this article",
     "Image source, Velda Press", "Sport", "This article was first published in May"],
)  # fmt: skip
def test_a_line_of_litter_is_told_from_prose(line: str) -> None:
    assert is_litter(line)


@pytest.mark.parametrize(
    "line",
    ["No comments were made by the ministry.", "Share prices fell on Monday.", "A long night",
     "The photo shows the bridge.", "“Read my lips.”", "Home Office staff walked out.", "",
     "By Monday the water had gone.", "Published figures were wrong.", "Sport is cancelled.",
     "By the sea", "3 hours ago the dam broke."],
)  # fmt: skip
def test_prose_is_no_litter(line: str) -> None:
    assert not is_litter(line)


def test_a_copied_page_is_left_with_its_article() -> None:
    raw = (
        "Home\nNews\nVelda shuts its harbour\nBy Nora Hale\nPublished 3 hours ago\nShare\n"
        "The harbour was shut on Monday.\nImage source, Velda Press\nA long night\n"
        "Volunteers carried sandbags until dawn.\nRelated topics\nFloods\nMore on this story\n"
        "River rises again\n"
    )

    assert reflow(raw) == (
        "Velda shuts its harbour",
        "The harbour was shut on Monday.\n\nA long night\n\nVolunteers carried sandbags until"
        " dawn.",
    )


def test_lines_with_a_gap_after_each_are_joined() -> None:
    raw = (
        "The harbour was shut on Monday after the river\n\nrose by two metres in a night,\n\n"
        "officials said.\n\n\nThe gates stay closed until the water\n\nfalls."
    )

    assert reflow(raw)[1].split("\n\n") == [
        "The harbour was shut on Monday after the river rose by two metres in a night, officials"
        " said.",
        "The gates stay closed until the water falls.",
    ]


def test_a_hyphen_goes_only_where_the_text_spells_the_word_without_it() -> None:
    raw = (
        "The har-\nbour was shut for the long-\nawaited repairs of the harbour walls and the\n"
        "quay was shut too.\n"
    )

    assert reflow(raw)[1].startswith("The harbour was shut for the long-awaited repairs")


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet="ab. \n\t\"'AB-:,", max_size=200))
def test_what_is_read_was_there_in_that_order(raw: str) -> None:
    _, text = reflow(raw)
    letters = iter(raw)

    assert len(unwrapped(raw)) == len(raw)

    assert all(letter in letters for letter in text if not letter.isspace())


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet="ab. \n\t\"'AB-:,", max_size=200))
def test_reflowing_twice_is_reflowing_once(raw: str) -> None:
    _, text = reflow(raw)

    assert "\n\n\n" not in text
    assert tidy(text) == text
