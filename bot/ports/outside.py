"""The web, the language model and the clock."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from pydantic import BaseModel

from bot.core.articles import Draft, Source, SourceHealth


class Clock(Protocol):
    """Tells the time; nothing else may ask the machine for it."""

    def now(self) -> datetime:
        """Return the present instant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRequest:
    """A GET that a source kind wants sent."""

    url: str
    #: May hold a source's key, so they are never shown.
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    #: True for pages; feeds that an operator named are not subject to robots.txt.
    obeys_robots: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpResponse:
    """A whole reply, decompressed. A 304 has an empty body."""

    #: The address after redirects.
    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    #: Where the address moved for good: the end of a chain of only 301 and 308; else empty.
    moved_to: str = ""


#: What a reply yields: a draft, or a request whose reply yields more.
Found = Draft | HttpRequest


class Web(Protocol):
    """The only way to reach a publisher. An adapter of the same shape reads local folders."""

    async def fetch(self, request: HttpRequest) -> HttpResponse:
        """Get one address, following at most five redirects. Only 2xx and 304 are returned.

        Raises:
            SourceUnavailable: No reply, too slow or too large, or any other status.
            SourceGone: 410.
            SourceMalformed: The body cannot be decompressed, or unpacks to far too much.
            AddressForbidden: The address is not a public one, or robots.txt forbids it.
        """


class SourceKind(Protocol):
    """How to ask one kind of source for articles, and how to read its reply. It does no I/O."""

    def request(self, source: Source, health: SourceHealth) -> HttpRequest:
        """Build the request, with the validators (ETag, Last-Modified) of the last reply."""

    def parse(self, source: Source, response: HttpResponse) -> Sequence[Found]:
        """Read the drafts in a reply, in its order, and the requests for what belongs to it.

        The replies to those requests (a next page, a sitemap of an index) are parsed here, too.
        Return the newest drafts first: a next page is only requested while there is news.

        Raises:
            SourceMalformed: The reply is not of this kind.
        """


class PageReader(Protocol):
    """Extracts the article from a web page. It is slow, so it works outside the event loop."""

    async def extract(self, html: bytes, url: str, content_type: str = "") -> Draft | None:
        """Return the page's article as plain text, or None if it has none.

        The text is only what a reader sees: no hidden elements, comments or metadata.

        Args:
            html: The page.
            url: Where it was found.
            content_type: The reply's header, which may name the encoding.
        """


class LanguageDetector(Protocol):
    """Recognises the language of a text."""

    async def __call__(self, text: str) -> str:
        """Return its ISO 639-1 code, or "" if unsure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One call to a model: fixed instructions, and the material of this call."""

    #: The file's name in `prompts/`; the digest is the first eight hex digits of its hash.
    name: str
    digest: str
    system: str
    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelReply:
    """A model's reply, which fits the schema that it was asked to fill."""

    value: BaseModel
    model: str
    tokens_in: int
    tokens_out: int
    #: In US dollars; None if the model's price is not known.
    cost: float | None
    #: How long it took, repair included, and how much of the model's deadline that leaves.
    took: timedelta
    left: timedelta


#: Called while a reply is being written, with a value of the schema that holds what is complete so
#: far: lists have the items received by then. A repeated call to the model starts over. Must not
#: block.
Heard = Callable[[BaseModel], None]


class LanguageModel(Protocol):
    """A model that fills a schema. It has no tools, and sees no addresses, tokens or user names."""

    async def complete(
        self,
        prompt: Prompt,
        schema: type[BaseModel],
        *,
        heard: Heard | None = None,
        within: timedelta | None = None,
    ) -> ModelReply:
        """Ask once, and once more if the reply does not fit the schema.

        Args:
            prompt: Instructions and material.
            schema: What is to be filled.
            heard: Called while the reply is written, if the endpoint can stream.
            within: How long it may take, where that is less than the model's deadline.

        Raises:
            ModelUnavailable: No answer within the deadline, or the endpoint refused.
            ModelReplyInvalid: The second reply does not fit the schema either.
            BudgetSpent: Today's budget is used up; nothing was sent.
        """
