"""Who somebody is to somebody else."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.relating import NEITHER, related
from tests.core.answering.asking import found


@pytest.mark.parametrize(
    ("question", "text", "share"),
    [
        ("Who is Ana Brel's agent?", "Ana Brel left, said her agent, Mark Roel.", 1.0),
        ("Who is Ana Brel's agent?", "Ana Brel left, said Mark Roel.", 0.0),
        ("Who is Ana Brel's agent?", "Ana Brel has an agent.", 0.3),
        ("What is the name of Ana Brel's sister?", "Her sister, Oda Marr, saw Ana Brel.", 1.0),
        ("Who is the mayor of Velk?", "Velk has a mayor, Jan Orlo.", 1.0),
        ("What is the suspect's name?", "The suspect, Jan Orlo, fled Velk.", 1.0),
        ("Who is principal of the school in Velk?", "Oda Marr is the school's principal.", 1.0),
        ("Who is Ana Brel's agent in Velk?", "Her agent, Mark Roel, left Velk.", 1.0),
        ("Who is the mayor of Velk?", "The mayor and the Velk Company met.", 0.3),
        ("Who is the owner of the mill?", "The owner, the Velk Company, sold the mill.", 1.0),
        ("Who was shot by the guard?", "The guard shot Jan Orlo.", NEITHER),
        ("When was Ana Brel born?", "Ana Brel was born in May.", NEITHER),
    ],
)
def test_who_is_asked_for_is_named_as_that(question: str, text: str, share: float) -> None:
    assert related(understand(question), found(question, text)[0]) == share
