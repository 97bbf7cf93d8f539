"""The web, the model and the machine's clock, as flows see them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from pydantic import BaseModel

from bot.core.articles import Draft, Source, SourceHealth


class Clock(Protocol):
    """The time. Flows never ask the machine for it."""

    def now(self) -> datetime:
        """Return the present instant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRequest:
    """A GET that a source kind wants sent."""

    url: str
    #: Among them may be a source's key.
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    #: Pages ask robots.txt first; feeds that an admin named do not.
    obeys_robots: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpResponse:
    """A reply, whole and decoded. 304 has an empty body."""

    #: After redirects.
    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    #: The last of a chain that was 301 or 308 throughout; empty otherwise.
    moved_to: str = ""


#: What reading a reply gives: an article, or a request whose reply holds more of them.
Found = Draft | HttpRequest


class Web(Protocol):
    """The one way to reach a publisher. Local paths are served by an adapter of the same shape."""

    async def fetch(self, request: HttpRequest) -> HttpResponse:
        """Get one address, following at most five redirects. Returns 2xx and 304 only.

        Raises:
            SourceUnavailable: No answer, too slow, too large, 429, 5xx or another status.
            SourceGone: 410.
            SourceMalformed: Not decodable: a broken or over-compressed body.
            AddressForbidden: The address dialled would not be a public one, or robots.txt forbids.
        """


class SourceKind(Protocol):
    """How to ask one kind of source for articles, and how to read its reply. Does no I/O."""

    def request(self, source: Source, health: SourceHealth) -> HttpRequest:
        """Build the request, with the validators of the last reply."""

    def parse(self, source: Source, response: HttpResponse) -> Sequence[Found]:
        """Read the drafts out of a reply, in its order, and what else must be asked for.

        The replies to those requests, a next page or a sitemap of an index, come here too. Pages
        give their newest drafts first: the next is asked for only while there is news.

        Raises:
            SourceMalformed: The reply is not of this kind.
        """


class PageReader(Protocol):
    """Takes the article out of a web page; heavy, so it works outside the event loop."""

    async def extract(self, html: bytes, url: str, content_type: str = "") -> Draft | None:
        """Return the page's article as plain text, or None when it has none.

        Only what a reader sees counts: no hidden nodes, comments or metadata in the text.

        Args:
            html: The page.
            url: Where it was found.
            content_type: What the reply's header said; it may name the encoding.
        """


class LanguageDetector(Protocol):
    """Says what language a text is in."""

    async def __call__(self, text: str) -> str:
        """Return ISO 639-1, or "" when unsure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One call: instructions that stay the same, and the material of this call."""

    #: Name of the file in `prompts/`, and the first eight hex digits of its hash.
    name: str
    digest: str
    system: str
    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a model gave, checked against the schema it was asked to fill."""

    value: BaseModel
    model: str
    tokens_in: int
    tokens_out: int
    #: US dollars; None when the model's price is not known.
    cost: float | None


#: Told of a value of the schema that holds what is finished of a reply: lists have the items
#: that they have by now. Another try begins anew. Must not wait.
Heard = Callable[[BaseModel], None]


class LanguageModel(Protocol):
    """A model that fills a schema. It has no tools, sees no addresses, tokens or user names."""

    async def complete(
        self, prompt: Prompt, schema: type[BaseModel], *, heard: Heard | None = None
    ) -> Reply:
        """Ask once, with one repair if the reply does not fit.

        Args:
            prompt: Instructions and material.
            schema: What is to be filled.
            heard: Told of the reply while it is written, where the endpoint can do that.

        Raises:
            ModelUnavailable: No answer within the deadline, or the endpoint refused.
            ModelReplyInvalid: The reply does not fit the schema, even repaired.
            BudgetSpent: Today's budget is used up; nothing was sent.
        """
