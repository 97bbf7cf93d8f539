"""Who gives a figure: the speaker of the quote it is in, or the one its clause names."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.evidence import Attribution, Name, NameKind, Quote
from bot.core.reading.claimwords import (
    ACCORDING,
    AHEAD_OF,
    FORESEEN,
    FORESEES,
    GIVEN,
    GIVEN_BY,
    GIVEN_OUT_BY,
    PRONOUN,
    SAYING,
    SHOWN,
    SHOWS,
    SOURCE_NOUN,
    TRAILING,
)

_SAYS = re.compile(
    rf"\b(?:{SAYING})\b|\b(?:forecast|estimate|outlook|guidance|projection|target|toll|tally)s?\b"
)
#: Verbs that judge what happened rather than tell it: the number in their clause is the article's.
_JUDGES = re.compile(
    r"(?:condemn|prais|hail|critici|denounc|deplor|mourn|welcom|mock|slam|derid|thank|lament|voic|"
    r"express|post|oppos|appeal|protest)\w*\Z",
    re.I,
)
_RESPONSIBILITY = re.compile(r"(?:the\s)?(?:responsibility|credit|victory|asylum)\b")
_CLAUSE = re.compile(r"[.;]\s")
#: "Marn, who said last year that profits would double, has lost": the main clause goes on.
_RELATIVE = re.compile(r",\s(?:who|which)\s(?:[\w']+\s){0,4}\Z")
_GOES_ON = re.compile(
    r",\s(?:(?:also|now|later|then)\s)?(?:has|have|had|is|was|were|are|will|would|lost|won|took|made|"
    r"said|says|told|put|got|gave|went|came|[a-z]{3,}ed)\b"
)
#: How far from the figure its claimant may stand, in characters.
_REACH = 400
#: Quotes do not nest, attributions barely: so many are looked at before a figure.
_NEAREST = 12


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    last = None
    for found in pattern.finditer(text):
        last = found
    return last


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
        self._clause_starts = [each.clause_start for each in self._attributions]

    def of(self, start: int, end: int, first: int, last: int) -> Claimant | None:
        """Who gives the figure at `text[start:end]` in the sentence `text[first:last]`.

        None when the article itself tells it.
        """
        return (
            self._source_noun(start, first)
            or self._quoted(start, end)
            or self._shown(start, first)
            or self._attributed(start, end)
            or self._in_sentence(start, end, first, last)
        )

    def _source_noun(self, start: int, first: int) -> Claimant | None:
        low = max(first, start - _REACH)
        found = _last(SOURCE_NOUN, self._text[low:start])
        if found is None or _CLAUSE.search(self._text[low + found.end() : start]):
            return None
        begin, stop = low + found.start("who"), low + found.end("who")
        return Claimant(name=found["who"], start=begin, end=stop, verb="")

    def _shown(self, start: int, first: int) -> Claimant | None:
        """A survey, study or filing that shows the number."""
        low = max(first, start - _REACH)
        before = self._text[low:start]
        found = _last(SHOWS, before) if SHOWN.search(before) else None
        if found is None and FORESEEN.search(before):
            found = _last(FORESEES, before)
        if found is None or _CLAUSE.search(before, found.end()):
            return None
        return self._claimant(found, "who", "verb", low)

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
            name=nearest.claimant,
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
        if each.verb.startswith("claim") and _RESPONSIBILITY.match(clause):
            return False
        before = self._text[max(0, each.clause_start - 60) : each.clause_start]
        is_relative = _RELATIVE.search(before.rsplit(each.verb, 1)[0]) is not None
        return not (is_relative and _GOES_ON.search(clause))

    def _in_sentence(self, start: int, end: int, first: int, last: int) -> Claimant | None:
        behind = self._text[end : min(last, end + _REACH)]
        low = max(first, start - _REACH)
        before = self._text[low:start]
        according = ACCORDING.search(behind) or ACCORDING.search(before)
        if according:
            base = end if according.string is behind else low
            return self._claimant(according, "who", "verb", base)
        given = GIVEN_BY.match(behind)
        if given and (given["verb"] or GIVEN.search(before)):
            return self._claimant(given, "who", "verb", end)
        ahead = self._ahead(before)
        if ahead and not _CLAUSE.search(before, ahead.end()):
            return self._claimant(ahead, "who", "verb", low)
        trailing = TRAILING.search(behind)
        if trailing and "; " not in behind[: trailing.start()]:
            group = "who" if trailing["who"] else "who2"
            return self._claimant(trailing, group, "verb" if trailing["who"] else "verb2", end)
        out = _last(GIVEN_OUT_BY, before)
        return self._claimant(out, "who", "verb", low) if out else None

    def _ahead(self, before: str) -> re.Match[str] | None:
        """The last who said something before the figure; "it" gives way to who it stands for."""
        if not _SAYS.search(before):
            return None
        told = [found for found in AHEAD_OF.finditer(before) if _is_claim(before, found)]
        named = [found for found in told if not re.fullmatch(PRONOUN, found["who"])]
        found = named or told
        return found[-1] if found else None

    def _claimant(self, found: re.Match[str], who: str, verb: str, base: int) -> Claimant:
        start = base + found.start(who)
        end = start + len(found[who].rstrip(".,"))
        word = (found[verb] or "").lower()
        return Claimant(
            name=self._resolved(found[who], start),
            start=start,
            end=end,
            verb=word,
            is_denial=word.startswith(("den", "reject", "disput")),
        )

    def _resolved(self, written: str, at: int) -> str:
        """The fullest name the article has for these words; a pronoun is who spoke last."""
        if re.fullmatch(PRONOUN, written):
            return self._last_speaker(at)
        words = re.sub(r"\A(?:the|an?)\s", "", written, flags=re.I).rstrip(".,")
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


def _is_claim(before: str, found: re.Match[str]) -> bool:
    """Tell "the group claimed 12 victims" from "claimed responsibility for killing 12"."""
    behind = before[found.end() :].lstrip()
    return not (found["verb"].startswith("claim") and _RESPONSIBILITY.match(behind))
