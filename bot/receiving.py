"""Draft -> Article: which drafts are new, which change an article, and which say the same again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.articles import Article, Draft, Source
from bot.core.identity import article_id, identity_keys, split_guids, to_article
from bot.ports import ArticleStore, LanguageDetector


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What a batch of drafts came to."""

    new: tuple[Article, ...] = ()
    changed: tuple[Article, ...] = ()
    withdrawn: tuple[Article, ...] = ()
    unchanged: int = 0


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
        keys = identity_keys(source, draft)
        known = await store.known(keys)
        old = next((known[key] for key in keys if key in known), None)
        article = to_article(
            draft,
            source,
            now,
            id=old.id if old else article_id(keys),
            language=detect_language(draft.text),
        )
        mark = (marks or {}).get(draft, "")
        received = await _kept(received, old, article, (*keys, mark) if mark else keys, store)
    return received


async def _kept(
    received: Received,
    old: Article | None,
    article: Article,
    keys: Sequence[str],
    store: ArticleStore,
) -> Received:
    if old is None:
        await store.add(article, keys)
        return replace(received, new=(*received.new, article))
    if article.is_withdrawn and not old.is_withdrawn:
        # The words that were taken back stay, so that it can be shown what they were.
        gone = replace(article, revision=old.revision + 1, title=old.title, text=old.text)
        await store.add(gone, keys)
        return replace(received, withdrawn=(*received.withdrawn, gone))
    # Lines and spaces are layout: they change without a word being changed.
    is_same = article.title == old.title and article.text.split() == old.text.split()
    if is_same or old.is_withdrawn:
        await store.add(old, keys)  # a new guid or address of a known article
        return replace(received, unchanged=received.unchanged + 1)
    changed = replace(
        article,
        revision=old.revision + 1,
        # An edit does not make an old article new.
        published_at=old.published_at or article.published_at,
    )
    await store.add(changed, keys)
    return replace(received, changed=(*received.changed, changed))
