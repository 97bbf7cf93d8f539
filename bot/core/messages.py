"""What to say, before any platform's markup.

There is no raw-markup inline and no mention inline, on purpose: whatever an article or a model
wrote can only ever become `Text`, and renderers escape `Text`. Links come from our own source
table. A ping is a delivery option that an admin sets, never content.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Discriminator

from bot.core.articles import Span
from bot.core.picturing.drawings import Drawing
from bot.core.speaking import day_of, full_stop, say, speaking, spoken


class Style(StrEnum):
    """Emphasis. PLAIN is the rule."""

    PLAIN = "plain"
    STRONG = "strong"
    EM = "em"


@dataclass(frozen=True, slots=True)
class Text:
    """Literal characters."""

    text: str
    style: Style = Style.PLAIN
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation mark `[n]`, which opens its source if there is something to open."""

    n: int
    #: http(s) address of the article; empty when it has none.
    url: str = ""
    #: The cited words, for platforms that can show the stored text.
    span: Span | None = None
    kind: Literal["cite"] = "cite"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that open the address of a stored source."""

    text: str
    url: str
    kind: Literal["link"] = "link"


@dataclass(frozen=True, slots=True)
class Time:
    """An instant, shown in the reader's own time zone where the platform can do that."""

    at: datetime
    #: "time" (14:00), "date" (1 Feb 2022) or "datetime".
    form: Literal["time", "date", "datetime"] = "datetime"
    kind: Literal["time"] = "time"


#: Told apart by `kind` when read back: trying each class in turn takes ten times as long.
Inline = Annotated[Text | Cite | Link | Time, Discriminator("kind")]
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading; short, no markup."""

    text: str
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    inlines: Inlines
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list, with an optional label before it (NEW, CHANGED, an actor's name)."""

    inlines: Inlines
    label: str = ""
    kind: Literal["item"] = "item"


@dataclass(frozen=True, slots=True)
class QuoteBlock:
    """Somebody's exact words, and who said them, where, when."""

    #: Without quotation marks; renderers add them.
    text: str
    by: Inlines
    kind: Literal["quote"] = "quote"


@dataclass(frozen=True, slots=True)
class Note:
    """Small print: counts, coverage, next report."""

    inlines: Inlines
    kind: Literal["note"] = "note"


@dataclass(frozen=True, slots=True)
class Divider:
    """A rule between parts."""

    kind: Literal["divider"] = "divider"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart or a map, as data: it is drawn when it is posted, and always looks the same.

    Where it cannot be shown, its words take its place, or it is left out.
    """

    drawing: Drawing
    #: What it shows, in words; up to 1,000 characters.
    alt: str
    kind: Literal["picture"] = "picture"


Block = Annotated[
    Heading | Paragraph | Item | QuoteBlock | Note | Divider | Picture, Discriminator("kind")
]


@dataclass(frozen=True, slots=True)
class Action:
    """A button under a message, where the platform has buttons."""

    #: At most 40 characters.
    label: str
    #: What the platform sends back when it is pressed; at most 100 characters, made by
    #: `bot.core.conversing.actions`.
    id: str


class Severity(StrEnum):
    """Shown as a word; a colour only repeats it."""

    ROUTINE = "routine"
    BREAKING = "breaking"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message, in reading order. Renderers split it where their platform's limits require it.

    `title` is a heading of up to 150 characters. `summary` is plain text of up to 600 characters,
    for push notifications and screen readers.
    """

    title: str
    summary: str
    blocks: tuple[Block, ...] = ()
    severity: Severity = Severity.ROUTINE
    #: At most five.
    actions: tuple[Action, ...] = ()
    #: Whom it notifies, as `bot.core.managing.calling` writes it. Managers choose it; no text can.
    calls: str = ""
    #: The language of the bot's own words in it, ISO 639-1; that of the `speaking` context.
    language: str = field(default_factory=spoken)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Its pictures, in reading order."""
        return tuple(block for block in self.blocks if isinstance(block, Picture))


def as_repeat(message: Message) -> Message:
    """Return the message with a line saying that it may have been posted before."""
    with speaking(message.language):
        words = say("Possible repeat: the first try was broken off.")
    note = Note((Text(words, Style.EM),))
    return replace(message, blocks=(*message.blocks, note))


def as_late(message: Message, due_at: datetime) -> Message:
    """Return the message with a line saying when it was due."""
    with speaking(message.language):
        words, stop = say("Late: due"), full_stop()  # Translators: an instant follows.
    note = Note((Text(f"{words} ", Style.EM), Time(due_at), Text(stop, Style.EM)))
    return replace(message, blocks=(*message.blocks, note))


def plain(inlines: Inlines) -> str:
    """Return inlines as plain text: `[n]` for citations, UTC for times."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text() | Link():
                parts.append(inline.text)
            case Cite():
                parts.append(f"[{inline.n}]")
            case Time():
                parts.append(format_time(inline))
    return "".join(parts)


def format_time(time: Time) -> str:
    """Write an instant in UTC, the way briefs print it: "1 Feb 2022 14:00 UTC"."""
    day = day_of(time.at)
    if time.form == "date":
        return day
    clock = f"{time.at:%H:%M} UTC"
    return clock if time.form == "time" else f"{day} {clock}"
