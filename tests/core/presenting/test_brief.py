"""The brief as one message: its sections, and what goes first when room is short."""

from dataclasses import replace

import pytest

from bot.core.briefs import BriefFigure, BriefKind, Change, Outcome, Trend
from bot.core.evidence import Status
from bot.core.messages import Heading, Item, Note, plain
from bot.core.presenting import brief_message
from bot.core.presenting.brief import BRIEF_CHARS, SUMMARY_CHARS, fit, left_over
from tests.core.presenting.made import IT, figure, flat, long, quote, said, whole


def elsewhere(fact: str) -> BriefFigure:
    """A figure that no sentence of the brief says."""
    return figure(fact=fact, figure=replace(figure().figure, text="77 sheep"))


def headings(brief) -> list[str]:  # type: ignore[no-untyped-def]
    return [one.text for one in brief_message(brief).blocks if isinstance(one, Heading)]


def test_sections_stand_in_their_order() -> None:
    assert headings(whole()) == [
        "NEW SINCE BRIEF 1 (2 Mar 2026 21:00 UTC)",
        "KEY FIGURES",
        "IN THEIR WORDS",
        "NOT SETTLED",
        "WATCH",
    ]


def test_what_follows_no_brief_is_new_since_a_time() -> None:
    assert headings(whole(number=1))[0] == "NEW SINCE 2 Mar 2026 21:00 UTC"


def test_nothing_empty_is_printed() -> None:
    bare = whole(new=(), figures=(), quotes=(), unsettled=(), watch=())

    assert headings(bare) == []
    assert "BOTTOM LINE" in flat(brief_message(bare))


def test_a_brief_of_nothing_still_has_a_summary() -> None:
    message = brief_message(whole(bottom_line=()))

    assert message.summary == message.title


def test_only_the_first_line_is_called_the_bottom_line() -> None:
    two = whole(bottom_line=(said("Boats left Orlo at noon."), said(IT.text[:53])))

    assert flat(brief_message(two)).count("BOTTOM LINE") == 1


@pytest.mark.parametrize("kind", [BriefKind.FIRST, BriefKind.ON_DEMAND])
def test_a_standing_picture_has_no_labels(kind: BriefKind) -> None:
    message = brief_message(whole(kind=kind))

    assert "WHAT IS KNOWN" in flat(message)
    assert all(not one.label for one in message.blocks if isinstance(one, Item))
    assert "· new [" not in flat(message)


@pytest.mark.parametrize(
    ("reason", "is_noted"),
    [
        ("Boats left Orlo at noon.", False),
        ("The council will meet on Wednesday.", True),
        ("Boats left Orlo at noon. The council will meet on Wednesday.", True),
        (
            "At least 12 people were killed at Tarn, police said. Boats left Orlo at noon.",
            False,
        ),
    ],
)
def test_the_reason_of_the_word_is_shown_once(reason: str, is_noted: bool) -> None:
    why = replace(said("Boats left Orlo at noon."), text=reason)
    message = brief_message(whole(status=Trend.EASING, status_reason=why))
    notes = [plain(one.inlines) for one in message.blocks if isinstance(one, Note)]

    assert any("EASING because" in note for note in notes) is is_noted


def test_what_fits_is_left_as_it_is() -> None:
    assert fit(whole()) == whole()
    assert left_over(whole()).new == ()
    assert "More in the thread" not in flat(brief_message(whole()))


def test_surplus_goes_to_the_thread() -> None:
    many = whole(
        new=long(7),
        figures=tuple(elsewhere(f"f{n}") for n in range(6)),
        quotes=tuple(quote(fact=f"q{n}") for n in range(4)),
    )

    fitted, rest = fit(many), left_over(many)

    assert (len(fitted.figures), len(fitted.quotes)) == (4, 2)
    assert [*fitted.new, *rest.new] == list(many.new)
    assert [*fitted.quotes, *rest.quotes] == list(many.quotes)
    assert rest.figures == ()
    assert "More in the thread." in flat(brief_message(many))


def test_trimming_is_in_the_agreed_order() -> None:
    watch = long(2)
    crowded = whole(
        bottom_line=long(4),
        new=long(5),
        unsettled=long(3),
        watch=watch,
        quotes=(quote(), quote(fact="q2")),
        figures=(figure(), *(figure(change=None, fact=f"f{n}") for n in range(3))),
    )

    fitted = fit(crowded)

    assert fitted.watch == watch[:1]
    assert len(fitted.quotes) == 1
    assert [one.change for one in fitted.figures] == [Change.NEW]
    assert 1 <= len(fitted.new) <= 3
    assert len(flat(brief_message(crowded))) <= BRIEF_CHARS + 100


def test_what_was_held_as_announced_is_awaited_least() -> None:
    one, two, three = long(3)
    watch = (replace(one, outcome=Outcome.HELD), two, three)
    crowded = whole(new=long(3), unsettled=long(2), watch=watch)

    assert fit(crowded).watch == watch[1:2]
    assert left_over(crowded).watch == (watch[0], watch[2])


@pytest.mark.parametrize(
    ("kind", "status", "count"),
    [
        pytest.param("injured", Status.CLAIMED, 3, id="said in a sentence as well"),
        pytest.param("injured", Status.PROJECTED, 4, id="its line says that it is not so yet"),
        pytest.param("killed", Status.CLAIMED, 4, id="lives, which stand among the figures always"),
    ],
)
def test_a_figure_that_a_sentence_says_too_is_spared_to_three(
    kind: str, status: Status, count: int
) -> None:
    figures = tuple(
        replace(figure(fact=f"f{n}"), figure=replace(figure().figure, kind=kind, status=status))
        for n in range(4)
    )
    crowded = whole(new=long(3), unsettled=long(2), figures=figures)

    assert len(fit(crowded).figures) == count


def test_a_long_brief_spares_the_last_lines_of_its_sections() -> None:
    said = [replace(one, text=one.text[:220]) for one in long(7)]
    crowded = whole(new=tuple(said[:5]), unsettled=tuple(said[:3]), watch=tuple(said[:3]))

    fitted, rest = fit(crowded), left_over(crowded)

    assert (len(fitted.new), len(fitted.unsettled), len(fitted.watch)) == (3, 2, 1)
    assert [*fitted.watch, *rest.watch] == list(crowded.watch)


def test_figures_that_all_stand_unchanged_are_cut_to_two() -> None:
    crowded = whole(
        new=long(5),
        unsettled=long(4),
        figures=tuple(figure(change=None, fact=f"f{n}") for n in range(4)),
    )

    assert len(fit(crowded).figures) == 2


def test_even_the_worst_brief_keeps_a_line_of_each() -> None:
    worst = whole(bottom_line=long(2), new=long(7), unsettled=long(9), watch=long(9))

    fitted = fit(worst)

    assert len(fitted.new) >= 1
    assert len(fitted.unsettled) >= 1
    assert len(fitted.watch) == 1


def test_the_summary_is_whole_sentences_within_its_budget() -> None:
    short = brief_message(whole(bottom_line=(said("Boats left Orlo at noon."), *long(3))))

    assert len(short.summary) <= SUMMARY_CHARS
    assert short.summary.startswith("Boats left Orlo at noon.")


def test_a_count_told_as_changed_is_not_explained_twice() -> None:
    changed = figure(change=Change.CHANGED, previous="Four people", fact="f")
    line = said("At least 12 people were killed at Tarn, police said.",
                change=Change.CHANGED, fact="f")  # fmt: skip

    text = flat(brief_message(whole(new=(line,), figures=(changed,))))

    assert "CHANGED four people killed → at least 12 people killed" in text
    assert "At least 12 people killed at Tarn · claimed by police · changed" in text
    assert "was:" not in text


def test_the_order_of_an_edit_does_not_matter() -> None:
    assert brief_message(whole()) == brief_message(replace(whole()))


def test_what_became_of_an_event_stands_before_it() -> None:
    over = replace(said(IT.text[:53]), outcome=Outcome.NOT_HELD)
    message = brief_message(whole(watch=(over, said(IT.text[:53]))))

    items = [block for block in message.blocks if isinstance(block, Item)]
    assert "NOT HELD" in [item.label for item in items]


ACCOUNTS = tuple(
    replace(said("Boats left Orlo at noon."), text=text)
    for text in (
        "It is unclear when the gates of Tarn were opened.",
        "The Highland League accused the Civic Union of haste.",
        "The Civic Union denied that it had been hasty.",
    )
)


def test_two_accounts_stand_together_in_a_brief_that_spares() -> None:
    assert fit(whole(unsettled=ACCOUNTS, new=long(4))).unsettled == ACCOUNTS


def test_two_accounts_go_together_where_there_is_no_room() -> None:
    accounts = tuple(replace(one, text=f"{one.text} {'word ' * 170}") for one in ACCOUNTS)

    fitted = fit(whole(unsettled=accounts, new=long(4)))

    assert fitted.unsettled == accounts[:1]
