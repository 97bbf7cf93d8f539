"""What breaks in between two briefs, and how sure it is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.articles import Article, Tier
from bot.core.composing.material import Material
from bot.core.facts import Fact, FactKind, FactState, Topic
from bot.core.interrupting.severity import Caps, is_capped, severity
from tests.builders import NOW, article
from tests.core.composing.desk import all_told, ledger, material

#: Seconds do not matter here: what is asked is the rule.
HOUR = timedelta(hours=1)


def told(text: str, id: str, publisher: str, hours_ago: float = 0.0, **changes: object) -> Article:
    return article(
        text, id, publisher=publisher, published_at=NOW - hours_ago * HOUR, title="", **changes
    )


def newest_count(desk: Material, kind: str = "killed") -> Fact:
    return max(
        (fact for fact in desk.facts if fact.figure and fact.figure.kind == kind),
        key=lambda fact: fact.changed_at,
    )


FOUR = "Four people were killed in Tarn, police said."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (FOUR, "killed"),
        ("Eleven people are missing in Tarn, police said.", "missing"),
        ("Police said 38 people were injured in Tarn.", "injured"),
        ("Police said 3,200 people were displaced in Tarn.", "displaced"),
    ],
)
def test_a_first_count_of_harm_breaks_in(text: str, kind: str) -> None:
    desk = material(told(text, "a1", "Orvane Herald"))

    assert severity(newest_count(desk, kind), desk).tier == 2


def test_what_a_bystander_counted_first_is_no_count_known() -> None:
    first = told(FOUR, "a1", "Orvane Herald", 5)
    man = told("Nine people were killed in Tarn, a man said.", "a2", "Voice", 3)
    now = told("Nine people were killed in Tarn, police said.", "a3", "Orvane Herald")
    desk = material(first, man, now, told=all_told(ledger([first, man])))

    assert severity(newest_count(desk), desk).tier == 2


def test_an_act_breaks_in_however_old_the_toll_beside_it() -> None:
    first = told("The number of dead in Tarn rose to 25, police said.", "a1", "Orvane Herald", 30)
    act = article(
        "The interior minister of Tavria resigned on Monday over the deaths of 25 fans in Tarn.",
        "a2", publisher="Voice", published_at=NOW, title="Tavria's interior minister resigns",
    )  # fmt: skip
    desk = material(first, act, told=all_told(ledger([first])))
    happening = next(
        one for one in desk.facts if one.kind is FactKind.HAPPENING and "resigned" in one.text
    )

    assert severity(happening, desk).tier == 2


def test_a_bystanders_count_waits_beside_others() -> None:
    man = told("Nine people were killed in Tarn, a man said.", "a2", "Voice")
    first = told(FOUR, "a1", "Orvane Herald", 3)

    desk = material(first, man, told=all_told(ledger([first])))
    assert severity(newest_count(desk), desk).tier == 0
    alone = material(man)
    assert severity(newest_count(alone), alone).tier == 2


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        pytest.param("The number of dead in Tarn stood at four, Ola Brel said.", 0, id="no noun"),
        pytest.param("Four miners were killed in Tarn.", 0, id="as many of another noun"),
        pytest.param("Two police officers were killed in Tarn.", 2, id="others"),
        pytest.param("Two civilians were killed in Tarn.", 2, id="others, in a common noun"),
        pytest.param("The number of dead in Tarn rose to nine, Ola Brel said.", 2, id="more"),
    ],
)
def test_a_toll_is_known_in_whatever_noun(text: str, tier: int) -> None:
    first = told("Four inmates were killed in Tarn, police said.", "a1", "Orvane Herald", 3)
    desk = material(first, told(text, "a2", "Voice"), told=all_told(ledger([first])))

    assert severity(newest_count(desk), desk).tier == tier


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Up to 40 people could be killed, police said.", id="only feared"),
        pytest.param("Police denied that four people had been killed.", id="denied"),
        pytest.param("Two of the dead were found in Tarn, killed in a car.", id="part of a whole"),
    ],
)
def test_these_counts_do_not_break_in(text: str) -> None:
    desk = material(told(text, "a1", "Orvane Herald"))
    counts = [fact for fact in desk.facts if fact.kind is FactKind.FIGURE]

    assert [severity(fact, desk).tier for fact in counts] == [0] * len(counts)


@pytest.mark.parametrize(("grown", "tier"), [("Five", 2), ("Four hundred", 2)])
def test_a_count_that_grew_by_a_quarter_breaks_in(grown: str, tier: int) -> None:
    later = told(f"{grown} people were killed in Tarn, police said.", "a2", "Orvane Herald")
    desk = material(told(FOUR, "a1", "Orvane Herald", 5), later)

    fact = newest_count(desk)

    assert fact.state is FactState.CHANGED
    assert severity(fact, desk).tier == tier
    assert "grew by a quarter" in severity(fact, desk).reason


def test_a_count_that_hardly_grew_waits() -> None:
    ten = told("Ten people were killed in Tarn, police said.", "a1", "Orvane Herald", 5)
    eleven = told("Eleven people were killed in Tarn, police said.", "a2", "Orvane Herald")
    desk = material(ten, eleven)

    assert severity(newest_count(desk), desk).tier == 0


def test_another_claimants_toll_is_measured_by_the_highest_known() -> None:
    ten = told("Ten people were killed in Tarn, police said.", "a1", "Orvane Herald", 5)
    eleven = told("Eleven people were killed in Tarn, the hospital said.", "a2", "Tarn Post")
    desk = material(ten, eleven)

    assert severity(newest_count(desk), desk).tier == 0


def test_another_claimants_count_of_displaced_waits_for_the_brief() -> None:
    first = told("Police said 3,200 people were displaced in Tarn.", "a1", "Orvane Herald", 5)
    other = told("Aid workers said 9,000 people were displaced in Tarn.", "a2", "Tarn Post")
    desk = material(first, other)

    assert severity(newest_count(desk, "displaced"), desk).tier == 0


def test_injured_wait_where_the_dead_were_told() -> None:
    dead = told(FOUR, "a1", "Orvane Herald", 5)
    hurt = told("Police said 38 people were injured in Tarn.", "a2", "Orvane Herald")
    desk = material(dead, hurt)
    desk = replace(desk, told=all_told(ledger([dead])))

    assert severity(newest_count(desk, "injured"), desk).tier == 0


def test_an_official_source_is_tier_one_and_said_to_be() -> None:
    desk = material(told(FOUR, "a1", "Civil Guard", tier=Tier.OFFICIAL))

    ruling = severity(newest_count(desk), desk)

    assert (ruling.tier, ruling.is_official, ruling.origins) == (1, True, 1)


def test_two_origins_are_tier_one() -> None:
    lead = "The levee at Tarn collapsed on Monday and killed sheep on the meadows below it."
    desk = material(
        told(lead, "a1", "Orvane Herald", 1), told(lead, "a2", "Tarn Post", tier=Tier.LOCAL)
    )
    fact = next(fact for fact in desk.facts if fact.kind is FactKind.HAPPENING)
    fact = replace(fact, weight=0.9)

    assert fact.state is FactState.CONFIRMED
    assert severity(fact, desk).tier == 1
    assert not severity(fact, desk).is_official


def test_one_publisher_does_not_confirm_itself() -> None:
    first = told("Four people were killed in Tarn, police said.", "a1", "Orvane Herald", 1)
    again = told("Four people were killed in Tarn, the mayor said.", "a2", "Orvane Herald")
    desk = material(first, again)
    fact = replace(newest_count(desk), state=FactState.NEW)

    ruling = severity(fact, desk)

    assert len(fact.origins) == 2
    assert (ruling.tier, ruling.origins) == (2, 1)


def test_social_accounts_alone_never_break_in() -> None:
    desk = material(told(FOUR, "a1", "@tarn_now", tier=Tier.SOCIAL))

    assert severity(newest_count(desk), desk).reason == "social accounts only"


def happening(text: str, **changes: object) -> tuple[Fact, Material]:
    desk = material(told(text, "a1", "Orvane Herald"))
    fact = next(fact for fact in desk.facts if fact.kind is FactKind.HAPPENING)
    given: dict[str, object] = {"weight": 0.9, **changes}
    return replace(fact, **given), desk  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "changes", "tier"),
    [
        ("The levee at Tarn collapsed early on Monday morning.", {}, 2),
        ("The levee at Tarn collapsed early on Monday morning.", {"weight": 0.5}, 0),
        ("The levee at Tarn collapsed early on Monday morning.", {"topic": Topic.UNSETTLED}, 0),
        (
            "The levee at Tarn collapsed early on Monday morning.",
            {"state": FactState.REPEATED},
            0,
        ),
        ("The council of Tarn lifted the evacuation order on Monday.", {}, 0),
        ("The council of Tarn painted the town hall on Monday.", {}, 0),
        ("Officers said that they had removed President Orlan.", {}, 2),
        ("Soldiers seized power in Orvane on Monday.", {}, 2),
        ("Gunmen took twelve guests hostage in Tarn.", {}, 2),
        ("A goods train derailed near Tarn.", {}, 2),
        ("The union met the officers who seized power.", {}, 0),
        ("The coup against Orvane's ousted president drew protests.", {}, 0),
        ("The bullet that killed Ada Lunt's husband came through a window.", {}, 0),
        ("Police said that a fire killed a man in Tarn.", {}, 2),
    ],
)
def test_a_happening_breaks_in_when_it_is_grave_fresh_and_leading(
    text: str, changes: dict[str, object], tier: int
) -> None:
    fact, desk = happening(text, **changes)

    assert severity(fact, desk).tier == tier


def test_a_sentence_that_only_repeats_a_toll_is_no_news() -> None:
    ten = told("Ten people were killed in Tarn, police said.", "a1", "Orvane Herald", 5)
    again = told(
        "The death toll of the flood in the valley rose to 11, the hospital of Tarn said.",
        "a2",
        "Tarn Post",
    )
    desk = material(ten, again)
    fact = next(
        fact for fact in desk.facts if fact.kind is FactKind.HAPPENING and fact.span.article == "a2"
    )

    assert severity(replace(fact, weight=1.0), desk).tier == 0


@pytest.mark.parametrize(
    ("tier", "minutes_ago", "capped"),
    [
        (2, [], False),
        (2, [10], True),
        (2, [30], False),
        (1, [10], False),
        (1, [10, 20, 30], True),
        (1, [10, 20, 70], False),
    ],
)
def test_caps_hold_back_what_comes_too_soon_or_too_often(
    tier: int, minutes_ago: list[int], capped: bool
) -> None:
    sent = [NOW - timedelta(minutes=minutes) for minutes in minutes_ago]

    assert is_capped(tier, sent, NOW, Caps()) is capped
