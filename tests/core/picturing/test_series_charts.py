"""The ledger as charts: through real reading and tracking."""

from datetime import timedelta

import pytest

from bot.core.articles import Article
from bot.core.composing import Material, compose
from bot.core.messages import Picture
from bot.core.picturing.drawings import FigureChart
from bot.core.picturing.series_charts import ALT_CHARS, figure_charts
from bot.core.speaking import speaking
from tests.builders import NOW, article
from tests.core.composing.desk import material

SAYS = "The flood at Tarn killed {count} people, the Flood Agency said."


def reported(count: object, number: int, **changes: object) -> Article:
    """One bulletin a day."""
    given: dict[str, object] = {
        "id": f"b{number}",
        "published_at": NOW + timedelta(days=number),
        "stored_at": NOW + timedelta(days=number, minutes=5),
        "publisher": "Orvane Herald",
    }
    return article(SAYS.format(count=count), **{**given, **changes})


def charts(*articles: Article, zone: str = "UTC") -> tuple[Picture, ...]:
    desk = desk_of(*articles)
    return figure_charts(compose(desk), desk, zone)


def desk_of(*articles: Article) -> Material:
    return material(*articles, as_of=NOW + timedelta(days=9), is_on_demand=True)


def drawing(*articles: Article) -> FigureChart:
    (picture,) = charts(*articles)
    assert isinstance(picture.drawing, FigureChart)
    return picture.drawing


def test_three_values_make_a_chart_with_when_and_by_whom() -> None:
    found = drawing(reported(4, 0), reported("at least 9", 1), reported(12, 2))

    assert [(dot.at, dot.value, dot.label) for dot in found.dots] == [
        (NOW, 4, "4"),
        (NOW + timedelta(days=1), 9, "≥ 9"),
        (NOW + timedelta(days=2), 12, "12"),
    ]
    assert {dot.claimant for dot in found.dots} == {"Flood Agency"}
    assert found.title.startswith("KILLED")


def test_two_values_make_none() -> None:
    assert charts(reported(4, 0), reported(9, 1)) == ()


def test_values_of_one_instant_make_none() -> None:
    same = {"published_at": NOW, "stored_at": NOW}

    assert charts(*(reported(n, n, **same) for n in (4, 9, 12))) == ()


def test_a_value_that_its_article_took_back_is_marked() -> None:
    wrong = reported(14, 1)
    right = reported(11, 1, revision=2, stored_at=NOW + timedelta(days=2))

    found = drawing(reported(4, 0), wrong, right, reported(12, 3))

    assert [(dot.value, dot.is_corrected) for dot in found.dots] == [
        (4, False), (14, True), (11, False), (12, False),
    ]  # fmt: skip


def test_the_words_say_all_that_the_chart_shows() -> None:
    (picture,) = charts(reported(4, 0), reported(9, 1), reported(12, 2), zone="Europe/Kyiv")

    assert picture.alt == (
        "Chart: Sell flood, KILLED · at Tarn, 3 values, times in Europe/Kyiv. "
        "4 people (3 Mar 11:00, Flood Agency); 9 people (4 Mar 11:00, Flood Agency); "
        "12 people (5 Mar 11:00, Flood Agency)."
    )


def test_of_many_values_the_words_say_the_first_and_the_last() -> None:
    (picture,) = charts(*(reported(n + 2, n) for n in range(9)))

    assert "2 people" in picture.alt
    assert "; …; " in picture.alt
    assert len(picture.alt) <= ALT_CHARS


@pytest.mark.parametrize("language", ["es", "fr", "de", "uk", "ru", "ar", "zh"])
def test_words_and_drawing_speak_the_language(language: str) -> None:
    with speaking(language):
        (picture,) = charts(reported(4, 0), reported(9, 1), reported(12, 2))

    assert "Chart" not in picture.alt
    assert picture.drawing.language == language


def test_names_that_the_font_cannot_write_are_letters_that_the_words_explain() -> None:
    plain = "The flood at Tarn killed {count} people."
    named = {"publisher": "กรุงเทพ"}
    (picture,) = charts(
        *(
            article(
                plain.format(count=count),
                id=f"c{number}",
                published_at=NOW + timedelta(days=number),
                **named,
            )
            for number, count in enumerate((4, 9, 12))
        )
    )

    assert isinstance(picture.drawing, FigureChart)
    assert {dot.claimant for dot in picture.drawing.dots} == {"A"}
    assert "A: กรุงเทพ" in picture.alt
