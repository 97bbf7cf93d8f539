"""Who gives a figure: the speaker of the quote it is in, or the one its clause names."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from bot.core.evidence import Attribution, Name, Quote
from bot.core.frozen import frozen
from bot.core.patterns import Pattern
from bot.core.reading.claims.clues import REACH, Clues, first_behind, last_before, last_claim
from bot.core.reading.claims.continued import Sayings
from bot.core.reading.claims.headings import Headings
from bot.core.reading.claims.labels import Labels
from bot.core.reading.claims.names import ARTICLE, SAME, Known
from bot.core.reading.claims.nearest import CLAUSE, NEAREST, RECORDS, NearClaims
from bot.core.reading.claims.subjects import Claim
from bot.core.reading.claims.telling import (
    opens_clause,
    tells,
)
from bot.core.reading.claims.trims import called, is_dateline, owner, whole
from bot.core.reading.claims.words import (
    ADDED,
    CARRIED,
    DIRECTLY,
    FORMER,
    GAPPED,
    GIVEN,
    GIVEN_BY,
    GOES_ON_SAYING,
    INCLUDED,
    ISSUED,
    ISSUED_WITHIN,
    ISSUES,
    PART,
)

#: "Early reports": nobody in particular.
_NOBODY = Pattern(
    r"(?:early|initial|first|latest|preliminary|previous|earlier|recent|unconfirmed|several)"
    r"(?:\sreports?)?",
    re.I,
)
#: "Authorities in Nueva Arcadia report that": a place, and no report of its own.
_OF_PLACE = Pattern(r"\b(?:in|of|at|from|near|for)\s(?:[A-Z][\w'’-]*\s)*\Z")
_THAT = Pattern(r"(?:\s\w+){0,3}?(?:\sthat)?\s(?:the\s|an?\s)?")
#: Where all is in capitals, a name may be no more than an article.
_NO_NAME = frozenset("the a an his her its their this that".split())
#: Who "it" is stands no farther before, in characters.
_NEXT_SENTENCE = 160
_NEXT = frozenset({" ", "  ", "\n"})
#: Verbs that a number is the object of, and what may stand between the two.
_COUNTS = Pattern(r"(?:spoke|speaks|talk|count|list)")
_RIGHT_BEFORE = Pattern(r"\s(?:that\s)?(?:only\s|just\s)?")


@frozen
class Claimant:
    """Who gives a figure; `name` is resolved, the span shows the words that say so."""

    name: str
    start: int | None = None
    end: int | None = None
    verb: str = ""
    is_denial: bool = False


class Claims:
    """Answers who claims what, from all that was read of one article."""

    def __init__(
        self,
        text: str,
        quotes: Sequence[Quote] = (),
        names: Sequence[Name] = (),
        attributions: Sequence[Attribution] = (),
        *,
        written: str | None = None,
    ) -> None:
        self._text = text
        self._written = text if written is None else written
        self._quotes = quotes
        self._quote_starts = [quote.start for quote in quotes]
        self._known = Known(text, quotes, names, attributions)
        self._labels = Labels(text, names, quotes, attributions)
        self._claims = NearClaims(text, self._known.is_place)
        self._headings = Headings(text)
        self._attributions = sorted(attributions, key=lambda each: each.clause_start)
        self._sayings = Sayings(text=text, attributions=self._attributions)
        self._clues: Clues | None = None
        self._whole: Claimant | None = None
        #: The last claimant there was, and where the sentence ends in which.
        self._last: tuple[int, Claimant] | None = None
        self._clause_starts = [each.clause_start for each in self._attributions]

    def of(self, start: int, end: int, first: int, last: int) -> Claimant | None:
        """Who gives the figure at `text[start:end]` in the sentence `text[first:last]`.

        None when the article itself tells it.
        """
        if self._clues is None or (self._clues.first, self._clues.last) != (first, last):
            self._clues = Clues(self._text, first, last)
            self._whole = None
        if self._whole is not None and PART.search(self._text[start : end + len(" of whom")]):
            return self._whole
        found = self._trimmed(self._found(self._clues, start, end))
        self._whole = self._as_written(self._issuer(self._as_written(found)))
        self._whole = (
            self._whole or self._added(start, end, first, last) or self._labelled(start, end)
        )
        if self._whole is not None:
            self._last = (last, self._whole)
        return self._whole

    def _trimmed(self, claimant: Claimant | None) -> Claimant | None:
        """Leave out what stands right before whoever tells; a dateline tells nothing."""
        if claimant is None or claimant.start is None or claimant.end is None:
            return claimant
        if is_dateline(self._text, claimant.end) or claimant.name.startswith("with the "):
            return None  # "… with the number expected to rise": nobody tells that.
        name = called(claimant.name, self._text, claimant.end)
        if name == claimant.name:
            return claimant
        at = self._text.find(name, claimant.start, claimant.end)
        return replace(claimant, name=ARTICLE.sub("", name), start=max(at, claimant.start))

    def _as_written(self, claimant: Claimant | None) -> Claimant | None:
        """Give back the capitals that a name has where the whole article stands in capitals."""
        if claimant is None or self._written is self._text or not claimant.name.islower():
            return claimant
        at = self._text.find(claimant.name, claimant.start or 0)
        name = self._written[at : at + len(claimant.name)] if at >= 0 else claimant.name
        return replace(claimant, name=name)

    def _issuer(self, claimant: Claimant | None) -> Claimant | None:
        """Give whoever gave out the document that a count is taken from, where that is told."""
        if claimant is None or claimant.end is None:
            return claimant
        within = ISSUED_WITHIN.match(claimant.name)
        if within:
            return replace(claimant, name=ARTICLE.sub("", within["who"]))
        if not ISSUES.search(claimant.name):
            return claimant
        return self._issued(claimant) or claimant

    def _issued(self, claimant: Claimant) -> Claimant | None:
        issued = ISSUED.match(self._text, claimant.end or 0)
        if issued is None:
            return None
        name = self._known.resolved(whole(issued["who"]), issued.start("who"))
        return replace(claimant, name=name, start=issued.start("who"), end=issued.end("who"))

    def _added(self, start: int, end: int, first: int, last: int) -> Claimant | None:
        """Whoever told the count before, where this one is a part of it, is added or goes on."""
        if self._last is None:
            return None
        told_until, claimant = self._last
        is_told_before = claimant.start is not None and claimant.start < first
        if told_until > start and is_told_before:
            is_more = True  # All of the sentence is told by whoever told the one before.
        elif told_until > start:
            is_more = INCLUDED.search(self._text, max(first, start - 30), start) is not None
        else:
            gap = self._text[told_until:first]
            is_more = gap in _NEXT and (
                ADDED.match(self._text, first) is not None
                or self._sayings.goes_on(start, end, first, last)
            )
        return claimant if is_more else None

    def _labelled(self, start: int, end: int) -> Claimant | None:
        """Whom a label, a bracket or the head of a list names, "we" stands for, or who goes on."""
        clues = self._clues
        label = clues and (
            self._labels.of(start, end, clues.first, clues.last)
            or self._headings.of(start)
            or self._sayings.going_on(start, end, clues.first, clues.last)
        )
        if not label:
            return None
        name = self._known.resolved(label.name, label.start)
        return self._as_written(Claimant(name=name, start=label.start, end=label.end))

    def _found(self, clues: Clues, start: int, end: int) -> Claimant | None:
        gapped = GAPPED.search(self._text, max(clues.first, start - REACH), start)
        return (
            self._source_noun(clues, start)
            or self._quoted(start, end)
            or (self._claimant(gapped) if gapped else None)
            or self._shown(clues, start)
            or (
                self._carried(clues, start) if self._text.startswith("They ", clues.first) else None
            )
            or self._put(clues, start)
            or self._right_before(clues, start)
            or self._nested(clues, start)
            or self._attributed(start, end)
            or self._in_sentence(clues, start, end)
        )

    def _source_noun(self, clues: Clues, start: int) -> Claimant | None:
        found = last_before(clues.nouns, start)
        if found is None or CLAUSE.search(self._text, found.end(), start):
            return None
        if _OF_PLACE.search(self._text, max(clues.first, found.start() - 40), found.start()):
            return None
        return Claimant(name=found["who"], start=found.start("who"), end=found.end("who"), verb="")

    def _shown(self, clues: Clues, start: int) -> Claimant | None:
        """A survey, study or filing that shows the number."""
        found = last_claim(clues.shown, start) or last_claim(clues.foreseen, start)
        if found is None or CLAUSE.search(self._text, found.verb_end, start):
            return None
        who = whole(self._text[found.start : found.end])
        return self._told(found._replace(end=found.start + len(who)))

    def _quoted(self, start: int, end: int) -> Claimant | None:
        at = bisect_right(self._quote_starts, start)
        for quote in self._quotes[max(0, at - NEAREST) : at]:
            if quote.start <= start and end <= quote.end + 1 and quote.speaker_start is not None:
                return Claimant(
                    name=quote.speaker,
                    start=quote.speaker_start,
                    end=quote.speaker_end,
                    verb="said",
                )
        return None

    def _attributed(self, start: int, end: int) -> Claimant | None:
        at = bisect_right(self._clause_starts, start)
        covering = [
            each
            for each in self._attributions[max(0, at - NEAREST) : at]
            if end <= each.clause_end + 1 and self._tells(each, start)
        ]
        if covering and "; " in self._text[max(covering[0].clause_start, start - REACH) : start]:
            own = self._clues and self._claims.ahead(self._clues, start)
            covering = [] if own else covering
        if not covering:
            return None
        nearest = min(covering, key=lambda each: each.clause_end - each.clause_start)
        name = ARTICLE.sub("", nearest.claimant)
        if _NOBODY.fullmatch(name):
            return self._issued(Claimant(name="", end=nearest.claimant_end)) or Claimant(name="")
        if name.lower() in _NO_NAME:
            return None
        return Claimant(
            name=self._known.last_speaker(start) or name if SAME.fullmatch(name) else name,
            start=nearest.claimant_start,
            end=nearest.claimant_end,
            verb=nearest.verb,
            is_denial=nearest.is_denial
            and not GOES_ON_SAYING.search(self._text, nearest.clause_start, start),
        )

    def _tells(self, each: Attribution, start: int) -> bool:
        if RECORDS.match(each.verb) and self._known.is_place(
            each.claimant_start, each.claimant_end
        ):
            return False
        return tells(self._text, each, start)

    def _in_sentence(self, clues: Clues, start: int, end: int) -> Claimant | None:
        according = first_behind(clues.according, end)
        if according is None or opens_clause(self._text, according.start()):
            according = last_before(clues.according, start)
        if according:
            return self._claimant(according)
        given = GIVEN_BY.match(self._text, end, min(clues.last, end + REACH))
        if given and (
            given["verb"] or GIVEN.search(self._text, max(clues.first, start - 60), start)
        ):
            return self._claimant(given)
        claim = self._claims.ahead(clues, start) or self._claims.trailing(clues, end)
        if claim:
            told = self._told(claim)
            is_over = told.is_denial and GOES_ON_SAYING.search(self._text, claim.verb_end, start)
            return replace(told, is_denial=False) if is_over else told
        found = (
            DIRECTLY.match(self._text, end, clues.last)
            or first_behind(clues.inverted, end)
            or first_behind(clues.shown_behind, end)
            or last_before(clues.owned, start)
            or last_before(clues.given_out, start)
            or first_behind(clues.reckoned, end)
            or last_before(clues.reckoned, start)
            or last_before(clues.plans, start)
        )
        return self._claimant(found) if found else self._carried(clues, start)

    def _carried(self, clues: Clues, start: int) -> Claimant | None:
        """Those of the sentence before, where this one goes on about what they found or gave."""
        verb = CARRIED.match(self._text, clues.first, start)
        if verb is None or CLAUSE.search(self._text, verb.end(), start):
            return None
        before = self._text[max(0, clues.first - REACH) : clues.first].rstrip(" ")
        former = FORMER.match(re.split(r"\n|(?<=[.!?])[\"”’]?\s", before)[-1])
        if former is None or not before.endswith("."):
            return None
        return Claimant(
            name=former["who"], start=verb.start("who"), end=verb.end("who"), verb=verb["verb"]
        )

    def _right_before(self, clues: Clues, start: int) -> Claimant | None:
        """Who "spoke of" or "counted" the very number, inside what somebody else said."""
        claim = last_claim(clues.claims, start)
        if claim is None or not _RIGHT_BEFORE.fullmatch(self._text, claim.verb_end, start):
            return None
        if (
            not _COUNTS.match(claim.verb)
            or self._claims.is_pronoun(claim)
            or not self._claims.is_of(claim, start)
        ):
            return None
        return None if self._is_attributed(claim, start) else self._told(claim)

    def _is_attributed(self, claim: Claim, start: int) -> bool:
        """Tell whether an attribution covers what is claimed: it knows the speaker better."""
        at = bisect_left(self._clause_starts, claim.verb_end)
        return at < len(self._clause_starts) and self._clause_starts[at] <= start

    def _nested(self, clues: Clues, start: int) -> Claimant | None:
        """Whom somebody says to have told it: "the mayor said the army had told him that 12"."""
        at = bisect_right(clues.verb_ends, start) - 1
        if at < 1:
            return None
        outer, inner = clues.claims[at - 1], clues.claims[at]
        is_inside = _THAT.fullmatch(self._text, outer.verb_end, inner.start) is not None
        if not is_inside or self._claims.is_pronoun(inner) or not self._claims.is_of(inner, start):
            return None
        if CLAUSE.search(self._text, inner.verb_end, start) or self._is_attributed(inner, start):
            return None
        return self._told(inner)

    def _put(self, clues: Clues, start: int) -> Claimant | None:
        """Who "put the number at" what follows, inside what somebody else said or behind it."""
        claim = self._claims.ahead(clues, start)
        if claim is None or not claim.verb.startswith(("put", "estimat")):
            return None
        is_own = not re.search(r"[,;](?! with)", self._text[claim.verb_end : start])
        return self._told(claim) if is_own and self._claims.is_put_at(claim, start) else None

    def _told(self, claim: Claim) -> Claimant:
        told = self._told_before(claim) if self._claims.is_pronoun(claim) else ""
        return Claimant(
            name=told or self._known.resolved(self._text[claim.start : claim.end], claim.start),
            start=claim.start,
            end=claim.end,
            verb=claim.verb,
            is_denial=claim.verb.startswith(("deni", "deny", "reject", "disput")),
        )

    def _told_before(self, claim: Claim) -> str:
        """Whoever told the last count, where nobody has spoken since; "" for nobody."""
        if self._last is None or self._last[1].start is None:
            return ""
        told_until, claimant = self._last
        if claimant.start == claim.start:
            return claimant.name
        is_next = told_until <= claim.start < told_until + _NEXT_SENTENCE
        is_last = self._known.spoke_after(self._last[1].start, claim.start)
        return claimant.name if is_next and not is_last else ""

    def _claimant(self, found: re.Match[str]) -> Claimant:
        start = found.start("who")
        who = owner(self._text, whole(found["who"]), start)
        return Claimant(
            name=self._known.resolved(who, start),
            start=start,
            end=start + len(who),
            verb=(found["verb"] or "").lower(),
        )
