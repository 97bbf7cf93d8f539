"""Draft -> Article: which drafts are new, which change an article, and which say the same again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.articles import Article, Draft, Source
from bot.core.identity import article_id, identity_keys, revised, split_guids, to_article
from bot.ports import ArticleStore, LanguageDetector


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What a batch of drafts came to."""

    new: tuple[Article, ...] = ()
    changed: tuple[Article, ...] = ()
    withdrawn: tuple[Article, ...] = ()
    unchanged: int = 0

    @property
    def has_news(self) -> bool:
        """Whether anything of it is to be tracked."""
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
    """Store new articles and new revisions; what says the same again is left as it is.

    A new date, a new guid or a moved address never make a new article: the address and the guid
    are looked up apart, and either one is enough. HTML must have been taken apart before. A draft
    that says nothing, not even a title, is left out.

    Args:
        drafts: What a source gave, in the order in which it is to be stored.
        source: Where it came from.
        store: Where articles are kept.
        now: UTC.
        detect_language: Says what language a text is in.
        marks: A further key to know some of these drafts by.
    """
    received = Received()
    for draft in split_guids(list(drafts)):
        if not (draft.title.strip() or draft.text.strip()):
            continue
        mark = (marks or {}).get(draft, "")
        identity = identity_keys(source, draft)
        keys = (*identity, mark) if mark else identity
        known = await store.known(keys)
        old = next((known[key] for key in identity if key in known), None)
        article = to_article(draft, source, now, id=old.id if old else article_id(identity))
        receiving = _Receiving(store, keys, known.keys() >= set(keys), detect_language)
        received = await receiving.kept(received, old, article)
    return received


@dataclass(frozen=True, slots=True)
class _Receiving:
    """One draft on its way into the store."""

    store: ArticleStore
    keys: tuple[str, ...]
    #: Every key leads to an article already.
    is_keyed: bool
    detect_language: LanguageDetector

    async def kept(self, received: Received, old: Article | None, article: Article) -> Received:
        """Store what is new in it, and count it."""
        if old is None:
            new = await self._add(article, "")
            return replace(received, new=(*received.new, new))
        later = None if old.is_withdrawn else revised(old, article)
        if later is None:
            if not self.is_keyed:
                await self.store.add(old, self.keys)  # a new guid or address of a known article
            return replace(received, unchanged=received.unchanged + 1)
        later = await self._add(later, old.language)
        if later.is_withdrawn:
            return replace(received, withdrawn=(*received.withdrawn, later))
        return replace(received, changed=(*received.changed, later))

    async def _add(self, article: Article, language: str) -> Article:
        spoken = article.language or language or self.detect_language(article.text)
        article = replace(article, language=spoken)
        await self.store.add(article, self.keys)
        return article
