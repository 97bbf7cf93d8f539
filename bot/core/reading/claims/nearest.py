"""Which of the claims of a sentence is about a figure: the last one before it, or one behind it."""

from bisect import bisect_right
from collections.abc import Callable

from bot.core.patterns import Pattern
from bot.core.reading.claims.clues import REACH, Clues
from bot.core.reading.claims.subjects import Claim
from bot.core.reading.claims.telling import is_aside, responsibility_follows, takes_lives
from bot.core.reading.claims.words import CLOSES, PRONOUN, PUT_TOGETHER

_OPENS = Pattern(r",[\"”’]?\s\Z")
CLAUSE = Pattern(r"[.;]\s")
#: A place that has recorded deaths has had them.
RECORDS = Pattern(r"record|register")
_PRONOUN = Pattern(PRONOUN)
#: Quotes do not nest, attributions barely: so many are looked at before a figure.
NEAREST = 12


class NearClaims:
    """The claims of one text, asked about from where its figures stand."""

    def __init__(self, text: str, is_place: Callable[[int, int], bool]) -> None:
        """Look in a text, of whose names somebody tells which are places."""
        self._text = text
        self._is_place = is_place

    def ahead(self, clues: Clues, start: int) -> Claim | None:
        """The last who said something before the figure; "it" gives way to who it stands for."""
        at = bisect_right(clues.verb_ends, start)
        pronoun = None
        for claim in reversed(clues.claims[max(0, at - NEAREST) : at]):
            if claim.start < start - REACH or CLAUSE.search(self._text, claim.verb_end, start):
                break
            if not self.is_of(claim, start):
                continue
            if not self.is_pronoun(claim):
                return claim
            pronoun = pronoun or claim
        return pronoun

    def is_of(self, claim: Claim, start: int) -> bool:
        """Tell whether somebody tells of the figure, and does nothing else with it."""
        behind = min(claim.verb_end + 1, start)
        if responsibility_follows(self._text, behind, start):
            return False
        if takes_lives(claim.verb, self._text, behind):
            return False
        if is_aside(claim.verb, self._text[claim.verb_end : start]):
            return False
        if RECORDS.match(claim.verb) and self._is_place(claim.start, claim.end):
            return False
        return not claim.verb.startswith("put") or self.is_put_at(claim, start)

    def trailing(self, clues: Clues, end: int) -> Claim | None:
        """Who said it behind the figure: "..., the chain announced"."""
        at = bisect_right(clues.verb_ends, end)
        for claim in clues.claims[at : at + NEAREST]:
            between = self._text[end : max(end, claim.start)]
            if claim.start > end + REACH or ";" in between:
                break
            if CLOSES.match(self._text, claim.verb_end) and _OPENS.search(between):
                return claim
        return None

    def is_put_at(self, claim: Claim, start: int) -> bool:
        """Tell "put the damage at $2 billion" from "put 384 chips in a box"."""
        between = self._text[claim.verb_end : start]
        if between.endswith(" at ") or self._text.startswith("at ", start):
            return True
        return PUT_TOGETHER.search(between) is not None

    def is_pronoun(self, claim: Claim) -> bool:
        """Tell whether it says no more than "he" or "they" of who it is."""
        return _PRONOUN.fullmatch(self._text, claim.start, claim.end) is not None
