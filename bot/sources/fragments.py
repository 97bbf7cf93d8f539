"""HTML fragments, as feeds carry them, to plain text; and titles to one line. No I/O."""

import re

import nh3
from lxml import etree
from lxml import html as lxml_html

from bot.core.patterns import Pattern
from bot.core.text.characters import clean_characters
from bot.sources.markup import is_markup, unescaped

#: Characters of a title; what is longer is cut at a word.
TITLE_CHARS = 300

_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figure figcaption footer form h1 h2 h3 h4 h5 "
    "h6 header hr li main nav ol p pre section table tbody td th thead tr ul".split()
)
_UNSEEN = frozenset(
    "script style template noscript iframe object embed svg math head title form button select "
    "textarea input audio video canvas".split()
)
_HIDDEN_STYLE = Pattern(
    r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d])|"
    r"opacity\s*:\s*0(?![.\d]))",
    re.IGNORECASE,
)


def is_hidden(element: etree._Element) -> bool:
    """Tell whether a reader of the page does not see this element, by its own attributes."""
    if element.get("hidden") is not None or element.get("aria-hidden", "").lower() == "true":
        return True
    style = element.get("style")
    return bool(style and is_hiding_style(style))


def is_hiding_style(style: str) -> bool:
    """Tell whether an element's own style keeps it from being seen."""
    return bool(_HIDDEN_STYLE.search(style))


def text_of(fragment: str) -> str:
    """Return what a reader sees of an HTML fragment, paragraphs parted by a blank line.

    Plain text goes through as it is. Scripts, forms and hidden elements are left out. Markup that
    was escaped once too often is read as the markup that it is.
    """
    if not is_markup(fragment):
        text = unescaped(fragment)
        if text == fragment or not is_markup(text):
            return text.strip()
        fragment = text
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = lxml_html.document_fromstring(f"<div>{_sound(fragment)}</div>", parser=parser)
    except (etree.ParserError, ValueError):
        return ""
    parts: list[str] = []
    _collect(tree, parts)
    paragraphs = "".join(parts).split("\n")
    return "\n\n".join(line for raw in paragraphs if (line := " ".join(raw.split())))


def one_line(title: str) -> str:
    """Return a title without markup and invisible characters, on one line of at most 300."""
    text = nh3.clean(_sound(title), tags=set()) if is_markup(title) else title
    text = unescaped(text)
    line = " ".join(clean_characters(text).split())
    if len(line) <= TITLE_CHARS:
        return line
    return line[: TITLE_CHARS - 1].rsplit(" ", 1)[0] + "…"


def _sound(text: str) -> str:
    """Drop what no parser of markup takes: control characters and lone surrogates."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", "", text)


def _collect(root: etree._Element, parts: list[str]) -> None:
    """Walk the tree without recursion: hostile markup nests as deep as it likes."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        is_block = element.tag in _BLOCKS
        if event == "start":
            if element.tag in _UNSEEN or is_hidden(element):
                _empty(element)
                continue
            parts.append("\n" if is_block else "")
            parts.append((element.text or "").replace("\n", " "))
        else:
            parts.append("\n" if is_block else "")
            if element is not root:
                parts.append((element.tail or "").replace("\n", " "))


def _empty(element: etree._Element) -> None:
    element.text = None
    for child in list(element):
        element.remove(child)
