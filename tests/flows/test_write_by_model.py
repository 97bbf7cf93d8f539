"""A model's brief holds nothing that its evidence does not, and is never empty."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.briefs import Brief, Tries
from bot.core.interrupting.severity import Caps
from bot.errors import BudgetSpent, ModelReplyInvalid, ModelUnavailable
from bot.flows.alert import alert
from bot.flows.write import messages_of, write, written
from bot.gathering import gather
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, HOME, NOW, FixedClock, article, hours, subscription
from tests.flows.writing import (
    LEVEE,
    Draft,
    FakeModel,
    add,
    again,
    asked_again,
    draft,
    id_of,
    is_again,
    line,
    read_text,
    store_with,
    writer,
)

IT = article(LEVEE, title="Levee collapses at Tarn", published_at=NOW - hours(24))


async def by(model: FakeModel | None, store: MemoryStore | None = None) -> Brief:
    store = store or await store_with(IT)
    return await written(await gather(store, FLOOD.name, HOME, NOW), writer(model))


TOLL = "At least 12 people were killed in the flood at Tarn, police said."


def honest(user: str) -> Draft:
    """A model that keeps to its evidence."""
    toll, plan = id_of(user, "12 people were killed"), id_of(user, "council will meet")
    return draft(
        bottom_line=[line(TOLL, toll)],
        new=[line("The levee at Tarn collapsed early on Monday.", id_of(user, "levee at Tarn"))],
        figures=[id_of(user, "At least 12 people killed |")],
        quotes=[id_of(user, "We lost")],
        unsettled=[
            line("It is unclear how many people stayed in the lower town.", id_of(user, "unclear"))
        ],
        watch=[line("The council will meet on Wednesday at 14:00 to talk about the flood.", plan)],
    )


async def test_without_a_model_the_built_in_writer_writes() -> None:
    told = await by(None)

    assert told.writer == "built-in"
    assert told.bottom_line


async def test_a_model_writes_and_its_cost_is_shown() -> None:
    model = FakeModel(honest)

    told = await by(model)

    assert [said.text for said in told.bottom_line] == [
        "At least 12 people were killed in the flood at Tarn, police said."
    ]
    assert [said.text for said in told.new] == ["The levee at Tarn collapsed early on Monday."]
    assert told.figures[0].figure.text == "At least 12 people"
    assert [quote.quote.speaker for quote in told.quotes] == ["Edda Fross"]
    assert told.unsettled[0].text.startswith("It is unclear")
    assert told.watch[0].text.startswith("The council will meet")
    assert told.held_back == ()
    assert told.writer.startswith("fake-1 · brief@")
    assert told.writer.endswith(" · $0.0012")
    assert len(model.prompts) == 1


async def test_every_citation_of_a_models_brief_has_its_source() -> None:
    told = await by(FakeModel(honest))

    numbers = {source.n for source in told.sources}
    cited = [c.n for said in (*told.bottom_line, *told.new, *told.watch) for c in said.citations]
    cited += [one.citation.n for one in (*told.figures, *told.quotes)]
    cited += [position.quote.citation.n for position in told.positions]
    cited += [c.n for entry in told.timeline for c in entry.statement.citations]
    assert set(cited) <= numbers


async def test_a_price_that_is_not_known_is_not_shown() -> None:
    assert "$" not in (await by(FakeModel(honest, cost=None))).writer


async def test_the_model_sees_no_addresses_and_no_rumours() -> None:
    model = FakeModel(honest)

    await by(model)

    assert "http" not in model.prompts[0].user
    assert FLOOD.name in model.prompts[0].user


LIES = {
    "a number": "At least 120 people were killed in the flood at Tarn, police said.",
    "a name": "Mayor Lena Vance said at least 12 people were killed in the flood at Tarn.",
    "a place": "At least 12 people were killed in the flood at Orlo, police said.",
    "a date": "At least 12 people were killed in the flood at Tarn on 4 May, police said.",
    "a quotation": 'Police said "we counted twelve" in the flood at Tarn.',
    "a negation": "Police said no people were killed in the flood at Tarn.",
    "a plan told as done": "The council met on Wednesday at 14:00 to talk about the flood.",
    "another speaker": "At least 12 people were killed in the flood at Tarn, the army said.",
    "something else": "The president resigned over the flood at Tarn.",
    "a link": "Read more at https://evil.example about the 12 people killed at Tarn.",
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
async def test_no_invention_stands_and_the_brief_is_never_empty(lie: str) -> None:
    def lying(user: str) -> Draft:
        if is_again(user):
            return again(*((id, lie, cited) for id, cited, _ in asked_again(user)))
        every = [one.split(":")[0] for one in user.splitlines() if one[:1] in "SQF" and ":" in one]
        ids = [id for id in every if id[1:].isdigit()]
        false = [line(lie, *ids)]
        return draft(bottom_line=false, new=false, unsettled=false, watch=false)

    model = FakeModel(lying)
    told = await by(model)

    shown = [*told.bottom_line, *told.new, *told.unsettled, *told.watch]
    messages = messages_of(told)
    assert lie not in [said.text for said in shown]
    assert lie not in messages[0].summary
    assert told.headline != lie
    assert told.bottom_line
    assert lie in [held.text for held in told.held_back]
    assert [prompt.name for prompt in model.prompts] == ["brief", "again"]
    assert "https" not in model.prompts[1].user
    assert told.tries is not None
    assert (told.tries.first, told.tries.second) == (0, 0)


async def test_pointers_at_nothing_are_passed_over() -> None:
    nothing = draft(
        bottom_line=[line("At least 12 people were killed in the flood at Tarn.", "S99")],
        figures=["F99"],
        quotes=["Q99"],
    )

    told = await by(FakeModel(lambda _: nothing))

    assert told.bottom_line
    assert "S99" not in str(told)
    assert [held.reason for held in told.held_back] == ["cites nothing"]
    assert told.figures
    assert told.quotes


def _lines(told: Brief) -> set[str]:
    return {said.text for said in (*told.bottom_line, *told.new)}


def wrong_first(second: Callable[[str], Draft | Exception], lie: str) -> Callable[[str], Draft]:
    """A model whose first news is a lie, and what it says when it is told."""

    def answer(user: str) -> Draft | Exception:
        if is_again(user):
            return second(user)
        return {**honest(user), "new": [line(lie, id_of(user, "12 people were"))]}

    return answer  # type: ignore[return-value]


async def test_what_is_mended_at_the_second_try_is_posted() -> None:
    def mending(user: str) -> Draft:
        ((id, cited, _),) = asked_again(user)
        return again((id, "At least 12 people were killed, police said.", cited))

    model = FakeModel(wrong_first(mending, LIES["a number"]))
    told = await by(model)

    assert told.new[0].text == "At least 12 people were killed, police said."
    assert told.held_back == ()
    assert told.tries == Tries(first=3, second=1, replaced=0)
    assert " · again@" in told.writer
    assert told.writer.endswith("$0.0024")


async def test_a_second_try_is_shown_what_was_rejected_and_nothing_else() -> None:
    model = FakeModel(wrong_first(lambda _: again(), LIES["a number"]))

    await by(model)

    user = model.prompts[1].user
    assert "why: 120 is not in what it cites" in user
    assert TOLL in user
    assert "levee at Tarn collapsed" not in user
    assert "We lost" not in user


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(lambda _: again(), id="gives it up"),
        pytest.param(lambda _: again(("R1", LIES["a name"], ["S1"])), id="says it again"),
        pytest.param(lambda _: again(("R9", TOLL, ["S1"])), id="mends another"),
        pytest.param(lambda _: ModelUnavailable("busy"), id="does not answer"),
        pytest.param(lambda _: ModelReplyInvalid("no JSON"), id="answers something else"),
        pytest.param(lambda _: BudgetSpent("spent"), id="has no money left"),
    ],
)
async def test_where_the_second_try_mends_nothing_the_built_in_sentence_stands(
    second: Callable[[str], Draft | Exception],
) -> None:
    told = await by(FakeModel(wrong_first(second, LIES["a name"])))

    assert [held.text for held in told.held_back] == [LIES["a name"]]
    lines, built_in = _lines(told), _lines(await by(None))
    assert lines == built_in
    assert [said.text for said in told.bottom_line] == [TOLL]
    assert told.tries == Tries(first=3, second=0, replaced=1)


async def test_what_is_told_too_freely_is_told_as_its_source_tells_it() -> None:
    """The model's order stays, whatever the built-in writer would have put first."""
    freely = "The council will surely meet on Wednesday at 14:00 to praise the flood."

    def answer(user: str) -> Draft:
        if is_again(user):
            return again()
        plan, levee = id_of(user, "council will meet"), id_of(user, "levee at Tarn")
        told = line("The levee at Tarn collapsed early on Monday.", levee)
        return {**honest(user), "new": [line(freely, plan), told], "watch": []}

    told = await by(FakeModel(answer))

    assert [said.text for said in told.new] == [
        "The council will meet on Wednesday at 14:00 to talk about the flood.",
        "The levee at Tarn collapsed early on Monday.",
    ]
    assert [held.text for held in told.held_back] == [freely]
    assert told.tries == Tries(first=3, second=0, replaced=1)


async def test_a_second_try_adds_no_statement_and_no_evidence() -> None:
    other = "It is unclear how many people stayed in the lower town, police said."

    def pushing(user: str) -> Draft:
        every = [f"S{n}" for n in range(1, 9)]
        return again(*((f"R{n}", other, every) for n in range(9)))

    told = await by(FakeModel(wrong_first(pushing, LIES["a number"])))

    shown = [*told.bottom_line, *told.new, *told.unsettled, *told.watch]
    assert other not in [said.text for said in shown]
    assert len({said.text for said in shown}) == len(shown)


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (ModelUnavailable("down"), "the model did not answer"),
        (ModelReplyInvalid("no JSON"), "the model's reply could not be used"),
        (BudgetSpent("spent"), "the model's budget of today is spent"),
    ],
)
async def test_where_the_model_fails_the_built_in_writer_stands_in(
    error: Exception, why: str
) -> None:
    told = await by(FakeModel(lambda _: error))

    assert told.writer == f"built-in ({why})"
    assert told.bottom_line == (await by(None)).bottom_line


async def test_an_adapter_that_gives_another_schema_is_a_fault_of_ours() -> None:
    class Wrong(FakeModel):
        async def complete(self, prompt, schema, **more):  # type: ignore[no-untyped-def]
            reply = await super().complete(prompt, schema, **more)
            return replace(reply, value=None)

    with pytest.raises(TypeError, match="a brief was asked for"):
        await by(Wrong(honest))


async def test_what_an_update_told_may_lead_but_is_no_news_again() -> None:
    clock = FixedClock()
    store = await store_with(IT, clock=clock)
    await write(subscription(), "s1", store=store, writer=writer(), clock=clock)
    clock.move(timedelta(hours=1))
    words = "Nine people are missing after the flood at Tarn, police said."
    facts = await add(store, article(words, "a2", title="", published_at=clock.now()), clock)
    await alert(subscription(), facts, store=store, read=read_text, clock=clock, caps=Caps())
    clock.move(timedelta(hours=1))

    def repeating(user: str) -> Draft:
        again = line(words, id_of(user, "Nine people are missing"))
        return draft(bottom_line=[again], new=[again])

    told = await write(
        subscription(), "s2", store=store, writer=writer(FakeModel(repeating)), clock=clock
    )

    assert told is not None
    assert [said.text for said in told.bottom_line] == [words]
    assert words not in [said.text for said in told.new]
