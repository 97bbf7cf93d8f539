"""All that claims in one sentence, found once however many figures the sentence holds."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from bot.core.reading.alternation import any_of
from bot.core.reading.claimsubjects import Claim, find_claims, find_shown
from bot.core.reading.claimwords import (
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

#: How far from the figure its claimant may stand, in characters.
REACH = 400
# Without one of these words in the sentence the patterns they stand for cannot match.
_COMMA = re.compile(r",\s")
_BY = re.compile(r"by")
_OWNS = re.compile(r"['’]")
_RECKONS = re.compile(r"['’]|\sown\s")
_THAT = re.compile(r"that|which|show|indicat|suggest")
_LEADS = re.compile(r"ccording|eported by|iting|stimated by|er the")
_PLAN = re.compile(r"(?:aim|plan|hope)s?\s")
_SHOW = re.compile(
    r"\s"
    + any_of(
        """find found show suggest indicat reveal estimat put project forecast predict conclude run
        range list record noted alleg document count""".split()
    )
)
_FORESEE = re.compile(r"\s(?:see|saw|pencil|price|look)")
_SAID = re.compile(r",[\"”’]?\s(?:said|says|reported|wrote|added)\s")


class Clues:
    """The clues of the sentence `text[first:last]`, each kind in text order, found when asked."""

    def __init__(self, text: str, first: int, last: int) -> None:
        self._text = text
        self.first, self.last = first, last

    @cached_property
    def nouns(self) -> Sequence[re.Match[str]]:
        """Sources that stand as nouns before their claims."""
        return self._matches(SOURCE_NOUN, _THAT)

    @cached_property
    def shown(self) -> Sequence[Claim]:
        """Surveys, studies and filings that show something."""
        return self._find_shown(SHOWS, _SHOW)

    @cached_property
    def foreseen(self) -> Sequence[Claim]:
        """Those who look ahead by trade."""
        return self._find_shown(FORESEES, _FORESEE)

    @cached_property
    def according(self) -> Sequence[re.Match[str]]:
        """ "According to" and the like."""
        return self._matches(ACCORDING, _LEADS)

    @cached_property
    def inverted(self) -> Sequence[re.Match[str]]:
        """Verbs that stand before their subjects."""
        return self._matches(INVERTED, _SAID)

    @cached_property
    def shown_behind(self) -> Sequence[re.Match[str]]:
        """Surveys and indices that close the sentence: "..., the Corwin index showed"."""
        return self._matches(SHOWN_BEHIND, _COMMA)

    @cached_property
    def owned(self) -> Sequence[re.Match[str]]:
        """Estimates and counts with their owners."""
        return self._matches(OWNED, _OWNS)

    @cached_property
    def reckoned(self) -> Sequence[re.Match[str]]:
        """Owners of a count by which the sentence tells."""
        return self._matches(RECKONED, _RECKONS)

    @cached_property
    def plans(self) -> Sequence[re.Match[str]]:
        """Those who plan something."""
        return self._matches(PLANS, _PLAN)

    @cached_property
    def given_out(self) -> Sequence[re.Match[str]]:
        """Documents with those who gave them out."""
        return self._matches(GIVEN_OUT_BY, _BY)

    @cached_property
    def claims(self) -> Sequence[Claim]:
        """Verbs of claiming with their subjects."""
        return find_claims(self._text, self.first, self.last)

    @cached_property
    def verb_ends(self) -> Sequence[int]:
        """Where each of the claims' verbs ends."""
        return [claim.verb_end for claim in self.claims]

    def _find_shown(self, pattern: re.Pattern[str], cheap: re.Pattern[str]) -> Sequence[Claim]:
        if cheap.search(self._text, self.first, self.last) is None:
            return ()
        return find_shown(self._text, self.first, self.last, pattern)

    def _matches(self, pattern: re.Pattern[str], cheap: re.Pattern[str]) -> Sequence[re.Match[str]]:
        if cheap.search(self._text, self.first, self.last) is None:
            return ()
        return list(pattern.finditer(self._text, self.first, self.last))


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
