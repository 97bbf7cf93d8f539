"""Which events are waited for, and what is told of one."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.articles import Article
from bot.core.briefs import BriefKind, Citation, Outcome
from bot.core.composing import Material
from bot.core.composing.awaiting import Awaited, awaited, named_in, reported, told_with
from tests.builders import article, brief, statement
from tests.core.composing.desk import ledger, material

AT = datetime(2026, 3, 4, 14, 0, tzinfo=UTC)
EVENT = article(
    "The council of Tarn will meet the river engineers on Wednesday at 14:00.",
    "a1", title="", published_at=AT - timedelta(days=2),
)  # fmt: skip
REPORT = article(
    "The council of Tarn met the river engineers for two hours.",
    "a2", title="", published_at=AT + timedelta(minutes=30), publisher="Orlo Post",
)  # fmt: skip


def desk(*later: Article, outcome: Outcome | None = None, fact: str | None = None) -> Material:
    articles = (EVENT, *later)
    facts = ledger(articles)
    key = facts[0].key if fact is None else fact
    said = statement(EVENT, fact=key, outcome=outcome)
    last = brief(kind=BriefKind.DAILY, as_of=AT - timedelta(hours=7), watch=(said,))
    return material(*articles, as_of=AT + timedelta(hours=1), last=last, facts=facts)


def times(it: Material) -> list[datetime]:
    return [one.at for one in awaited(it)]


@pytest.mark.parametrize(
    ("outcome", "waited"),
    [
        pytest.param(None, [AT], id="still to come"),
        pytest.param(Outcome.NO_REPORT, [AT], id="no report yet"),
        pytest.param(Outcome.HELD, [], id="known to be held"),
        pytest.param(Outcome.NOT_HELD, [], id="known not to be"),
    ],
)
def test_an_event_is_waited_for_until_there_is_a_report(
    outcome: Outcome | None, waited: list[datetime]
) -> None:
    assert times(desk(outcome=outcome)) == waited


def test_an_event_that_a_model_wrote_is_known_by_its_citation() -> None:
    it = desk(fact="")
    assert it.last is not None
    assert it.last.watch[0].citations == (Citation(n=1, span=it.facts[0].sentence),)

    assert times(it) == [AT]


def test_a_publishers_next_text_is_not_waited_for() -> None:
    text = "The agency will publish its next bulletin on Wednesday at 14:00."
    event = article(text, "a1", title="", published_at=AT - timedelta(days=2))
    facts = ledger([event])
    last = brief(kind=BriefKind.DAILY, watch=(statement(event, fact=facts[0].key),))

    assert awaited(material(event, as_of=AT, last=last, facts=facts)) == []


def test_no_event_is_awaited_before_the_first_brief() -> None:
    assert awaited(material(EVENT)) == []


def test_what_is_not_on_the_list_is_not_named() -> None:
    it = desk(REPORT)
    assert it.last is not None

    assert [one.text for one in named_in(it.last, it.facts)] == [EVENT.text]


@pytest.mark.parametrize(
    ("after", "number"),
    [
        pytest.param(timedelta(minutes=14), None, id="not yet"),
        pytest.param(timedelta(minutes=15), 0, id="the first"),
        pytest.param(timedelta(hours=2), 1, id="the second"),
        pytest.param(timedelta(hours=30), 3, id="the last"),
        pytest.param(timedelta(hours=49), None, id="no more"),
    ],
)
def test_a_look_has_the_number_of_the_step_whose_time_has_come(
    after: timedelta, number: int | None
) -> None:
    (told,) = (one.told for one in awaited(desk()))

    assert Awaited(told=told, at=AT, opens_at=AT).look(AT + after) == number


def test_a_report_gives_the_outcome_and_both_sentences() -> None:
    it = desk(REPORT)
    (event,) = awaited(it)

    told = reported(it, event)

    assert told is not None
    assert told.new[0].text == REPORT.text
    assert (told.watch[0].text, told.watch[0].outcome) == (EVENT.text, Outcome.HELD)
    assert len(told.watch[0].citations) == 2
    assert told_with(it, told) == {fact.key: 1 for fact in it.facts}


def test_a_report_that_leans_on_the_sentence_before_is_cited_alone() -> None:
    leaning = "This council of Tarn met the river engineers for two hours."
    it = desk(article(leaning, "a2", title="", published_at=AT + timedelta(minutes=30)))
    (event,) = awaited(it)

    told = reported(it, event)

    assert told is not None
    assert told.new == ()
    assert len(told.watch[0].citations) == 2


def test_without_a_report_nothing_is_written() -> None:
    it = desk()
    (event,) = awaited(it)

    assert reported(it, event) is None


def test_an_event_with_a_day_alone_is_looked_for_in_its_evening() -> None:
    day = article(
        "The council of Tarn will meet the river engineers on Wednesday.",
        "a1",
        title="",
        published_at=AT - timedelta(days=2),
    )
    facts = ledger([day])
    last = brief(kind=BriefKind.DAILY, watch=(statement(day, fact=facts[0].key),))

    (event,) = awaited(material(day, as_of=AT, last=last, facts=facts))

    assert (event.at.hour, event.opens_at.hour) == (18, 0)
    assert event.at.date() == event.opens_at.date() == AT.date()
