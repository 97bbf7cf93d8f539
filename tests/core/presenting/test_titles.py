"""Titles, counts and small print."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.core.briefs import BriefKind, Coverage, Trend
from bot.core.channels import Channel, Platform
from bot.core.messages import plain
from bot.core.presenting.titles import (
    TITLE_CHARS,
    count,
    coverage_words,
    crisis_title,
    footer,
    invitation,
    published_words,
    status_words,
    title,
)
from bot.core.speaking import speaking
from tests.builders import NOW, brief, hours, subscription
from tests.core.presenting.made import said


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "SELL FLOOD · Brief 1 · FIRST BRIEF · as of 3 Mar 2026 09:00 UTC"),
        (
            {"kind": BriefKind.ON_DEMAND, "number": 0},
            "SELL FLOOD · Brief on demand · as of 3 Mar 2026 09:00 UTC",
        ),
        (
            {"kind": BriefKind.DAILY, "number": 7, "status": Trend.STATIC},
            "SELL FLOOD · Brief 7 · as of 3 Mar 2026 09:00 UTC · STATIC",
        ),
        (
            {
                "kind": BriefKind.DAILY,
                "number": 7,
                "status": Trend.ESCALATING,
                "previous_status": Trend.STATIC,
                "status_reason": said("Boats left Orlo at noon.", n=3),
            },
            "SELL FLOOD · Brief 7 · as of 3 Mar 2026 09:00 UTC · STATIC → ESCALATING (why: [3])",
        ),
        (
            {
                "kind": BriefKind.DAILY,
                "number": 7,
                "status": Trend.EASING,
                "previous_status": Trend.EASING,
            },
            "SELL FLOOD · Brief 7 · as of 3 Mar 2026 09:00 UTC · EASING",
        ),
    ],
)
def test_a_title_has_name_number_time_and_status(changes: dict[str, object], expected: str) -> None:
    assert title(brief(**changes)) == expected


def test_the_arrow_of_a_status_points_the_way_the_language_runs() -> None:
    turned = brief(
        kind=BriefKind.DAILY, number=7, status=Trend.EASING, previous_status=Trend.STATIC
    )
    with speaking("ar"):
        arabic = title(turned)
    with speaking("de"):
        german = title(turned)

    assert "←" in arabic
    assert "→" in german


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sell flood", "SELL FLOOD"),
        (
            "Dravia answers in writing to Ossmark ahead of the Tolland-Ferrin call on the border",
            "DRAVIA ANSWERS IN WRITING TO OSSMARK",
        ),
        (
            "Residents of the lower town of Vinna return home after six days in reception centres",
            "RESIDENTS OF THE LOWER TOWN OF VINNA RETURN HOME",
        ),
        (
            "Per Lund takes over as warden of Tarn: friends and rivals of old cheer and jeer",
            "PER LUND TAKES OVER AS WARDEN OF TARN",
        ),
        ("Flood " * 20, "FLOOD FLOOD FLOOD FLOOD FLOOD FLOOD FLOOD FLOOD FLOOD FLOOD"),
        ("x" * 200, "X" * 60),
        ("Of in on at by for to from with after before during against", None),
    ],
)
def test_a_long_name_is_cut_where_a_phrase_ends(name: str, expected: str | None) -> None:
    cut = crisis_title(name)

    assert 0 < len(cut) <= 60
    assert expected is None or cut == expected


def test_a_clause_that_lost_its_end_goes_whole() -> None:
    name = "The Tarn coast guard said it had taken 23 smugglers as they tried to board a ferry"

    assert crisis_title(name, 65) == "THE TARN COAST GUARD SAID IT HAD TAKEN 23 SMUGGLERS"


def test_a_name_that_fits_beside_the_rest_is_not_cut() -> None:
    name = "Dravia answers in writing to Ossmark ahead of the Tolland-Ferrin call on the border"

    assert title(brief(crisis=name)).startswith(name.upper())


def test_a_title_never_passes_its_budget() -> None:
    long = brief(
        crisis="Flood at the levee of Tarn " * 9,
        kind=BriefKind.DAILY,
        number=1234,
        status=Trend.ESCALATING,
        previous_status=Trend.EASING,
        status_reason=said("Boats left Orlo at noon.", n=12),
    )

    assert len(title(long)) <= TITLE_CHARS
    assert title(long).endswith("EASING → ESCALATING (why: [12])")


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 articles"), (1, "1 article"), (1204, "1,204 articles")]
)
def test_counts_have_their_nouns(number: int, expected: str) -> None:
    assert count(number, "article") == expected


def test_a_plural_of_its_own_is_used() -> None:
    assert count(2, "crisis", "crises") == "2 crises"


@pytest.mark.parametrize(
    ("coverage", "expected"),
    [
        (Coverage(articles=1, publishers=1), "1 article · 1 publisher"),
        (
            Coverage(articles=4, publishers=3, newest=NOW),
            "4 articles · 3 publishers · newest 3 Mar 2026 09:00 UTC",
        ),
        (
            Coverage(articles=4, publishers=3, sources_failing=2, sources_total=30),
            "4 articles · 3 publishers · 2 of 30 sources failing",
        ),
        (
            Coverage(articles=4, publishers=3, articles_unread=1, articles_stored=9),
            "4 articles · 3 publishers · 1 article not read yet",
        ),
    ],
)
def test_coverage_is_told_in_words(coverage: Coverage, expected: str) -> None:
    assert coverage_words(coverage) == expected


def test_the_last_line_says_how_to_ask_who_wrote_and_when_the_next_comes() -> None:
    told = brief(writer="gpt · brief@3f2a · $0.0004", next_at=NOW + hours(1))

    assert plain(footer(told).inlines) == (
        "1 article · 1 publisher · newest 3 Mar 2026 08:00 UTC · reply here to ask · "
        "written by gpt · brief@3f2a · $0.0004 · next: 3 Mar 2026 10:00 UTC"
    )


@pytest.mark.parametrize(
    ("platform", "hears_replies", "expected"),
    [
        (Platform.SLACK, False, "mention me here to ask"),
        (Platform.DISCORD, False, "mention me here to ask"),
        (Platform.SLACK, True, "reply here to ask"),
        (Platform.DISCORD, True, "reply here to ask"),
        (Platform.BROWSER, False, "reply here to ask"),
    ],
)
def test_no_reply_is_asked_for_where_none_would_be_heard(
    platform: Platform, hears_replies: bool, expected: str
) -> None:
    there = replace(
        subscription(Channel(platform=platform, id="C0RIVER")), hears_replies=hears_replies
    )

    assert expected in plain(footer(brief(), invitation(there)).inlines)


def test_what_nobody_can_reply_to_does_not_say_how_to_ask() -> None:
    line = plain(footer(brief(), "").inlines)

    assert "publisher" in line
    assert "to ask" not in line


def test_a_brief_on_demand_asks_for_no_reply() -> None:
    line = plain(footer(replace(brief(), kind=BriefKind.ON_DEMAND)).inlines)

    assert "reply here" not in line
    assert "written by" not in line


def test_a_status_word_says_what_moved_it_and_what_would() -> None:
    moved = brief(status=Trend.EASING, status_reason=said("Boats"), status_turn="to STATIC when so")

    assert status_words(moved).startswith("EASING because: ")
    assert status_words(moved).endswith(" It goes to STATIC when so.")
    assert status_words(brief(status=Trend.STATIC)) == "STATIC: nothing moved it."
    assert status_words(brief()) == ""


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        pytest.param(NOW, "3 Mar 2026 09:00 UTC", id="a time"),
        pytest.param(NOW.replace(hour=0), "3 Mar 2026", id="a day alone"),
        pytest.param(NOW.replace(hour=0, second=1), "3 Mar 2026 00:00 UTC", id="after midnight"),
    ],
)
def test_of_an_article_whose_day_alone_is_known_the_day_alone_is_said(
    at: datetime, expected: str
) -> None:
    assert published_words(at) == expected
