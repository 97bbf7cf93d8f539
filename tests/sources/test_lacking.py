import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.lacking import why_no_article

SCRIPT = "<script>start()</script>"


@pytest.mark.parametrize(
    ("html", "has_article", "why"),
    [
        pytest.param("<p>Water rose.</p>", True, "", id="an article"),
        pytest.param("<h1>404 homes under water at Tarn</h1>", True, "", id="a count"),
        pytest.param("<h1>Four not found after flood</h1>", True, "", id="people missing"),
        pytest.param("<title>404 Not Found</title>", False, "“404 Not Found”", id="by number"),
        pytest.param("<h1>Seite nicht gefunden</h1>", True, "error page", id="in German"),
        pytest.param("<title>Just a moment...</title>" + SCRIPT, False, "error", id="a guard"),
        pytest.param(f"<div></div>{SCRIPT}", False, "a browser's scripts", id="scripts"),
        pytest.param(f"<p>{'Water rose. ' * 40}</p>{SCRIPT}", False, "no article", id="words"),
        pytest.param("<input type=PASSWORD>", False, "login", id="a login"),
        pytest.param("<ul><li>Menu</li></ul>", False, "no article", id="a menu"),
        pytest.param("", False, "is empty", id="nothing"),
    ],
)
def test_a_page_that_will_not_do_is_told_why(html: str, has_article: bool, why: str) -> None:
    said = why_no_article(html, has_article=has_article)

    assert why in said if why else said == ""


@given(st.text(max_size=200))
def test_no_page_breaks_it(html: str) -> None:
    assert isinstance(why_no_article(html, has_article=False), str)
