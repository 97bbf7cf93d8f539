"""The short forms, within their budgets."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.briefs import BriefKind, Change, Citation, Coverage
from bot.core.figures.wording import lower_first
from bot.core.messages import Severity, plain
from bot.core.presenting import (
    alert_message,
    correction_message,
    coverage_message,
    no_change_message,
    unwritten_message,
)
from bot.core.presenting.notices import ALERT_CHARS, NO_CHANGE_CHARS, corrected_note
from tests.builders import NOW, hours, span
from tests.core.presenting.made import IT, SOURCE, figure, flat, long, said, whole

BREAKING = whole(
    kind=BriefKind.BREAKING,
    number=0,
    new=(said("At least 12 people were killed at Tarn, police said.", change=Change.NEW),),
    figures=(),
    unsettled=(),
)


def alerted(brief=BREAKING, **changes: object) -> str:  # type: ignore[no-untyped-def]
    given: dict[str, object] = {"tier": 2, "origins": 1, "seen_at": NOW - timedelta(minutes=2)}
    return flat(alert_message(brief, **{**given, **changes}))  # type: ignore[arg-type]


def test_an_update_says_what_who_and_when() -> None:
    assert alerted() == (
        "BREAKING · SELL FLOOD · tier 2 · 09:00 UTC (reported 08:00, seen 08:58) "
        "At least 12 people were killed at Tarn, police said. [1] NOT CONFIRMED: single source"
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"origins": 2}, "CONFIRMED 1 publisher, 2 origins"),
        ({"tier": 1, "is_official": True}, "ON RECORD: official source, no second origin yet"),
        ({}, "NOT CONFIRMED: single source"),
    ],
)
def test_an_update_says_how_sure_it_is(changes: dict[str, object], expected: str) -> None:
    assert alerted(**changes).endswith(expected)


def test_what_was_reported_on_another_day_says_which() -> None:
    late = replace(BREAKING, sources=(replace(SOURCE, published_at=NOW - hours(20)),))

    assert "(reported 2 Mar 13:00, seen 08:58)" in alerted(late)


def test_an_undated_source_has_only_been_seen() -> None:
    undated = replace(BREAKING, sources=(replace(SOURCE, published_at=None),))

    assert "UTC (seen 08:58)" in alerted(undated)


def test_a_change_says_was_and_is() -> None:
    grown = figure(
        change=Change.CHANGED,
        previous="Four people",
        previous_citation=Citation(n=1, span=span(IT, "Boats")),
    )
    line = "CHANGED four people killed → at least 12 people killed"

    assert f"{line} (brief 7) [1]" in alerted(replace(BREAKING, figures=(grown,)), brief_number=7)
    assert f"{line} [1]" in alerted(replace(BREAKING, figures=(grown,)))
    assert "CHANGED" not in alerted(replace(BREAKING, figures=(figure(),)))


def test_what_is_unknown_is_said_with_it() -> None:
    unclear = replace(BREAKING, unsettled=(said("It is unclear who opened the sluice."),))

    assert "It is unclear who opened the sluice. [1]" in alerted(unclear)


def test_an_update_keeps_to_its_budget() -> None:
    crowded = replace(BREAKING, new=long(1), unsettled=long(2))

    assert len(alerted(crowded)) <= ALERT_CHARS
    assert alert_message(crowded, tier=1, origins=1, seen_at=NOW).severity is Severity.BREAKING


def test_an_update_without_a_sentence_falls_back_on_its_headline() -> None:
    bare = replace(BREAKING, new=(), headline="Levee breaks")

    assert alert_message(bare, tier=1, origins=1, seen_at=NOW).summary == "Levee breaks"


QUIET = whole(kind=BriefKind.NO_CHANGE, number=3, figures=(figure(change=None),))


def test_silence_says_what_was_checked_and_what_stands() -> None:
    text = flat(no_change_message(QUIET))

    assert text == (
        "SELL FLOOD · Brief 3 · as of 3 Mar 2026 09:00 UTC · NO MATERIAL CHANGE since brief 2 "
        "Checked 4 articles from 3 publishers (newest 3 Mar 2026 08:00 UTC); all repeat known "
        "facts. Standing: At least 12 people killed (police) [1] Watch: The council will meet on "
        "Wednesday. [1]"
    )
    assert len(text) <= NO_CHANGE_CHARS


def test_what_is_to_come_has_its_line_before_who_counts() -> None:
    told = figure(figure=replace(figure().figure, claimant="provincial hospital of " + "Orlo " * 9))
    text = flat(no_change_message(replace(QUIET, figures=(told,))))

    assert "Standing: At least 12 people killed [1] Watch: The council will meet" in text


def test_what_stands_is_one_line_whatever_its_numbers_began_with() -> None:
    nine, eight, money = (
        figure(figure=replace(figure().figure, text=text, kind=kind))
        for text, kind in (("Nine people", "killed"), ("Eight people", "missing"), ("US$5m", ""))
    )
    text = flat(no_change_message(replace(QUIET, figures=(nine, eight))))

    assert "Standing: Nine people killed (police) [1], eight people missing (police) [1]" in text
    assert lower_first(money.figure.text) == "US$5m"


def test_where_nothing_came_nothing_is_said_to_repeat() -> None:
    text = flat(no_change_message(replace(QUIET, coverage=Coverage(articles=0, publishers=0))))

    assert "No article on it has come since. Standing:" in text


def test_without_figures_the_bottom_line_stands() -> None:
    text = flat(no_change_message(replace(QUIET, figures=(), watch=())))

    assert "Standing: At least 12 people were killed at Tarn" in text


def test_what_does_not_fit_is_left_out() -> None:
    text = flat(no_change_message(replace(QUIET, figures=(), bottom_line=long(1), watch=long(1))))

    assert "Standing" not in text
    assert "Watch" not in text
    assert len(text) <= NO_CHANGE_CHARS


def test_undated_articles_have_no_newest() -> None:
    undated = replace(QUIET, coverage=Coverage(articles=1, publishers=1))

    assert "Checked 1 article from 1 publisher; all repeat" in flat(no_change_message(undated))


def test_what_was_not_seen_is_said_where_nothing_changed() -> None:
    coverage = replace(QUIET.coverage, sources_failing=2, sources_total=30, articles_unread=1)

    told = flat(no_change_message(replace(QUIET, coverage=coverage)))

    assert "Not seen: 2 of 30 sources failing, 1 article not read yet." in told


@pytest.mark.parametrize(
    ("coverage", "number", "expected"),
    [
        (
            Coverage(articles=0, publishers=0, sources_failing=19, sources_total=30),
            13,
            "Cannot say whether anything changed: 19 of 30 sources failing. Last good brief: 12.",
        ),
        (
            Coverage(articles=3, publishers=1, newest=NOW - hours(30)),
            13,
            "Cannot say whether anything changed: the newest article is of 2 Mar 2026 03:00 UTC. "
            "Last good brief: 12.",
        ),
        (
            Coverage(articles=0, publishers=0, articles_unread=7, articles_stored=8),
            13,
            "Cannot say whether anything changed: 7 articles not read yet. Last good brief: 12.",
        ),
        (
            Coverage(articles=0, publishers=0),
            2,
            "Cannot say whether anything changed: no articles have reached us. Last good brief: 1.",
        ),
        (
            Coverage(articles=0, publishers=0),
            1,
            "There is nothing to brief on yet: no article on it has reached us.",
        ),
    ],
)
def test_too_little_sight_says_why(coverage: Coverage, number: int, expected: str) -> None:
    message = coverage_message(whole(coverage=coverage, number=number))

    assert message.summary == expected
    assert "COVERAGE NOTICE" in message.title
    assert message.severity is Severity.ROUTINE, "it corrects nothing"


def test_a_brief_that_cannot_be_written_is_said_to_be_late() -> None:
    message = unwritten_message("Sell flood", NOW)

    assert message.title == "SELL FLOOD · BRIEF IS LATE"
    assert message.summary.startswith("The brief due at 3 Mar 2026 09:00 UTC cannot be written yet")


CORRECTION = whole(
    kind=BriefKind.CORRECTION,
    number=0,
    new=(said("At least 12 people were killed at Tarn, police said.", change=Change.CORRECTED),),
    figures=(),
)


def corrected(brief=CORRECTION, **changes: object) -> str:  # type: ignore[no-untyped-def]
    given: dict[str, object] = {
        "number": 12,
        "where": "KEY FIGURES",
        "changed_at": NOW - timedelta(minutes=18),
        "we_said": ["14 killed"],
    }
    return flat(correction_message(brief, **{**given, **changes}))  # type: ignore[arg-type]


def test_a_correction_says_what_we_said_and_what_is_said_now() -> None:
    assert corrected() == (
        "CORRECTED 09:00 UTC · SELL FLOOD · brief 12, KEY FIGURES We said “14 killed”. "
        "Orvane Herald now says: At least 12 people were killed at Tarn, police said. [1] "
        "Article changed 3 Mar 2026 08:42 UTC. The text of brief 12 is edited."
    )


def test_a_figure_stands_in_where_no_sentence_can() -> None:
    assert "At least 12 people killed at Tarn" in corrected(
        replace(CORRECTION, new=(), figures=(figure(),))
    )


def test_an_update_is_corrected_under_its_own_name() -> None:
    text = corrected(number=0, where="BREAKING")

    assert "· SELL FLOOD · BREAKING" in text
    assert "The text of the update is edited." in text


GONE = replace(CORRECTION, new=(said("Boats left Orlo at noon.", change=Change.WITHDRAWN),))


def test_a_withdrawn_article_is_said_to_be_withdrawn() -> None:
    text = corrected(GONE, is_withdrawn=True, we_said=["Boats left Orlo at noon."])

    assert text.startswith("WITHDRAWN 09:00 UTC")
    assert "We said “Boats left Orlo at noon.” Orvane Herald has withdrawn its article [1]." in text


def test_words_that_are_gone_are_said_to_be_gone() -> None:
    text = corrected(GONE, we_said=[])

    assert text.startswith("CORRECTED")
    assert "Orvane Herald no longer says so [1]." in text
    assert "We said" not in text


def test_without_sources_nobody_is_named() -> None:
    assert "The source now says" in corrected(replace(CORRECTION, sources=()))


@pytest.mark.parametrize(("is_withdrawn", "word"), [(True, "Withdrawn"), (False, "Corrected")])
def test_an_edited_message_carries_a_visible_line(is_withdrawn: bool, word: str) -> None:
    assert plain(corrected_note(NOW, is_withdrawn).inlines) == f"{word} 09:00 UTC: see the thread."
