"""All that claims in one sentence, found once however many figures the sentence holds."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from bot.core.patterns import Pattern
from bot.core.reading.claims.subjects import Claim, find_claims, find_shown
from bot.core.reading.claims.words import (
    ACCORDING,
    FORESEES,
    GIVEN_OUT_BY,
    INVERTED,
    OWNED,
    PLANS,
    RECKONED,
    SHOWN_BEHIND,
    SHOWS,
    SOURCE_NOUN,
)
from bot.core.reading.text.ruledout import holds_any

#: How far from the figure its claimant may stand, in characters.
REACH = 400
_OWNS = ("'", "’")
_COUNT = ("count", "estimate", "tally", "calculation")


class _Kind(NamedTuple):
    """A kind of clue: what finds it, and what it cannot be found without.

    One of each row has to be in a sentence; to look for them costs a small part of a search.
    """

    pattern: Pattern
    needed: tuple[tuple[str, ...], ...]


_NOUNS = _Kind(
    SOURCE_NOUN,
    (
        ("that", "which", "show", "indicat", "suggest"),
        ("report", "claim", "estimate", "warning", "allegation", "prediction", "intelligence",
         "evidence", "assessment", "information", "finding", "data", "figures", "statistics",
         "documents", "images"),
    ),
)  # fmt: skip
_SHOWN = _Kind(
    SHOWS,
    (
        (" find", " found", " show", " suggest", " indicat", " reveal", " estimat", " put",
         " project", " forecast", " predict", " conclude", " run", " range", " list", " record",
         " noted", " alleg", " document", " count", " gave ", " give"),
    ),
)  # fmt: skip
_FORESEEN = _Kind(FORESEES, ((" see", " saw", " pencil", " price", " look"),))
_ACCORDING = _Kind(ACCORDING, (("ccording", "eported by", "iting", "stimated by", "er the"),))
_INVERTED = _Kind(INVERTED, ((",",), (" said ", " says ", " reported ", " wrote ", " added ")))
_SHOWN_BEHIND = _Kind(SHOWN_BEHIND, ((",",), ("show", "found", "suggest", "indicat", "reveal")))
_OWNED = _Kind(
    OWNED,
    (_OWNS, (*_COUNT, "forecast", "toll", "projection", "figure", "prediction", "guidance",
             "assessment")),
)  # fmt: skip
_RECKONED = _Kind(RECKONED, ((*_OWNS, " own "), (*_COUNT, "reckoning")))
_PLANS = _Kind(
    PLANS, (("aim to ", "aims to ", "plan for ", "plans for ", "hope to ", "hopes to "),)
)
_GIVEN_OUT = _Kind(
    GIVEN_OUT_BY,
    (
        (" by ",),
        ("announced", "released", "published", "issued", "presented", "unveiled", "compiled",
         "proposed", "provided", "given", "count by", "tally by", "toll by", "counts by"),
    ),
)  # fmt: skip


class Clues:
    """The clues of the sentence `text[first:last]`, each kind in text order."""

    def __init__(self, text: str, first: int, last: int) -> None:
        self._text = text
        #: With a space for what parts words, as the patterns have any white space.
        self._told = " ".join(text[first:last].split())
        self.first, self.last = first, last
        #: Sources that stand as nouns before their claims.
        self.nouns = self._matches(_NOUNS)
        #: Surveys, studies and filings that show something.
        self.shown = self._find_shown(_SHOWN)
        #: Those who look ahead by trade.
        self.foreseen = self._find_shown(_FORESEEN)
        #: "According to" and the like.
        self.according = self._matches(_ACCORDING)
        #: Verbs that stand before their subjects.
        self.inverted = self._matches(_INVERTED)
        #: Surveys and indices that close the sentence: "..., the Corwin index showed".
        self.shown_behind = self._matches(_SHOWN_BEHIND)
        #: Estimates and counts with their owners.
        self.owned = self._matches(_OWNED)
        #: Owners of a count by which the sentence tells.
        self.reckoned = self._matches(_RECKONED)
        #: Those who plan something.
        self.plans = self._matches(_PLANS)
        #: Documents with those who gave them out.
        self.given_out = self._matches(_GIVEN_OUT)
        #: Verbs of claiming with their subjects.
        self.claims = find_claims(text, first, last)
        #: Where each of the claims' verbs ends.
        self.verb_ends = [claim.verb_end for claim in self.claims]

    def _find_shown(self, kind: _Kind) -> Sequence[Claim]:
        if not self._may_hold(kind):
            return ()
        return find_shown(self._text, self.first, self.last, kind.pattern)

    def _matches(self, kind: _Kind) -> Sequence[re.Match[str]]:
        if not self._may_hold(kind):
            return ()
        return list(kind.pattern.finditer(self._text, self.first, self.last))

    def _may_hold(self, kind: _Kind) -> bool:
        return all(holds_any(self._told, row) for row in kind.needed)


def last_before(found: Sequence[re.Match[str]], start: int) -> re.Match[str] | None:
    """The last of these that ends at or before `start`, near enough to speak of it."""
    at = bisect_right(found, start, key=lambda match: match.end()) - 1
    return found[at] if at >= 0 and found[at].start() >= start - REACH else None


def last_claim(claims: Sequence[Claim], start: int) -> Claim | None:
    """The last of these whose verb ends at or before `start`, near enough to speak of it."""
    at = bisect_right(claims, start, key=lambda claim: claim.verb_end) - 1
    return claims[at] if at >= 0 and claims[at].start >= start - REACH else None


def first_behind(found: Sequence[re.Match[str]], end: int) -> re.Match[str] | None:
    """The first of these that starts at or behind `end`, near enough to speak of it."""
    at = bisect_right(found, end - 1, key=lambda match: match.start())
    return found[at] if at < len(found) and found[at].start() <= end + REACH else None
