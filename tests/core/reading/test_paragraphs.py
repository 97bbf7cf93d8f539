import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.reading.litter import is_litter
from bot.core.reading.paragraphs import reflow, tidy

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
     "Sign up for our daily newsletter", "Facebook Twitter Email"],
)  # fmt: skip
def test_litter_is_told(line: str) -> None:
    assert is_litter(line)


@pytest.mark.parametrize(
    "line",
    ["No comments were made by the ministry.", "Share prices fell on Monday.", "A long night",
     "The photo shows the bridge.", "“Read my lips.”", "Home Office staff walked out.", ""],
)  # fmt: skip
def test_prose_is_no_litter(line: str) -> None:
    assert not is_litter(line)


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet="ab. \n\t\"'AB-:,", max_size=200))
def test_reflowing_twice_is_reflowing_once(raw: str) -> None:
    _, text = reflow(raw)

    assert "\n\n\n" not in text
    assert tidy(text) == text
