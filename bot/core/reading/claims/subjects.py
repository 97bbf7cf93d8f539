"""Whoever is the subject of a verb of claiming, told by the marks of the clause, not by lists."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.core.patterns import Pattern
from bot.core.reading.text.alternation import any_of
from bot.core.reading.text.gaps import LETTERS

#: Verbs of claiming, in the form that any subject takes and that plural ones take.
_VERBS = (
    "say tell report announce claim estimate state confirm add warn declare acknowledge admit note "
    "explain indicate believe allege insist reveal disclose deny reject dispute predict expect "
    "anticipate project count record think reckon fear testify accuse calculate assume document "
    "assert maintain describe concede contend argue complain figure guess suspect suggest recall "
    "conclude verify register observe stress emphasise emphasize reiterate repeat foresee write "
    "charge "
    "denounce caution speculate assess mention attest determine infer hint boast agree establish "
    "list"
).split()
_IRREGULAR = {
    "say": "said", "tell": "told", "think": "thought", "foresee": "foresaw", "write": "wrote",
    "deny": "denied", "testify": "testified", "verify": "verified", "admit": "admitted",
}  # fmt: skip
_FIXED = (
    r"(?:attribut|ascrib)(?:e[sd]?)(?=\s(?:(?:at least|some|about|around|more than)\s)?(?:\d"
    r"|[a-z]+(?:-[a-z]+)?\s(?:of\s(?:the|these|those|them)|deaths|killings|murders)\b))|"
    r"(?:compiled|ke(?:pt|eps)|drew up|drawn up|published|released|issued|submitted|presented)\s"
    r"(?:an?|its|the)\s(?:\w+\s)?(?:list|register|tally|record)\sof|"
    r"put|puts|forecasts?|sees|found|finds?|points? out|pointed out"
    r"|inform(?:s|ed)?\s(?:[\w']+\s){1,4}?that|notified\s(?:[\w']+\s){1,4}?that"
    r"|(?:raised|lowered|revised|corrected|cut)\s(?:it|that|this)(?:\s\w+)?,?\s(?:to|at)"
    r"|(?:issued|released|published|distributed|broadcast|sent out|put out|read)\s"
    r"(?:an?|another|the)\s(?:\w+\s){0,2}(?:communiqu[eé]|statement|bulletin|release|message|declaration)\s"
    r"(?:[\w']+\s){0,5}?(?:stating|saying|reporting|announcing|(?:which|that)\s(?:says|said"
    r"|states|stated))(?:\sthat)?"
    r"|spoke of|speaks of|talk(?:s|ed)? of|complain(?:s|ed)? of"
    r"|(?:raise[sd]?|cuts?|lower(?:ed|s)|trim(?:med|s)|lift(?:ed|s)|revise[sd]|slashe[sd]|"
    r"edged up|edged down|nudged up|nudged down|increase[sd]|"
    r"reduce[sd]|reaffirm(?:ed|s)|ke(?:pt|eps)|update[sd]|issue[sd]|gave|gives)\s"
    r"(?:its|their|his|her|an?|the)\s(?:[\w-]+\s){0,4}?(?:forecast|estimate|outlook|guidance|"
    r"projection|target|toll|count|tally|prediction|assessment|number|figure|total)s?"
)


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _past(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    return verb + "d" if verb.endswith("e") else verb + "ed"


_FORMS = any_of(form for verb in _VERBS for form in (_past(verb), _third(verb), verb))
#: A finite verb of claiming.
_CLAIM = rf"(?:{_FORMS}|{_FIXED})(?![\w'’-])"
CLAIMS = Pattern(rf"(?<![\w'’-]){_CLAIM}")
#: The gap in front of one, so that the search can leap from gap to gap.
_CLAIMS_NEXT = Pattern(rf"[^\d_{LETTERS}'’-](?={_CLAIM})")
_NOUNS_TOO = frozenset(
    "report claim estimate state count record note figure value rate charge project forecast "
    "reports claims estimates states counts records notes figures values rates charges projects "
    "forecasts document documents finds find guess hint list lists".split()
)
#: Verbs that claim something only with "that" behind them: one finds survivors, or finds that.
_WITH_THAT = Pattern(
    r"(?:found|finds?|recall|charge|repeat|suspect|guess|document|denounc|establish|observe|reject|disput"
    r"|describe|register|testif|hint|boast|stress|emphasi|write|wrote|accused\Z)"
)
_THAT = Pattern(
    r"(?<=documented)\s(?:at least |more than |some |about )?\d"
    r"|(?:\s(?:today|yesterday|on \w+day|\w+day))?\s(?:that|how|seeing|having|the toll|reports"
    r"|claims|him|her|them)\b"
    r"|(?<=registered)\s(?:at least |more than )?[\d,]+\s(?:[a-z]+\s){0,2}?(?:deaths|fatalities"
    r"|cases"
    r"|victims|injuries|killed|dead)\b"
    r"|(?:(?<=documented)|(?<=denounced))\s(?:the\s)?(?:murder|death|killing|disappearance|arrest|abduction|kidnapping"
    r"|detention|displacement|destruction|execution|wounding|capture)s?\sof\b"
)
#: "The people confirmed dead": a participle, and nobody's verb.
_OF_STATE = Pattern(
    r"\s(?:dead|killed|missing|injured|wounded|infected|lost|drowned|trapped|buried|homeless)\b"
)
#: "Agreed to meet": what one does, and does not tell.
_TO_DO = Pattern(r"\s(?:not\s)?(?:to|on|with|upon|in)\b")
_WOULD = Pattern(r"\s(?:would|could|will)\s(?:only\s|also\s)?\Z")
#: What has to stand behind a verb that is a noun as well.
_OBJECT = Pattern(
    r"(?:,\sas\s(?:of|at)\s[^,;.]{2,24},)?\s(?:that|at|a|an|the|its|his|her|their|as|some|about|nearly|more|less|over|up|between"
    r"|around|only|no|he|she|it|they|there|him|them|another|almost|roughly|net|total|earnings"
    r"|sales|losses|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens"
    r"|hundreds|thousands|profits?|deaths?|growth|[\d$€£A-Z“\"]\S*)(?:\s|$)"
)
_HELD_BACK = Pattern(
    r"(?:[,\s])(?:so far|has|have|had|would|could|also|previously|later|now|still|today|yesterday"
    r"|earlier|once|first|then|on average|already|even|did|does|do|not|never|just|again|since"
    r"|recently|all|both|each|publicly|himself|herself|themselves|generally|[a-z]+ly|(?:on|late"
    r"|early)\s[A-Z][a-z]+day|[A-Z][a-z]+day|last (?:week|month|year|night)|this (?:week|month"
    r"|year))\Z"
)
_BOUNDARY = Pattern(
    r"\b(?:after|before)\s(?=(?:it|he|she|they|its|his|her|their)\b)|"
    r"[;:—–(\"“”\n]\s?|\s--?\s|,\s"
    r"|\b(?:but|while|whereas|that|because|if|when|although|though|as|which|who|where|since|until|"
    r"whether|than|so|yet)(?:\s|\Z)"
)
_VERB_INSIDE = Pattern(
    r"\b(?:is|was|were|are|has|have|had|been|be|will|would|could|may|might|can|said|says|told|fell|"
    r"rose|made|took|went|came|got|won|lost|did|does|do)\b"
)
_AND = Pattern(r",?\sand\s")
#: "The governor said the army had told him that": the inner one is a subject of its own.
_TOLD_OF = Pattern(
    r"(?:said|says|added|claimed|insisted|(?:told|informed)\s(?:\w+\s){1,3}?that"
    r"|(?:reported|confirmed|announced|stated|admitted|acknowledged|warned|stressed"
    r"|explained)\sthat)"
    r"\s(?=(?:the|an?|his|her|their|its|[A-Z])\b)"
)
#: "97 of them confirmed": those counted say nothing.
_NUMBERED = Pattern(r"\d[\d.,]*(?:\sof\s(?:them|whom|these|those))?\Z")
_NO_SUBJECT = Pattern(
    r"I\b|(?i:we\b|you\b|who|whom|which|that|whose|it is|in|on|at(?! least| most)|by|with|from"
    r"|under|for|of|to|into|over|after|before|during|about|among|between|despite|like|there|and|or|not|no|also"
    r"|then|here|including|amid|without|what|how|why|up|down|as|[a-z]+ing)\b"
)
_BARE = Pattern(
    r"(?i:.*\blet(?:['’]s| us)|the|an?|its|their|his|her|this|that|these|those|our|my|your"
    # "The latest confirmed toll": nobody's verb.
    r"|(?:(?:the|an?|its|their)\s)?(?:latest|newest|total|final|current|overall|previous|recent))\Z"
)
_DETERMINED = Pattern(
    r"(?:\A|\s)(?:the|an?|its|their|his|her|this|that|of|to|in|for|by|with)\Z", re.I
)
_OPENING = Pattern(
    r"(?:By|On|In|At|Since|As of|Until)\s(?:the\s(?:end|start|beginning|middle|first week"
    r"|last week)\sof\s|early\s|late\s|mid-)?(?:\d{1,2}\s)?[A-Z][a-z]+(?:\s\d{1,4})?\s"
    r"(?=(?:the|an?|its|his|her)\s)|"
    r"(?:(?:By|On|At|Late|Early)\s(?:(?:on|late|early|the|mid-?)\s?)*(?:evening|night|nightfall"
    r"|noon"
    r"|midday|morning|afternoon|midnight|dawn|dusk|[A-Z][a-z]+day(?:\s(?:evening|night|morning))?)"
    r"|But|And|Yet|Still|So|Or|Nor|However|Meanwhile|Instead|Earlier|Later|Now|Then|Also|Even)\s"
)
_NAME = Pattern(r"[A-Z][\w.'’-]*(?:\s(?:[a-z]{2,3}\s)?[A-Z][\w.'’-]*)+\Z")
_APPOSED = Pattern(r"\s*(?:[a-z0-9]|An?\b)")
_PLURAL = Pattern(
    r"(?:s|people|men|women|police|children|media|staff|military|press|union|opposition|team)\Z"
)
#: "A study that appeared in May found that".
_RELATIVE = Pattern(r"(?:that|which)\s(?:[a-z]+ed|was|were|has|had|came)\s")
_SHARE = Pattern(
    r"\A(?:an? |the |nearly |about |more than )*(?:majority|number|half|third|quarter|most|lot|"
    r"handful|couple|host|range|percent|%)\sof\s(?:the\s)?"
)
_BEHIND_HEAD = Pattern(r"\s(?:of|at|in|for|from|with|on|who|close|familiar|surveyed|polled)\s")
_MOST_WORDS = 14


class Claim(NamedTuple):
    """A verb of claiming and the span of its subject's words."""

    start: int
    end: int
    verb: str
    verb_end: int


def find_claims(text: str, low: int, high: int) -> list[Claim]:
    """Find the verbs of claiming in `text[low:high]` that have a subject, in text order."""
    found = []
    former = low
    for match in _verbs(text, low, high):
        subject = _subject(text, low, match, former)
        if subject is not None:
            found.append(Claim(*subject, match.group(), match.end()))
        former = match.start()
    return found


def _verbs(text: str, low: int, high: int) -> Iterator[re.Match[str]]:
    first = CLAIMS.match(text, low, high)
    if first is not None:
        yield first
    past = low if first is None else first.end()
    for gap in _CLAIMS_NEXT.finditer(text, low, high):
        match = CLAIMS.match(text, gap.end(), high) if gap.end() >= past else None
        if match is not None:
            past = match.end()
            yield match


def find_shown(text: str, low: int, high: int, shows: Pattern) -> list[Claim]:
    """Find the sources in `text[low:high]` that a pattern anchors at their head noun, whole."""
    found = []
    for match in shows.finditer(text, low, high):
        first = match.start("who")
        span = _phrase(text, max(low, first - 60), match.end("who"), low)
        if span is None or span[0] > first:
            span = match.span("who")
        found.append(Claim(span[0], match.end("who"), match["verb"], match.end()))
    return found


def _subject(text: str, low: int, match: re.Match[str], former: int) -> tuple[int, int] | None:
    verb = match.group()
    stop = _held_back(text, low, match.start())
    if text[stop - 1 : stop] == ")":
        opened = text.rfind("(", max(low, stop - 60), stop)
        stop = opened if opened > low else stop
    span = _phrase(text, low, stop, former)
    if span is None:
        return None
    words = text[span[0] : span[1]]
    if verb == "told" and words.lower() == "all":
        return None
    if _OF_STATE.match(text, match.end()) and not verb.startswith("sa"):
        return None
    if verb.startswith("agree") and _TO_DO.match(text, match.end()):
        return None
    is_last = text[span[0] - 2 : span[0]] == ", " and text[match.end() : match.end() + 1] in ".;"
    if verb in _NOUNS_TOO and not is_last and not _OBJECT.match(text, match.end()):
        return None
    if _WITH_THAT.match(verb) and not _THAT.match(text, match.end()):
        return None
    is_base = (verb in _VERBS or verb == "find") and not _WOULD.search(text, low, match.start())
    if is_base and not _is_plural(words):
        return None
    return span


def _is_plural(words: str) -> bool:
    """Tell whether a noun phrase is plural: its head, before "of" and the like, is."""
    lowered = _SHARE.sub("", words.lower())
    head = _BEHIND_HEAD.split(lowered, maxsplit=1)[0]
    return bool(_PLURAL.search(head)) or " and " in lowered or lowered in {"they", "we", "i", "you"}


def _held_back(text: str, low: int, end: int) -> int:
    """Step back over auxiliaries, adverbs and days between a subject and its verb."""
    while end > low:
        while end > low and text[end - 1] == " ":
            end -= 1
        found = _HELD_BACK.search(text, max(low, end - 30), end)
        if found is None or found.start() <= low:
            return end
        end = found.start() + (text[found.start()] == ",")
    return end


def _phrase(text: str, low: int, end: int, verb: int) -> tuple[int, int] | None:
    """The noun phrase that ends at `end`; an apposition between commas is stepped over.

    `verb` is where the verb of claiming before this one begins.
    """
    start = max(low, end - 240)
    if end > start and text[end - 1] == ",":
        pieces = list(re.finditer(r"[^,;:\n]+", text[start : end - 1]))
        at = len(pieces) - 1
        if at > 0 and _NAME.fullmatch(pieces[at][0].strip()):
            return _checked(text, start + pieces[at].start(), start + pieces[at].end())
        while at > 0 and _APPOSED.match(pieces[at][0]):
            at -= 1
        if at < 0 or at == len(pieces) - 1:
            return None
        start, end = start + pieces[at].start(), start + pieces[at].end()
    first, former, last = start, start, None
    for cut in _BOUNDARY.finditer(text, start, end):
        former, first, last = first, cut.end(), cut
    if last is not None and last[0].startswith("who") and text[last.start() - 1] == " ":
        # "sources who reviewed them told": those before "who" are the subject.
        return _checked(text, former, last.start())
    if last is not None and _RELATIVE.match(text, last.start(), end):
        return _checked(text, former, last.start())
    if verb >= first:
        told = _TOLD_OF.match(text, verb, end)
        first = told.end() if told else first
    for joint in _AND.finditer(text, first, end):
        if _VERB_INSIDE.search(text, first, joint.start()):
            first = joint.end()
    return _checked(text, first, end)


def _checked(text: str, first: int, last: int) -> tuple[int, int] | None:
    while first < last and not text[first].isalnum():
        first += 1
    opening = _OPENING.match(text, first, last)
    first = opening.end() if opening else first
    while last > first and not (text[last - 1].isalnum() or text[last - 1] == "."):
        last -= 1
    words = text[first:last]
    if not words or len(words.split()) > _MOST_WORDS:
        return None
    if words.endswith("ed") and " " in words and CLAIMS.fullmatch(words.rsplit(None, 1)[-1]):
        return None
    if (
        _NO_SUBJECT.match(words)
        or _NUMBERED.match(words)
        or _BARE.fullmatch(words)
        or _DETERMINED.search(words)
    ):
        return None
    return None if _VERB_INSIDE.search(words) else (first, last)
