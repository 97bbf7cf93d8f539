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
