"""Questions asked in a channel, and their answers."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.articles import ArticleId, Span
from bot.core.briefs import SourceLine, Statement
from bot.core.channels import Channel


class Via(StrEnum):
    """How something reached the bot."""

    MENTION = "mention"
    THREAD_REPLY = "thread reply"
    COMMAND = "command"
    DIRECT = "direct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """Something that a person said to the bot; it need not be a question."""

    #: The platform's id of the event or message: the same event twice is one Incoming.
    id: str
    channel: Channel
    #: Without the mention of the bot and without the command's name.
    text: str
    via: Via
    #: Where the answer goes: the thread's reference; empty: the channel itself.
    thread: str = ""
    #: The platform's id of the person.
    user: str = ""
    #: The person's name, where the reply is public and should say who asked; else empty.
    asker: str = ""
    #: The person saw the answer alone, and asks for it again before everybody.
    is_share: bool = False
    #: It counts towards the limits, although no answer to it is kept.
    is_counted: bool = False
    #: The beginning of its answer may have been shown while the rest was being written.
    is_begun: bool = False
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What somebody wants to know, and from which articles."""

    text: str
    asked_at: datetime
    #: Crises whose articles may be used.
    crises: tuple[str, ...] = ()
    #: Earlier questions of the same thread, oldest first.
    thread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What was searched for an answer."""

    articles: int
    #: When the newest article was published, UTC; None if none is dated. Without any article: the
    #: time up to which the question asks, if that is past.
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceHit:
    """One sentence that a search found, best first by `score`."""

    article: ArticleId
    revision: int
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Cited statements; or a refusal, with what was searched and what comes nearest."""

    question: str
    is_answered: bool
    statements: tuple[Statement, ...] = ()
    searched: Searched
    #: For a refusal: cited statements that come nearest.
    nearest: tuple[Statement, ...] = ()
    #: The cited ones, then the next best articles; best first, at most five.
    sources: tuple[SourceLine, ...] = ()
    #: Said first: where to get help, or what the question wrongly takes for granted.
    notice: str = ""
    writer: str = "built-in"


def cited_by(answer: Answer) -> frozenset[Span]:
    """Return every span that an answer shows, to find answers that a changed article affects."""
    shown = answer.statements if answer.is_answered else answer.nearest[:1]
    return frozenset(citation.span for said in shown for citation in said.citations)
