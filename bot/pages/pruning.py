"""Takes out of a page what is not its article: what nobody sees, and what stands on every page."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lxml import etree

from bot.sources.fragments import is_hidden

_NEVER_SEEN = ("script", "style", "template", "noscript", "iframe", "object", "embed")
_INLINE = frozenset("a abbr b em font i mark small span strong sub sup u".split())
#: Words of class names and ids that publishers give to parts which are not the article.
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
    """.split()
)
_NAMED = re.compile(rf"(?:\A|[\s_]|-)(?:{_FURNITURE})(?=\Z|[\s_]|--)", re.IGNORECASE)
_CONCEALED = re.compile(
    r"(?:\A|\s)(?:is-)?(?:hidden|hide|invisible|d-none)(?=\s|\Z)", re.IGNORECASE
)
_ARTICLE_PART = re.compile(
    r"(?:article|story|entry|post|content)[-_]{0,2}(?:body|content|text)|\bmain\b|\bpage\b", re.I
)
_CONCEALS = re.compile(r"display\s*:\s*none", re.IGNORECASE)
#: Holds for some screens only.
_MEDIA_RULE = re.compile(r"@media[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.IGNORECASE)
_PLAIN_SELECTOR = re.compile(r"\s*([.#])([\w-]{1,60})\s*")
#: Shares of the page's text and of its paragraphs that no furniture has.
_MOST_TEXT, _MOST_PROSE = 0.3, 0.25
#: A nested article with a greater share of the outer one's text is the article itself.
_MOST_NESTED = 0.4
_MOST_STYLE_CHARS = 200_000


def prune(tree: etree._Element) -> None:
    """Remove, in place, what is no part of the article. Text behind what is removed stays."""
    concealed = set(_concealed_names(tree))
    for element in list(tree.iter(*_NEVER_SEEN)):
        drop(element)
    body = tree.find("body")
    if body is None:
        return
    marked = [one for one in body.iter(etree.Element) if one.attrib]
    for element in marked:
        if is_hidden(element):
            drop(element)
    # The innermost first: of a name with a pop-up beside it, only the pop-up goes.
    _drop_furniture(body, marked[::-1], concealed)
    _drop_nested_articles(body)
    for element in [one for one in body.iter("span", "a") if _is_empty(one)]:
        drop(element)


def drop(element: etree._Element) -> None:
    """Remove an element, and leave the text behind it where it is."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _drop_furniture(
    body: etree._Element, elements: Sequence[etree._Element], concealed: set[str]
) -> None:
    text = _length(body) or 1
    prose = _prose(body) or 1
    for element in elements:
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if names == " " or element is body:
            continue
        is_concealed = _is_concealing(names)
        if concealed and not is_concealed:
            is_concealed = not concealed.isdisjoint(_selectors(element))
        if not is_concealed and not _is_furniture(names):
            continue
        if element.tag in _INLINE and not is_concealed and _is_within_sentence(element):
            continue
        if _length(element) < _MOST_TEXT * text and _prose(element) < _MOST_PROSE * prose:
            drop(element)


@lru_cache(maxsize=20_000)
def _is_furniture(names: str) -> bool:
    """Tell whether class names and id are those of a part that stands on every page."""
    return bool(_NAMED.search(names)) and not _ARTICLE_PART.search(names)


@lru_cache(maxsize=20_000)
def _is_concealing(names: str) -> bool:
    return bool(_CONCEALED.search(names))


def _drop_nested_articles(body: etree._Element) -> None:
    """Remove the articles inside of an article: they announce others."""
    for outer in list(body.iter("article")):
        nested = list(outer.iterdescendants("article"))
        length = _length(outer) if nested else 0
        for inner in nested:
            if _length(inner) < _MOST_NESTED * length:
                drop(inner)


def _is_within_sentence(element: etree._Element) -> bool:
    """Tell whether words stand around an inline element, so that it cannot be missed."""
    parent = element.getparent()
    before = element.getprevious()
    ahead = (parent.text if before is None and parent is not None else None) or (
        before.tail if before is not None else ""
    )
    return bool((ahead or "").strip() and (element.tail or "").strip())


def _is_empty(element: etree._Element) -> bool:
    return len(element) == 0 and not (element.text or "").strip()


def _concealed_names(tree: etree._Element) -> Iterator[str]:
    """Yield the classes and ids that the page's own style sheets do not show."""
    for style in tree.iter("style"):
        if "print" in (style.get("media") or ""):
            continue
        rules = re.sub(
            r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}",
            "",
            (style.text or "")[:_MOST_STYLE_CHARS],
        )
        for rule in rules.split("}"):
            selectors, _, body = rule.rpartition("{")
            if not _CONCEALS.search(body):
                continue
            for selector in selectors.split(","):
                if plain := _PLAIN_SELECTOR.fullmatch(selector):
                    yield plain[1] + plain[2]


def _selectors(element: etree._Element) -> list[str]:
    names = ["." + name for name in (element.get("class") or "").split()]
    return [*names, "#" + element.get("id", "")]


def _length(element: etree._Element) -> int:
    return sum(map(len, element.itertext()))


def _prose(element: etree._Element) -> int:
    return sum(_length(paragraph) for paragraph in element.iter("p"))
