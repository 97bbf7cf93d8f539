"""`Check this claim`: runs the gate over what anybody wrote."""

from collections.abc import Sequence

from bot.commands.desk import Desk
from bot.core.messages import Message
from bot.core.presenting.claims import claims_message
from bot.flows.claim import check_claims

#: Characters of a message that are looked at.
_MAX_CHARS = 4_000


async def check_claim(text: str, crises: Sequence[str], desk: Desk) -> Message:
    """Compare each sentence of a message with the channel's sources."""
    checked = await check_claims(
        text[:_MAX_CHARS], crises, store=desk.store, read=desk.answerer.read, clock=desk.clock
    )
    return claims_message(checked.findings, checked.sources, checked.articles)
