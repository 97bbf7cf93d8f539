"""How a channel stands to each fact, and who says it."""

from dataclasses import replace

import pytest

from bot.core.articles import Article, Tier
from bot.core.briefs import Change
from bot.core.composing import difference
from bot.core.composing.material import is_only_interested, is_only_social
from bot.core.facts import Fact, FactState
from tests.builders import NOW, article, brief, fact, hours
from tests.core.composing.desk import material

IT = article("The levee at Tarn broke on Monday.")


@pytest.mark.parametrize(
    ("state", "told", "change"),
    [
        (FactState.NEW, None, Change.NEW),
        (FactState.REPEATED, None, Change.NEW),
        (FactState.CHANGED, None, Change.NEW),
        (FactState.CHANGED, 1, Change.CHANGED),
        (FactState.CONFIRMED, 1, Change.CONFIRMED),
        (FactState.CORRECTED, 1, Change.CORRECTED),
        (FactState.WITHDRAWN, 1, Change.WITHDRAWN),
        (FactState.CHANGED, 2, None),
    ],
)
def test_a_fact_is_compared_with_what_the_channel_knows(
    state: FactState, told: int | None, change: Change | None
) -> None:
    other = article("The levee at Tarn broke on Monday.", "a2", publisher="Tarn Post")
    it = fact(IT, key="k", state=state, version=2)
    it = replace(it, sightings=(*it.sightings, *fact(other).sightings))
    (compared,) = difference(material(IT, facts=[it], told={"k": told} if told is not None else {}))

    assert compared.change is change
    assert compared.moved is change


def test_nobody_confirms_himself() -> None:
    again = article("The levee at Tarn broke on Monday.", "a2")
    twice = fact(IT, key="k", state=FactState.CONFIRMED, version=2)
    twice = replace(twice, sightings=(*twice.sightings, *fact(again).sightings))
    (compared,) = difference(
        material(IT, again, facts=[twice], told={"k": 1}, last=brief(as_of=NOW - hours(3)))
    )

    assert (compared.change, compared.moved) == (None, None)


@pytest.mark.parametrize("told", [None, 2])
def test_what_was_withdrawn_unheard_or_told_is_left_out(told: int | None) -> None:
    it = fact(IT, key="k", state=FactState.WITHDRAWN, version=2)

    assert difference(material(IT, facts=[it], told={"k": told} if told else {})) == ()


@pytest.mark.parametrize(("hours_ago", "moved"), [(1.0, Change.CHANGED), (5.0, None)])
def test_what_an_update_told_since_the_brief_has_moved(
    hours_ago: float, moved: Change | None
) -> None:
    it = fact(IT, key="k", state=FactState.CHANGED, version=2, changed_at=NOW - hours(hours_ago))
    (compared,) = difference(
        material(IT, facts=[it], told={"k": 2}, last=brief(as_of=NOW - hours(3)))
    )

    assert compared.change is None
    assert compared.moved is moved


@pytest.mark.parametrize(
    ("hours_ago", "is_on_demand", "change"),
    [
        pytest.param(5.0, False, None, id="known long before the last brief"),
        pytest.param(3.5, False, Change.NEW, id="under way when that was written"),
        pytest.param(5.0, True, Change.NEW, id="somebody asks for all"),
    ],
)
def test_what_rested_at_the_last_brief_is_no_news_when_it_is_said_again(
    hours_ago: float, is_on_demand: bool, change: Change | None
) -> None:
    it = fact(IT, key="k", changed_at=NOW - hours(hours_ago))
    desk = material(IT, facts=[it], last=brief(as_of=NOW - hours(3)), is_on_demand=is_on_demand)

    assert [one.change for one in difference(desk)] == [change]


def said_by(*articles: Article) -> Fact:
    first = fact(articles[0])
    return replace(first, sightings=tuple(fact(one).sightings[0] for one in articles))


SOCIAL = article("The levee broke.", "s1", tier=Tier.SOCIAL)
STATE = article("The levee broke.", "s2", tier=Tier.STATE_MEDIA)
PARTY = article("The levee broke.", "s3", stake="party to the conflict")
PAPER = article("The levee broke.", "s4")


@pytest.mark.parametrize(
    ("articles", "social", "interested"),
    [
        ((SOCIAL,), True, False),
        ((SOCIAL, PAPER), False, False),
        ((STATE,), False, True),
        ((STATE, PARTY), False, True),
        ((STATE, PAPER), False, False),
        ((PAPER,), False, False),
    ],
)
def test_who_says_it_decides_what_it_is_good_for(
    articles: tuple[Article, ...], social: bool, interested: bool
) -> None:
    it = said_by(*articles)
    desk = material(*articles, facts=[it])

    assert is_only_social(it, desk) is social
    assert is_only_interested(it, desk) is interested


def test_a_fact_that_nobody_says_any_more_is_neither() -> None:
    it = replace(fact(IT), sightings=())
    desk = material(IT, facts=[it])

    assert not is_only_social(it, desk)
    assert not is_only_interested(it, desk)


def test_an_article_is_found_by_a_span_of_its_revision() -> None:
    desk = material(IT, facts=[])
    span = fact(IT).span

    assert desk.article(span) is IT
    assert desk.library(replace(span, revision=9)) is None
