"""What the names that publishers give to parts of a page say: classes, ids and the like."""

import re
from functools import lru_cache

from bot.core.patterns import Pattern

#: Parts that stand on every page, or beside the text.
_FURNITURE = "|".join(
    """
    related relatedposts? relatedpoststitle recirc recirculation recommend(?:ed|ations?)? outbrain
    taboola read-?more(?:-big)? more-(?:stories|news|on|from) also-(?:read|like|on) see-also
    you-may(?:-also)?(?:-like)? most-(?:read|popular|viewed) popular-posts? trending newsletters?
    subscribe subscription subscriptions sign-?up promos? promoted promotions? cta call-to-action
    paywall donate donations? notification notifications rollover-block tooltip popover pop-?up
    modal lightbox share sharing sharebar share-?(?:buttons?|tools|links) social social-?media
    follow-us addthis sharedaddy breadcrumbs? pagination pager post-?nav(?:igation)? post-?info
    entry-meta post-meta article-meta author-(?:bio|box|info) about-author comments?
    comment-(?:list|form|respond) disqus tags? tag-(?:list|cloud|links) cat-links advert
    adverts advertisement advertising ad ads ad-(?:slot|unit|container|wrapper) adsbygoogle banner
    sponsor sponsored cookies? gdpr skip-link noprint no-print
    screen-reader-text sr-only visually-hidden offscreen
    pull-?quotes? read-?next up-?next further-reading inline-?related read-?also in-?read
    """.split()
)
#: What such a name may be followed by: "related-links", "promo_box".
_PARTS = (
    "wrap(?:per)?|container|box|block|section|module|list|links?|items?|widget|area|panel|bar|sc"
)
_NAMED = Pattern(
    rf"(?:\A|[\s_]|-)(?:{_FURNITURE})(?=(?:[-_](?:{_PARTS}))?(?:\Z|[\s_]|--|-sc-))", re.IGNORECASE
)
_CONCEALED = Pattern(r"(?:\A|\s)(?:is-)?(?:hidden|hide|invisible|d-none)(?=\s|\Z)", re.IGNORECASE)
_ARTICLE_PART = Pattern(
    r"(?:article|story|entry|post|content)[-_]{0,2}(?:body|content|text)|\bmain\b|\bpage\b", re.I
)
#: Where the text of an article stands.
_BODY = Pattern(
    r"(?:article|story|entry|post|news|single|blog|node|page|text|body)[-_]{0,2}(?:inner[-_]?)?"
    r"(?:body|content|text|copy)(?:\Z|[\s_-])|"
    r"(?:\A|\s)(?:article|story|prose|rich-?text|article__main|hentry|artikel)(?=\Z|\s)",
    re.IGNORECASE,
)
#: Where it hardly ever stands.
_AWAY = Pattern(
    r"(?:\A|[\s_-])(?:side-?bar|footer|foot|widgets?|modal|pop-?up|log-?in|register|registration|"
    r"legal|disclaimer|copyright|comments?|comment-?list|disqus|related|recommend\w*|recirc\w*|"
    r"more-(?:stories|news|from|on)|most-(?:read|popular|viewed)|newsletter|subscribe|subscription|"
    r"promo|cookies?|gdpr|consent|nav|navigation|menu|masthead|site-?header|teasers?|trending|"
    r"popular|latest|aside|rail|right-?(?:col|column|rail)|banner|advert\w*|sponsor\w*|share|"
    r"social)(?=\Z|[\s_-])",
    re.IGNORECASE,
)
_LEDE = Pattern(
    r"(?:\A|[\s_-])(?:lede?|standfirst|summary|dek|sub-?(?:title|head(?:line)?)|"
    r"intro(?:duction|text)?|excerpt|abstract|chapo|description|sapo|entradilla|bajada|copete|"
    r"vorspann|ingress|strap(?:line)?)(?=\Z|[\s_-])|(?:article|story|post|entry|content|news)"
    r"[_-]{0,2}(?:summary|lead|lede|intro|excerpt|dek|subtitle|standfirst|description)",
    re.IGNORECASE,
)
_CAPTION = Pattern(
    r"caption|video[_-]?(?:description|title|summary)|(?:image|photo|img|picture)[_-]?credit|(?:\A|[\s_-])credits?(?=\Z|[\s_-])",
    re.IGNORECASE,
)
#: Where a date stands, and the date of today on top of a page.
_DATED = Pattern(
    r"(?:\A|[\s_-])(?:date|datetime|time|timestamp|timeinfo|pub-?date|published|publish|posted|"
    r"postdate|dateline|byline|fecha|data|datum|datetext|created|entry-date|dtpublished|"
    r"publicado|publishdate|articledate|newsdate|storydate|meta)(?=\Z|[\s_-])|"
    r"(?:publish(?:ed)?|pub|post(?:ed)?|article|entry|news|story)[_-]?(?:date|time)",
    re.IGNORECASE,
)
_AUTHORED = Pattern(
    r"(?:\A|[\s_-])(?:by-?line|authors?|writer|reporter|autor(?:e|en|a|es)?|auteur|signature)"
    r"(?:[-_]?names?)?(?=\Z|[\s_-])",
    re.IGNORECASE,
)
_TODAY = Pattern(r"(?:\A|[\s_-])(?:today|current|now|header|masthead|top|weather)", re.IGNORECASE)
_HUMP = Pattern(r"(?<=[a-z])(?=[A-Z])")


def _parted(names: str) -> str:
    """Part what is written together: "relatedLinks" is "related-Links"."""
    return _HUMP.sub("-", names)


@lru_cache(maxsize=4_096)
def is_furniture(names: str) -> bool:
    """Tell whether an element is named like a part that stands on every page."""
    parted = _parted(names)
    return bool(_NAMED.search(parted)) and not _ARTICLE_PART.search(parted)


@lru_cache(maxsize=4_096)
def is_concealing(names: str) -> bool:
    """Tell whether a class says that its elements are not shown."""
    return bool(_CONCEALED.search(names))


@lru_cache(maxsize=4_096)
def is_body(names: str) -> bool:
    """Tell whether an element is named like the text of an article."""
    return bool(_BODY.search(_parted(names)))


@lru_cache(maxsize=4_096)
def is_away(names: str) -> bool:
    """Tell whether an element is named like a place where no article's text stands."""
    parted = _parted(names)
    return bool(_AWAY.search(parted)) and not _BODY.search(parted)


@lru_cache(maxsize=4_096)
def is_lede(names: str) -> bool:
    """Tell whether an element is named like the lines between a title and its text."""
    return bool(_LEDE.search(_parted(names)))


@lru_cache(maxsize=4_096)
def is_caption(names: str) -> bool:
    """Tell whether an element is named like what stands under a picture."""
    return bool(_CAPTION.search(_parted(names)))


@lru_cache(maxsize=4_096)
def is_dated(names: str) -> bool:
    """Tell whether an element is named after the date of an article."""
    return bool(_DATED.search(_parted(names)))


@lru_cache(maxsize=4_096)
def is_today(names: str) -> bool:
    """Tell whether an element is named like the head of a page, where the date of today stands."""
    return bool(_TODAY.search(_parted(names)))


@lru_cache(maxsize=4_096)
def is_authored(names: str) -> bool:
    """Tell whether an element is named after who wrote an article."""
    return bool(_AUTHORED.search(_parted(names)))
