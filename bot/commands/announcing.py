"""One line that tells a channel why it becomes quiet, or is quiet no longer."""

from bot.commands.desk import Desk
from bot.core.conversing.requests import Request
from bot.core.deliveries import Delivery
from bot.core.messages import Message


async def announce(request: Request, text: str, desk: Desk) -> None:
    """Owe the channel a line; not a conversation with one person, who has just been told."""
    if request.is_direct:
        return
    delivery = Delivery(
        key=f"notice/{request.channel}/{request.id}",
        channel=request.channel,
        message=Message(title="", summary=text),
        not_before=desk.clock.now(),
    )
    await desk.store.outbox.owe([delivery])
