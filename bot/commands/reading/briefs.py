"""The brief that a button is under."""

from datetime import UTC, datetime

from bot.commands.desk import Desk
from bot.core.briefs import Brief
from bot.core.conversing.actions import Pressed
from bot.core.conversing.requests import Request

#: Digits of an instant in an id, in seconds.
_DIGITS = 10


async def brief_at(request: Request, crisis: str, button: Pressed, desk: Desk) -> Brief | None:
    """Return the brief that a button stands under."""
    at = instant_of(button)
    if at is None:
        return None
    briefs = await desk.store.briefs_since(crisis, request.channel, at)
    return next((one for _, one in briefs if int(one.as_of.timestamp()) == at.timestamp()), None)


def instant_of(button: Pressed) -> datetime | None:
    """Return the instant that a button's id ends with; None where it does not."""
    if not button.rest.isdigit() or len(button.rest) > _DIGITS:
        return None
    return datetime.fromtimestamp(int(button.rest), UTC)
