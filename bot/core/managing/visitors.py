"""Visitors of the browser page, and what each may see and do there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from bot.core.channels import Channel

#: Stands before a name in the ids of those who signed in by it.
_BY_NAME = "login:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """A name that somebody signs in by."""

    name: str
    #: The password, or what `hashed` made of it.
    password: str = field(repr=False)
    #: Ids of the browser's channels that may be read; None: all.
    channels: frozenset[str] | None = None
    may_manage: bool = False

    @property
    def user(self) -> str:
        """The id under which the audit and the limits know the person."""
        return f"{_BY_NAME}{self.name}"

    def sees(self, channel: Channel) -> bool:
        """Tell whether a channel of the page may be read."""
        return self.channels is None or channel.id in self.channels


def is_named(user: str) -> bool:
    """Tell whether an id is of somebody who signed in by a name."""
    return user.startswith(_BY_NAME)


class NamesOfVisitors:
    """What those who signed in by a name are called; a `People`."""

    async def names(self, channel: Channel, users: Collection[str]) -> Mapping[str, str]:
        """Return the name that each signed in by."""
        del channel
        return {user: user.removeprefix(_BY_NAME) for user in users if is_named(user)}
