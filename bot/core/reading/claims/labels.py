"""Sources that no verb names: labels in front, brackets behind, a statement's "we"."""

import re
from collections.abc import Sequence

from bot.core.evidence import Attribution, Name, NameKind, Quote
from bot.core.frozen import frozen
from bot.core.patterns import Pattern
from bot.core.reading.claims.names import ARTICLE
from bot.core.reading.claims.words import ROLE

_CAPITALS = (
    r"[A-Z][\w.'’&-]*(?:\s(?:(?:of|the|for|and|de|del|la|OF|THE|FOR|AND|DE)\s){0,2}+"
    r"[A-Z][\w.'’&-]*){0,6}"
)
#: A document that is headed so is nobody; a desk's own remarks are in brackets too.
_NOBODY = (
    r"(?!(?:reports?|data|figures|estimates?|statistics|statement|studies|study|update|survey"
    r"|text|excerpts?|passage|communiqu[eé]|recording|begin|end|interview|summary|words?|video"
    r"|editorial|commentary|reporter|announcer|unidentified|question|latest|breaking|exclusive"
    r"|live|watch|photo|file|service|note|correction|reuters|ap|afp|efe|upi|dpa|xinhua|tass|ansa"
    r"|pti|ap photo)\b)"
)
_BODY = rf"(?:[\w.'’-]+\s){{0,4}}?{ROLE}(?:\sof\s(?:the\s)?{_CAPITALS})?"
#: "Health ministry: at least 12", "Red Cross: 14 dead".
_LABEL = Pattern(
    rf"{_NOBODY}(?![^:\n]*\s(?:on|in|at|from|to|by)\s)(?P<who>{_BODY}|{_CAPITALS}):\s", re.I
)
#: "[Colonel Bren] We lost four men": who speaks from here on.
_BRACKETED = Pattern(
    rf"[\[(](?i:{_NOBODY})(?P<who>[A-Z](?:[^\[\]()\n]|\([^()\n]*\)){{2,60}}|{_BODY})[\])]:?\s"
)
#: "Blast kills 12 - police", "30 injured (source: Civil Protection)".
_BEHIND = Pattern(
    rf"(?:\s[-–—]\s?|:\s|\s\((?P<source>[Ss]ources?:\s)?)(?P<who>(?!of\s|including\s|among\s|\d)(?:{_BODY}|(?(source){_CAPITALS}|(?!))))\)?\.?\Z"
)
_LONGEST_BEHIND = 60
_LONGEST_LABEL = 60
#: The head of a body's own statement.
_ISSUER = Pattern(
    rf"\[(?i:communiqu[eé]|statement|declaration)\](?:\s\[(?i:by\s)?|\s(?i:by)\s)(?P<tagged>[^\]\[\n]{{3,80}})"
    r"|\b(?i:statement|communiqu[eé]|press release|declaration|message|bulletin|appeal)\s"
    rf"(?i:(?:issued|released|signed)\s)?(?i:by|of|from)\s(?i:the\s)?(?P<by>{_CAPITALS})"
    rf"|(?:\A|\n)(?P<own>{_CAPITALS})(?i:\s(?:press\s)?(?:statement|communiqu[eé]|declaration))\b"
)
_HEAD = 400
_OURS = Pattern(r"(?:\A|[\s(\]])(?:[Ww]e|[Oo]ur|WE|OUR)\s(?!repeat|remind)")
#: Whoever has just spoken goes on so, where the sentence is not somebody else's.
_WE_OPEN = Pattern(
    r"(?:(?:And|But|Also|So far|In all|In total|Today|Yesterday|(?:On|In|At|By|Since)"
    r"\s[\w ]{2,25}),?\s)?"
    r"(?:We|Our|we|our)\s(?!repeat|remind)"
)


@frozen
class Labelled:
    """Whoever a label, a bracket or "we" stands for, and the words that show it."""

    name: str
    start: int
    end: int


class Labels:
    """Answers who gives a figure where no verb of saying does, in one article."""

    def __init__(
        self,
        text: str,
        names: Sequence[Name],
        quotes: Sequence[Quote],
        attributions: Sequence[Attribution],
    ) -> None:
        self._text = text
        self._names = names
        self._quotes = quotes
        self._attributions = attributions
        self._issuer: Labelled | None = None
        self._is_issuer_known = False
        #: Whom a label in brackets lets speak, and until where.
        self._turn: tuple[int, Labelled] | None = None

    def of(self, start: int, end: int, first: int, last: int) -> Labelled | None:
        """Who is shown to give the figure `text[start:end]` in the sentence `text[first:last]`."""
        return (
            self._in_front(start, first)
            or self._behind(end, last)
            or (self._turn[1] if self._turn and start < self._turn[0] else None)
            or self._ours(start, first)
        )

    def _in_front(self, start: int, first: int) -> Labelled | None:
        if self._text[first] in "[(":
            found = _BRACKETED.match(self._text, first, start)
            if found is None:
                return None
            end = self._text.find("\n", start)
            self._turn = (len(self._text) if end < 0 else end, _label(found))
            return self._turn[1]
        if ":" not in self._text[first : min(start, first + _LONGEST_LABEL)]:
            return None
        found = _LABEL.match(self._text, first, start)
        return _label(found) if found and self._may_speak(found["who"], first, start) else None

    def _may_speak(self, who: str, first: int, start: int) -> bool:
        """Tell "Red Cross: 14 dead" and "BREN: We lost 14" from "Orsa: 14 dead"."""
        if _DOCUMENT.search(who) is not None:
            return False
        if _ENDS_IN_ROLE.search(who) is not None:
            return True
        kinds = {name.kind for name in self._names if name.text == who}
        if NameKind.ORGANISATION in kinds:
            return True
        return bool(kinds) and _OURS.search(self._text, first, start) is not None

    def _behind(self, end: int, last: int) -> Labelled | None:
        low = max(end, last - _LONGEST_BEHIND)
        tail = self._text[low:last]
        if not tail.endswith((")", ").")) and not any(mark in tail for mark in _MARKS):
            return None
        found = _BEHIND.search(self._text, low, last)
        return _label(found) if found else None

    def _ours(self, start: int, first: int) -> Labelled | None:
        """Whose "we" stands before a figure, outside of quotes."""
        told = self._text[first:start]
        if not any(word in told for word in _OUR_WORDS):
            return None
        ours = _OURS.search(self._text, max(0, first - 1), start)
        if ours is None or any(q.start <= ours.start() < q.end for q in self._quotes):
            return None
        last = self._last_speaker(first) if _WE_OPEN.match(self._text, first, start) else None
        return last or self._issuing()

    def _last_speaker(self, first: int) -> Labelled | None:
        """Whoever has spoken before in the same paragraph."""
        low = self._text.rfind("\n", 0, first) + 1
        spoken = [(q.end, q.speaker, q.speaker_start, q.speaker_end) for q in self._quotes]
        spoken += [
            (a.clause_end, a.claimant, a.claimant_start, a.claimant_end) for a in self._attributions
        ]
        near = [
            (until, Labelled(name=name, start=start, end=end))
            for until, name, start, end in spoken
            if name and start is not None and end is not None and low <= until <= first
        ]
        return max(near, key=lambda each: each[0])[1] if near else None

    def _issuing(self) -> Labelled | None:
        """Whose statement the article is."""
        if not self._is_issuer_known:
            self._is_issuer_known = True
            found = _ISSUER.search(self._text, 0, _HEAD)
            group = found.lastgroup if found else None
            if found and group:
                name = ARTICLE.sub("", found[group])
                self._issuer = Labelled(name=name, start=found.start(group), end=found.end(group))
        return self._issuer


_DOCUMENT = Pattern(
    r"\b(?:figures|data|numbers|estimates?|statistics|reports?|assessments?|statement|study|survey"
    r"|update|budget)\Z",
    re.I,
)
_ENDS_IN_ROLE = Pattern(rf"\b{ROLE}\Z", re.I)
#: Without one of these no source stands behind.
_MARKS = (" -", " –", " —", ": ")
_OUR_WORDS = ("We ", "we ", "our ", "Our ", "WE ", "OUR ")


def _label(found: re.Match[str]) -> Labelled:
    who = found["who"]
    return Labelled(name=ARTICLE.sub("", who), start=found.start("who"), end=found.end("who"))
