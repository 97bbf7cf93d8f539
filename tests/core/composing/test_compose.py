"""A whole brief: right sections, order and no repetition."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.core.articles import Article, Tier
from bot.core.briefs import Brief, BriefKind, Change, Coverage, Trend
from bot.core.composing import Material, compose
from bot.core.composing.bottomline import BOTTOM_LINE_CHARS
from bot.core.composing.compose import MAX_NEW
from bot.core.facts import FactState
from tests.builders import NOW, article, brief, fact, hours
from tests.core.composing.desk import all_told, ledger, material

LAST = brief(as_of=NOW - hours(12), status=Trend.STATIC)


def paper(text: str, id: str = "a1", ago: float = 1.0, **changes: object) -> Article:
    return article(text, id, published_at=NOW - hours(ago), title="", **changes)


def daily(known: list[Article], fresh: list[Article], as_of: datetime = NOW) -> Material:
    """A channel that was told `known` in its last brief, and what came since."""
    before = ledger(known)
    facts = ledger([*known, *fresh])
    told = all_told(before)
    return material(*known, *fresh, facts=facts, told=told, last=LAST, as_of=as_of)


FOUR = paper("Four people were killed and 11 people are missing in Tarn, police said.", "a1", 20)
NINE = paper(
    "Nine people were killed and eight people are missing in Tarn, police said. "
    "Soldiers carried sandbags to the bridge of Orlo. "
    '"We lost the old bridge and the mill," Mayor Edda Fross said.',
    "a2",
)


def test_a_first_brief_gives_the_standing_picture() -> None:
    first = compose(material(FOUR))

    assert (first.kind, first.number, first.since) == (BriefKind.FIRST, 1, None)
    assert first.status is Trend.NONE
    assert first.bottom_line[0].text == FOUR.text
    assert first.headline == FOUR.text
    assert [one.figure.text for one in first.figures] == ["Four people", "11 people"]


def test_a_daily_brief_tells_what_changed_once_each_under_its_label() -> None:
    told = compose(daily([FOUR], [NINE]))

    assert (told.kind, told.number, told.since) == (BriefKind.DAILY, 2, LAST.as_of)
    assert told.bottom_line[0].text.startswith("Nine people were killed")
    changed = [said for said in told.new if said.change is Change.CHANGED]
    assert {one.previous for one in told.figures} == {"Four people", "11 people"}
    assert len(changed) == 2
    others = [s.text for s in (*told.bottom_line[1:], *told.new) if s.change is Change.NEW]
    assert others == ["Soldiers carried sandbags to the bridge of Orlo."]


def test_a_toll_that_rose_escalates_and_is_the_reason() -> None:
    told = compose(daily([FOUR], [NINE]))

    assert told.status is Trend.ESCALATING
    assert told.previous_status is Trend.STATIC
    assert told.status_reason is not None
    assert told.status_reason.text.startswith("Nine people")


def test_what_an_update_told_since_leads_but_is_no_news_again() -> None:
    desk = daily([FOUR], [NINE])

    told = compose(replace(desk, told=all_told(desk.facts)))

    assert told.kind is BriefKind.DAILY
    assert told.bottom_line[0].text.startswith("Nine people were killed")
    assert told.new == ()


def test_without_news_the_standing_picture_is_kept_for_the_notice() -> None:
    facts = [replace(one, changed_at=NOW - hours(20)) for one in ledger([FOUR])]
    desk = material(
        FOUR,
        facts=facts,
        told=all_told(facts),
        last=LAST,
        coverage=Coverage(articles=2, publishers=2, newest=NOW - hours(1)),
    )

    quiet = compose(desk)

    assert quiet.kind is BriefKind.NO_CHANGE
    assert quiet.new == ()
    assert quiet.bottom_line[0].text == FOUR.text
    assert [one.change for one in quiet.figures] == [None, None]


def test_a_count_that_was_overtaken_is_not_the_standing_picture() -> None:
    asked = compose(material(FOUR, NINE, is_on_demand=True))

    told = [said.text for said in (*asked.bottom_line, *asked.new)]
    assert told[0].startswith("Nine people were killed")
    assert not any(text.startswith("Four people") for text in told)


def test_a_count_that_somebody_else_overtook_does_not_lead() -> None:
    old = paper(
        "Four people were killed when the levee of Tarn broke, the mayor said.",
        ago=90,
        publisher="Tarn Post",
    )
    new = paper("The number of dead is now nine, the agency said.", "a2", publisher="Civil Agency")

    asked = compose(material(old, new, is_on_demand=True))

    assert asked.bottom_line[0].text == new.text
    assert old.text not in [said.text for said in asked.bottom_line]


def test_a_brief_on_demand_has_no_number_and_no_word() -> None:
    asked = compose(material(FOUR, is_on_demand=True, last=LAST))

    assert (asked.kind, asked.number, asked.status) == (BriefKind.ON_DEMAND, 0, Trend.NONE)


def test_a_rumour_is_held_back_whole() -> None:
    rumour = paper(
        "Hundreds of people were killed when the whole dam broke. "
        '"I saw it with my own eyes," Bram Olsen said.',
        "s1",
        tier=Tier.SOCIAL,
    )

    told = compose(daily([FOUR], [NINE, rumour]))

    everything = [s.text for s in (*told.bottom_line, *told.new, *told.unsettled)]
    assert not any("Hundreds" in text for text in everything)
    assert not any("Hundreds" in one.figure.text for one in told.figures)
    assert not any(quote.quote.speaker == "Bram Olsen" for quote in told.quotes)
    assert [(held.text[:8], held.reason) for held in told.held_back] == [
        ("Hundreds", "said only by social accounts, not confirmed")
    ]


def test_what_only_state_media_say_does_not_lead() -> None:
    state = paper(
        "Police arrested two men over the levee at Tarn early on Monday.",
        "r1",
        tier=Tier.STATE_MEDIA,
    )
    other = paper("Boats left the harbour of Orlo for the lower town of Tarn.", "a3")

    told = compose(daily([FOUR], [state, other]))

    assert [said.text for said in told.bottom_line] == [other.text]
    assert state.text in [said.text for said in told.new]


def test_state_media_lead_where_there_is_nothing_else() -> None:
    state = paper("The levee at Tarn broke early on Monday.", "r1", tier=Tier.STATE_MEDIA)

    assert compose(material(state)).bottom_line[0].text == state.text


def test_what_nobody_knows_comes_before_what_is_disputed() -> None:
    it = paper(
        "The levee at Tarn broke on Monday.\n\n"
        "Residents accused the council of neglect of the wall.\n\n"
        "It is unclear how many houses stood below the bridge of Orlo."
    )

    texts = [said.text for said in compose(material(it)).unsettled]

    assert any(text.startswith("It is unclear") for text in texts)
    assert any(text.startswith("Residents accused") for text in texts)


def test_two_unknowns_leave_no_room_for_quarrels() -> None:
    it = paper(
        "The levee at Tarn broke on Monday.\n\n"
        "Residents accused the council of neglect of the wall.\n\n"
        "It is unclear how many houses stood below the bridge of Orlo. "
        "It is not known who gave the order to open the sluice."
    )

    texts = [said.text for said in compose(material(it)).unsettled]

    assert len(texts) == 2
    assert not any("accused" in text for text in texts)


def test_a_sentence_around_quoted_words_is_not_told_beside_them() -> None:
    it = paper(
        "The levee at Tarn broke on Monday. Soldiers carried sandbags to the bridge of Orlo. "
        "In the square before the burning school of Orlo, Mayor Edda Fross said, "
        '"The wall is gone."'
    )

    told = compose(material(it))

    assert told.quotes
    assert not any("The wall is gone" in said.text for said in told.new)


def test_a_list_of_key_figures_is_not_told_as_news_too() -> None:
    it = paper(
        "The levee at Tarn broke on Monday, and boats went out. Boats left Orlo at noon for "
        "the lower town.\n\nHospitals counted 38 injured people and 5 missing people."
    )

    told = compose(material(it))

    assert {"38 injured people", "5 missing people"} <= {one.figure.text for one in told.figures}
    everything = [*told.bottom_line, *told.new]
    assert sum("38 injured" in said.text for said in everything) <= 1


def test_the_bottom_line_keeps_to_its_budget() -> None:
    long = "and the road from the old mill at the river to the bridge of the town " * 5
    first = paper(f"The levee at Tarn broke {long}on Monday.", "a1")
    second = paper(f"Boats left the harbour of Orlo {long}at noon.", "a2")

    lines = compose(material(first, second)).bottom_line

    assert len(lines) == 1
    assert sum(len(line.text) for line in lines) <= BOTTOM_LINE_CHARS


def test_news_has_a_limit() -> None:
    words = "school mill church bridge tower harbour market station library hospital".split()
    many = [
        paper(f"The {word} of Tarn was hit by a wave of mud at dawn.", f"a{n}")
        for n, word in enumerate(words)
    ]

    assert len(compose(material(*many)).new) <= MAX_NEW


def test_what_was_withdrawn_is_told_nowhere() -> None:
    desk = daily([FOUR], [])
    gone = [replace(one, state=FactState.WITHDRAWN, version=2) for one in desk.facts]

    told = compose(replace(desk, facts=gone), BriefKind.DAILY)

    assert (told.bottom_line, told.new, told.figures) == ((), (), ())
    assert told.headline == ""


def test_the_same_material_makes_the_same_brief() -> None:
    desk = daily([FOUR], [NINE])

    assert compose(desk) == compose(desk)


@pytest.mark.parametrize("published_at", [None, NOW - hours(1)])
def test_only_dated_articles_have_a_place_in_the_timeline(published_at: datetime | None) -> None:
    it = article("The levee at Tarn broke on Monday.", published_at=published_at)
    told: Brief = compose(material(it))

    assert [entry.at for entry in told.timeline] == ([published_at] if published_at else [])


def test_the_timeline_tells_a_toll_once() -> None:
    first = article("The flood killed 12 people in Tarn.", "a1", title="", published_at=NOW)
    again = article(
        "The number of dead rose to 12 after two bodies were found near the old bridge.",
        "a2",
        title="",
        published_at=NOW + hours(2),
    )

    told = compose(material(first, again, facts=ledger([first, again])))

    assert [entry.at for entry in told.timeline] == [NOW]


def test_what_one_article_tells_stands_together_in_its_order() -> None:
    first, answer = "The mayor passed the warning on to Orlo.", "The council threw it away in May."
    two, other = paper(f"{first} {answer}", "t1"), paper("Boats reached Varn at noon.", "t2")
    lead = ("Tarn lost its only hospital.", "Soldiers closed every road to Kell.")
    leading = paper(" ".join(lead), "t3")
    facts = [
        *(fact(leading, words, key=words, weight=3.0) for words in lead),
        fact(two, first, key="first", weight=0.3),
        fact(two, answer, key="answer", weight=0.9),
        fact(other, key="other", weight=0.6),
    ]

    told = compose(material(two, other, leading, facts=facts, last=LAST), BriefKind.DAILY)

    assert [line.text for line in told.bottom_line] == list(lead)
    assert [line.text for line in told.new] == [first, answer, other.text]


def test_a_detail_does_not_stand_beside_what_leads() -> None:
    it = paper("Water broke the levee at Tarn.\n\nThe gate has brass hinges from Orlo.")
    facts = [
        replace(one, weight=0.9 if "levee" in one.text else 0.3) for one in ledger([it])
    ]  # fmt: skip
    made = compose(material(it, facts=facts))

    assert [one.text for one in made.bottom_line] == ["Water broke the levee at Tarn."]


def test_the_news_stands_before_what_an_article_tells_on_its_way() -> None:
    it = paper(
        "Markets in Orlo opened late.\n\nShares in Tarn Mills closed higher.\n\n"
        "Vinna Steel bought the mill at Tarn for its water rights."
    )
    weights = {"Markets": 0.1, "Shares": 0.5, "Vinna": 0.9}
    facts = [replace(one, weight=weights[one.text.split()[0]]) for one in ledger([it])]
    made = compose(material(it, facts=facts))

    assert made.bottom_line[0].text.startswith("Vinna Steel bought")
