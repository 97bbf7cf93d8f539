"""Which article is which: identity keys, canonical addresses, and when a change matters."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import xxhash

from bot.core.articles import Article, ArticleId, Draft, Source
from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import numbers_in
from bot.core.reading.paragraphs import reflow, tidy
from bot.core.text.characters import clean_characters, fold

#: Query parameters that say where a reader came from, not what the page is.
_TRACKING = Pattern(
    r"^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|cmp|ns_\w+|"
    r"at_\w+|smid|partner|ocid|xtor|s_cid|ito|spm|share|_ga)$",
    re.IGNORECASE,
)
_RETRACTED = Pattern(r"\b(?:correct(?:s|ed|ion)|withdr[ae]w[n]?|retract(?:s|ed|ion)?|kill)\b", re.I)
_NEGATIONS = Pattern(r"\b(?:not|no|never|none|without|den(?:y|ied|ies))\b|n['’]t\b", re.I)
_QUOTED = Pattern(r"[\"“«„]([^\"“”«»„]{8,400})[\"”»]")
#: What is saved so soon after it was published was not changed, and a page that says it was changed
#: as late as it was asked for says when it was asked for.
_A_MOMENT = timedelta(minutes=1)
#: Characters of the text that stand for an article that has neither guid nor address.
_HEAD_CHARS = 500


def canonical_url(url: str) -> str:
    """Return an address without what does not name the page; "" for what is no web address.

    Scheme, "www.", tracking parameters, AMP markers, fragment and a last slash go.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").lower().removeprefix("www.").removeprefix("amp.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    path = re.sub(r"/amp/?$|\.amp(?=\.html?$|$)", "", parts.path, flags=re.IGNORECASE)
    kept = sorted(
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.match(key) and (key, value) != ("amp", "1")
    )
    path = re.sub(r"[\s/]+$", "", path) or "/"
    return urlunsplit(("https", host + port, path, urlencode(kept), ""))


def identity_keys(source: Source, draft: Draft) -> tuple[str, ...]:
    """Return the keys under which a draft may be known already, the surest first.

    A guid counts within its source only; a canonical address counts everywhere, but where several
    articles share it.
    """
    keys = []
    if draft.guid:
        keys.append(f"guid:{source.id}:{draft.guid}")
    if not draft.shares_link and (address := canonical_url(draft.url)):
        keys.append(f"url:{address}")
    if not keys:
        head = f"{draft.title}\n{draft.text[:_HEAD_CHARS]}"
        keys.append(f"text:{source.id}:{xxhash.xxh3_128_hexdigest(fold(head).encode())}")
    return tuple(keys)


def article_id(keys: tuple[str, ...]) -> ArticleId:
    """Return an article's id for all time, from its surest key: 16 hexadecimal digits."""
    return ArticleId(xxhash.xxh3_64_hexdigest(keys[0].encode()))


def to_article(draft: Draft, source: Source, now: datetime, *, id: ArticleId) -> Article:
    """Make the first revision of an article: cleaned characters, paragraphs, sound dates.

    Args:
        draft: As the source gave it; HTML must have been taken apart before.
        source: Where it came from.
        now: When it is stored, UTC.
        id: Its identity.
    """
    title, text = clean_characters(draft.title).strip(), draft.text
    if draft.is_raw:
        headline, text = reflow(text)
        title = title or headline
    else:
        text = tidy(text)
    publisher = draft.publisher or source.publisher
    published = draft.published_at
    if published is not None and published > now:
        published = None  # a date ahead of us is a mistake, and no news comes from it
    return Article(
        id=id,
        source=source.id,
        publisher=publisher,
        author=draft.author,
        credit=draft.credit if fold(draft.credit) != fold(publisher) else "",
        tier=draft.tier or source.tier,
        stake=source.stake,
        title=" ".join(title.split())[:300],
        text=text,
        url=draft.url if canonical_url(draft.url) else "",
        published_at=published,
        published_offset=draft.published_offset if published else None,
        modified_at=when_changed(draft, now),
        stored_at=now,
        language=draft.language,
        is_teaser=draft.is_teaser,
        is_from_page=draft.is_from_page,
        is_withdrawn=draft.is_withdrawn,
    )


def when_changed(draft: Draft, now: datetime) -> datetime | None:
    """Return when a draft was changed after its publication; None where it does not soundly say.

    Args:
        draft: As the source gave it.
        now: UTC.
    """
    latest = now - _A_MOMENT if draft.is_from_page else now
    if draft.modified_at is None or draft.modified_at > latest:
        return None
    return _later(draft.modified_at, draft.published_at)


def _later(changed: datetime | None, published: datetime | None) -> datetime | None:
    if changed is None or published is None or changed - published >= _A_MOMENT:
        return changed
    return None


def revised(old: Article, new: Article) -> Article | None:
    """Return what is known of an article as its next revision; None when nothing of it changed.

    Args:
        old: As it is known; not withdrawn.
        new: As it was given again, under the same id.
    """
    if new.is_withdrawn:
        # The words that were taken back stay, so that it can be shown what they were.
        return replace(new, revision=old.revision + 1, title=old.title, text=old.text)
    # Lines and spaces are layout: they change without a word being changed.
    if new.title == old.title and new.text.split() == old.text.split():
        return None
    # An edit does not make an old article new; a later date that comes with it is the edit's.
    dated = old if old.published_at else new
    redated = new.published_at if new.source == old.source else None
    return replace(
        new,
        revision=old.revision + 1,
        published_at=dated.published_at,
        published_offset=dated.published_offset,
        modified_at=_later(new.modified_at or redated, dated.published_at),
    )


def is_material_change(old: str, new: str) -> bool:
    """Tell whether an edit can change a fact: a number, a quotation, a "not", or a retraction."""
    if numbers_in(old) != numbers_in(new):
        return True
    if {fold(words) for words in _QUOTED.findall(old)} != {
        fold(words) for words in _QUOTED.findall(new)
    }:
        return True
    if len(_NEGATIONS.findall(old)) != len(_NEGATIONS.findall(new)):
        return True
    return len(_RETRACTED.findall(new)) > len(_RETRACTED.findall(old))
