"""What is told behind the best sentence."""

import pytest

from bot.core.answering import answer, understand
from tests.core.answering.asking import cite, found

COVE = (
    "The ferry Orlane sails from Tarn twice a day. Passengers need no ticket.\n\n"
    "Jan Brel, 58, a beekeeper, lost two hives in the storm. “They were my father's,” he said.\n\n"
    "Ana Lind, 22, a student, pulled a child out of the water in Velk.\n\n"
    "The city closed the bridge for repairs last year, said the deputy mayor, Sten Marr."
)


@pytest.mark.parametrize(
    ("question", "first", "never"),
    [
        pytest.param("Who is Ana Lind?", "Ana Lind, 22", ("bridge", "hives"), id="who"),
        pytest.param("Who is Jan Brel?", "Jan Brel, 58", ("child", "bridge"), id="another"),
        pytest.param("ferry still running?", "The ferry", ("hives", "bridge"), id="hasty"),
        pytest.param("Who closed the bridge?", "The city", ("ferry", "child"), id="a deed"),
    ],
)
def test_nothing_about_others_is_told(question: str, first: str, never: tuple[str, ...]) -> None:
    asked = understand(question)

    lines = [said.text for said in answer(asked, found(asked, COVE), cite)]

    assert lines[0].startswith(first)
    assert not any(word in line for word in never for line in lines)


def test_what_answers_as_well_in_another_paper_stays() -> None:
    asked = understand("Who was shot in Velk?")
    texts = ("The mason Tor Brel was shot in Velk.", "A guard, Ana Lind, was shot in Velk, too.")

    lines = [said.text for said in answer(asked, found(asked, *texts), cite)]

    assert sorted(lines) == sorted(texts)
