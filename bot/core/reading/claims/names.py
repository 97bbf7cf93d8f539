"""The fullest name an article has for whoever gives a figure."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from bot.core.evidence import Attribution, Name, NameKind, Quote
from bot.core.patterns import Pattern
from bot.core.reading.claims.words import PRONOUN

ARTICLE = Pattern(r"\A(?:the|an?)\s(?=[a-z])", re.I)
#: "According to the same source": the one that was named before.
SAME = Pattern(r"(?:same|above-?mentioned|aforementioned) \w+(?:\s\w+)?", re.I)
#: One person is not they.
_SEVERAL = Pattern(r"they", re.I)
_PLACE_ALONE = Pattern(r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\Z")


class Known:
    """Everybody who is named or speaks in one article."""

    def __init__(
        self,
        text: str,
        quotes: Sequence[Quote],
        names: Sequence[Name],
        attributions: Sequence[Attribution],
    ) -> None:
        self._text = text
        self._quotes = quotes
        self._names = names
        self._name_starts = [name.start for name in names]
        self._attributions = attributions

    def resolved(self, written: str, at: int) -> str:
        """The fullest name the article has for these words; a pronoun is who spoke last."""
        if re.fullmatch(PRONOUN, written):
            spoke = self.last_speaker(at)
            return "" if _SEVERAL.fullmatch(written) and self._is_person(spoke) else spoke
        words = ARTICLE.sub("", written).rstrip(".,")
        if SAME.fullmatch(words):
            return self.last_speaker(at) or words
        low, high = (bisect_right(self._name_starts, edge) for edge in (at - 1, at + len(written)))
        inside = [n.text for n in self._names[low:high] if n.end <= at + len(written)]
        if len(inside) == 1 and words.endswith(inside[0]):
            fuller = [
                n.text
                for n in self._names[:high]
                if n.kind is NameKind.PERSON and n.text.endswith(inside[0])
            ]
            return max(fuller, key=len, default=words) if fuller else words
        return words

    def last_speaker(self, at: int) -> str:
        """Whoever spoke last before `at`, or else the last person named there."""
        spoken = [(q.end, q.speaker) for q in self._quotes if q.end <= at and q.speaker]
        spoken += [
            (a.clause_end, a.claimant)
            for a in self._attributions
            if a.clause_end <= at and a.claimant
        ]
        if spoken:
            return max(spoken)[1]
        people = [n for n in self._names if n.kind is NameKind.PERSON and n.end <= at]
        return people[-1].text if people else ""

    def spoke_after(self, first: int, at: int) -> bool:
        """Tell whether anybody spoke between two places."""
        return any(first < q.start < at and q.speaker for q in self._quotes) or any(
            a.claimant_start is not None and first < a.claimant_start < at
            for a in self._attributions
        )

    def _is_person(self, words: str) -> bool:
        return any(n.kind is NameKind.PERSON and words.endswith(n.text) for n in self._names)

    def is_place(self, start: int | None, end: int | None) -> bool:
        """Tell whether whoever recorded something is a place, and no body."""
        if start is None or end is None or not _PLACE_ALONE.match(self._text, start, end):
            return False
        low, high = (bisect_right(self._name_starts, at) for at in (start - 1, end))
        kinds = {name.kind for name in self._names[low:high]}
        return not kinds & {NameKind.ORGANISATION, NameKind.PERSON}
