"""The source of a whole list, where the line above it names one: "According to the ministry:"."""

from bisect import bisect_right
from collections.abc import Iterator

from bot.core.patterns import Pattern
from bot.core.reading.claims.labels import Labelled
from bot.core.reading.claims.names import ARTICLE
from bot.core.reading.claims.words import ROLE, SAYING, WHO
from bot.core.reading.text.lines import filled_lines

#: What people call the numbers in a list.
_NUMBERS = r"(?:figures|numbers|data|statistics|count|tally|toll|losses|casualties|estimates?)"
#: Of whom a heading speaks, with the colon that ends it; a date may stand on either side.
_HEADING = Pattern(
    # From the beginning of a line on: nowhere else is it tried.
    r"(?<![^\n])[^\n:]{0,60}?(?:"
    rf"\b(?:[Aa]ccording to|[Aa]s (?:reported|given) by|[Cc]iting)\s(?P<by>{WHO}|the\s[a-z]+)"
    rf"|\b(?i:{_NUMBERS})\s(?:[a-z]+\s){{0,2}}?(?:by|from|of)\s(?P<of>(?:[Tt]he\s)?(?:{WHO}|[a-z]+))"
    rf"|(?P<whose>{WHO})(?:['’]s?)?\s(?i:(?:latest|official|own|preliminary)\s)?(?i:{_NUMBERS})"
    rf"|(?!\d|(?:March|April|May|June|July)\s)(?P<who>{WHO})"
    rf"\s(?:(?:has|have|also|so far|today|now|on\s\w+)\s){{0,2}}"
    rf"(?:{SAYING}|gave|gives?|given|list(?:s|ed)|released?|published|issued|provided|registered)\b"
    rf"|\((?:[Ss]ource:\s)?(?P<source>{WHO})\)"
    r"|(?:[Ss]egún|[Ss]elon|[Ll]aut|[Ss]egundo|[Ss]econdo|[Nn]ach Angaben(?: de[rs]| von)?"
    r"|По данным|За даними)\s(?:(?:el|la|los|las|le|les|der|die|das|dem|il|lo|o|a|os|as)\s|l[’'])?"
    r"(?P<abroad>[^\W\d_][^\n:,.;]{2,50})(?=:)"
    r")[^\n:.;]{0,60}:\s*"
)
_LONGEST_HEADING = 160
#: Lines of a list: a bullet, a number in front, or a label with its value.
_ITEM = Pattern(
    r"\s*+(?:[-–—•*·▪►●○◦‣]\s|\d{1,2}[.)]\s|(?=[^\n]*\d)[^\n:.]{3,60}:\s*+[^\n:]{1,60}\Z)"
)


class Headings:
    """Answers whose list a line stands in, in one article."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lists: list[tuple[int, int, Labelled]] | None = None

    def of(self, start: int) -> Labelled | None:
        """Who is shown above the list that holds `start`; None where nobody is, or no list."""
        if self._lists is None:
            self._lists = list(self._found()) if _may_head(self._text) else []
        at = bisect_right(self._lists, start, key=lambda each: each[0]) - 1
        if at < 0:
            return None
        _, end, label = self._lists[at]
        return label if start < end else None

    def _found(self) -> Iterator[tuple[int, int, Labelled]]:
        heading: Labelled | None = None
        first = last = 0
        for start, end in filled_lines(self._text):
            line = self._text[start : min(end, start + 2 * _LONGEST_HEADING)]
            if heading and _ITEM.match(line):
                last = end
                continue
            if heading and last > first:
                yield first, last, heading
            heading, first, last = self._head(start, end), end, end
        if heading and last > first:
            yield first, last, heading

    def _head(self, start: int, end: int) -> Labelled | None:
        if end - start > _LONGEST_HEADING or not self._text[start:end].rstrip().endswith(":"):
            return None
        found = _HEADING.fullmatch(self._text, start, end)
        if found is None or found.lastgroup is None:
            return None
        who = found[found.lastgroup]
        if found.lastgroup in {"of", "whose"} and not _speaks(who):
            return None
        return Labelled(
            name=ARTICLE.sub("", who),
            start=found.start(found.lastgroup),
            end=found.end(found.lastgroup),
        )


_ENDS_LINE = Pattern(r":[ \t]*\n")
_ENDS_IN_ROLE = Pattern(rf"\b{ROLE}(?:\s(?:of|for)\b[^\n]*)?\Z")
_CAPITALS = Pattern(
    r"(?:the\s)?(?:(?!(?:Key|Main|Latest|Official|Total|Overall|Final)\s)[A-Z][\w'’.-]+\s){1,6}"
    r"[A-Z][\w'’.-]+|[A-Z]{2,}"
)


def _may_head(text: str) -> bool:
    return ":\n" in text or _ENDS_LINE.search(text) is not None


def _speaks(who: str) -> bool:
    """Tell "figures from the army" from "figures from Orsa" and "losses of livestock"."""
    return _ENDS_IN_ROLE.search(who) is not None or _CAPITALS.fullmatch(who) is not None
