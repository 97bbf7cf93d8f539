"""Sources, articles, and the spans by which everything else points at them."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from typing import NewType

ArticleId = NewType("ArticleId", str)
SourceId = NewType("SourceId", str)


class Tier(StrEnum):
    """How close to the facts, and how impartial, a source is. Set by an operator, never guessed."""

    OFFICIAL = "official"
    WIRE = "wire"
    NATIONAL = "national"
    LOCAL = "local"
    NGO = "ngo"
    STATE_MEDIA = "state media"
    SOCIAL = "social"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A place that publishes, as the configuration names it."""

    id: SourceId
    #: One of `bot.sources.KINDS`: "feed", "page", "folder" and so on.
    kind: str
    #: Where to ask: an http(s) address, or a path for kinds that read this machine's files.
    url: str
    publisher: str
    tier: Tier = Tier.UNKNOWN
    #: A known interest of the publisher ("party to the conflict"), shown with all that it says.
    stake: str = ""
    #: Paths to the parts of an article in a reply, by name; only for the kind "jsonapi".
    paths: tuple[tuple[str, str], ...] = ()
    #: Sent only to the origin of `url`. They may be secret, so they are never shown.
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as a source gave it, before it gets an id and a cleaned text."""

    title: str
    #: Plain text with a blank line between paragraphs; or HTML if `is_html`.
    text: str
    is_html: bool = False
    #: As pasted: lines may break anywhere, and the text may begin with the title.
    is_raw: bool = False
    #: Address of its page; empty if it has none.
    url: str = ""
    #: The source's own id for it (an RSS guid); empty when it gives none.
    guid: str = ""
    #: UTC; None when the source does not say. Never the time of the fetch.
    published_at: datetime | None = None
    #: Minutes by which the publisher's own clock was ahead of UTC then; None when not known.
    published_offset: int | None = None
    #: When the publisher last changed it, UTC; None if the publisher does not say.
    modified_at: datetime | None = None
    #: When it arrived, UTC, if a file says so; a replay uses it.
    came_at: datetime | None = None
    #: ISO 639-1; empty when the source does not say.
    language: str = ""
    #: Overrides the source's publisher where one source carries several.
    publisher: str = ""
    #: Who wrote it, with commas between names; empty if it does not say.
    author: str = ""
    #: Who had the text first, if that is not the publisher: an agency, or another paper.
    credit: str = ""
    tier: Tier | None = None
    #: The text is only the beginning of the article; its page has the rest.
    is_teaser: bool = False
    #: The text was taken out of the article's page.
    is_from_page: bool = False
    #: Other items of its source have the same link, so the link identifies none of them.
    shares_link: bool = False
    #: The publisher took the article back.
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A draft, and when it arrives, UTC. The same guid again is a change of the article."""

    at: datetime
    draft: Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text as one source published it; a changed text is a new revision."""

    id: ArticleId
    #: Starts at 1, and grows by one with every change of the text.
    revision: int = 1
    source: SourceId
    publisher: str
    #: Who wrote it, names parted by commas; empty when it does not say.
    author: str = ""
    #: Who had the text first, where that is not the publisher: an agency, or another paper.
    credit: str = ""
    tier: Tier = Tier.UNKNOWN
    stake: str = ""
    title: str
    #: NFC, no invisible characters, one blank line between paragraphs. Spans index this.
    text: str
    url: str = ""
    #: UTC; None when unknown.
    published_at: datetime | None = None
    #: Minutes by which the publisher's own clock was ahead of UTC then; None when not known.
    published_offset: int | None = None
    #: When the publisher last changed this revision, UTC, at least a minute after `published_at`;
    #: None if the publisher does not say.
    modified_at: datetime | None = None
    #: When this revision was stored, UTC.
    stored_at: datetime
    language: str = ""
    #: The text is only the beginning of the article, so it weighs less.
    is_teaser: bool = False
    #: The text came from the article's page, so it can be compared with that page later.
    is_from_page: bool = False
    is_withdrawn: bool = False

    @property
    def published_locally(self) -> datetime | None:
        """When it was published, in the publisher's own time where that is known.

        "Monday" in its text is a day in that time.
        """
        if self.published_at is None or self.published_offset is None:
            return self.published_at
        return self.published_at.astimezone(timezone(timedelta(minutes=self.published_offset)))


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A range of characters in one revision of an article: start inclusive, end exclusive."""

    article: ArticleId
    revision: int = 1
    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the span's words, given its article's text."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceProfile:
    """What a source is like. If much of it changes at once, it is probably in other hands."""

    #: The hosts of its articles, the most frequent first.
    hosts: tuple[str, ...] = ()
    #: ISO 639-1; empty when unsure.
    language: str = ""
    #: Stems of its titles, the latest first.
    stems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHealth:
    """How a source has been doing. Kept across restarts, so that the bot stays polite."""

    source: SourceId
    #: Validators to send back byte for byte; empty when there are none.
    etag: str = ""
    last_modified: str = ""
    #: Digest of the last reply that was stored completely; the same again holds nothing new.
    digest: str = ""
    #: Do not ask before this instant, UTC; None: never asked yet.
    next_fetch_at: datetime | None = None
    #: When it was last asked, UTC; None: not known.
    asked_at: datetime | None = None
    last_success_at: datetime | None = None
    last_new_article_at: datetime | None = None
    #: The usual time between two replies with something new; zero: not known yet.
    usual_gap: timedelta = timedelta()
    #: Failures in a row; 0 when the last try went well.
    failures: int = 0
    #: A sentence for the operator; empty when all is well.
    reason: str = ""
    is_gone: bool = False
    #: 301s in a row that pointed to `moved_to`.
    moved_to: str = ""
    moved_times: int = field(default=0)
    #: An operator has paused it.
    is_paused: bool = False
    #: Why it is held, until an operator resumes it; empty if it is not.
    held: str = ""
    profile: SourceProfile = field(default_factory=SourceProfile)
