"""Who gives a figure: the speaker of the quote it is in, or the one its clause names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.evidence import Attribution, Name, NameKind, Quote

_SAYING = (
    r"said|says|say|saying|told|tells|reported|reports|report|announced|claimed|claims|claim|"
    r"estimated|estimates|estimate|stated|states|confirmed|added|adds|warned|warns|declared|"
    r"acknowledged|admitted|noted|explained|indicated|put|puts|believes?|believed|wrote|tweeted|"
    r"alleged|alleges|insisted|insists|revealed|disclosed|spoke of|speaks of|denied|denies|denying|"
    r"rejected|disputed|predicted|predicts|forecasts?|expects?|projected|projects|counted|recorded|"
    r"documented|found that|asserted|maintained"
)
_NAMED = (
    r"(?!(?:Instead|However|Meanwhile|Earlier|Later|But|And|In|On|At|Also|Then|There"
    r"|That|This|When|"
    r"While|After|Before|As|If|Some|Many|One|What|Still|Yet|For|With|Who|I|We|You)\b)"
    r"[A-Z][\w.'’-]*(?:[ -](?:(?:of|the|for|and|de|al|on)[ -]){0,2}[A-Z][\w.'’-]*){0,6}"
)
_ROLE = (
    r"(?i:officials?|ministry|ministries|police|spokes(?:man|woman|person|people)|authorities|"
    r"governments?|army|military|intelligence|agency|agencies|officers?|governor|mayor|president|"
    r"minister|witnesses|rescuers|hospitals?|doctors?|medics|department|office|group|monitors?|"
    r"activists|rebels|residents|command|commander|report|reports|statement|service|services|union|"
    r"organi[sz]ation|experts|analysts|scientists|researchers|survey|company|council|committee|"
    r"communique|sources?|radio|media|agency|newspaper|garrison|battalion|brigade"
    r"|charity|observatory|"
    r"data|figures|estimates|statistics|assessment|study|firm|bank|court|prosecutors?"
    r"|lawyers?|guard|staff|forces?|utility|operator)"
)
_WHO = (
    rf"(?<!\w)(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ss]ome|[Ll]ocal|[Ss]enior"
    rf"|[Tt]wo|[Oo]ne)\s)?"
    rf"(?:(?:(?!(?i:but|and|as|that|when|while|if|because|which|what|after|before|where"
    rf"|who|for|of|in"
    rf"|on|with|by|to|from|at|{_SAYING})\b)[\w'’-]+\s){{0,4}}?{_ROLE}(?:\s(?:(?:in|of|for)\s)?{_NAMED})?|{_NAMED})"
)
_PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)"
_AHEAD_OF = re.compile(
    rf"(?P<who>{_PRONOUN}|{_WHO})(?:,\s[^,]{{1,60}},)?\s(?:(?:has|have|had|also|later|today|"
    rf"yesterday|earlier|on|[A-Z][a-z]+day)\s){{0,3}}(?P<verb>{_SAYING})\b"
)
_ACCORDING = re.compile(
    rf"\b(?P<verb>[Aa]ccording to|[Aa]s reported by|[Cc]iting|[Pp]er"
    rf"|[Aa]s estimated by|[Ee]stimated by)\s"
    rf"(?P<who>{_WHO})"
)
_TRAILING = re.compile(
    rf",[\"”’]?\s(?:(?P<who>{_PRONOUN}|{_WHO})\s(?P<verb>{_SAYING})|(?P<verb2>said|says|reported)\s"
    rf"(?P<who2>{_WHO}))\b"
)
#: "US intelligence that Russia has moved …": the source stands as a noun before its claim.
_SOURCE_NOUN = re.compile(
    r"(?P<who>(?:[A-Z][\w.’'-]*\s){0,3}(?:(?:intelligence|evidence|assessments?"
    r"|information|findings)"
    r"(?=\sthat\s)|(?:intelligence|evidence|data|figures|statistics|estimates|reports?|documents|"
    r"images)(?=\s(?:which\sshows?|showing|indicating|suggesting|showed|shows?|suggests?)\s)))"
)
_SAYS = re.compile(rf"\b(?:{_SAYING})\b")
#: How far from the figure its claimant may stand, in characters.
_REACH = 400


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(pattern.finditer(text), key=lambda found: found.start(), default=None)


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
        self._names = names
        self._attributions = attributions

    def of(self, start: int, end: int, first: int, last: int) -> Claimant | None:
        """Who gives the figure at `text[start:end]` in the sentence `text[first:last]`.

        None when the article itself tells it.
        """
        return (
            self._source_noun(start, first)
            or self._quoted(start, end)
            or self._attributed(start, end)
            or self._in_sentence(start, end, first, last)
        )

    def _source_noun(self, start: int, first: int) -> Claimant | None:
        low = max(first, start - _REACH)
        found = _last(_SOURCE_NOUN, self._text[low:start])
        if found is None or re.search(r"[.;]\s", self._text[low + found.end() : start]):
            return None
        begin, stop = low + found.start("who"), low + found.end("who")
        return Claimant(name=found["who"], start=begin, end=stop, verb="")

    def _quoted(self, start: int, end: int) -> Claimant | None:
        for quote in self._quotes:
            if quote.start <= start and end <= quote.end + 1 and quote.speaker:
                return Claimant(
                    name=quote.speaker,
                    start=quote.speaker_start,
                    end=quote.speaker_end,
                    verb="said",
                )
        return None

    def _attributed(self, start: int, end: int) -> Claimant | None:
        covering = [
            a for a in self._attributions if a.clause_start <= start and end <= a.clause_end + 1
        ]
        if not covering:
            return None
        nearest = min(covering, key=lambda a: a.clause_end - a.clause_start)
        return Claimant(
            name=nearest.claimant,
            start=nearest.claimant_start,
            end=nearest.claimant_end,
            verb=nearest.verb,
            is_denial=nearest.is_denial,
        )

    def _in_sentence(self, start: int, end: int, first: int, last: int) -> Claimant | None:
        behind = self._text[end : min(last, end + _REACH)]
        low = max(first, start - _REACH)
        before = self._text[low:start]
        according = _ACCORDING.search(behind) or _ACCORDING.search(before)
        if according:
            base = end if according.string is behind else low
            return self._claimant(according, "who", "verb", base)
        ahead = self._ahead(before)
        if ahead and not re.search(r"[;]\s", before[ahead.end() :]):
            return self._claimant(ahead, "who", "verb", low)
        trailing = _TRAILING.search(behind)
        if trailing and "; " not in behind[: trailing.start()]:
            group = "who" if trailing["who"] else "who2"
            return self._claimant(trailing, group, "verb" if trailing["who"] else "verb2", end)
        return None

    def _ahead(self, before: str) -> re.Match[str] | None:
        """The last who said something before the figure; "it" gives way to who it stands for."""
        if not _SAYS.search(before):
            return None
        told = list(_AHEAD_OF.finditer(before))
        named = [found for found in told if not re.fullmatch(_PRONOUN, found["who"])]
        found = named or told
        return found[-1] if found else None

    def _claimant(self, found: re.Match[str], who: str, verb: str, base: int) -> Claimant:
        start = base + found.start(who)
        end = start + len(found[who].rstrip(".,"))
        word = found[verb].lower()
        return Claimant(
            name=self._resolved(found[who], start),
            start=start,
            end=end,
            verb=word,
            is_denial=word.startswith(("den", "reject", "disput")),
        )

    def _resolved(self, written: str, at: int) -> str:
        """The fullest name the article has for these words; a pronoun is who spoke last."""
        if re.fullmatch(_PRONOUN, written):
            return self._last_speaker(at)
        words = re.sub(r"\A(?:the|an?)\s", "", written, flags=re.I).rstrip(".,")
        inside = [n.text for n in self._names if at <= n.start and n.end <= at + len(written)]
        if len(inside) == 1 and words.endswith(inside[0]):
            fuller = [
                n.text
                for n in self._names
                if n.kind is NameKind.PERSON and n.text.endswith(inside[0]) and n.start <= at
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
