"""Requests as inbox lines, and inbox lines as requests."""

from bot.core.conversing.requests import Ask, Request
from bot.core.questions import Incoming, Via


def incoming_of(request: Request) -> Incoming:
    """Return a request as if its text had been typed as a command."""
    return Incoming(
        id=request.id,
        channel=request.channel,
        text=request.text,
        via=Via.COMMAND,
        thread=request.thread,
        user=request.user,
        asker=request.user_name,
        received_at=request.received_at,
    )


def request_of(incoming: Incoming) -> Request:
    """Return a line as a request.

    The platform is not asked who the person is. So only managers who were named may manage with it,
    not the platform's admins.
    """
    return Request(
        id=incoming.id,
        ask=Ask.COMMAND,
        channel=incoming.channel,
        user=incoming.user,
        text=incoming.text,
        thread=incoming.thread,
        is_direct=incoming.via is Via.DIRECT,
        received_at=incoming.received_at,
    )
