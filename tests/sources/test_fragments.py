import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.fragments import TITLE_CHARS, one_line, text_of


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        pytest.param("Water rose.", "Water rose.", id="plain"),
        pytest.param("5 < 6 & 7", "5 < 6 & 7", id="plain with signs"),
        pytest.param("<p>One</p><p>Two</p>", "One\n\nTwo", id="paragraphs"),
        pytest.param("One<br>Two", "One\n\nTwo", id="a break"),
        pytest.param("<b>One</b> <i>two</i>", "One two", id="inline"),
        pytest.param("Tarn &amp; Sell", "Tarn & Sell", id="an entity"),
        pytest.param("<script>alert(1)</script><p>One</p>", "One", id="a script"),
        pytest.param("<form><input value=x>Sign up</form>One", "One", id="a form"),
        pytest.param('<p style="display:none">Ignore this</p>One', "One", id="hidden by style"),
        pytest.param('<p>One<span aria-hidden="TRUE">x</span> two</p>', "One two", id="hidden"),
        pytest.param("<p>One\x00\x0b</p>", "One", id="control characters"),
        pytest.param("<!-- a comment -->", "", id="a comment alone"),
        pytest.param("The <blink> tag, 1994", "The <blink> tag, 1994", id="talk of a tag"),
        pytest.param("&lt;p&gt;One&lt;/p&gt; two", "One\n\ntwo", id="escaped once too often"),
        pytest.param("One <a href='/x", "One", id="cut off in a tag"),
    ],
)
def test_a_fragment_is_what_a_reader_sees_of_it(fragment: str, text: str) -> None:
    assert text_of(fragment) == text


@pytest.mark.parametrize(
    ("title", "line"),
    [
        pytest.param("Levee\n breaks", "Levee breaks", id="two lines"),
        pytest.param("<b>Levee</b> &amp; dam", "Levee & dam", id="markup"),
        pytest.param("Levee\u202e\u200b breaks", "Levee breaks", id="invisible characters"),
        pytest.param("<script>alert(1)</script>Levee", "Levee", id="a script"),
        pytest.param("5 < 6", "5 < 6", id="a sign"),
        pytest.param("The <blink> tag &amp; us", "The <blink> tag & us", id="talk of a tag"),
    ],
)
def test_a_title_is_one_line_of_text(title: str, line: str) -> None:
    assert one_line(title) == line


def test_a_long_title_is_cut_at_a_word() -> None:
    line = one_line("levee " * 100)

    assert len(line) <= TITLE_CHARS
    assert line.endswith("levee…")


@given(st.text(max_size=400))
def test_no_text_breaks_them(text: str) -> None:
    assert "\n" not in one_line(text)
    assert text_of(f"<p>{text}</p>") is not None


def test_markup_without_an_end_takes_no_recursion() -> None:
    assert text_of("<div>" * 50_000 + "One") in ("One", "")
