"""What a brief wants most."""

from dataclasses import replace

from bot.core.composing import difference
from bot.core.composing.weighing import HALF_LIFE, sentence_of, tells_lives, weighed
from bot.core.facts import Fact
from tests.builders import NOW, article, fact, hours
from tests.core.composing.desk import material

IT = article("The levee at Tarn broke on Monday.", "a1")


def weight(it: Fact, desk) -> float:  # type: ignore[no-untyped-def]
    return next(one.weight for one in weighed(desk, difference(desk)) if one.fact.key == it.key)


def test_a_fact_loses_half_its_weight_in_its_half_life() -> None:
    it = fact(IT, key="k")
    now = material(IT, facts=[it], as_of=NOW - hours(1))
    later = replace(now, as_of=now.as_of + HALF_LIFE)

    assert weight(it, later) == weight(it, now) / 2


def test_a_new_sighting_makes_it_young_again() -> None:
    again = article("The levee at Tarn broke on Monday.", "a2", published_at=NOW + HALF_LIFE)
    once = fact(IT, key="k")
    twice = replace(once, sightings=(*once.sightings, *fact(again).sightings))
    desk = material(IT, again, facts=[once], as_of=NOW + HALF_LIFE)

    assert weight(twice, replace(desk, facts=[twice])) > weight(once, desk)


def test_independent_origins_add_weight() -> None:
    other = article("The levee at Tarn broke on Monday.", "a2", publisher="Tarn Post")
    once = fact(IT, key="k")
    twice = replace(once, sightings=(*once.sightings, *fact(other).sightings))
    desk = material(IT, other, facts=[once])

    assert weight(twice, replace(desk, facts=[twice])) > weight(once, desk)


def test_what_the_crisis_is_about_outweighs_colour() -> None:
    colour = article("A baker in slippers sang at the station.", "a2")
    beside = article("Water from the levee at Tarn reached Orlo.", "a3")
    facts = [fact(one, key=one.id) for one in (IT, colour, beside)]
    desk = material(IT, colour, beside, facts=facts)

    assert weight(facts[0], desk) > weight(facts[1], desk)


def test_lives_come_first() -> None:
    dead = article("At least 12 people were killed in Tarn.", "a2")
    facts = [fact(one, key=one.id) for one in (IT, dead)]
    desk = material(IT, dead, facts=facts)

    assert tells_lives(desk, facts[1])
    assert not tells_lives(desk, facts[0])
    assert weight(facts[1], desk) > weight(facts[0], desk)


def test_a_sentence_of_an_article_at_hand_is_cut_from_it() -> None:
    it = fact(IT)

    assert sentence_of(material(IT, facts=[it]), it) == IT.text
    assert not tells_lives(replace(material(IT, facts=[it]), articles={}), it)


def test_a_count_told_late_and_by_one_paper_alone_is_no_news_of_lives() -> None:
    opening = " ".join(f"The council of Tarn met for the {n}th hour on the wall." for n in range(9))
    it = article(f"{opening} At least one sailor was killed in a raid.", "a2")
    late = fact(it, "At least one sailor was killed in a raid.", key="late")
    other = article("At least one sailor was killed in a raid.", "a3", publisher="Tarn Post")
    told_twice = replace(late, sightings=(*late.sightings, *fact(other).sightings))
    desk = material(it, other, facts=[late])

    assert not tells_lives(desk, late)
    assert tells_lives(desk, told_twice)
