"""Of one person's questions in a thread the newest is answered, and names the others."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from itertools import takewhile

from bot.commands.desk import Desk
from bot.commands.verbs import understood
from bot.core.conversing.queueing import has_company, together
from bot.core.messages import Message, Note, Text
from bot.core.questions import Incoming
from bot.core.speaking import listed, quoted, say

#: Lines that are looked through for what belongs together.
_LOOKED_THROUGH = 500
#: Of a question that is named.
_SHOWN_CHARS = 120


async def is_overtaken(line: Incoming, desk: Desk) -> bool:
    """Tell whether a newer question of the same person waits in the same thread."""
    return _is_question(line) and (await _group(line, desk))[-1].id != line.id


@asynccontextmanager
async def claim_overtaken(line: Incoming, desk: Desk) -> AsyncIterator[Sequence[Incoming]]:
    """Claim the questions that a newer one overtook, and yield them, oldest first.

    Questions that another task is already answering are left out.
    """
    async with AsyncExitStack() as stack:
        earlier = takewhile(lambda one: one.id != line.id, await _group(line, desk))
        claims = [desk.store.inbox.claim(one.id) for one in earlier]
        found = [await stack.enter_async_context(claim) for claim in claims]
        yield [one for one in found if one is not None]


def with_skipped(message: Message, skipped: Sequence[Incoming]) -> Message:
    """Add a note to an answer that says which questions it overtook."""
    if not skipped:
        return message
    questions = listed([quoted(_short(understood(one)[1])) for one in skipped])
    text = say(
        "Skipped for this newer question: {questions}. Ask again to have it answered.",
        questions=questions,
    )
    return replace(message, blocks=(*message.blocks, Note((Text(text),))))


async def _group(line: Incoming, desk: Desk) -> Sequence[Incoming]:
    if not has_company(line):
        return (line,)
    waiting = await desk.store.inbox.pending(_LOOKED_THROUGH)
    return together(line, [one for one in waiting if _is_question(one)])


def _is_question(line: Incoming) -> bool:
    return understood(line)[0] == "ask"


def _short(question: str) -> str:
    return question if len(question) <= _SHOWN_CHARS else f"{question[: _SHOWN_CHARS - 1]}…"
