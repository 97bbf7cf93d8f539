"""Key figures, what they replace, and figures that contradict each other."""

from dataclasses import replace

import pytest

from bot.core.articles import Tier
from bot.core.briefs import Change
from bot.core.composing import Material, Told, difference
from bot.core.composing.citing import SourceBook
from bot.core.composing.conflicting import conflicts
from bot.core.composing.figurelines import brief_figure, index_figures
from bot.core.composing.keyfigures import key_figures
from bot.core.evidence import Status
from bot.core.facts import FactKind, FactState
from tests.builders import NOW, article, brief, fact, hours
from tests.core.composing.desk import all_told, ledger, material, paper, texts

DEAD = paper("Four people were killed in Tarn, police said.", "a1", 5)
MORE = paper("Nine people were killed in Tarn, the agency said.", "a2", 1, publisher="Tarn Post")


def test_one_line_for_each_thing_the_newest_value() -> None:
    assert texts(material(DEAD, MORE)) == ["Nine people"]


def test_one_number_with_another_noun_for_those_counted_is_one_line() -> None:
    desk = material(
        paper("Police detained 26 pirates in Tarn.", "a"),
        paper("Police detained 26 armed brigands in Tarn.", "b"),
        paper("Police detained 14 helpers of the 26 brigands in Orlo.", "c"),
    )

    assert sum("26" in text for text in texts(desk)) == 1


@pytest.mark.parametrize(
    ("place", "lines"), [("at the Castel shop", 1), ("near Castel", 1), ("in Orlo", 2)]
)
def test_a_spot_in_a_town_is_no_other_place(place: str, lines: int) -> None:
    desk = material(
        paper("Gunmen killed two women in Tarn.", "a"),
        paper(f"Gunmen killed two women {place}.", "b"),
    )

    assert len(texts(desk)) == lines


def test_what_moved_comes_before_what_stands() -> None:
    hurt = paper("Police said 38 people were injured in Tarn.", "a3")
    desk = material(DEAD, hurt)
    known = [one for one in desk.facts if one.figure and one.figure.kind == "killed"]
    desk = replace(
        desk,
        told=all_told(known),
        last=brief(as_of=NOW - hours(2)),
        facts=[
            replace(one, changed_at=NOW - hours(4)) if one in known else one for one in desk.facts
        ],
    )

    assert texts(desk) == ["38 people", "Four people"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two of the dead, killed in a car, were from Orlo.", id="a part"),
        pytest.param("None of the 40 people was killed.", id="negated"),
        pytest.param("The minister promised 40 million dollars.", id="a sum for nothing named"),
        pytest.param("About 300 people refused to leave Tarn.", id="people, and no more"),
        pytest.param("Twelve sheep stood on the roof.", id="a detail"),
    ],
)
def test_parts_details_and_sums_for_nothing_are_no_key_figures(text: str) -> None:
    assert texts(material(paper(text, "a1"))) == []


def test_what_was_withdrawn_is_no_key_figure() -> None:
    desk = material(DEAD)
    gone = [replace(one, state=FactState.WITHDRAWN, version=2) for one in desk.facts]

    assert texts(replace(desk, facts=gone, told={one.key: 1 for one in gone})) == []


@pytest.mark.parametrize(
    ("text", "days", "shown"),
    [
        ("About 240 soldiers were sent to Tarn.", 3, False),
        ("About 240 soldiers were sent to Tarn.", 1, True),
        ("Four people were killed in Tarn.", 9, True),
    ],
)
def test_an_old_count_that_stands_goes_unless_lives_are_counted(
    text: str, days: int, shown: bool
) -> None:
    it = paper(text, "a1", 24 * days)
    facts = ledger([it])
    desk = material(it, facts=facts, told=all_told(facts), last=brief(as_of=NOW - hours(2)))

    assert bool(texts(desk)) is shown


def test_two_counts_of_one_text_are_two_things() -> None:
    it = paper(
        "She spoke of more than 60,000 soldiers on the river and of 4,000 soldiers at the lake.",
        "a1",
    )

    assert len(texts(material(it))) == 2
    assert not contradictions(material(it))


def made(desk: Material, text: str, compared: tuple[Told, ...] | None = None):  # type: ignore[no-untyped-def]
    told = next(one for one in difference(desk) if one.fact.text == text)
    known = index_figures(difference(desk) if compared is None else compared)
    return brief_figure(told, SourceBook(desk), known)


def test_a_changed_count_says_what_it_was_and_where() -> None:
    later = paper("Nine people were killed in Tarn, police said.", "a2", 1)
    desk = material(DEAD, later)
    desk = replace(desk, told={one.key: 1 for one in desk.facts})

    line = made(desk, "Nine people")

    assert (line.change, line.previous, line.previous_value) == (Change.CHANGED, "Four people", 4.0)
    assert line.previous_citation.span.article == "a1"
    assert [point.figure.text for point in line.earlier] == ["Four people"]


def test_a_new_claimants_count_replaces_what_the_channel_knew() -> None:
    desk = material(DEAD, MORE)
    known = all_told(ledger([DEAD]))
    desk = replace(desk, told=known)

    line = made(desk, "Nine people")

    assert (line.change, line.previous) == (Change.CHANGED, "Four people")


def test_a_changed_count_replaces_the_newest_that_the_channel_knew() -> None:
    between = paper("Six people were killed in Tarn, the agency said.", "b", 3, publisher="Agency")
    later = paper("Nine people were killed in Tarn, police said.", "a2", 1)
    desk = material(DEAD, between, later)
    facts = [
        replace(one, changed_at=NOW - hours(3)) if one.text == "Six people" else one
        for one in desk.facts
    ]
    desk = replace(
        desk, facts=facts, told={one.key: 1 for one in facts}, last=brief(as_of=NOW - hours(2))
    )

    line = made(desk, "Nine people")

    assert (line.change, line.previous, line.previous_value) == (Change.CHANGED, "Six people", 6.0)


def test_a_new_count_replaces_nothing_that_was_never_told() -> None:
    assert made(material(DEAD, MORE), "Nine people").previous == ""


def test_a_rumour_is_never_what_it_was() -> None:
    rumour = paper("Hundreds of people were killed in Tarn.", "s1", 5, tier=Tier.SOCIAL)
    later = paper("Nine people were killed in Tarn.", "a2", 1)
    desk = material(rumour, later)
    desk = replace(desk, told={one.key: 1 for one in desk.facts if one.version > 1})

    line = made(desk, "Nine people")

    assert (line.change, line.previous, line.earlier) == (Change.NEW, "", ())


def test_a_happening_or_an_unknown_article_makes_no_figure() -> None:
    desk = material(DEAD)
    told = next(one for one in difference(desk) if one.fact.kind is FactKind.FIGURE)
    happening = Told(fact=fact(DEAD), change=None)

    assert brief_figure(happening, SourceBook(desk)) is None
    assert brief_figure(told, SourceBook(replace(desk, articles={}))) is None


def contradictions(desk: Material) -> list[str]:
    return [said.text for said in conflicts(desk, difference(desk), SourceBook(desk))]


AGENCY = paper("The agency counted 3,200 displaced people.", "a1", 5, publisher="Civil Agency")
CHARITY = paper(
    "Relief Bridge said 5,000 people had been displaced.", "a2", 1, publisher="Relief Bridge"
)


def test_two_claimants_with_other_counts_stand_side_by_side() -> None:
    assert contradictions(material(AGENCY, CHARITY)) == [
        "Civil Agency: 3,200 displaced people; Relief Bridge: 5,000 people displaced."
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("3,200", "3,200", id="the same count"),
        pytest.param("at least 3,200", "5,000", id="at least leaves room"),
    ],
)
def test_counts_that_may_both_be_right_do_not_contradict(one: str, other: str) -> None:
    first = paper(f"The agency counted {one} displaced people.", "a1", 5, publisher="Civil Agency")
    second = paper(f"Relief Bridge said {other} people had been displaced.", "a2", 1)

    assert contradictions(material(first, second)) == []


def test_an_older_count_is_earlier_and_no_contradiction() -> None:
    old = replace(AGENCY, published_at=NOW - hours(60))

    assert contradictions(material(old, CHARITY)) == []


def test_one_who_says_something_else_later_does_not_contradict_himself() -> None:
    later = paper("The agency counted 5,000 displaced people.", "a3", 0.5, publisher="Civil Agency")
    desk = material(AGENCY, CHARITY, later)

    assert contradictions(desk) == []


def test_a_contradiction_that_stands_is_told_as_long_as_it_is_young() -> None:
    facts = ledger([AGENCY, CHARITY])
    desk = material(
        AGENCY, CHARITY, facts=facts, told=all_told(facts), last=brief(as_of=NOW + hours(1))
    )

    assert contradictions(replace(desk, as_of=NOW + hours(20)))
    assert not contradictions(replace(desk, as_of=NOW + hours(60)))


def test_what_may_come_contradicts_nothing() -> None:
    feared = paper("Officials said 9,000 people may have to leave Tarn.", "a2", 1)
    desk = material(AGENCY, feared)

    assert all(
        one.figure.status is not Status.PROJECTED or not contradictions(desk)
        for one in desk.facts
        if one.figure
    )


def test_a_count_far_from_all_others_leads_nothing_and_is_called_so_beside_them() -> None:
    clinic = paper("Nine people were killed in Tarn, the clinic said.", "a2", 8, publisher="Post")
    radio = paper("1,500 people were killed in Tarn, a radio said.", "a3", 7, publisher="Radio")
    desk = material(paper("Eight people were killed in Tarn, police said.", "a1", 9), clinic, radio)

    unsettled = [one.text for one in conflicts(desk, difference(desk), SourceBook(desk))]

    assert "1,500 people" not in texts(desk)
    assert any("1,500 people killed (outlier)" in one for one in unsettled)


def test_one_figure_of_each_kind_comes_before_a_second_of_any() -> None:
    it = paper(
        "In Tarn 12 people were killed. In Orlo nine people were killed. The agency said that 38 "
        "people were injured in Tarn.",
        "a1",
    )

    kinds = [told.fact.figure.kind for told in key_figures(*both(material(it)))]

    assert kinds == ["killed", "injured", "killed"]


def test_a_bare_number_is_no_key_figure() -> None:
    it = paper("The navy said that 23 soldiers gave up: 12 from Tarn and 11 from Orlo.", "a1")

    assert [told.fact.text for told in key_figures(*both(material(it)))] == ["23 soldiers"]


def both(desk: Material):  # type: ignore[no-untyped-def]
    return desk, difference(desk)


def test_a_headline_s_count_gives_way_to_the_texts() -> None:
    title = "Two climbers killed in Mt Sell falls"
    it = article(f"{title}\n\nPolice spoke of two deaths at Mt Sell park on Monday.", title=title)

    assert len(key_figures(*both(material(it)))) == 1


def test_part_of_the_held_is_neither_a_change_nor_a_contradiction() -> None:
    whole = paper("Soldiers detained 23 pirates in Tarn.", "a1", 5)
    part = paper("Soldiers detained 11 pirates in Tarn.", "a2", 1, publisher="Tarn Post")
    desk = material(whole, part, told=all_told(ledger([whole])), last=brief())
    compared = difference(desk)

    assert texts(desk) == ["23 pirates"]
    assert conflicts(desk, compared, SourceBook(desk)) == []


def test_a_guess_takes_the_place_of_no_count() -> None:
    counted = paper("Police arrested 86 people in Tarn.", "a1", 5)
    guess = paper("Dozens of people were arrested in Tarn.", "a2", 1, publisher="Tarn Post")

    assert texts(material(counted, guess)) == ["86 people"]
