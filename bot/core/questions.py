"""Questions asked in a channel, and their answers."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.articles import ArticleId, Span
from bot.core.briefs import SourceLine, Statement
from bot.core.channels import Channel


class Surface(StrEnum):
    """How something reached us."""

    MENTION = "mention"
    THREAD_REPLY = "thread reply"
    COMMAND = "command"
    DIRECT = "direct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """Something a person said to the bot, before we know whether it is a question."""

    #: The platform's id of the event or message: the same event twice is one Incoming.
    id: str
    channel: Channel
    #: Without the mention of the bot and without the command's name.
    text: str
    surface: Surface
    #: Where the answer goes: the thread's reference; empty: the channel itself.
    thread: str = ""
    #: The reference of the message that the thread hangs on, where it is one of ours.
    user: str = ""
    #: What the person is called, for what everybody may read; empty: nobody is named.
    asker: str = ""
    #: The person has seen the answer alone and wants all to see it.
    is_share: bool = False
    #: It counts as asked, although no answer to it is kept.
    is_counted: bool = False
    #: Some of its answer may stand already: it was to be shown while the rest was written.
    is_begun: bool = False
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What somebody wants to know of the articles a channel may see."""

    text: str
    asked_at: datetime
    #: Crises whose articles may be used.
    crises: tuple[str, ...] = ()
    #: Earlier questions and answers of the same thread, oldest first.
    thread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What an answer, or a refusal, was looked for in."""

    articles: int
    #: The newest article's time, UTC; None when nothing is dated. Of no article at all: until when
    #: it was asked, where that is past.
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
    """Cited statements, or "not in our sources" with what was searched and the nearest thing."""

    question: str
    is_answered: bool
    statements: tuple[Statement, ...] = ()
    searched: Searched
    #: For a refusal: the nearest things there are, cited.
    nearest: tuple[Statement, ...] = ()
    #: Best first: those that are cited, then the next best articles, five at most.
    sources: tuple[SourceLine, ...] = ()
    #: Said before all else: where to get help, or that the question takes something for granted.
    notice: str = ""
    writer: str = "built-in"


def cited_by(answer: Answer) -> frozenset[Span]:
    """Return every span that an answer shows, to find the answers that a changed article spoils."""
    shown = answer.statements if answer.is_answered else answer.nearest[:1]
    return frozenset(citation.span for said in shown for citation in said.citations)
