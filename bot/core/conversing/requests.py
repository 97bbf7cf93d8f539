"""What one person asks of the bot for themselves: commands, buttons, menus and forms."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Literal

from bot.core.channels import Channel
from bot.core.messages import Message

#: What fits into a title or a button of a form on every platform.
TITLE_CHARS = 24
#: Choices of one field, and fields of one form, on every platform.
MAX_CHOICES = 25
MAX_FIELDS = 5


class Ask(StrEnum):
    """How something was asked."""

    #: `/brief …`
    COMMAND = "command"
    #: `/brief-admin …`
    ADMIN = "admin"
    #: A button under a message; `text` is its id.
    BUTTON = "button"
    #: A menu entry on somebody's message; `text` is "ask" or "check", `quoted` the message.
    MENU = "menu"
    #: A form that was sent off; `text` is its id, `fields` what was filled in.
    FORM = "form"
    #: What somebody has typed so far of a command; `text` as if it were a whole one.
    TYPING = "typing"
    #: The same of `/brief-admin`.
    ADMIN_TYPING = "admin typing"
    #: What somebody has typed so far of a time zone.
    ZONE_TYPING = "zone typing"
    #: A look at the bot's own page, where the platform has one.
    HOME = "home"
    #: The bot was let into a channel, by the person.
    JOINED = "joined"
    #: The conversation with the bot was opened; what comes back is questions, as `choices`.
    PROMPTS = "prompts"


async def _nobody() -> bool:
    return False


async def _nowhere() -> str:
    return ""


async def _no_other(_: Channel) -> bool:
    return False


async def _nothing(_: Sequence[Channel]) -> Collection[Channel]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One thing that one person asks; what comes back is for that person alone."""

    #: The platform's id of it: the same request twice has one id.
    id: str
    ask: Ask
    channel: Channel
    #: The platform's own id of the person.
    user: str
    #: The platform's own id of the workspace or server; empty: there is none.
    place: str = ""
    #: What the person is called there.
    user_name: str = ""
    text: str = ""
    quoted: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    #: Reference of the message, or of its thread, that an answer belongs under; empty: none.
    thread: str = ""
    #: A conversation with the bot alone, which belongs to the person.
    is_direct: bool = False
    #: Asks the platform, now, whether the person may manage the place.
    is_admin: Callable[[], Awaitable[bool]] = field(default=_nobody, compare=False)
    #: Asks the platform, now, for the person's time zone; empty where it knows none.
    zone: Callable[[], Awaitable[str]] = field(default=_nowhere, compare=False)
    #: Asks the platform, now, for the person's language: a locale; empty where it knows none.
    locale: Callable[[], Awaitable[str]] = field(default=_nowhere, compare=False)
    #: Asked where the bot is not a member, by somebody who has it for themselves.
    is_from_afar: bool = False
    #: Asks the platform, now, which of some channels the person may read.
    sees: Callable[[Sequence[Channel]], Awaitable[Collection[Channel]]] = field(
        default=_nothing, compare=False
    )
    #: Asks the platform, now, whether the person reads another channel of the same place.
    enters: Callable[[Channel], Awaitable[bool]] = field(default=_no_other, compare=False)
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One line of a form."""

    name: str
    label: str
    #: What stands there from the beginning; for a choice one of `choices`.
    value: str = ""
    #: Empty: anything may be written.
    choices: tuple[str, ...] = ()
    #: What the choices are called; empty: as they are.
    labels: tuple[str, ...] = ()
    is_long: bool = False
    is_required: bool = True
    max_chars: int = 1_000
    #: What is wanted is a role, where the platform has a menu of them.
    is_role: bool = False
    #: What is wanted is a time zone, which can be looked for where the platform lets one.
    is_zone: bool = False
    kind: Literal["field"] = "field"

    @property
    def named(self) -> Sequence[tuple[str, str]]:
        """The choices, each with what it is called."""
        return tuple(zip(self.choices, self.labels or self.choices, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A small window with fields; `id` comes back with what was filled in."""

    #: At most 100 characters, as a button's.
    id: str
    title: str
    button: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What comes back: messages for the person alone, or a form to fill in."""

    messages: tuple[Message, ...] = ()
    form: Form | None = None
    #: Of a form that was sent off: the field that cannot be used, and a sentence that says why.
    #: `messages` say it too, for platforms whose windows are closed by then.
    wrong: tuple[str, str] | None = None
    #: The message under which it was asked has said all that it had to: it goes, where it can.
    takes_away: bool = False
    #: What may be meant by what was typed so far, at most `MAX_CHOICES`.
    choices: tuple[str, ...] = ()
    #: What the choices are called; empty: as they are.
    labels: tuple[str, ...] = ()
