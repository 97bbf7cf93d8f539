"""Who gives a figure: the speaker of the quote it is in, or the one its clause names."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.evidence import Attribution, Name, NameKind, Quote
from bot.core.reading.claimclues import REACH, Clues, first_behind, last_before, last_claim
from bot.core.reading.claimsubjects import Claim
from bot.core.reading.claimwords import (
    CARRIED,
    DIRECTLY,
    FORMER,
    GAPPED,
    GIVEN,
    GIVEN_BY,
    PRONOUN,
)

_ARTICLE = re.compile(r"\A(?:the|an?)\s(?=[a-z])", re.I)
_LOOSE_END = re.compile(
    r"\s(?:released|published|issued|conducted|compiled|obtained|seen|cited|filed)\Z"
)
#: How a verb of claiming that stands behind its clause ends the sentence or lets it go on.
_CLOSES = re.compile(
    r"(?:\s(?:on|in|at|late|early|last|this|to|reporters|it|[A-Z][a-z]+day|yesterday|today)\b"
    r"[^,.;]{0,50})?(?=[,.;\"”]|$)"
)
_OPENS = re.compile(r",[\"”’]?\s\Z")
#: Verbs that judge what happened rather than tell it: the number in their clause is the article's.
_JUDGES = re.compile(
    r"(?:condemn|prais|hail|critici|denounc|deplor|mourn|welcom|mock|slam|derid|thank|lament|voic|"
    r"express|post|oppos|appeal|protest)\w*\Z",
    re.I,
)
#: "Recalled 14,000 cars": without "that", a colon or a quote these verbs do something else.
_NEEDS_THAT = re.compile(r"(?:recall|remember|found|finds?|charge|suspect)\w*\Z", re.I)
_SAID_SO = re.compile(r"(?:that|how|:|,|[\"“‘])\s*[\"“‘]?\Z")
_RESPONSIBILITY = re.compile(r"(?:the\s)?(?:responsibility|credit|victory|asylum)\b")
_CLAUSE = re.compile(r"[.;]\s")
#: "Marn, who said last year that profits would double, has lost": the main clause goes on.
_RELATIVE = re.compile(r",\s(?:who|which)\s(?:[\w']+\s){0,4}\Z")
_GOES_ON = re.compile(
    r",\s(?:(?:also|now|later|then)\s)?(?:has|have|had|is|was|were|are|will|would|lost|won|took|made|"
    r"said|says|told|put|got|gave|went|came|[a-z]{3,}ed)\b"
)
#: "Jobless claims fell to": what looked like a verb of claiming was the subject of this one.
_IS_VERB = re.compile(
    r"(?:fell|rose|dropped|climbed|jumped|increased|declined|were|are|was|is|have|had|has|topped|"
    r"reached|hit|surged|total+ed|stood|doubled|tripled|grew|slipped|came to)\s"
)
_PASSIVE = re.compile(r"\A\s(?:was|were|is|are|has been|have been|had been|be)\s(?:[a-z]+\s)?\Z")
#: "25 of them": a part is told by whoever tells the whole.
_PART = re.compile(r"(?:\s|\A)of (?:them|these|those|whom|which)\b")
#: A place that has recorded deaths has had them.
_RECORDS = re.compile(r"record|register")
_PLACE_ALONE = re.compile(r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\Z")
#: Quotes do not nest, attributions barely: so many are looked at before a figure.
_NEAREST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
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
    ) -> None:
        self._text = text
        self._quotes = quotes
        self._quote_starts = [quote.start for quote in quotes]
        self._names = names
        self._name_starts = [name.start for name in names]
        self._attributions = sorted(attributions, key=lambda each: each.clause_start)
        self._clues: Clues | None = None
        self._whole: Claimant | None = None
        self._clause_starts = [each.clause_start for each in self._attributions]

    def of(self, start: int, end: int, first: int, last: int) -> Claimant | None:
        """Who gives the figure at `text[start:end]` in the sentence `text[first:last]`.

        None when the article itself tells it.
        """
        if self._clues is None or (self._clues.first, self._clues.last) != (first, last):
            self._clues = Clues(self._text, first, last)
            self._whole = None
        if self._whole is not None and _PART.search(self._text[start : end + len(" of whom")]):
            return self._whole
        self._whole = self._found(self._clues, start, end)
        return self._whole

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
            or self._attributed(start, end)
            or self._in_sentence(clues, start, end)
        )

    def _source_noun(self, clues: Clues, start: int) -> Claimant | None:
        found = last_before(clues.nouns, start)
        if found is None or _CLAUSE.search(self._text, found.end(), start):
            return None
        return Claimant(name=found["who"], start=found.start("who"), end=found.end("who"), verb="")

    def _shown(self, clues: Clues, start: int) -> Claimant | None:
        """A survey, study or filing that shows the number."""
        found = last_claim(clues.shown, start) or last_claim(clues.foreseen, start)
        if found is None or _CLAUSE.search(self._text, found.verb_end, start):
            return None
        who = _whole(self._text[found.start : found.end])
        return self._told(found._replace(end=found.start + len(who)))

    def _quoted(self, start: int, end: int) -> Claimant | None:
        at = bisect_right(self._quote_starts, start)
        for quote in self._quotes[max(0, at - _NEAREST) : at]:
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
            for each in self._attributions[max(0, at - _NEAREST) : at]
            if end <= each.clause_end + 1 and self._tells(each, start)
        ]
        if not covering:
            return None
        nearest = min(covering, key=lambda each: each.clause_end - each.clause_start)
        return Claimant(
            name=_ARTICLE.sub("", nearest.claimant),
            start=nearest.claimant_start,
            end=nearest.claimant_end,
            verb=nearest.verb,
            is_denial=nearest.is_denial,
        )

    def _tells(self, each: Attribution, start: int) -> bool:
        """Tell whether the figure at `start` is what was said, not what the verb is about."""
        clause = self._text[each.clause_start : start]
        if _JUDGES.match(each.verb) and not clause.startswith("that "):
            return False
        if _NEEDS_THAT.match(each.verb) and not _SAID_SO.search(
            self._text[max(0, each.clause_start - 6) : each.clause_start]
        ):
            return False
        if _RECORDS.match(each.verb) and self._is_place(each.claimant_start, each.claimant_end):
            return False
        if each.verb.startswith("call") and clause.startswith("for "):
            return False
        if each.verb.startswith("claim") and _RESPONSIBILITY.match(clause):
            return False
        if _IS_VERB.match(clause) or self._is_passive(each):
            return False
        if each.verb == "per" and clause:
            return False
        before = self._text[max(0, each.clause_start - 60) : each.clause_start]
        is_relative = _RELATIVE.search(before.rsplit(each.verb, 1)[0]) is not None
        return not (is_relative and _GOES_ON.search(clause))

    def _is_passive(self, each: Attribution) -> bool:
        """Tell "the crowd was estimated at" from "the police estimated it at"."""
        if each.claimant_end is None or each.claimant_end > each.clause_start:
            return False
        between = self._text[each.claimant_end : each.clause_start]
        return _PASSIVE.search(between.rsplit(each.verb, 1)[0]) is not None

    def _in_sentence(self, clues: Clues, start: int, end: int) -> Claimant | None:
        according = first_behind(clues.according, end) or last_before(clues.according, start)
        if according:
            return self._claimant(according)
        given = GIVEN_BY.match(self._text, end, min(clues.last, end + REACH))
        if given and (
            given["verb"] or GIVEN.search(self._text, max(clues.first, start - 60), start)
        ):
            return self._claimant(given)
        claim = self._ahead(clues, start) or self._trailing(clues, end)
        if claim:
            return self._told(claim)
        found = (
            DIRECTLY.match(self._text, end, clues.last)
            or first_behind(clues.inverted, end)
            or first_behind(clues.shown_behind, end)
            or last_before(clues.owned, start)
            or last_before(clues.given_out, start)
            or first_behind(clues.reckoned, end)
            or last_before(clues.plans, start)
        )
        return self._claimant(found) if found else self._carried(clues, start)

    def _carried(self, clues: Clues, start: int) -> Claimant | None:
        """Those of the sentence before, where this one goes on about what they found or gave."""
        verb = CARRIED.match(self._text, clues.first, start)
        if verb is None or _CLAUSE.search(self._text, verb.end(), start):
            return None
        before = self._text[max(0, clues.first - REACH) : clues.first].rstrip(" ")
        former = FORMER.match(re.split(r"\n|(?<=[.!?])[\"”’]?\s", before)[-1])
        if former is None or not before.endswith("."):
            return None
        return Claimant(
            name=former["who"], start=verb.start("who"), end=verb.end("who"), verb=verb["verb"]
        )

    def _ahead(self, clues: Clues, start: int) -> Claim | None:
        """The last who said something before the figure; "it" gives way to who it stands for."""
        at = bisect_right(clues.verb_ends, start)
        pronoun = None
        for claim in reversed(clues.claims[max(0, at - _NEAREST) : at]):
            if claim.start < start - REACH or _CLAUSE.search(self._text, claim.verb_end, start):
                break
            if not self._is_of(claim, start):
                continue
            if not self._is_pronoun(claim):
                return claim
            pronoun = pronoun or claim
        return pronoun

    def _is_of(self, claim: Claim, start: int) -> bool:
        if _RESPONSIBILITY.match(self._text, min(claim.verb_end + 1, start), start):
            return False
        if _RECORDS.match(claim.verb) and self._is_place(claim.start, claim.end):
            return False
        return not claim.verb.startswith("put") or self._is_put_at(claim, start)

    def _trailing(self, clues: Clues, end: int) -> Claim | None:
        """Who said it behind the figure: "..., the chain announced"."""
        at = bisect_right(clues.verb_ends, end)
        for claim in clues.claims[at : at + _NEAREST]:
            between = self._text[end : max(end, claim.start)]
            if claim.start > end + REACH or ";" in between:
                break
            if _CLOSES.match(self._text, claim.verb_end) and _OPENS.search(between):
                return claim
        return None

    def _put(self, clues: Clues, start: int) -> Claimant | None:
        """Who "put the number at" what follows, inside what somebody else said or behind it."""
        claim = self._ahead(clues, start)
        if claim is None or not claim.verb.startswith(("put", "estimat")):
            return None
        is_own = not re.search(r"[,;]", self._text[claim.verb_end : start])
        return self._told(claim) if is_own and self._is_put_at(claim, start) else None

    def _is_put_at(self, claim: Claim, start: int) -> bool:
        """Tell "put the damage at $2 billion" from "put 384 chips in a box"."""
        between = self._text[claim.verb_end : start]
        return between.endswith(" at ") or self._text.startswith("at ", start)

    def _is_place(self, start: int | None, end: int | None) -> bool:
        """Tell whether whoever recorded something is a place, and no body."""
        if start is None or end is None or not _PLACE_ALONE.match(self._text, start, end):
            return False
        low, high = (bisect_right(self._name_starts, at) for at in (start - 1, end))
        return all(name.kind is NameKind.PLACE for name in self._names[low:high])

    def _is_pronoun(self, claim: Claim) -> bool:
        return re.fullmatch(PRONOUN, self._text[claim.start : claim.end]) is not None

    def _told(self, claim: Claim) -> Claimant:
        return Claimant(
            name=self._resolved(self._text[claim.start : claim.end], claim.start),
            start=claim.start,
            end=claim.end,
            verb=claim.verb,
            is_denial=claim.verb.startswith(("den", "reject", "disput")),
        )

    def _claimant(self, found: re.Match[str]) -> Claimant:
        start = found.start("who")
        return Claimant(
            name=self._resolved(_whole(found["who"]), start),
            start=start,
            end=start + len(_whole(found["who"])),
            verb=(found["verb"] or "").lower(),
        )

    def _resolved(self, written: str, at: int) -> str:
        """The fullest name the article has for these words; a pronoun is who spoke last."""
        if re.fullmatch(PRONOUN, written):
            return self._last_speaker(at)
        words = _ARTICLE.sub("", written).rstrip(".,")
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

    def _last_speaker(self, at: int) -> str:
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


def _whole(who: str) -> str:
    """Drop a participle that "on Monday" hung on: "a survey released"."""
    return _LOOSE_END.sub("", who.rstrip(".,"))
