"""Who goes on speaking in a sentence that names nobody: its verb has stepped back a tense.

"The Red Cross said that it was worse than feared. Sixty bodies had been recovered." English tells
so what somebody said without saying so again; who told things afresh would write "have been".
"""

from bisect import bisect_right
from collections.abc import Sequence

from bot.core.evidence import Attribution
from bot.core.frozen import frozen
from bot.core.patterns import Pattern
from bot.core.reading.claims.labels import Labelled
from bot.core.reading.claims.names import ARTICLE
from bot.core.reading.claims.words import WHO

#: What may stand before a count that leads its sentence.
_OPENING = Pattern(
    r"(?:(?:So far|In all|In total|Altogether|Overall|Since then|By then|By (?:[a-z]+ )?[\w]+"
    r"|There|Of (?:those|these)),?\s(?:had been\s|were\s)?)?\Z"
)
#: The step back: "had died", "had been found", "were being treated", "were still missing".
_STEPPED_BACK = Pattern(
    r"(?:\s(?!(?:who|which|that|and|but|after|before|because|when|while)\b)[\w'’-]+){0,4}?"
    r"\s(?:had\s(?:(?:already|also|so far|since|now)\s)?[a-z]{3,}"
    r"|(?:was|were)\s(?:still\s|now\s)?(?:being|missing|unaccounted|[a-z]{3,}ing)\b)"
)
#: What had happened long before is background, whoever tells it.
_LONG_AGO = Pattern(
    r"\b(?:in|of|since) (?:1\d|20)\d\d\b|\byears? (?:ago|before|earlier)\b|\b(?:last|previous) "
    r"(?:year|month|season|summer|winter|decade)\b|\bearlier\b|\bin the past\b"
)
_SAID = Pattern(
    r"(?:said|told|reported|stated|confirmed|added|announced|explained|wrote|warned|noted"
    r"|acknowledged|admitted|insisted|claimed)\b"
)
#: A sentence that announces numbers, up to its full stop.
_GAVE = Pattern(
    rf"(?P<who>{WHO})\s(?:later\s|then\s|also\s|has\s|had\s|have\s)?"
    r"(?:gave|given|released|published|issued|read out|provided|announced|presented|described)\s"
    r"(?:[\w'’-]+\s){0,4}?(?:figures?|numbers|tolls?|count|update|details|account|losses|casualties"
    r"|damage|picture)\b[^.\n]*\.[”\"]?\s\Z"
)
_REACH = 220
_LONGEST_OPENING = len("By the early afternoon, there had been ")
#: What may lie between a clause that somebody said and the sentence that goes on.
_GAP = Pattern(
    r"(?:,?\s(?:he|she|it|they))?(?:\s(?:said|told|added|stated|confirmed|explained|announced|reported"
    r"|warned|noted|says|wrote)(?:\s(?:reporters|journalists|parliament|lawmakers))?)?"
    r"(?:\s(?:on|in|at|late|early|to)\s[^.\n]{1,40})?[.”\"’]{0,3}\s\Z"
)


@frozen
class Sayings:
    """The attributions of one article by where their clauses end, for quick looks back."""

    text: str
    attributions: Sequence[Attribution]

    def goes_on(self, start: int, end: int, first: int, last: int) -> bool:
        """Tell whether a sentence that begins with a count is told as somebody's words still."""
        text = self.text
        if not first or start - first > _LONGEST_OPENING:
            return False
        if _STEPPED_BACK.match(text, end, last) is None:
            return False
        opens = _OPENING.match(text, first, start) is not None
        return opens and _LONG_AGO.search(text, first, last) is None

    def going_on(self, start: int, end: int, first: int, last: int) -> Labelled | None:
        """Who told the sentence before, where `text[first:last]` goes on with the figure's count.

        None where the figure does not lead its sentence, or nothing steps back.
        """
        if not self.goes_on(start, end, first, last):
            return None
        return self._said_before(first) or self._gave_before(first)

    def _said_before(self, first: int) -> Labelled | None:
        at = bisect_right(self.attributions, first, key=lambda each: each.clause_start) - 1
        if at < 0:
            return None
        each = self.attributions[at]
        if each.claimant_start is None or each.claimant_end is None or each.is_denial:
            return None
        until = max(each.clause_end, each.claimant_end)
        is_before = _GAP.match(self.text, until, first) is not None
        if not is_before or _SAID.match(each.verb) is None:
            return None
        name = ARTICLE.sub("", each.claimant)
        return (
            Labelled(name=name, start=each.claimant_start, end=each.claimant_end) if name else None
        )

    def _gave_before(self, first: int) -> Labelled | None:
        low = max(0, first - _REACH, self.text.rfind("\n", 0, first) + 1)
        found = _GAVE.search(self.text, low, first)
        if found is None:
            return None
        name = ARTICLE.sub("", found["who"])
        return Labelled(name=name, start=found.start("who"), end=found.end("who"))
