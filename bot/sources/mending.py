"""Feeds that are not well-formed, mended: what is left open is closed, what is loose is escaped.

Only for documents that no strict parser takes. Nothing is added that the document does not say:
a field ends where its closing tag stands, or else where the next field or item begins. No I/O.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from bot.core.patterns import Pattern

#: Elements of an item that hold text or markup, and none of each other.
_FIELDS = frozenset(
    "title link description pubdate guid comments category author creator date summary content "
    "encoded id updated published issued modified created subtitle tagline language".split()
)
_ITEMS = frozenset({"item", "entry"})
_CONTAINERS = frozenset({"rss", "rdf", "feed", "channel", "items", "xml"})
#: They have titles and links of their own, which are no article's.
_ASIDES = frozenset({"image", "textinput", "cloud", "skipdays", "skiphours"})
_TOKEN = Pattern(
    r"(?P<cdata><!\[CDATA\[.*?\]\]>)|(?P<other><!--.*?-->|<\?.*?\?>)|"
    r"<(?P<close>/?)\s{0,2}(?P<name>[A-Za-z_][\w.-]{0,40}(?::[\w.-]{1,40})?)"
    r"""(?P<attributes>(?:\s(?:[^<>"']|"[^"<>]*"|'[^'<>]*'|"[^"<>]*[<>][^"\n]{0,300}"(?=[\s/>]))*?"""
    r"""|\s[^<>]*?)?)"""
    r"(?P<empty>/?)>",
    re.DOTALL,
)
_ATTRIBUTE = Pattern(r"""([\w:.-]{1,60})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
#: The address of a link whose quotes are broken before it.
_HREF = Pattern(r"""\shref\s*=\s*["'“”]?([^\s"'“”<>]{1,2000})""")
_NAME = Pattern(r"[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?")
_LOOSE_AMPERSAND = Pattern(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_KNOWN = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "atom": "http://www.w3.org/2005/Atom",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
#: What is escaped is no longer markup of the document, but text that holds some.
_ESCAPED_KINDS = {"xhtml": "html", "application/xhtml+xml": "text/html", "xml": "escaped"}


def mended(text: str, *, is_bare: bool = False) -> str:
    """Return a document whose items are well-formed; their markup is escaped, not lost.

    Args:
        text: The document, from its root on.
        is_bare: Of each item the fields alone are kept, and none of the rest.
    """
    mending = _Mending(_Tags(text), is_bare)
    at = 0
    for found in _TOKEN.finditer(text):
        mending.loose(text[at : found.start()])
        mending.token(found)
        at = found.end()
    mending.loose(text[at:])
    return mending.whole()


class _Tags:
    """Where the tags of a document stand, to look ahead with."""

    def __init__(self, text: str) -> None:
        self._opening: defaultdict[str, list[int]] = defaultdict(list)
        self._closing: defaultdict[str, list[int]] = defaultdict(list)
        self._bounds: list[int] = []
        #: The prefix of items, when they have one: their fields are written without it.
        self.prefix = ""
        for found in _TOKEN.finditer(text):
            if found["name"] is None:
                continue
            local = _local(found["name"])
            (self._closing if found["close"] else self._opening)[local].append(found.start())
            if local in _ITEMS:
                self.prefix = self.prefix or found["name"].rpartition(":")[0]
                self._bounds.append(found.start())

    def end_of(self, local: str, start: int) -> int:
        """Return where an element that opens here is closed; -1: not before the next item."""
        end = _next(self._closing[local], start)
        bound = _next(self._bounds, start)
        again = _next(self._opening[local], start)
        is_own = end >= 0 and not 0 <= bound < end and not 0 <= again < end
        return end if is_own else -1


class _Mending:
    """A document on its way out, tag by tag."""

    def __init__(self, tags: _Tags, is_bare: bool) -> None:
        self._tags = tags
        self._is_bare = is_bare
        self._parts: list[str] = []
        self._open: list[str] = []
        self._field, self._field_ends = "", -1
        self._skipped_to = -1
        self._used: set[str] = set()

    def loose(self, text: str) -> None:
        """Take what stands between two tags."""
        if self._open and self._skipped_to < 0:
            self._parts.append(_escaped(text))

    def token(self, found: re.Match[str]) -> None:
        """Take a tag, a marked section, or a comment."""
        if self._skipped_to >= 0:
            if found.start() >= self._skipped_to:
                self._skipped_to = -1
            return
        if found["name"] is None:
            self._parts.append(found[0] if found["cdata"] and self._field else "")
            return
        local = _local(found["name"])
        if self._field and self._is_inside(found, local):
            self._parts.append(_escaped(found[0]))
            return
        is_end = bool(self._field) and found["close"] and local == _local(self._field)
        self._end_field()
        if found["close"]:
            if not is_end:
                self._close(local)
        else:
            self._begin(found, local)

    def whole(self) -> str:
        """Close what is open, and declare every prefix that is used and was not."""
        self._end_field()
        self._parts += [f"</{name}>" for name in reversed(self._open)]
        text = "".join(self._parts)
        missing = [one for one in sorted(self._used) if f"xmlns:{one}=" not in text]
        declared = "".join(f' xmlns:{one}="{_KNOWN.get(one, "urn:" + one)}"' for one in missing)
        return re.sub(r"(<[A-Za-z_][\w:.-]*)", lambda root: root[1] + declared, text, count=1)

    def _is_inside(self, found: re.Match[str], local: str) -> bool:
        """Tell whether a tag belongs to the markup of the open field."""
        if self._field_ends >= 0:
            return found.start() < self._field_ends
        if local == _local(self._field):
            return False
        if found["close"]:
            return local not in map(_local, self._open)
        return local not in _FIELDS and local not in _ITEMS

    def _begin(self, found: re.Match[str], local: str) -> None:
        is_empty = bool(found["empty"])
        ends = -1 if is_empty else self._tags.end_of(local, found.start())
        if local in _ITEMS:
            self._leave(until=_CONTAINERS)
            self._put(found, is_empty=is_empty)
        elif local in _ASIDES:
            self._skipped_to = ends
        elif local in _FIELDS:
            is_empty = is_empty or (local == "link" and ends < 0 and "href" in found["attributes"])
            self._put(found, is_empty=is_empty, is_field=True)
            self._field_ends = ends
        elif not self._open or local in _CONTAINERS:
            self._put(found, is_empty=is_empty and bool(self._open))
        elif not self._is_bare:
            self._put(found, is_empty=is_empty or ends < 0)

    def _put(self, found: re.Match[str], *, is_empty: bool, is_field: bool = False) -> None:
        name = self._name(found["name"])
        attributes = dict(self._attributes(found["attributes"], is_field=is_field))
        if "href" not in attributes and (link := _HREF.search(found["attributes"])):
            swallowed = attributes.get("rel", "alternate").split()
            attributes |= {"rel": swallowed[0] if swallowed else "", "href": _escaped(link[1])}
        written = "".join(f' {key}="{value}"' for key, value in attributes.items())
        self._parts.append(f"<{name}{written}{'/' if is_empty else ''}>")
        if is_empty:
            return
        if is_field:
            self._field = name
        else:
            self._open.append(name)

    def _attributes(self, text: str, *, is_field: bool) -> Iterator[tuple[str, str]]:
        """Give every attribute once, and fit to stand in quotes."""
        seen: set[str] = set()
        for name, double, single, bare in _ATTRIBUTE.findall(text):
            value = double or single or bare.strip("“”")
            is_empty_space = name.startswith("xmlns:") and not value
            if name in seen or not _NAME.fullmatch(name) or is_empty_space:
                continue
            seen.add(name)
            self._use(name)
            if is_field and name in ("type", "mode"):
                value = _ESCAPED_KINDS.get(value.strip().lower(), value)
            yield name, _escaped(value).replace("\n", " ")

    def _name(self, name: str) -> str:
        prefix, _, bare = name.rpartition(":")
        if prefix and prefix == self._tags.prefix:
            return bare
        self._use(name)
        return name

    def _use(self, name: str) -> None:
        prefix = name.rpartition(":")[0]
        if prefix and prefix not in ("xml", "xmlns"):
            self._used.add(prefix)

    def _close(self, local: str) -> None:
        """Close an element with all that is open in it, but never the root."""
        if local in map(_local, self._open[1:]):
            while _local(name := self._open.pop()) != local:
                self._parts.append(f"</{name}>")
            self._parts.append(f"</{name}>")

    def _leave(self, until: frozenset[str]) -> None:
        while len(self._open) > 1 and _local(self._open[-1]) not in until:
            self._parts.append(f"</{self._open.pop()}>")

    def _end_field(self) -> None:
        if self._field:
            self._parts.append(f"</{self._field}>")
        self._field, self._field_ends = "", -1


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _next(places: list[int], start: int) -> int:
    """Return the first place behind one; -1 when there is none."""
    at = bisect_left(places, start + 1)
    return places[at] if at < len(places) else -1


def _escaped(loose: str) -> str:
    text = _LOOSE_AMPERSAND.sub("&amp;", loose)
    return text.replace("<", "&lt;").replace('"', "&quot;").replace("]]>", "]]&gt;")
