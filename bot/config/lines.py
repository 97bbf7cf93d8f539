"""The line on which a setting is, which `tomllib` does not tell.

Reads headers and keys only, and never fails: a key written in an unusual way is found at its
table's header, or at line 1.
"""

from bot.core.patterns import Pattern

_HEADER = Pattern(r"\s*+(\[\[?)([\w\s.\"'-]++)\]\]?\s*+(?:#.*)?$")
_KEY = Pattern(r"\s*+((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=")
_LONG_TEXT = Pattern(r'"""|\'\'\'')

#: Section, number of its table (0 for the first), key; the key is empty for the header itself.
Address = tuple[str, int, str]


class Lines:
    """Line numbers, from 1, of headers and keys."""

    def __init__(self, text: str) -> None:
        self._found: dict[Address, int] = {}
        self._scan(text)

    def of(self, section: str, index: int = 0, key: str = "") -> int:
        """Return the line of a key, or the nearest place above it that is known."""
        for address in ((section, index, key), (section, index, ""), (section, 0, "")):
            if address in self._found:
                return self._found[address]
        return 1

    def _scan(self, text: str) -> None:
        path: list[str] = []
        counts: dict[str, int] = {}
        is_inside = False
        for number, line in enumerate(text.split("\n"), 1):
            was_inside = is_inside
            if len(_LONG_TEXT.findall(line)) % 2:
                is_inside = not is_inside
            if was_inside:
                continue
            if header := _HEADER.match(line):
                path = _parts(header[2])
                if header[1] == "[[":
                    counts[path[0]] = counts.get(path[0], -1) + 1
                self._note(path, counts, number)
            elif key := _KEY.match(line):
                self._note([*path, *_parts(key[1])], counts, number)

    def _note(self, path: list[str], counts: dict[str, int], number: int) -> None:
        section, index = path[0], counts.get(path[0], 0)
        self._found.setdefault((section, index, ""), number)
        if len(path) > 1:
            self._found.setdefault((section, index, path[1]), number)


def _parts(dotted: str) -> list[str]:
    return [part.strip().strip("\"'") for part in dotted.split(".")]
