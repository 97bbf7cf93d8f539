"""Draft -> Article: which drafts are new, which change an article, and which are known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.articles import Article, Draft, Source
from bot.core.collecting.identity import (
    article_id,
    canonical_url,
    identity_keys,
    revised,
    to_article,
)
from bot.core.collecting.retelling import retold
from bot.core.collecting.shared_ids import is_another, told_apart
from bot.core.operating.setting_aside import Fault, fault_of
from bot.errors import StoreError
from bot.ports import ArticleStore, LanguageDetector


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What became of a batch of drafts."""

    new: tuple[Article, ...] = ()
    changed: tuple[Article, ...] = ()
    withdrawn: tuple[Article, ...] = ()
    unchanged: int = 0
    #: Our own mistakes that kept drafts from being stored.
    failed: tuple[Fault, ...] = ()

    @property
    def has_news(self) -> bool:
        """Whether there is anything to track."""
        return bool(self.new or self.changed or self.withdrawn)


async def receive(
    drafts: Sequence[Draft],
    source: Source,
    *,
    store: ArticleStore,
    now: datetime,
    detect_language: LanguageDetector,
    marks: Mapping[Draft, str] | None = None,
) -> Received:
    """Store new articles and new revisions; a draft that says nothing new changes nothing.

    An article is known by its address or its guid, each looked up by itself, so a new date, a new
    guid or a moved page makes no new article unless it is plain that another article is at the
    address now. Only an article's own source, or its own page, can change it. Left out are drafts
    without text and title, and those over which our own code fails. HTML has to be extracted first.

    Args:
        drafts: What a source gave, in the order in which to store it.
        source: Where it came from.
        store: Where articles are kept.
        now: UTC.
        detect_language: Recognises the language of a text.
        marks: A further key by which to recognise some of these drafts.
    """
    received = Received()
    for draft in told_apart(drafts):
        if not (draft.title.strip() or draft.text.strip()):
            continue
        mark = (marks or {}).get(draft, "")
        try:
            received = await _received(received, draft, mark, source, store, now, detect_language)
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 - our own mistake over one draft stops no other
            received = replace(received, failed=(*received.failed, fault_of(error)))
    return received


async def _received(
    received: Received,
    draft: Draft,
    mark: str,
    source: Source,
    store: ArticleStore,
    now: datetime,
    detect_language: LanguageDetector,
) -> Received:
    """Store what one draft brings, and count it."""
    identity = identity_keys(source, draft)
    keys = (*identity, mark) if mark else identity
    known = await store.known(keys)
    article = to_article(draft, source, now, id=article_id(identity))
    old = _meant(draft, article, source, [known[key] for key in identity if key in known])
    is_new_guid = bool(draft.guid) and identity[0] not in known
    if old is None and draft.guid and not is_new_guid:
        # The guid belongs to another article, so the id must not be made of it.
        article = replace(article, id=article_id(identity[1:]))
    if old and old.source == source.id and is_new_guid and is_another(old, article):
        old = None
    receiving = _Receiving(store, keys, known.keys() >= set(keys), detect_language)
    if old is None:
        return await receiving.added(received, article)
    later = _later(old, replace(article, id=old.id), draft, source)
    return await receiving.kept(received, old, later)


def _meant(
    draft: Draft, article: Article, source: Source, known: Sequence[Article]
) -> Article | None:
    """Return which known article a draft is, given those that its keys lead to, surest key first.

    A guid is the source's own word. If it leads to an article at another address, either the
    article has moved, or the source gives all articles one guid. Then the address decides, and if
    that is unknown, the text.
    """
    if not known:
        return None
    first, address = known[0], canonical_url(draft.url)
    is_elsewhere = bool(draft.guid and address) and address != canonical_url(first.url)
    if first.source != source.id or not is_elsewhere or draft.shares_link:
        return first
    at_address = next((one for one in known[1:] if one.id != first.id), None)
    if at_address is not None:
        return at_address
    # Both keys lead to the same article: it was known at this address, too.
    return None if len(known) == 1 and is_another(first, article) else first


def _later(old: Article, article: Article, draft: Draft, source: Source) -> Article | None:
    """Return the next revision of an article; None if it did not change."""
    if old.is_withdrawn:
        return None
    if old.source == source.id:
        return revised(old, article)
    return retold(old, article, draft, source)


@dataclass(frozen=True, slots=True)
class _Receiving:
    """One draft on its way into the store."""

    store: ArticleStore
    keys: tuple[str, ...]
    #: Whether every key leads to an article already.
    is_keyed: bool
    detect_language: LanguageDetector

    async def added(self, received: Received, article: Article) -> Received:
        """Store an unknown article, and count it."""
        new = await self._add(article, "")
        return replace(received, new=(*received.new, new))

    async def kept(self, received: Received, old: Article, later: Article | None) -> Received:
        """Store the next revision of an article, if there is one, and count the draft."""
        if later is None:
            if not self.is_keyed:
                await self.store.add(old, self.keys)  # a new guid or address of a known article
            return replace(received, unchanged=received.unchanged + 1)
        later = await self._add(later, old.language)
        if later.is_withdrawn:
            return replace(received, withdrawn=(*received.withdrawn, later))
        return replace(received, changed=(*received.changed, later))

    async def _add(self, article: Article, language: str) -> Article:
        spoken = article.language or language or await self.detect_language(article.text)
        article = replace(article, language=spoken)
        await self.store.add(article, self.keys)
        return article
