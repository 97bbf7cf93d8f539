"""Whether a text holds markup, or only signs that look like it: "the <blink> tag". No I/O.

Feeds seldom say, and what they say is often wrong; so the tags themselves are looked at.
"""

import re
from html import unescape
from html.entities import html5

from bot.core.patterns import Pattern

_TAG = Pattern(
    r"<(?:(?P<close>/)|(?P<other>!--|!doctype\b|!\[CDATA\[|\?))?(?P<name>[a-zA-Z][\w:-]*)?"
    r"(?P<rest>[^<>]*)(?:>|\Z)",
    re.IGNORECASE,
)
#: Hardly anybody writes of these; they stand there to be obeyed, closed or not.
_OBEYED = frozenset(
    "p br hr img div ul ol li table tbody tr td th blockquote pre figure h1 h2 h3 h4 h5 h6 script "
    "style iframe object embed video audio noscript".split()
)
#: With an attribute, these are markup too.
_KNOWN = _OBEYED | frozenset(
    "a abbr acronym address article aside b bdi bdo big body center cite code dd del dfn dl dt em "
    "figcaption font footer form head header html i input ins kbd label main mark meta nav picture "
    "q s samp section small source span strike strong sub sup svg template time title tt u var "
    "wbr".split()
)
_ATTRIBUTE = Pattern(r"[\w:-]+\s*=")
#: By number or by name; old names may stand without their semicolon, as in "caf&eacute au lait".
_REFERENCE = Pattern(
    r"&(?:#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[a-zA-Z][a-zA-Z0-9]{1,31};|(?:"
    + "|".join(sorted((name for name in html5 if name[-1] != ";" and len(name) > 3), reverse=True))
    + r")(?![a-zA-Z0-9=;]))"
)


def is_markup(text: str) -> bool:
    """Tell whether any tag in a text is meant as one: it is closed, obeyed, or has attributes."""
    if "<" not in text:
        return False
    for found in _TAG.finditer(text):
        name = (found["name"] or "").lower()
        if found["other"] or (found["close"] and name):
            return True
        if found["close"] or not name or not _stands_alone(found["rest"]):
            continue
        if name in _OBEYED or (name in _KNOWN and _ATTRIBUTE.search(found["rest"])):
            return True
    return False


def unescaped(text: str) -> str:
    """Spell out the characters that a text gives by name or number: "&amp;", "&#8217;"."""
    return _REFERENCE.sub(lambda found: unescape(found[0]), text) if "&" in text else text


def _stands_alone(rest: str) -> bool:
    """Tell whether a name ends where that of a tag would."""
    return not rest or rest[0].isspace() or rest[0] == "/"
