"""The same brief in every language: whole, within its limits, and its quotations untouched."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.briefs import Alert, Brief, BriefKind, Change, Coverage, Trend
from bot.core.messages import Message, as_late, as_repeat, plain
from bot.core.presenting import (
    alert_message,
    brief_message,
    correction_message,
    coverage_message,
    no_change_message,
    thread_messages,
)
from bot.core.presenting.brief import BRIEF_CHARS
from bot.core.presenting.notices import ALERT_CHARS, corrected_note
from bot.core.presenting.titles import TITLE_CHARS, status_words
from bot.core.speaking import speaking
from bot.locale import ENGLISH, LANGUAGES
from bot.platforms.console.render import to_text
from tests.builders import NOW, hours
from tests.core.presenting.made import figure, flat, long, quote, said, whole

_FIELD = re.compile(r"\{\w*\}")
WORDS = "Boats left Orlo at noon."


def everything(brief: Brief) -> Iterator[Message]:
    """Every form in which a brief is told."""
    yield as_late(as_repeat(brief_message(brief)), NOW - hours(1))
    yield from thread_messages(brief)
    yield no_change_message(brief)
    yield coverage_message(brief)
    yield alert_message(brief, tier=2, origins=2, seen_at=NOW - hours(30), brief_number=3)
    yield correction_message(
        brief, number=2, where="KEY FIGURES, WATCH", changed_at=NOW, we_said=["12"]
    )
    yield correction_message(brief, number=0, where="BREAKING", changed_at=NOW, is_withdrawn=True)


def told(**changes: object) -> Brief:
    moved = figure(previous="9 people", change=Change.CHANGED)
    given: dict[str, object] = {
        "figures": (moved, figure(change=None)),
        "status": Trend.ESCALATING,
        "previous_status": Trend.STATIC,
        "status_reason": said(WORDS),
        "coverage": Coverage(
            articles=1204, publishers=3, newest=NOW, sources_failing=2, sources_total=7
        ),
        "alert": Alert(tier=2, reason="a first count of people killed", turn="x; y"),
    }
    return whole(**{**given, **changes})


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_to_be_put_in_and_nothing_breaks_the_limits(language: str) -> None:
    with speaking(language):
        for message in everything(told()):
            assert not _FIELD.search(to_text(message) + message.summary), message.title
            assert len(message.summary) <= 600
            assert message.language == language
        assert len(brief_message(told()).title) <= TITLE_CHARS
        assert status_words(told())
        assert plain(corrected_note(NOW, is_withdrawn=False).inlines)


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != ENGLISH])
def test_our_words_are_translated_and_the_sources_words_are_not(language: str) -> None:
    with speaking(language):
        text = flat(brief_message(told()))

    assert WORDS in text
    assert quote().quote.text.rstrip(",") in text
    for ours in (
        "KEY FIGURES",
        "IN THEIR WORDS",
        "BOTTOM LINE",
        "reply here",
        "ESCALATING",
    ):
        assert ours not in text


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    language=st.sampled_from(list(LANGUAGES)),
    new=st.integers(0, 9),
    name=st.text(min_size=1, max_size=200),
    number=st.integers(1, 100_000),
    kind=st.sampled_from([BriefKind.FIRST, BriefKind.DAILY, BriefKind.ON_DEMAND]),
)
def test_a_brief_stays_within_its_budget_in_every_language(
    language: str, new: int, name: str, number: int, kind: BriefKind
) -> None:
    brief = told(new=long(new), crisis=name, number=number, kind=kind)
    with speaking(language):
        message = brief_message(brief)
        alert = alert_message(told(crisis=name), tier=1, origins=1, seen_at=NOW)

    assert len(message.title) <= TITLE_CHARS
    assert len(to_text(message, 10_000)) <= BRIEF_CHARS + 200  # and the line ends
    assert len(alert.summary) <= ALERT_CHARS


def test_a_message_speaks_the_language_in_which_it_is_repeated() -> None:
    with speaking("de"):
        message = coverage_message(told())

    assert "Mögliche Wiederholung" in flat(as_repeat(message))
