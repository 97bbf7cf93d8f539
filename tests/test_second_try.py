"""A model is told once what was rejected; it may be asked in vain, and never twice."""

from datetime import timedelta

import pytest

from bot.core.briefs import Tries
from bot.core.gate import Ruling, Verdict
from bot.core.models.drafting import AnswerDraft, DraftStatement
from bot.core.models.second import Shown
from bot.errors import BudgetSpent, ModelReplyInvalid, ModelUnavailable
from bot.llm.prompts import again_prompt
from bot.ports import ModelReply, Prompt
from bot.second_try import SecondTry, signed, try_again
from tests.flows.writing import DEADLINE, Draft, FakeModel, again, asked_again

LINES = {
    "S1": Shown(line="S1: (new, Herald) Rain fell.", sentence="Rain fell."),
    "S2": Shown(line="S2: (new, Herald) The dam broke.", sentence="The dam broke."),
}
RIGHT = DraftStatement(text="Rain fell.", evidence=["S1"])
WRONG = DraftStatement(text="The dam was blown up.", evidence=["S2"])
PROMPT = Prompt(name="brief", digest="aaaa0000", system="", user="")


def judge(said: DraftStatement) -> Ruling:
    """A gate that knows two sentences."""
    is_right = said.text in ("Rain fell.", "The dam broke.", "The dam is broken.")
    verdict = Verdict.VERIFIED if is_right else Verdict.REJECTED
    return Ruling(verdict=verdict, reasons=() if is_right else ("says more",))


def first(seconds: float = 2.0, cost: float | None = 0.001) -> ModelReply:
    took = timedelta(seconds=seconds)
    return ModelReply(
        value=AnswerDraft(is_answered=True, statements=[RIGHT, WRONG]),
        model="fake-1",
        tokens_in=100,
        tokens_out=20,
        cost=cost,
        took=took,
        left=DEADLINE - took,
    )


async def tried(
    model: FakeModel, *drafted: DraftStatement, reply: ModelReply | None = None
) -> SecondTry:
    return await try_again(
        drafted or (RIGHT, WRONG),
        judge,
        evidence=LINES,
        first=reply or first(),
        model=model,
        prompt=again_prompt,
    )


def mends(user: str) -> Draft:
    return again(*((id, "The dam broke.", ids) for id, ids, _ in asked_again(user)))


async def test_what_was_rejected_is_said_again_and_counted() -> None:
    model = FakeModel(mends)

    found = await tried(model)

    assert [one.text for one in found.instead.values()] == ["The dam broke."]
    assert found.tries == Tries(first=1, second=1, replaced=0)
    assert signed(first(), PROMPT, found).startswith("fake-1 · brief@aaaa0000 · again@")
    assert signed(first(), PROMPT, found).endswith(" · $0.0022")


async def test_only_what_was_rejected_is_sent_with_its_own_evidence() -> None:
    model = FakeModel(mends)

    await tried(model)

    (sent,) = model.prompts
    assert sent.name == "again"
    assert "R1 (S2): The dam was blown up.\n   why: says more" in sent.user
    assert "The dam broke." in sent.user
    assert "Rain fell." not in sent.user


async def test_nothing_is_asked_where_everything_stands() -> None:
    model = FakeModel(mends)

    assert (await tried(model, RIGHT)).tries == Tries(first=1, second=0, replaced=0)
    assert model.prompts == []


@pytest.mark.parametrize(
    ("seconds", "calls"),
    [(1, 1), (22.5, 1), (22.6, 0), (45, 0)],
    ids=["plenty", "just enough", "less than the first took", "none"],
)
async def test_nothing_is_asked_where_too_little_time_is_left(seconds: float, calls: int) -> None:
    model = FakeModel(mends)

    found = await tried(model, reply=first(seconds))

    assert len(model.prompts) == calls
    assert found.tries.replaced == 1 - calls
    assert model.withins == [DEADLINE - timedelta(seconds=seconds)] * calls


async def test_no_prompt_is_no_second_try() -> None:
    model = FakeModel(mends)

    found = await try_again([WRONG], judge, evidence=LINES, first=first(), model=model, prompt=None)

    assert (model.prompts, found.tries.replaced) == ([], 1)


@pytest.mark.parametrize(
    "error",
    [ModelUnavailable("busy"), ModelReplyInvalid("no JSON"), BudgetSpent("spent")],
    ids=["down", "unusable", "no money"],
)
async def test_where_it_fails_the_first_try_stands_alone(error: Exception) -> None:
    model = FakeModel(lambda _: error)

    found = await tried(model)

    assert found.instead == {}
    assert found.tries == Tries(first=1, second=0, replaced=1)
    assert signed(first(), PROMPT, found) == "fake-1 · brief@aaaa0000 · $0.0010"
    assert len(model.prompts) == 1


async def test_what_is_rejected_again_is_asked_for_no_third_time() -> None:
    model = FakeModel(lambda user: again(("R1", "The dam was bombed.", ["S2"])))

    found = await tried(model)

    assert found.instead == {}
    assert found.tries == Tries(first=1, second=0, replaced=1)
    assert len(model.prompts) == 1
    # It was paid for, though nothing of it stands.
    assert signed(first(), PROMPT, found) == "fake-1 · brief@aaaa0000 · $0.0022"


async def test_what_does_more_than_cut_is_not_taken_though_the_gate_passes_it() -> None:
    found = await tried(FakeModel(lambda user: again(("R1", "The dam is broken.", ["S2"]))))

    assert found.instead == {}


async def test_an_unknown_price_of_either_try_is_no_price() -> None:
    found = await tried(FakeModel(mends, cost=None))

    assert "$" not in signed(first(), PROMPT, found)
    assert "$" not in signed(first(cost=None), PROMPT)


async def test_an_adapter_that_gives_another_schema_is_a_fault_of_ours() -> None:
    class Wrong(FakeModel):
        async def complete(self, prompt, schema, *, heard=None, within=None):  # type: ignore[no-untyped-def]
            return first()

    with pytest.raises(TypeError, match="a second try was asked for"):
        await tried(Wrong(mends))
