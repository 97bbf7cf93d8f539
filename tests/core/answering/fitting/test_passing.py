"""Whether a question names somebody whom an article names in passing only."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.passing import passing
from tests.builders import article
from tests.core.answering.asking import found

_BREL = "Ana Brel leads the ferry crew of Velk. The crew has nine members. "


@pytest.mark.parametrize(
    ("text", "title", "minor"),
    [
        pytest.param(
            f"{_BREL}Oda Orlo reported it. She is 59 years old.", "", 1.0, id="named once"
        ),
        pytest.param(
            f"{_BREL}Oda Orlo reported it. Orlo has a dog. She is 59 years old.",
            "",
            0.5,
            id="named twice",
        ),
        pytest.param(
            f"{_BREL}Oda Orlo came. Orlo saw it. Orlo left. She is 59 years old.",
            "",
            0.0,
            id="named often",
        ),
        pytest.param(
            f"Oda Orlo came. {_BREL}She is 59 years old.", "", 0.0, id="named at the beginning"
        ),
        pytest.param(
            f"{_BREL}Oda Orlo came. She is 59 years old.",
            "Orlo reports from the ferry",
            0.0,
            id="named in the title",
        ),
        pytest.param(f"{_BREL}Oda Orlo is 59 years old.", "", 0.0, id="named in the sentence"),
    ],
)
def test_nothing_else_is_told_of_who_is_named_in_passing(
    text: str, title: str, minor: float
) -> None:
    question = "How many years old is Oda Orlo?"
    (candidate,) = [one for one in found(question, article(text, title=title)) if "59" in one.text]

    assert passing(understand(question), candidate) == {"minor": minor}


def test_who_names_nobody_is_told_of_anybody() -> None:
    question = "How many members has the crew?"
    (candidate, *_) = found(question, _BREL)

    assert passing(understand(question), candidate) == {"minor": 0.0}
