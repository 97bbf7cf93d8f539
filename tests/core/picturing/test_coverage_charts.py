"""When the articles came, in stretches that begin at a midnight of those who read."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.composing import compose
from bot.core.messages import Picture
from bot.core.picturing.coverage_charts import coverage_chart
from bot.core.picturing.coverage_specs import coverage_spec
from bot.core.picturing.drawings import CoverageChart
from bot.core.picturing.palette import Look
from bot.core.speaking import speaking
from tests.builders import NOW, article, fact
from tests.core.composing.desk import material

DAYS = (0, 0.1, 0.2, 1, 1.1, 2, 3)


def charted(
    days: tuple[float, ...] = DAYS, zone: str = "UTC", start: datetime = NOW
) -> Picture | None:
    articles = [
        article(
            f"Crews at Tarn closed gate number {number} on the river.",
            id=f"g{number}",
            published_at=start + timedelta(days=day),
        )
        for number, day in enumerate(days)
    ]
    facts = [fact(one) for one in articles]
    desk = material(*articles, facts=facts, as_of=start + timedelta(days=200), is_on_demand=True)
    return coverage_chart(compose(desk), desk, zone)


def drawing(picture: Picture | None) -> CoverageChart:
    assert picture is not None
    assert isinstance(picture.drawing, CoverageChart)
    return picture.drawing


def test_every_article_is_in_one_bar_and_there_are_no_gaps() -> None:
    found = drawing(charted())

    assert sum(bar.count for bar in found.bars) == len(DAYS)
    steps = {after.at - bar.at for bar, after in zip(found.bars, found.bars[1:], strict=False)}
    assert steps == {timedelta(hours=found.hours)}


@pytest.mark.parametrize("longest", [0.5, 3, 20, 150], ids=lambda days: f"{days} days")
def test_there_are_few_bars_however_long_it_lasts(longest: float) -> None:
    days = tuple(longest * share for share in (0, 0.1, 0.2, 0.5, 0.7, 0.9, 1))

    assert 3 <= len(drawing(charted(days)).bars) <= 30


@pytest.mark.parametrize("zone", ["Europe/Kyiv", "America/New_York", "Asia/Kolkata"])
def test_days_begin_at_midnight_there(zone: str) -> None:
    found = drawing(charted(tuple(range(9)), zone, datetime(2026, 6, 2, 9, tzinfo=UTC)))

    assert found.hours in (12, 24)
    assert {bar.at.astimezone(ZoneInfo(zone)).hour for bar in found.bars} <= {0, 12}


@pytest.mark.parametrize("days", [(), (0, 1, 2), (0, 0, 0, 0, 0, 0, 0)], ids=len)
def test_little_to_see_is_no_chart(days: tuple[float, ...]) -> None:
    assert charted(days) is None


def test_the_words_say_how_many_and_when_the_most() -> None:
    picture = charted()

    assert picture is not None
    assert picture.alt.startswith("Chart: Sell flood, 7 articles over time, from 3 Mar 09:00")
    assert "The most, " in picture.alt


def test_bars_stand_on_zero_and_speak_the_language() -> None:
    with speaking("de"):
        found = drawing(charted())

    spec = coverage_spec(found, Look.LIGHT)

    assert spec["layer"][0]["encoding"]["y2"] == {"datum": 0}
    assert "BALKEN" in spec["title"]["text"]
    assert len(spec["data"]["values"]) == len(found.bars)
