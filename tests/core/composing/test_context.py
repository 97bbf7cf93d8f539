"""Which sentence comes before one that names nothing."""

from dataclasses import replace

import pytest

from bot.core.composing.context import context_of, opening_of
from bot.core.composing.material import Told, difference
from tests.builders import fact, span
from tests.core.composing.desk import material, paper

OPENING = "Search teams found the wreck of the ferry Mira off Orlo on Sunday, the guard said."


@pytest.mark.parametrize(
    ("news", "is_opened"),
    [
        ("Bodies of 17 people have been recovered.", True),
        ("Bodies of 17 people have been recovered off Orlo.", False),
        ("At least one Dorrian sailor was killed.", False),
        (
            "Bodies of 17 people have been recovered by divers who dived to the wreck again and "
            "again in the dark and in high waves, through cabins whose doors had to be cut open, "
            "while others held their lines and watched the weather, until the ship that brought "
            "them was called back to port in the early morning, its fuel nearly spent and its crew "
            "worn out by two nights of work.",
            False,
        ),
    ],
)
def test_what_names_nothing_has_its_articles_opening(news: str, *, is_opened: bool) -> None:
    desk = material(paper(f"{OPENING}\n\n{news}", "a1"))
    told = next(one for one in difference(desk) if one.fact.text.startswith(news[:14]))

    opening = context_of(desk, told, difference(desk))

    assert (opening.fact.text if opening else "") == (OPENING if is_opened else "")


def test_an_opening_has_none_before_it_nor_one_that_was_told() -> None:
    desk = material(paper("Bodies of 17 people have been recovered.\n\nDivers went on.", "a1"))
    first = next(one for one in difference(desk) if one.fact.text.startswith("Bodies"))

    assert context_of(desk, first, difference(desk)) is None
    assert context_of(desk, first, ()) is None


@pytest.mark.parametrize(
    ("opening", "news"),
    [
        pytest.param(
            "Спасатели нашли паром у Орлова.", "Погибли 17 человек из Тарна.", id="Cyrillic"
        ),
        pytest.param("عثر الغواصون على العبارة قرب أورلو.", "قتل 17 شخصا.", id="no capitals"),
        pytest.param("救援人员在奥尔洛附近发现渡轮。", "17人死亡。", id="no words either"),
    ],
)
def test_where_capitals_tell_otherwise_or_nothing_it_stands_alone(opening: str, news: str) -> None:
    it = paper(f"{opening}\n\n{news}", "a1")
    desk = material(it)
    lead, told = (
        Told(fact=replace(fact(it), sentence=span(it, text)), change=None)
        for text in (opening, news)
    )

    assert opening_of(desk, told.fact.sentence) == lead.fact.sentence
    assert context_of(desk, told, [lead]) is None


def test_of_a_sentence_in_small_letters_alone_the_opening_is_wanted() -> None:
    it = paper(f"{OPENING}\n\nПогибли 17 человек.", "a1")
    lead, told = (
        Told(fact=replace(fact(it), sentence=span(it, text)), change=None)
        for text in (OPENING, "Погибли 17 человек.")
    )

    assert context_of(material(it), told, [lead]) is lead
