"""Has a model word an answer: only what is verified is used of it."""

from collections.abc import Callable, Sequence

from pydantic import BaseModel

from bot.core.answering import Candidate
from bot.core.answering.pack import answer_pack, drafted_statement
from bot.core.answering.wording import Cite
from bot.core.briefs import Statement
from bot.core.gate import Ruling
from bot.core.models.drafting import AnswerDraft, DraftStatement
from bot.core.models.second import with_second
from bot.errors import ModelError
from bot.flows.answer.answerer import Answerer
from bot.second_try import signed, try_again

#: Told of the statements that stand already, each time there is one more.
Standing = Callable[[tuple[Statement, ...]], None]
#: Rules on one statement.
Rule = Callable[[Statement], Ruling]


async def in_model_words(
    question: str,
    found: Sequence[Candidate],
    cite: Cite,
    answerer: Answerer,
    rule: Rule,
    more: Standing | None,
    *,
    is_answered: bool,
) -> tuple[tuple[Statement, ...], str]:
    """Return a model's statements, and which model it was with what prompt; none without one.

    It gets a second try where the gate leaves nothing of its answer and, `is_answered` being
    false, there is no other. Elsewhere nobody is kept waiting for better words.

    Args:
        found: The sentences that it may be worded from, best first; `cite` numbers their sources.
        rule: Tells whether a statement is supported.
        more: Told of the beginning while the model writes.
    """
    if answerer.model is None or answerer.prompt is None:
        return (), ""
    packed = answer_pack(found)
    prompt = answerer.prompt(question, packed.text)
    standing: tuple[Statement, ...] = ()

    def judge(said: DraftStatement) -> Ruling:
        return rule(drafted_statement(said, packed, cite))

    def verified(value: BaseModel) -> tuple[Statement, ...]:
        if not isinstance(value, AnswerDraft) or not value.is_answered:
            return ()
        made = (drafted_statement(one, packed, cite) for one in value.statements)
        return tuple(said for said in made if rule(said).is_verified)

    def heard(value: BaseModel) -> None:
        nonlocal standing
        said = verified(value)
        # What was told stays the beginning, also when the model is asked once more.
        if more is not None and len(said) > len(standing) == _shared(said, standing):
            standing = said
            more(said)

    try:
        reply = await answerer.model.complete(prompt, AnswerDraft, heard=more and heard)
    except ModelError:
        return (), ""
    draft, said = reply.value, verified(reply.value)
    if said or is_answered or not isinstance(draft, AnswerDraft) or not draft.is_answered:
        return said, signed(reply, prompt)
    second = await try_again(
        draft.statements,
        judge,
        evidence=packed.shown,
        first=reply,
        model=answerer.model,
        prompt=answerer.again,
    )
    return verified(with_second(draft, second.instead)), signed(reply, prompt, second)


def _shared(one: Sequence[Statement], other: Sequence[Statement]) -> int:
    """Count the statements that both begin with."""
    return next(
        (number for number, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
