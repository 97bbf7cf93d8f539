import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.markup import is_markup, unescaped


@pytest.mark.parametrize(
    ("text", "is_some"),
    [
        pytest.param("Water rose", False, id="words"),
        pytest.param("3 < 4 and 5 > 2", False, id="signs"),
        pytest.param("the <blink> tag", False, id="a tag that is talked about"),
        pytest.param("<Levee> breaks", False, id="a name in brackets"),
        pytest.param("write to <desk@herald.example>", False, id="an address in brackets"),
        pytest.param("a<b", False, id="a letter behind a sign"),
        pytest.param("One<br>Two", True, id="a break"),
        pytest.param("<p>One", True, id="a paragraph left open"),
        pytest.param("the <b>lower</b> town", True, id="closed"),
        pytest.param("<o:p>Levee</o:p>", True, id="closed, of an office"),
        pytest.param('See <a href="/x">more', True, id="an attribute"),
        pytest.param('See <a href="/x', True, id="cut in an attribute"),
        pytest.param("A<script>alert(1)", True, id="a script"),
        pytest.param("<!-- seen by nobody -->", True, id="a comment"),
    ],
)
def test_markup_is_closed_obeyed_or_has_attributes(text: str, is_some: bool) -> None:
    assert is_markup(text) is is_some


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("A &amp; B", "A & B", id="a name"),
        pytest.param("&#8220;A&#x201d;", "“A”", id="numbers"),
        pytest.param("caf&eacute au lait", "café au lait", id="an old name without its end"),
        pytest.param("?a=1&copy=2", "?a=1&copy=2", id="a parameter"),
        pytest.param("R&D & AT&T", "R&D & AT&T", id="loose signs"),
        pytest.param("&bogus;", "&bogus;", id="a name nobody knows"),
    ],
)
def test_characters_by_name_or_number_are_spelled_out(text: str, plain: str) -> None:
    assert unescaped(text) == plain


@given(st.text(max_size=200))
def test_no_text_breaks_them(text: str) -> None:
    assert is_markup(text) in (True, False)
    assert "&" in text or unescaped(text) == text
