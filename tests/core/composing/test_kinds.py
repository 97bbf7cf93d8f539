"""Which form a brief takes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.articles import Tier
from bot.core.briefs import BriefKind, Coverage
from bot.core.composing import kind_of
from bot.core.composing.kinds import is_degraded
from bot.core.facts import FactKind, Topic
from tests.builders import NOW, article, brief, fact, hours
from tests.core.composing.desk import all_told, material

IT = article("The levee at Tarn broke on Monday.")
LAST = brief(as_of=NOW - hours(11))
SEEN = Coverage(articles=3, publishers=2, newest=NOW - hours(1))


def test_what_is_asked_for_is_on_demand() -> None:
    assert kind_of(material(IT, is_on_demand=True)) is BriefKind.ON_DEMAND


def test_the_first_news_makes_a_first_brief() -> None:
    assert kind_of(material(IT)) is BriefKind.FIRST


def test_later_news_makes_a_daily_one() -> None:
    assert kind_of(material(IT, last=LAST)) is BriefKind.DAILY


def test_nothing_new_is_no_change() -> None:
    it = fact(IT, changed_at=NOW - hours(12))

    assert (
        kind_of(material(IT, facts=[it], told=all_told([it]), last=LAST, coverage=SEEN))
        is BriefKind.NO_CHANGE
    )


def test_what_an_update_told_since_is_no_silence() -> None:
    it = fact(IT, changed_at=NOW - hours(1))

    assert kind_of(material(IT, facts=[it], told=all_told([it]), last=LAST)) is BriefKind.DAILY


@pytest.mark.parametrize(
    "trifle",
    [
        pytest.param(fact(IT, weight=0.1), id="light"),
        pytest.param(fact(IT, topic=Topic.WATCH), id="only to watch"),
        pytest.param(fact(IT, kind=FactKind.QUOTE, weight=0.4), id="a small quote"),
    ],
)
def test_trifles_make_no_brief(trifle: object) -> None:
    desk = material(IT, facts=[trifle], last=LAST, coverage=SEEN)  # type: ignore[list-item]

    assert kind_of(desk) is BriefKind.NO_CHANGE


def test_a_rumour_makes_no_brief() -> None:
    rumour = article("The levee at Tarn broke.", tier=Tier.SOCIAL)

    assert kind_of(material(rumour, last=LAST, coverage=SEEN)) is BriefKind.NO_CHANGE


def test_with_nothing_at_all_we_cannot_say() -> None:
    nothing = Coverage(articles=0, publishers=0)

    assert kind_of(material(facts=[], coverage=nothing)) is BriefKind.COVERAGE
    assert kind_of(material(facts=[], coverage=SEEN)) is BriefKind.COVERAGE


@pytest.mark.parametrize(
    ("coverage", "degraded"),
    [
        pytest.param(SEEN, False, id="all well"),
        pytest.param(replace(SEEN, sources_failing=6, sources_total=10), True, id="most fail"),
        pytest.param(replace(SEEN, sources_failing=5, sources_total=10), False, id="half fail"),
        pytest.param(
            replace(SEEN, articles_unread=5, articles_stored=10), False, id="half is not read"
        ),
        pytest.param(
            replace(SEEN, articles_unread=6, articles_stored=10), True, id="most is not read"
        ),
        pytest.param(replace(SEEN, newest=NOW - hours(30)), True, id="nothing new for long"),
        pytest.param(Coverage(articles=0, publishers=0), True, id="nothing came"),
        pytest.param(Coverage(articles=2, publishers=1), False, id="undated articles came"),
        pytest.param(
            Coverage(articles=0, publishers=0, sources_total=10, sources_failing=2),
            False,
            id="nothing came of sources that answer",
        ),
    ],
)
def test_too_little_sight_is_not_called_silence(coverage: Coverage, degraded: bool) -> None:
    desk = material(IT, facts=[], last=LAST, coverage=coverage)

    assert is_degraded(coverage, desk) is degraded
    expected = BriefKind.COVERAGE if degraded else BriefKind.NO_CHANGE
    assert kind_of(desk) is expected


def test_a_moment_after_a_brief_nothing_need_have_come() -> None:
    just_now = brief(as_of=NOW - timedelta(minutes=5))
    nothing = Coverage(articles=0, publishers=0)

    assert kind_of(material(IT, facts=[], last=just_now, coverage=nothing)) is BriefKind.NO_CHANGE
