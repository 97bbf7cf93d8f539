"""What a correction says, and where a brief was wrong."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.core.articles import Article
from bot.core.briefs import BriefKind, Change
from bot.core.evidence import Figure
from bot.core.facts import Fact, FactKind, FactState
from bot.core.interrupting.correcting import (
    changed_at,
    is_wrong,
    mend_of,
    mends_of,
    notice_of,
    uses,
    we_said,
    where_in,
)
from tests.builders import NOW, article, fact, hours, span
from tests.core.composing.desk import material
from tests.core.presenting.made import IT, said, whole

NOW_TEN = article(IT.text.replace("12 people", "ten people"), "a1", revision=2)
TEXTS = {1: IT.text, 2: NOW_TEN.text}


def wrong(words: str, now: str = "", it: Article = IT, **changes: object) -> Fact:
    """A fact whose old words stood in revision 1, and stand otherwise in revision 2 or no more."""
    newest = NOW_TEN if now else it
    base = fact(newest, now or words)
    given: dict[str, object] = {
        "key": f"k:{words}",
        "state": FactState.CORRECTED if now else FactState.WITHDRAWN,
        "previous": words,
        "previous_span": span(it, words),
        "version": 2,
        **changes,
    }
    return replace(base, **given)  # type: ignore[arg-type]


TOLL = wrong(
    "At least 12 people were killed at Tarn, police said.",
    "At least ten people were killed at Tarn, police said.",
)
BOATS = wrong("Boats left Orlo at noon.")
UNTOUCHED = fact(IT, "Boats left Orlo at noon.")


@pytest.mark.parametrize(("one", "expected"), [(TOLL, True), (BOATS, True), (UNTOUCHED, False)])
def test_only_what_was_corrected_or_withdrawn_is_wrong(one: Fact, expected: bool) -> None:
    assert is_wrong(one) is expected


def test_a_brief_uses_what_it_cites_in_any_revision() -> None:
    assert uses(whole(), TOLL, TEXTS)
    assert not uses(whole(new=(), timeline=()), BOATS, TEXTS)
    moved = replace(BOATS, previous_span=span(NOW_TEN, "Boats left Orlo at noon."))
    assert uses(whole(), moved, TEXTS)
    assert not uses(whole(), UNTOUCHED, TEXTS)
    assert mend_of(UNTOUCHED, TEXTS) is None


def test_what_is_corrected_has_new_words_and_what_is_gone_has_none() -> None:
    desk = material(IT, NOW_TEN, facts=[TOLL, BOATS])

    told, gone = mends_of(desk, [TOLL, BOATS, UNTOUCHED], TEXTS)

    assert told.statement is not None
    assert told.statement.text == "At least ten people were killed at Tarn, police said."
    assert gone.statement is None


def test_a_notice_says_each_sentence_once() -> None:
    desk = material(IT, NOW_TEN, facts=[TOLL, BOATS])

    notice = notice_of(desk, [TOLL, TOLL, BOATS])

    assert notice.kind is BriefKind.CORRECTION
    assert [(one.text, one.change) for one in notice.new] == [
        ("At least ten people were killed at Tarn, police said.", Change.CORRECTED),
        ("Boats left Orlo at noon.", Change.WITHDRAWN),
    ]
    assert notice.figures == ()


def test_our_words_are_repeated_with_what_they_count_and_not_in_parts() -> None:
    eleven = Figure(text="11", start=0, end=2, value=11.0, kind="killed")
    count = wrong("12", "ten", kind=FactKind.FIGURE, figure=eleven)

    assert we_said([count]) == ["12 killed"]
    assert we_said([count, TOLL, BOATS]) == [TOLL.previous, BOATS.previous]


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (TOLL, "BOTTOM LINE, KEY FIGURES"),
        (BOATS, "NEW"),
        (wrong("It is unclear who opened the sluice."), "NOT SETTLED"),
        (wrong("The council will meet on Wednesday."), "WATCH"),
        (wrong("We lost the old bridge and the mill,"), "IN THEIR WORDS"),
    ],
)
def test_the_sections_that_were_wrong_are_named(one: Fact, expected: str) -> None:
    assert where_in(whole(), [one], TEXTS) == expected


def test_what_stood_in_the_thread_alone_is_said_to() -> None:
    assert where_in(whole(new=()), [BOATS], TEXTS) == "THREAD"


def test_an_update_has_no_sections() -> None:
    update = whole(kind=BriefKind.BREAKING, new=(said("Boats left Orlo at noon."),))

    assert where_in(update, [BOATS], TEXTS) == "BREAKING"


@pytest.mark.parametrize(
    ("said", "is_believed"),
    [
        pytest.param(NOW - hours(1), True, id="since we had it"),
        pytest.param(NOW, True, id="just now"),
        pytest.param(NOW - hours(9), False, id="before that: an old date stayed"),
        pytest.param(NOW + hours(1), False, id="ahead of us"),
        pytest.param(None, False, id="not said"),
    ],
)
def test_an_article_changed_when_its_publisher_says_so_where_that_can_be(
    said: datetime | None, is_believed: bool
) -> None:
    had = replace(IT, stored_at=NOW - hours(2))
    has = replace(NOW_TEN, stored_at=NOW, modified_at=said)
    toll = replace(TOLL, changed_at=NOW)

    assert changed_at([toll], {1: had, 2: has}) == (said if is_believed else NOW)


def test_without_what_we_had_the_article_changed_when_that_was_seen() -> None:
    has = replace(NOW_TEN, stored_at=NOW, modified_at=NOW - hours(1))

    assert changed_at([replace(TOLL, changed_at=NOW)], {2: has}) == NOW
