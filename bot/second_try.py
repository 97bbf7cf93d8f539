"""The second try: a model is told once what the gate rejected and why, and may say it again.

It is optional in every respect. Without time, money or an answer, whatever stands after the first
try stands, and nothing is later than the deadline of one call.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from bot.core.briefs import Tries
from bot.core.gate import Ruling
from bot.core.models.drafting import DraftStatement, SecondDraft
from bot.core.models.second import (
    Key,
    Rejected,
    Shown,
    evidence_text,
    key_of,
    numbered,
    offered,
    only_cuts,
    rejected_text,
)
from bot.errors import ModelError
from bot.ports import LanguageModel, ModelReply, Prompt

#: Makes the prompt for a second try: evidence and what was rejected in, prompt out.
AgainPrompt = Callable[[str, str], Prompt]
#: Asks the gate about a statement of a draft.
Judge = Callable[[DraftStatement], Ruling]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondTry:
    """What a model said in the place of what was rejected, as far as the gate passes it."""

    tries: Tries
    instead: Mapping[Key, DraftStatement] = field(default_factory=dict)
    #: None: it was not asked, or did not answer.
    reply: ModelReply | None = None
    prompt: Prompt | None = None


async def try_again(
    drafted: Sequence[DraftStatement],
    judge: Judge,
    *,
    evidence: Mapping[str, Shown],
    first: ModelReply,
    model: LanguageModel,
    prompt: AgainPrompt | None,
    told: Collection[str] = (),
) -> SecondTry:
    """Ask a model once more for what the gate rejects of its draft, if it rejects anything.

    Args:
        drafted: What the draft says, in reading order.
        judge: The gate, for the first try and for the second.
        evidence: What the model was shown, by id.
        first: Its first reply. A second one is only asked for if as much time is left as that
            took, and gets no more than is left.
        model: Which.
        prompt: None: nothing is asked.
        told: Ids of the evidence that readers know.
    """
    judged = [(said, judge(said)) for said in drafted]
    stands = [said.text for said, ruling in judged if ruling.is_verified]
    rejected = [
        Rejected(statement=said, reasons=ruling.reasons)
        for said, ruling in judged
        if not ruling.is_verified
    ]
    none = SecondTry(tries=Tries(first=len(stands), second=0, replaced=len(rejected)))
    asked = numbered(rejected, evidence)
    if not asked or prompt is None or first.left < first.took:
        return none
    sent = prompt(evidence_text(asked, evidence), rejected_text(asked))
    try:
        reply = await model.complete(sent, SecondDraft, within=first.left)
    except ModelError:
        return none
    if not isinstance(reply.value, SecondDraft):
        raise TypeError(f"a second try was asked for, the adapter gave {type(reply.value)}")
    instead = {
        key: said
        for key, said in offered(asked, reply.value, stands, told).items()
        if only_cuts(said, evidence) and judge(said).is_verified
    }
    mended = sum(key_of(one.statement) in instead for one in rejected)
    return SecondTry(
        tries=Tries(first=len(stands), second=mended, replaced=len(rejected) - mended),
        instead=instead,
        reply=reply,
        prompt=sent,
    )


def signed(first: ModelReply, prompt: Prompt, second: SecondTry | None = None) -> str:
    """Say who wrote: the model, the prompts whose words stand, and what all calls cost.

    The price is left out where that of any call is not known.
    """
    calls, used = [first], [prompt]
    if second is not None and second.reply is not None:
        calls.append(second.reply)
    if second is not None and second.prompt is not None and second.instead:
        used.append(second.prompt)
    costs = [call.cost for call in calls]
    known = [cost for cost in costs if cost is not None]
    return " · ".join(
        [
            first.model,
            *(f"{one.name}@{one.digest}" for one in used),
            *([f"${sum(known):.4f}"] if len(known) == len(costs) else []),
        ]
    )
