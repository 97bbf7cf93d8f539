"""Whether there is any of it."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.existing import has_what_is_asked_for
from tests.core.answering.asking import found


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Is there power in Dorrin?", "Dorrin has been without power since Monday."),
        ("is there electricity in dorrin", "Power is back in Dorrin."),
        ("Is there any drinking water in Askel?", "Lorries brought water to Askel."),
        ("Does Dorrin still have power?", "Tavrin Power said power was back in Dorrin."),
        ("Does Brel have to resign?", "Ana Brel will stay."),
        ("Was there an evacuation?", "The lower town was evacuated."),
        ("What does Tavrin Power say?", "Tavrin Power said nothing."),
    ],
)
def test_what_has_the_thing_may_tell(question: str, text: str) -> None:
    assert has_what_is_asked_for(understand(question), found(question, text)[0])


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Is there power in Dorrin?", "Tavrin Power said the wall was not moving."),
        ("is there power in dorrin", "Sirens sounded in Dorrin."),
        ("Does Dorrin have power?", "Engineers of Tavrin Power opened the gates in Dorrin."),
        ("Was there a curfew in Dorrin?", "The town of Dorrin was dark."),
        (
            "Is there power in Dorrin?",
            "Power failed in Askel. The mayor left. Dorrin has burnt.",
        ),
    ],
)
def test_a_name_is_no_thing(question: str, text: str) -> None:
    assert not has_what_is_asked_for(understand(question), found(question, text)[0])


@pytest.mark.parametrize(
    ("question", "sentence", "may"),
    [
        ("Are there children among the injured?", "Of 38 injured people six are children.", True),
        ("Are there children among the injured?", "Six children were hurt in Velk.", True),
        ("Are there children among the dead?", "Of 38 injured people six are children.", False),
        ("Is there a soldier among those arrested?", "Three soldiers joined the search.", False),
        ("Is there a ford among the reeds of Velk?", "The ford of Velk lies in reeds.", True),
    ],
)
def test_those_among_whom_somebody_is_looked_for_are_told_of(
    question: str, sentence: str, may: bool
) -> None:
    (one, *_) = found(question, sentence)

    assert has_what_is_asked_for(understand(question), one) is may


@pytest.mark.parametrize(
    ("question", "text", "has_it"),
    [
        ("Which bridge is closed?", "The mill is closed.", False),
        ("Which bridge is closed?", "The bridge at Askel is closed.", True),
        ("Which bridge is closed?", "It is closed. The bridge lies at Askel.", True),
        ("Which company is closed?", "Orlo is closed.", True),
        ("What branch did Brel serve in?", "Brel is a navy veteran.", True),
        ("Which bridge is closed?", "The road to Velk is closed. The bridge is old.", False),
        ("Which bridge is closed?", "Velk Crossing is closed. The bridge is old.", True),
        ("Which gun did he use?", "He used a knife.", False),
        ("Which weapon did he use?", "He used a knife.", True),
        ("Which miller is ill?", "Tor Brel is ill.", True),
    ],
)
def test_the_sort_that_is_asked_for_is_near(question: str, text: str, *, has_it: bool) -> None:
    asked = understand(question)

    assert has_what_is_asked_for(asked, found(asked, text)[0]) is has_it
