"""What became of what was to come."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.articles import Article
from bot.core.briefs import BriefKind, Outcome
from bot.core.composing import Material, Told, compose
from bot.core.composing.outcomes import GRACE, is_called_off
from bot.core.facts import FactKind
from tests.builders import article, brief
from tests.core.composing.desk import ledger, material


def at(day: int, hour: int) -> datetime:
    """Of March 2026, whose second is a Monday."""
    return datetime(2026, 3, day, hour, 0, tzinfo=UTC)


def paper(text: str, id: str, said: datetime) -> Article:
    return article(text, id, title="", published_at=said, stored_at=said, publisher=f"{id} Post")


EVENT = paper(
    "The council of Tarn will meet the river engineers on Wednesday at 14:00.", "a1", at(2, 6)
)


#: Four hours after the event's time.
EVENING = at(4, 18)
MORNING = at(4, 7)


def desk(
    *later: Article, as_of: datetime = EVENING, before: datetime = MORNING, event: Article = EVENT
) -> Material:
    articles = (event, *later)
    last = brief(kind=BriefKind.DAILY, as_of=before)
    return material(*articles, as_of=as_of, last=last, facts=ledger(articles))


def marked(it: Material) -> list[tuple[Outcome | None, int]]:
    return [(said.outcome, len(said.citations)) for said in compose(it).watch if said.outcome]


@pytest.mark.parametrize(
    ("text", "said", "outcome"),
    [
        pytest.param(
            "The council of Tarn met the river engineers for two hours.",
            at(4, 16), (Outcome.HELD, 2), id="it was held",
        ),
        pytest.param(
            "The council of Tarn postponed its meeting with the river engineers.",
            at(4, 9), (Outcome.NOT_HELD, 2), id="put off before its time",
        ),
        pytest.param(
            "The council of Tarn is to meet the river engineers later.",
            at(4, 16), (Outcome.NO_REPORT, 1), id="still to come, they say",
        ),
        pytest.param(
            "The bridge at Orlo was closed.", at(4, 16), (Outcome.NO_REPORT, 1), id="another thing"
        ),
        pytest.param(
            "The council of Tarn met the river engineers.",
            at(3, 9), (Outcome.NO_REPORT, 1), id="before its time that is another meeting",
        ),
    ],
)  # fmt: skip
def test_an_event_is_marked_after_its_time(
    text: str, said: datetime, outcome: tuple[Outcome, int]
) -> None:
    assert marked(desk(paper(text, "a2", said))) == [outcome]


def test_before_its_time_it_is_not_marked() -> None:
    assert marked(desk(as_of=at(4, 13))) == []


def test_what_had_no_report_is_marked_once_more_when_there_is_one() -> None:
    report = paper("The council of Tarn met the river engineers.", "a2", at(4, 20))

    assert marked(desk(report, as_of=at(5, 7), before=EVENING)) == [(Outcome.HELD, 2)]
    assert marked(desk(as_of=at(5, 7), before=EVENING)) == []
    assert marked(desk(report, as_of=at(5, 18), before=at(5, 7))) == []


def test_a_report_of_two_days_later_is_let_go() -> None:
    report = paper("The council of Tarn met the river engineers.", "a2", at(7, 6))

    assert marked(desk(report, as_of=at(7, 7), before=EVENING)) == []


def test_the_next_bulletin_is_held_by_being_there() -> None:
    event = paper("The agency will publish its next bulletin Wednesday at 14:00.", "a1", at(2, 6))
    bulletin = replace(paper("Rain fell on Orlo.", "a2", at(4, 14)), publisher="a1 Post")

    assert marked(desk(bulletin, event=event)) == [(Outcome.HELD, 2)]


def test_whether_a_bulletin_came_is_no_news() -> None:
    event = paper("The next report will be issued on Wednesday at 14:00.", "a1", at(2, 6))

    assert marked(desk(event=event)) == []


def test_who_resigned_and_said_what_would_be_leaves_no_report_to_wait_for() -> None:
    event = paper(
        "The mayor of Tarn resigned, and the council said it would meet engineers on Wednesday.",
        "a1", at(2, 6),
    )  # fmt: skip

    assert marked(desk(event=event)) == []


def test_what_was_put_off_is_watched_no_more() -> None:
    event = paper("The rebels said they would boycott the talks due on 9 March.", "a1", at(2, 6))
    off = paper("The talks with the rebels that were due on 9 March were put off.", "a2", at(3, 6))
    other = paper("The strike that was due on 9 March was put off.", "a2", at(3, 6))
    undated = paper("The rebels will come to the talks one day.", "a1", at(2, 6))

    assert is_called_off(desk(off, event=event), told_of(event))
    assert not is_called_off(desk(other, event=event), told_of(event))
    assert not is_called_off(desk(off, event=undated), told_of(undated))


def told_of(it: Article) -> Told:
    """Return the happening of an article of one sentence."""
    (one,) = (one for one in ledger([it]) if one.kind is FactKind.HAPPENING)
    return Told(fact=one, change=None)


def test_so_many_trucks_are_the_same_ones() -> None:
    event = paper("The 16 trucks will set out from Kesh on Wednesday at 06:00.", "a1", at(2, 6))
    came = paper("16 trucks from Kesh brought flour.", "a2", at(4, 10))

    assert marked(desk(came, event=event)) == [(Outcome.HELD, 2)]


DAY = paper("The council of Tarn will meet the river engineers on Wednesday.", "a1", at(2, 6))
MET = "The council of Tarn met the river engineers for two hours."


@pytest.mark.parametrize(
    ("said", "as_of", "before", "outcome"),
    [
        pytest.param(at(4, 11), at(4, 18), MORNING, [(Outcome.HELD, 2)], id="held on the day"),
        pytest.param(at(4, 11), at(5, 7), EVENING, [], id="told on the day, and not again"),
        pytest.param(at(3, 9), at(4, 18), MORNING, [], id="its day is not over"),
        pytest.param(at(3, 9), at(5, 7), EVENING, [(Outcome.NO_REPORT, 1)], id="its day is over"),
    ],
)
def test_an_event_with_a_day_alone_counts_as_held_from_that_day_on(
    said: datetime, as_of: datetime, before: datetime, outcome: list[tuple[Outcome, int]]
) -> None:
    it = desk(paper(MET, "a2", said), event=DAY, as_of=as_of, before=before)

    assert marked(it) == outcome
    if outcome:
        assert len(compose(it).watch) == 1


def test_what_is_quoted_of_the_future_does_not_put_off_what_was_held() -> None:
    report = "“We will build it higher,” the council of Tarn told the river engineers on meeting."

    assert marked(desk(paper(report, "a2", at(4, 16)))) == [(Outcome.HELD, 2)]


def test_what_was_to_open_again_reopened() -> None:
    event = paper("The airport in Tarn will open again on Wednesday morning.", "a1", at(3, 6))

    made = marked(desk(paper("The airport in Tarn reopened.", "a2", at(4, 9)), event=event))

    assert made == [(Outcome.HELD, 2)]


def test_a_day_that_its_sentence_only_names_is_shown() -> None:
    assert [said.day for said in compose(desk()).watch if said.outcome] == ["2026-03-04"]


@pytest.mark.parametrize(
    ("as_of", "said"), [(at(4, 14), []), (at(4, 14) + GRACE, [Outcome.NO_REPORT])]
)
def test_right_at_its_time_nobody_can_have_a_report(
    as_of: datetime, said: list[Outcome | None]
) -> None:
    assert [outcome for outcome, _ in marked(desk(as_of=as_of))] == said


def test_whether_people_did_what_they_were_told_is_not_asked() -> None:
    order = paper(
        "Civil servants in Tarn are to report to work on Wednesday at 8:00.", "a1", at(2, 6)
    )

    assert marked(desk(event=order)) == []


def test_nobody_waits_for_a_report_of_the_weather() -> None:
    event = paper("The temperature in Tarn will fall to minus six on Wednesday.", "a1", at(2, 6))
    facts = ledger([event])
    desk = material(event, facts=facts, last=brief(as_of=at(3, 6)), as_of=at(5, 6))
    assert compose(desk, BriefKind.DAILY).watch == ()
