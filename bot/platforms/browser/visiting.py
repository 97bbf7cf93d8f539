"""Who a request of the page is from."""

from collections.abc import Sequence

from aiohttp import web

from bot.core.channels import Channel
from bot.core.managing.visitors import Login
from bot.platforms.browser.pages import PERSON

#: Somebody who gave no name: on this machine, or by the one password.
WHOEVER = Login(name="", password="", may_manage=True)
_KEY = web.RequestKey("visitor", Login)


def let_in(request: web.Request, visitor: Login) -> None:
    """Note who a request is from."""
    request[_KEY] = visitor


def visitor_of(request: web.Request) -> Login:
    """Return who a request is from; it has passed the door."""
    return request[_KEY]


def author_of(visitor: Login) -> str:
    """Return what somebody is called in the log."""
    return visitor.name or PERSON


def user_of(visitor: Login) -> str:
    """Return the id under which somebody is known."""
    return visitor.user if visitor.name else PERSON


def seen_by(
    visitor: Login, channels: Sequence[tuple[Channel, str]]
) -> Sequence[tuple[Channel, str]]:
    """Return the channels that somebody may read, with their titles."""
    return [pair for pair in channels if visitor.sees(pair[0])]


def sees_all(visitor: Login) -> bool:
    """Tell whether somebody may see what belongs to no channel: the sources, what is measured."""
    return visitor.channels is None
