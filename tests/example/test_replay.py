"""The example crisis, read end to end: each kind of message arrives, and all of it is true."""

from itertools import chain, pairwise

import pytest

from bot.core.briefs import BriefKind, Change, Outcome, Trend
from bot.core.messages import Heading, Severity
from tests.example.playing import Played, Post, flat, play


@pytest.fixture(scope="module")
def example() -> Played:
    return play()


def test_a_first_brief_opens_and_is_the_only_one(example: Played) -> None:
    (first,) = example.of_kind(BriefKind.FIRST)
    (post,) = example.titled("FIRST BRIEF")

    assert first.number == 1
    assert "WHAT IS KNOWN" in post.text
    assert "NEW" not in post.text.split("WHAT IS KNOWN")[1].split("KEY FIGURES")[0].split()


@pytest.mark.parametrize("label", ["NEW", "CHANGED", "CONFIRMED"])
def test_daily_briefs_say_what_is_new_changed_and_confirmed(example: Played, label: str) -> None:
    daily = [post.text for post in example.posts.values() if "NEW SINCE BRIEF" in post.text]

    assert len(daily) >= 5
    assert any(f" {label} " in text for text in daily)


def test_a_changed_count_is_told_as_was_and_is(example: Played) -> None:
    assert any("11 people missing → eight people missing" in p.text for p in example.posts.values())


def test_updates_of_both_tiers_break_in_and_are_few(example: Played) -> None:
    alerts = example.titled("BREAKING")
    tiers = [next(tier for tier in (1, 2) if f"tier {tier}" in p.message.title) for p in alerts]

    assert set(tiers) == {1, 2}
    assert len(alerts) <= 5
    assert all(post.message.severity is Severity.BREAKING for post in alerts)


def test_tier_one_stands_in_the_channel_and_tier_two_in_a_thread(example: Played) -> None:
    for post in example.titled("BREAKING"):
        assert bool(post.thread) is ("tier 2" in post.message.title)


def test_a_correction_is_posted_once_and_the_brief_is_edited(example: Played) -> None:
    (notice,) = example.titled("CORRECTED")
    wrong = example.posts[notice.thread]

    assert "We said “11 killed”." in notice.text
    assert "risen to 10" in notice.text
    assert "risen to 11" in flat(wrong.message)
    assert "Corrected 20:10 UTC" in wrong.text
    assert "risen to 11" not in wrong.text
    assert "risen to 10" in wrong.text


def test_a_withdrawn_article_is_said_to_be_withdrawn_once(example: Played) -> None:
    (notice,) = example.titled("WITHDRAWN")
    wrong = example.posts[notice.thread]

    assert "Radio Morvane has withdrawn its article" in notice.text
    assert "arrested two men" in flat(wrong.message)
    assert "Withdrawn 09:30 UTC" in wrong.text


def test_nothing_that_was_withdrawn_or_corrected_stands(example: Played) -> None:
    standing = [
        post.text
        for post in example.posts.values()
        if "WITHDRAWN" not in post.message.title
        and "CORRECTED" not in post.message.title
        # The sources of a brief keep the titles under which it was written.
        and post.message.title != "Sources"
    ]

    assert not any("arrested two men" in text or "two men detained" in text for text in standing)
    assert not any("risen to 11" in text for text in standing)
    # The figure ledger may tell what a series was before, and says so.
    assert not any("11 killed ·" in text for text in standing)


def test_a_quiet_night_brings_a_no_change_notice(example: Played) -> None:
    (notice,) = example.titled("NO MATERIAL CHANGE")

    assert "Checked 2 articles from 2 publishers" in notice.text
    assert "all repeat known facts" in notice.text
    assert "Standing: 10 killed" in notice.text
    assert len(notice.text) <= 300


def test_no_fact_is_told_twice(example: Played) -> None:
    told = [
        (said.fact, said.change)
        for brief in example.briefs
        if brief.kind in (BriefKind.FIRST, BriefKind.DAILY, BriefKind.BREAKING)
        for said in brief.new
        if said.change is Change.NEW
    ]
    words = [
        said.text
        for brief in example.briefs
        if brief.kind is not BriefKind.CORRECTION
        for said in brief.new
        if said.change is Change.NEW
    ]
    quotes = [
        quote.quote.text
        for brief in example.briefs
        if brief.kind in (BriefKind.FIRST, BriefKind.DAILY)
        for quote in brief.quotes
    ]

    assert len(told) == len(set(told))
    assert len(words) == len(set(words))
    assert len(quotes) == len(set(quotes))


def test_no_brief_says_one_thing_in_two_sections(example: Played) -> None:
    for brief in example.of_kind(BriefKind.DAILY):
        sentences = [s.text for s in (*brief.bottom_line, *brief.unsettled, *brief.watch)]
        sentences += [s.text for s in brief.new if s.change is Change.NEW]
        assert len(sentences) == len(set(sentences))


def test_nothing_irrelevant_is_told(example: Played) -> None:
    everything = " ".join(post.text for post in example.posts.values())

    assert "opera house" not in everything
    assert "Rovers" not in everything


def test_a_rumour_is_held_back_and_told_nowhere_else(example: Played) -> None:
    telling = [post for post in example.posts.values() if "dam has collapsed" in post.text]

    assert [post.message.title for post in telling] == ["Held back"]
    assert not any("Hundreds of people" in p.text for p in example.titled("Figure ledger"))


def test_figures_and_quotes_are_cut_from_their_articles(example: Played) -> None:
    for brief in example.briefs:
        quotes = [*brief.quotes, *(position.quote for position in brief.positions)]
        shown = chain(
            ((one.figure.text, one.citation.span) for one in brief.figures),
            ((one.quote.text, one.citation.span) for one in quotes),
        )
        for text, span in shown:
            assert span.of(example.articles[span].text) == text


def test_both_parties_stand_side_by_side(example: Played) -> None:
    (brief,) = [one for one in example.of_kind(BriefKind.DAILY) if one.number == 2]
    accounts = [said.text for said in brief.unsettled]
    speakers = {quote.quote.speaker for quote in brief.quotes[:2]}

    assert "accused the governing Civic Union" in accounts[0]
    assert accounts[1].startswith("The Civic Union denied")
    assert speakers == {"Petar Lunn", "Joren Halvik"}


def test_two_sources_with_other_counts_stand_side_by_side(example: Played) -> None:
    (brief,) = [one for one in example.of_kind(BriefKind.DAILY) if one.number == 3]

    assert (
        "Civil Protection Agency: 3,200 displaced people; "
        "Relief Bridge: more than 5,000 people displaced." in [s.text for s in brief.unsettled]
    )


def test_a_projection_is_never_a_present_fact(example: Played) -> None:
    lines = [p.text for p in example.posts.values() if "6,000 people displaced" in p.text]

    assert lines
    told = "6,000 people displaced in the lower town of Vinna · PROJECTED by city officials"
    assert all(told in text for text in lines)


def test_a_scheduled_event_is_watched_until_it_happens(example: Played) -> None:
    watched = {
        brief.number: [said.text for said in brief.watch if said.outcome is None]
        for brief in example.of_kind(BriefKind.DAILY)
    }
    over = [
        (brief.number, said.outcome)
        for brief in example.of_kind(BriefKind.DAILY)
        for said in brief.watch
        if said.outcome
    ]
    session = "Verin will address a special session of parliament on Thursday at 13:00"

    assert all(any(session in text for text in watched[number]) for number in (4, 5, 6, 7))
    assert not any(session in text for text in watched[8])
    assert {Outcome.HELD, Outcome.NO_REPORT} == {outcome for _, outcome in over}


def test_a_status_word_that_moves_cites_its_reason(example: Played) -> None:
    moved = [post for post in example.titled(" → ") if "Brief" in post.message.title]

    assert {"ESCALATING", "STATIC"} <= {
        word for post in moved for word in post.message.title.split() if word.isupper()
    }
    assert all(
        "(why: [" in post.message.title for post in moved if "→ STATIC" not in post.message.title
    )


def test_the_first_dead_move_the_status_word_though_an_update_told_of_them(
    example: Played,
) -> None:
    first, *_ = example.of_kind(BriefKind.DAILY)

    assert first.status is Trend.ESCALATING


def test_the_first_dead_stand_before_an_order_of_the_morning(example: Played) -> None:
    second = example.of_kind(BriefKind.DAILY)[0]

    assert second.bottom_line[0].text.startswith("Four people have been killed")
    assert not any("ordered the evacuation" in line.text for line in second.bottom_line)


def test_what_people_may_do_again_leads_beside_a_toll_that_rose(example: Played) -> None:
    (lifted,) = (
        one for one in example.of_kind(BriefKind.DAILY) if "lifted" in one.bottom_line[0].text
    )

    assert "The number of dead is now 12" in lifted.bottom_line[1].text
    assert lifted.status is Trend.MIXED


def test_a_toll_leads_the_key_figures_of_its_message_also_when_corrected(example: Played) -> None:
    (post,) = [
        one for one in example.titled("Brief 4") if "KEY FIGURES" in one.text and not one.thread
    ]

    assert post.text.split("KEY FIGURES", 1)[1].lstrip("\n •").startswith("10 killed")


def test_messages_keep_to_their_budgets(example: Played) -> None:
    for post in example.posts.values():
        assert len(post.message.title) <= 150
        assert len(post.message.summary) <= 600
        assert len(post.text) <= (600 if post.message.severity is Severity.BREAKING else 3_900)
    briefs = [len(p.text) for p in example.posts.values() if "NEW SINCE" in p.text and not p.thread]
    assert all(800 <= length <= 2_300 for length in briefs)


def test_threads_are_in_order_under_their_brief(example: Played) -> None:
    order = [
        "Sources",
        "More",
        "Status",
        "Figure ledger",
        "Positions",
        "Timeline",
        "Held back",
        "Ask",
    ]
    mains = {ref: p for ref, p in example.posts.items() if " · Brief " in p.message.title}
    for ref in mains:
        titles = [
            post.message.title
            for post in example.posts.values()
            if post.thread == ref and post.message.title in order
        ]
        assert titles == sorted(titles, key=order.index)


def test_no_heading_is_empty(example: Played) -> None:
    for post in example.posts.values():
        for message in (post.message, *post.edits):
            kinds = [type(block) for block in message.blocks]
            assert kinds[-1:] != [Heading]
            assert not any(a is b is Heading for a, b in pairwise(kinds))


def test_every_brief_can_be_asked_about(example: Played) -> None:
    asks: list[Post] = example.titled("Ask")

    assert any("How many people are missing?" in post.text for post in asks)
