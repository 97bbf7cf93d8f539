import pytest

from bench.labelled import ARTICLES, LabelError, load, parse

FRONT = "---\ncrisis: flood\ngenre: wire\ntitle: Levee breaks\n---\n"


def test_marks_are_laid_beside_the_text_and_taken_out_of_it() -> None:
    article = parse(
        "a", FRONT + "⟦f 12 killed key|Twelve men⟧ died, “⟦q Marn|no boats⟧,” she said."
    )

    assert article.text == "Twelve men died, “no boats,” she said."
    (figure,), (quote,) = article.figures, article.quotes
    assert article.text[figure.start : figure.end] == "Twelve men"
    assert (figure.value, figure.kind, figure.is_key) == (12, "killed", True)
    assert article.text[quote.start : quote.end] == "no boats"
    assert quote.speaker == "Marn"


def test_a_figure_may_stand_inside_a_quote() -> None:
    article = parse("a", FRONT + "“⟦q Marn|We lost ⟦f 3 other|three boats⟧⟧,” she said.")

    assert article.text[article.quotes[0].start : article.quotes[0].end] == "We lost three boats"
    assert article.text[article.figures[0].start : article.figures[0].end] == "three boats"


@pytest.mark.parametrize(
    ("written", "trouble"),
    [
        pytest.param("No front.", "no front block", id="no front block"),
        pytest.param("---\ngenre: wire\n---\nText.", "says no crisis", id="no crisis"),
        pytest.param(FRONT + "⟦f 12 killed|Twelve", "not closed", id="never closed"),
        pytest.param(FRONT + "Twelve⟧", "without ⟦", id="never opened"),
        pytest.param(FRONT + "⟦f 12 killed", "no |", id="no bar"),
        pytest.param(FRONT + "⟦x|Twelve⟧", "neither", id="neither quote nor figure"),
        pytest.param(FRONT + "⟦f many killed|Twelve⟧", "a value and a kind", id="no number"),
        pytest.param(FRONT + "⟦q Ana Marn|Twelve⟧", "one speaker", id="a name without quotes"),
    ],
)
def test_what_is_not_of_the_form_is_named(written: str, trouble: str) -> None:
    with pytest.raises(LabelError, match=trouble.replace("|", r"\|")):
        parse("a", written)


def test_every_article_of_ours_can_be_used() -> None:
    articles = load(ARTICLES)

    assert articles
    assert all(one.text and one.title for one in articles)
