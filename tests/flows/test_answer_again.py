"""A model's answer gets a second try where nobody would be answered otherwise, and only there."""

import pytest

from bot.errors import BudgetSpent, ModelUnavailable
from tests.flows.test_answer import asked, drafted
from tests.flows.writing import Draft, FakeModel, again, asked_again, is_again

#: The built-in writer finds no answer to the first, and one to the second.
UNANSWERED, ANSWERED = "Who painted the old bridge at Tarn?", "How many people were killed in Tarn?"
COUNCIL = "The council will meet on Wednesday to talk about the flood."
LIE = "The council met on Tuesday and painted the bridge."


class Model(FakeModel):
    """Answers with a lie; when it is told, with what it is given."""

    def __init__(self, second: Draft | Exception) -> None:
        def answer(user: str) -> Draft | Exception:
            id = next((one.split(" ")[0] for one in user.splitlines() if "council will" in one), "")
            return second if is_again(user) else drafted((LIE, id or "S1"))

        super().__init__(answer)


def mended(text: str = COUNCIL) -> Draft:
    return again(("R1", text, ["S1", "S2", "S3", "S4", "S5"]))


async def test_without_it_nobody_would_be_answered() -> None:
    model = Model(mended())

    given = await asked(UNANSWERED, model=model)

    assert given.is_answered
    assert [said.text for said in given.statements] == [COUNCIL]
    assert [prompt.name for prompt in model.prompts] == ["answer", "again"]
    assert asked_again(model.prompts[1].user)[0][2] == LIE
    assert " · again@" in given.writer


@pytest.mark.parametrize(
    "second",
    [mended(LIE), again(), ModelUnavailable("busy"), BudgetSpent("spent")],
    ids=["says it again", "gives it up", "does not answer", "has no money left"],
)
async def test_where_it_mends_nothing_what_was_searched_is_said(second: Draft | Exception) -> None:
    given = await asked(UNANSWERED, model=Model(second))

    assert not given.is_answered
    assert given.statements == ()


async def test_whoever_is_answered_already_does_not_wait_for_better_words() -> None:
    model = Model(mended())

    given = await asked(ANSWERED, model=model)

    assert given.is_answered
    assert given.writer == "built-in"
    assert [prompt.name for prompt in model.prompts] == ["answer"]


async def test_an_answer_of_which_something_stands_is_given_at_once() -> None:
    killed = "Police said at least 12 people were killed in the flood at Tarn."
    model = FakeModel(lambda _: drafted((LIE, "S1"), (killed, "S1"), (killed, "S2")))

    given = await asked(ANSWERED, model=model)

    assert killed in [said.text for said in given.statements]
    assert [prompt.name for prompt in model.prompts] == ["answer"]


async def test_a_model_that_says_there_is_no_answer_is_not_asked_again() -> None:
    model = FakeModel(lambda _: drafted((LIE, "S1"), is_answered=False))

    assert not (await asked(UNANSWERED, model=model)).is_answered
    assert [prompt.name for prompt in model.prompts] == ["answer"]
