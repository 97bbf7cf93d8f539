"""Feeds that are not well-formed, mended: what is left open is closed, what is loose is escaped.

Only for documents that no strict parser takes. No I/O.
"""

import re
from collections.abc import Iterator

#: Elements of an item that hold text or markup, and none of each other.
_FIELDS = frozenset(
    "title link description pubdate guid comments category author creator date summary content "
    "encoded id updated published issued modified created subtitle tagline language".split()
)
_ITEMS = frozenset({"item", "entry"})
_TOKEN = re.compile(
    r"(?P<cdata><!\[CDATA\[.*?\]\]>)|(?P<other><!--.*?-->|<\?.*?\?>)|"
    r"<(?P<close>/?)(?P<name>[A-Za-z_][\w.-]{0,40}(?::[\w.-]{1,40})?)"
    r"""(?P<attributes>(?:\s(?:[^<>"']|"[^"<>]*"|'[^'<>]*')*?)?)(?P<empty>/?)>""",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,60})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_LOOSE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_PREFIX = re.compile(r"</?([A-Za-z_][\w.-]{0,20}):")
_KNOWN = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "atom": "http://www.w3.org/2005/Atom",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


def mended(text: str) -> str:
    """Return a document whose items are well-formed; their markup is escaped, not lost."""
    parts: list[str] = []
    field = item = ""
    for found, loose in _tokens(text):
        parts.append(_escaped(loose))
        if found is None:
            break
        if found["name"] is None:
            parts.append(found[0] if found["cdata"] else "")
            continue
        name = found["name"]
        local = name.rpartition(":")[2].lower()
        is_close, is_empty = bool(found["close"]), bool(found["empty"])
        if local in _ITEMS or (local in _FIELDS and not is_close):
            parts.append(f"</{field}>" if field else "")
            field = ""
        if local in _ITEMS:
            parts.append(f"</{item}>" if item and (is_close or not is_empty) else "")
            item = "" if is_close or is_empty else name
            parts.append("" if is_close else _opened(found, is_empty))
        elif local in _FIELDS and (not field or _is_field(field, local)):
            if not is_close:
                is_empty = is_empty or (local == "link" and "href" in found["attributes"])
                parts.append(_opened(found, is_empty))
                field = "" if is_empty else name
            elif field:
                parts.append(f"</{field}>")
                field = ""
        else:
            parts.append(_escaped(found[0]) if field else _outside(found))
    if field:
        parts.append(f"</{field}>")
    return _with_namespaces("".join(parts))


def _tokens(text: str) -> Iterator[tuple[re.Match[str] | None, str]]:
    """Yield each tag or section with the loose text before it; last, the text behind them all."""
    at = 0
    for found in _TOKEN.finditer(text):
        yield found, text[at : found.start()]
        at = found.end()
    yield None, text[at:]


def _is_field(field: str, local: str) -> bool:
    return field.rpartition(":")[2].lower() == local


def _opened(found: re.Match[str], is_empty: bool) -> str:
    """Write an opening tag anew: every attribute once, and quoted."""
    attributes: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(found["attributes"]):
        attributes.setdefault(name, double or single or bare)
    written = "".join(
        f' {name}="{_escaped(value)}"'.replace("\n", " ") for name, value in attributes.items()
    )
    return f"<{found['name']}{written}{'/' if is_empty else ''}>"


def _outside(found: re.Match[str]) -> str:
    """Keep a tag that stands outside of every field."""
    if found["close"]:
        return f"</{found['name']}>"
    return _opened(found, bool(found["empty"]))


def _escaped(loose: str) -> str:
    text = _LOOSE_AMPERSAND.sub("&amp;", loose)
    return text.replace("<", "&lt;").replace('"', "&quot;")


def _with_namespaces(text: str) -> str:
    """Declare every prefix that is used and was not, on the root."""
    used = set(_PREFIX.findall(text))
    missing = [prefix for prefix in sorted(used) if f"xmlns:{prefix}=" not in text]
    declared = "".join(f' xmlns:{one}="{_KNOWN.get(one, "urn:" + one)}"' for one in missing)
    return re.sub(r"(<[A-Za-z_][\w:.-]*)", lambda root: root[1] + declared, text, count=1)
