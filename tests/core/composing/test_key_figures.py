"""Which counts are key where several articles tell of one event."""

import pytest

from bot.core.articles import Tier
from bot.core.briefs import Change
from bot.core.composing import compose
from bot.core.composing.citing import SourceBook
from bot.core.composing.conflicting import conflicts
from bot.core.composing.keyfigures import key_figures
from bot.core.composing.material import difference
from bot.core.composing.outdated import countable, is_outdated
from tests.builders import NOW, brief, hours
from tests.core.composing.desk import all_told, ledger, material, paper, texts

LAST = brief(as_of=NOW - hours(12))


@pytest.mark.parametrize(
    ("other", "shown"),
    [
        ("Some 5,000 residents have been evacuated.", 1),
        ("Some 5,000 people were evacuated in Orlo.", 2),
        ("Some 6,000 residents have been evacuated.", 2),
        ("Some 5,000 residents could be evacuated.", 2),
    ],
)
def test_who_was_driven_out_and_evacuated_is_counted_once(other: str, shown: int) -> None:
    fled = paper("The fire forced 5,000 people to flee near Tarn, the agency said.", "a1", 5)

    desk = material(fled, paper(other, "a2", 4, publisher="Post"))

    assert len(key_figures(desk, difference(desk))) == shown


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        pytest.param(
            "Shells hit a market in the town of Tarn, killing six people.",
            "Six people were killed in the market of Tarn.",
            1,
            id="a spot in one town",
        ),
        pytest.param(
            "A blast near Tarn in southern Orla trapped 22 miners.",
            "At Tarn 22 miners are trapped in the Kolm.",
            1,
            id="many in places that one place holds",
        ),
        pytest.param(
            "Six people were killed in Tarn.", "Six people were killed in Kolm.", 2, id="two towns"
        ),
        pytest.param(
            "In southern Orla 12 men were killed in Tarn.",
            "In Orla 12 men were killed in Kolm.",
            2,
            id="few in one region",
        ),
        pytest.param(
            "Five miners were rescued in Tarn.",
            "In Tarn five miners were evacuated.",
            1,
            id="led out and saved",
        ),
    ],
)
def test_one_count_in_two_articles_words_is_one_line(one: str, other: str, shown: int) -> None:
    desk = material(paper(one, "a1", 5), paper(other, "a2", 4, publisher="Post"))

    assert len(texts(desk)) == shown


def test_what_a_count_went_on_from_is_no_line_beside_it() -> None:
    desk = material(
        paper("A blast trapped 22 miners in Tarn, the ministry said.", "a1", 9),
        paper("22 men are missing in Tarn.", "a2", 8, publisher="Post"),
        paper("19 miners are missing in Tarn, the ministry said.", "a3", 2),
    )

    assert texts(desk) == ["19 miners"]


def test_a_village_s_dead_lead_no_figures_beside_the_toll() -> None:
    first = paper("The quake killed 23 people, the interior ministry said.", "a1", 9)
    later = paper(
        "Rescuers found nine people dead in Pesk, the interior ministry said.\n\n"
        "The quake killed 27 people in all, the ministry said.",
        "a2",
    )

    assert texts(material(first, later))[0] == "27 people"


def test_a_toll_that_one_party_puts_lower_does_not_lead() -> None:
    toll = paper("Clashes left at least seven people dead.", "a1", 6)
    lower = paper("The minister put the number of dead at three.", "a2", 1, publisher="Radio")

    assert texts(material(toll, lower))[0] == "at least seven people"


def test_a_lower_toll_leads_once_the_higher_one_is_old() -> None:
    toll = paper("The flood killed 70 people, a local official said.", "a1", 60)
    lower = paper("The flood killed 50 people, the agency said.", "a2", 1, publisher="Post")

    assert texts(material(toll, lower))[0] == "50 people"


MINISTRY = paper("The ministry counts 57 confirmed cases of cholera.", "a1", 9)


@pytest.mark.parametrize(
    ("later", "is_one"),
    [
        ("The hospital counts 41 confirmed cases of cholera.", True),
        ("The hospital counts 83 confirmed cases of cholera.", False),
        ("The hospital counts 64 suspected cases of cholera.", False),
        ("The hospital counts four confirmed cases of cholera.", False),
    ],
)
def test_cases_that_became_more_or_are_suspected_contradict_none(later: str, is_one: bool) -> None:
    desk = material(MINISTRY, paper(later, "a2", 1, publisher="Post"))

    assert bool(conflicts(desk, difference(desk), SourceBook(desk))) is is_one


@pytest.mark.parametrize(
    ("said_before", "said_later", "hours_between", "is_dispute"),
    [
        pytest.param("", "", 5, False, id="papers count on"),
        pytest.param("", "the fire service said", 5, False, id="a party counts on after a paper"),
        pytest.param("police said", "", 1, True, id="at one time"),
        pytest.param("police said", "the rebels said", 5, True, id="two parties in one day"),
        pytest.param("police said", "the fire brigade said", 2, False, id="two at one scene"),
        pytest.param("police said", "the ministry said", 14, False, id="parties half a day apart"),
    ],
)
def test_what_a_count_became_is_no_dispute(
    said_before: str, said_later: str, hours_between: int, *, is_dispute: bool
) -> None:
    def printed(count: int, said: str) -> str:
        return f"In Tarn {count} people were injured{', ' + said if said else ''}."

    desk = material(
        paper(printed(48, said_before), "a", 2 + hours_between),
        paper(printed(71, said_later), "b", 2, publisher="Post"),
    )

    assert bool(conflicts(desk, difference(desk), SourceBook(desk))) is is_dispute


def test_a_count_that_was_said_again_after_a_higher_one_is_disputed() -> None:
    desk = material(
        paper("Six people were killed in Tarn.", "a", 9),
        paper("Nine people were killed in Tarn, the rebels said.", "b", 5, publisher="Radio"),
        paper("In Tarn six people were killed.", "c", 4, publisher="Post"),
    )

    assert conflicts(desk, difference(desk), SourceBook(desk))


def test_fewer_dead_later_are_disputed() -> None:
    desk = material(
        paper("Nine people were killed in Tarn.", "a", 9),
        paper("Six people were killed in Tarn, police said.", "b", 5, publisher="Radio"),
    )

    assert conflicts(desk, difference(desk), SourceBook(desk))


@pytest.mark.parametrize(
    ("before", "tier", "is_dispute"),
    [
        pytest.param("Nine people were killed in Tarn.", Tier.OFFICIAL, False, id="a paper"),
        pytest.param("Nine died in Tarn, Orla Brel said.", Tier.OFFICIAL, True, id="a party"),
        pytest.param("Nine people were killed in Tarn.", Tier.NATIONAL, True, id="two papers"),
    ],
)
def test_an_office_puts_a_paper_right(before: str, tier: Tier, *, is_dispute: bool) -> None:
    later = paper("Six people were killed in Tarn.", "b", 1, publisher="Coast Guard", tier=tier)
    desk = material(paper(before, "a", 6), later)

    assert bool(conflicts(desk, difference(desk), SourceBook(desk))) is is_dispute


def test_a_bystanders_count_takes_nobodys_place() -> None:
    office = paper("Three people were killed in Tarn, the police said.", "a", 5)
    man = paper("Five people were killed in Tarn, a man said.", "b", 2)
    desk = material(office, man)

    assert texts(desk)[0] == "Three people"
    assert not is_outdated(desk, desk.facts[0], countable(difference(desk)))


def test_a_charity_that_counts_more_than_an_office_disputes_it() -> None:
    office = paper("14 inmates have died in Tarn.", "a", 5, publisher="Prisons", tier=Tier.OFFICIAL)
    charity = paper("At least 17 inmates have died in Tarn, Open Hands said.", "b", 2)

    desk = material(office, charity)
    assert conflicts(desk, difference(desk), SourceBook(desk))


def test_what_somebody_demands_is_no_key_figure() -> None:
    it = paper("The rebels demanded that 40 prisoners be freed. Six people were killed.", "a1")

    assert texts(material(it)) == ["Six people"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The train was going at 84 kilometres an hour in Tarn.", []),
        ("Winds of 84 kilometres an hour hit Tarn.", ["84 kilometres an hour"]),
        ("Some 60 tonnes of acid have leaked in Tarn.", ["Some 60 tonnes"]),
        ("The train holds 60 tonnes of acid.", []),
    ],
)
def test_what_a_story_is_measured_by_is_key(text: str, shown: list[str]) -> None:
    assert texts(material(paper(text, "a1"))) == shown


def test_a_party_that_counts_fewer_outdates_no_attack() -> None:
    attack = paper("Shells killed 14 people in Tarn, medics said.", "a1", 5)
    fewer = paper("Rebels killed nine people in Tarn, the army said.", "a2", 1, publisher="Post")
    desk = material(attack, fewer)
    counts = countable(difference(desk))
    (happened,) = [one for one in desk.facts if one.text.startswith("Shells")]

    assert not is_outdated(desk, happened, counts)


def test_the_dead_of_two_days_are_no_dispute() -> None:
    desk = material(
        paper("A team counted 27 people killed in Tarn on Sunday, the team said.", "a", 5),
        paper("Two people were killed in Tarn on Monday, the hospital said.", "b", 4),
    )

    assert not conflicts(desk, difference(desk), SourceBook(desk))


def test_an_amount_that_leaked_more_since_is_outdated() -> None:
    desk = material(
        paper("Some 20 tonnes of fuel oil have leaked off Tarn, the agency said.", "a1", 9),
        paper("35 tonnes of fuel oil have leaked off Tarn.", "a2", 1, publisher="Post"),
    )
    counts = countable(difference(desk))
    old = [one for one in desk.facts if one.text.startswith("Some 20 tonnes of")]

    assert old
    assert all(is_outdated(desk, one, counts) for one in old)


def test_a_toll_that_rose_and_was_confirmed_since_is_a_change() -> None:
    first = paper("Seven people were killed in Tarn, police said.", "a1", 20)
    more = paper("Eight people were killed in Tarn, police said.", "a2", 5)
    again = paper("Eight people were killed in Tarn, the hospital said.", "a3", 1, publisher="Post")
    desk = material(first, more, again, told=all_told(ledger([first])))

    (toll,) = [one for one in difference(desk) if one.fact.figure is not None]
    assert (toll.fact.text, toll.change) == ("Eight people", Change.CHANGED)


def test_of_several_tolls_the_most_come_first_whoever_claims_them() -> None:
    desk = material(
        paper("Fourteen soldiers were killed in Tarn.", "a1", 5),
        paper("The hospital said 26 people were killed in Orlo.", "a2", 4),
        paper("Two guards were killed in Vinna.", "a3", 1),
    )

    assert texts(desk) == ["26 people", "Fourteen soldiers", "Two guards"]


def test_the_dead_come_before_more_missing() -> None:
    assert texts(
        material(paper("Four people were killed in Tarn and 11 people are missing.", "a1"))
    ) == ["Four people", "11 people"]


def test_a_toll_that_is_merely_confirmed_leads_no_brief() -> None:
    first = paper("Eight people were killed in Tarn, police said.", "a1", 20)
    again = paper("Eight people were killed in Tarn, the hospital said.", "a2", 2, publisher="Post")
    news = paper("The council of Tarn closed the mill.", "a3", 1, publisher="Herald")
    desk = material(first, again, news, told=all_told(ledger([first])), last=LAST)

    lines = [line.text for line in compose(desk).bottom_line]
    assert lines == ["The council of Tarn closed the mill."]


def test_what_others_called_those_counted_before_gets_no_line() -> None:
    desk = material(
        paper("At least 25 people were killed in Tarn, police said.", "a1", 9),
        paper("The minister resigned over the deaths of 25 football fans in Tarn.", "a2", 5),
        paper("The crush in Tarn killed 27 people, the hospital said.", "a3", 1, publisher="Post"),
    )

    assert texts(desk) == ["27 people"]


def test_the_dead_of_before_get_no_line_beside_more_of_later_in_whatever_noun() -> None:
    desk = material(
        paper("One miner was killed in Tarn.", "a1", 9),
        paper("Four people were killed, the rescue service said.", "a2", 5),
        paper("Six miners were killed in Tarn, police said.", "a3", 1, publisher="Post"),
    )

    assert texts(desk) == ["Six miners"]


def test_older_counts_of_the_missing_give_way_and_other_places_stay() -> None:
    desk = material(
        paper("At least 20 miners are missing in Tarn.", "a1", 9),
        paper("Seven people are missing in Orlo.", "a2", 5),
        paper("Five people are missing in Tarn.", "a3", 1, publisher="Post"),
    )

    assert sorted(texts(desk)) == ["Five people", "Seven people"]
