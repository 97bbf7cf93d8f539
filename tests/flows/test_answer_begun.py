"""What is told of an answer while a model writes it: only what has passed the gate, never less."""

from bot.core.questions import Answer, Question
from bot.errors import ModelUnavailable
from bot.flows.answer import Answerer, respond
from bot.llm.prompts import answer_prompt
from tests.builders import FLOOD, NOW, FixedClock, article, hours
from tests.flows.test_answer import drafted
from tests.flows.writing import LEVEE, Draft, FakeModel, read_text, store_with

IT = article(LEVEE, title="Levee collapses at Tarn", published_at=NOW - hours(24))
KILLED = "Police said at least 12 people were killed in the flood at Tarn."
COLLAPSED = "The levee at Tarn collapsed early on Monday."
LIE = "At least 13 people were killed."


async def begun_by(*begins: Draft, whole: Draft | Exception) -> tuple[list[list[str]], Answer]:
    """Ask a model that writes in steps; return what stood after each, and the answer."""
    told: list[list[str]] = []
    answerer = Answerer(
        read=read_text,
        model=FakeModel(lambda user: whole, begins=begins),
        prompt=answer_prompt,
    )
    question = Question(
        text="How many were killed when the levee at Tarn collapsed?",
        asked_at=NOW,
        crises=(FLOOD.name,),
    )

    def hear(answer: Answer) -> None:
        assert answer.is_answered
        assert {one.n for said in answer.statements for one in said.citations} <= {
            source.n for source in answer.sources
        }
        told.append([said.text for said in answer.statements])

    answer = await respond(
        question, store=await store_with(IT), answerer=answerer, clock=FixedClock(), begun=hear
    )
    return told, answer


async def test_each_sentence_of_a_model_is_told_of_once_it_has_passed_the_gate() -> None:
    first, second = (KILLED, "S2"), (COLLAPSED, "S1")

    told, answer = await begun_by(
        drafted(), drafted(first), drafted(first), drafted(first, second),
        whole=drafted(first, second),
    )  # fmt: skip

    assert told == [[KILLED], [KILLED, COLLAPSED]]
    assert [said.text for said in answer.statements] == told[-1]


async def test_what_the_gate_rejects_is_never_told_of() -> None:
    lie, first = (LIE, "S2"), (KILLED, "S2")

    told, answer = await begun_by(drafted(lie), drafted(lie, first), whole=drafted(lie, first))

    assert told == [[KILLED]]
    assert [said.text for said in answer.statements] == [KILLED]


async def test_a_model_that_begins_anew_tells_of_nothing_else_before_it_is_done() -> None:
    first, second = (KILLED, "S2"), (COLLAPSED, "S1")

    told, answer = await begun_by(
        drafted(first), drafted(second, first), whole=drafted(second, first)
    )

    assert told == [[KILLED]]
    assert [said.text for said in answer.statements] == [COLLAPSED, KILLED]


async def test_where_it_fails_in_the_middle_the_extracted_sentences_are_the_answer() -> None:
    told, answer = await begun_by(drafted((COLLAPSED, "S1")), whole=ModelUnavailable("down"))

    assert told == [[COLLAPSED]]
    assert answer.writer == "built-in"
    assert answer.statements[0].text.startswith("At least 12 people")


async def test_a_model_that_says_there_is_no_answer_tells_of_nothing() -> None:
    told, _ = await begun_by(
        drafted((KILLED, "S2"), is_answered=False), whole=drafted(is_answered=False)
    )

    assert told == []
