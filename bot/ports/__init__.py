"""The outside world, as Protocols. Adapters do not subclass them: the prose is the contract.

All instants are timezone-aware, in UTC. A method that takes several values answers in their order.
`StoreError` always means that the process must stop, unless it is a `StoreUnavailable`.
"""

from bot.ports.articles import ArticleStore
from bot.ports.chat import (
    Beginner,
    Listener,
    Memberships,
    Messenger,
    Payload,
    Whisperer,
)
from bot.ports.deciding import FeedbackStore, Register
from bot.ports.entries import Entry, EntryLog
from bot.ports.inbox import Inbox
from bot.ports.installations import Installations
from bot.ports.ledgers import LedgerStore
from bot.ports.outbox import Outbox
from bot.ports.outside import (
    Clock,
    Found,
    HttpRequest,
    HttpResponse,
    LanguageDetector,
    LanguageModel,
    ModelReply,
    PageReader,
    Prompt,
    SourceKind,
    Web,
)
from bot.ports.store import BriefStore, SlotStore, SourceStore, Store
from bot.ports.storylines import Storylines
from bot.ports.tracking import Tracked, TrackStore
from bot.ports.vectors import Embedder, Vectors

__all__ = [
    "ArticleStore",
    "Beginner",
    "BriefStore",
    "Clock",
    "Embedder",
    "Entry",
    "EntryLog",
    "FeedbackStore",
    "Found",
    "HttpRequest",
    "HttpResponse",
    "Inbox",
    "Installations",
    "LanguageDetector",
    "LanguageModel",
    "LedgerStore",
    "Listener",
    "Memberships",
    "Messenger",
    "ModelReply",
    "Outbox",
    "PageReader",
    "Payload",
    "Prompt",
    "Register",
    "SlotStore",
    "SourceKind",
    "SourceStore",
    "Store",
    "Storylines",
    "TrackStore",
    "Tracked",
    "Vectors",
    "Web",
    "Whisperer",
]
