"""What any feed has to stand up to before it becomes a draft. No I/O."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

from bot.core.articles import Draft
from bot.core.patterns import Pattern
from bot.core.text.characters import clean_characters
from bot.sources.fragments import one_line, text_of

#: Items of one document that are kept, the newest.
MOST_ITEMS = 200
#: A shorter text is only the beginning of its article, when the article has a page.
FULL_TEXT_CHARS = 1_000
_MOST_TEXT_CHARS = 500_000
_LONGEST_URL = 2_000
_LONGEST_GUID = 1_000
_CUT_OFF = ("…", "...", "[…]", "[...]", "read more", "continue reading", "weiterlesen", "lire plus")
#: A host, or a path from the root of one; no space in the host.
_ADDRESS = Pattern(r"(?:(?:https?:)?//[^\s/?#]+)?/", re.IGNORECASE)
_NEVER = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """An item as a parser gave it: strings of any kind, nothing checked."""

    title: str = ""
    link: str = ""
    guid: str = ""
    #: Every text it carries, HTML or plain.
    texts: tuple[str, ...] = ()
    published_at: datetime | None = None
    #: When it was changed last, where it says that apart.
    modified_at: datetime | None = None
    #: Who published it, where one source carries several.
    publisher: str = ""
    #: Who wrote it, names parted by commas.
    author: str = ""
    #: Who had it first, where somebody passes it on.
    credit: str = ""
    #: ISO 639-1; empty: what the document says of itself.
    language: str = ""
    #: Short as it is, there is no more of it: its page says nothing else.
    is_whole: bool = False
    is_withdrawn: bool = False


def drafts_of(items: Sequence[FeedItem], base: str, language: str = "") -> list[Draft]:
    """Turn items into drafts, in their order; at most the 200 newest, undated ones last.

    An item that says nothing at all is left out. One with an address alone is a teaser: its page
    has the rest.

    Args:
        items: What a parser found.
        base: The address that relative links start from.
        language: What the document says of itself.
    """
    drafts = [draft for item in items if (draft := _draft_of(item, base, language)) is not None]
    if len(drafts) <= MOST_ITEMS:
        return drafts
    newest = sorted(
        range(len(drafts)), key=lambda n: drafts[n].published_at or _NEVER, reverse=True
    )
    return [drafts[n] for n in sorted(newest[:MOST_ITEMS])]


def web_link(link: str, base: str) -> str:
    """Return an absolute http(s) address with a host and no user name, or "".

    Spaces in it are written as browsers send them; words that are no address are none.
    """
    link = re.sub(r"[\t\n]+", "", clean_characters(link).strip())
    if " " in link and _ADDRESS.match(link):
        link = link.replace(" ", "%20")
    if not link or len(link) > _LONGEST_URL or any(c.isspace() for c in link):
        return ""
    try:
        whole = urljoin(base, link)
        parts = urlsplit(whole)
        is_sound = parts.scheme in ("http", "https") and bool(parts.hostname)
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        return ""
    return whole if is_sound and has_port and "@" not in parts.netloc else ""


def _draft_of(item: FeedItem, base: str, language: str) -> Draft | None:
    title = one_line(item.title)
    texts = [clean_characters(text_of(text[:_MOST_TEXT_CHARS])) for text in item.texts]
    text = max(texts, key=len, default="")
    link = web_link(item.link, base)
    guid = clean_characters(item.guid).strip()[:_LONGEST_GUID]
    if not (title or text or link or item.published_at):
        return None
    return Draft(
        title=title,
        text=text or title,
        url=link,
        guid="" if guid == item.link.strip() else guid,
        published_at=item.published_at,
        modified_at=_changed(item),
        language=item.language or language,
        publisher=one_line(item.publisher),
        author=one_line(item.author),
        credit=one_line(item.credit),
        is_teaser=bool(link) and not item.is_whole and _is_cut(text),
        is_withdrawn=item.is_withdrawn,
    )


def _changed(item: FeedItem) -> datetime | None:
    """Return when an item was changed; what was not changed is often given its first date again."""
    if item.modified_at and item.published_at and item.modified_at <= item.published_at:
        return None
    return item.modified_at


def _is_cut(text: str) -> bool:
    return len(text) < FULL_TEXT_CHARS or text.rstrip(" ]»>").lower().endswith(_CUT_OFF)
