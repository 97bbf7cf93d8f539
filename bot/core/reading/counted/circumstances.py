"""What a sentence says around a figure: where, as of when, changed from what, or not so."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from bot.core.evidence import DateMention, Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import Number
from bot.core.reading.text.alternation import any_of

#: Asked for before the places they lead to: most words are none of them.
_LEADS = any_of(
    """in into near along across at around outside inside throughout from off to on over between
    through toward towards north south east west""".split()
)
_PLACE = Pattern(
    rf"\s(?=(?i:{_LEADS})\s)"
    r"(?P<place>(?i:in|into|near|along|across|at|around|outside|inside"
    r"|throughout|from|off|to|"
    r"on|over|between|through|towards?|north of|south of|east of|west of)\s"
    r"(?:(?:the|its|their|a|an|his|her|northern|southern|eastern|western|central|north|south|east|"
    r"west|nearby|neighbou?ring|occupied|downtown|coastal|rural|border)\s){0,3}"
    r"(?:(?:[a-z]+\s){0,2}(?:in|of|with|near|along|between)\s(?:the\s)?)?"
    r"[A-Z][\w'’.-]*(?:[ -](?:(?:of|the|de|la|del|al|el|and|da|do)[ -]){0,2}[A-Z][\w'’.-]*){0,4}"
    r"(?:\s(?:city|town|village|port|district|province|region|state|island|suburb)\sof\s[A-Z][\w'’.-]*"
    r"(?:\s[A-Z][\w'’.-]*){0,2}|"
    r"(?:[ -](?:border|region|province|district|area|city|town|state|coast|peninsula|valley|"
    r"department|county|village|river|airport|port|camp|capital|frontier|island|islands"
    r"|neighbou?rhood|suburb|section|quarter|jurisdiction|sector|zone|highway|road|street|square|park"
    r"|garrison|base|barracks|store|shop|plant|factory|mine|school|university|church|mosque|market"
    r"|mall|hotel|hospital|prison|jail|station|bridge|stadium|embassy|headquarters|refinery|dam)"
    r"s?\b){0,2}))"
)
_OWN_BORDER = Pattern(r"(?:along|on|near|at|across)\s(?:its|their|the)\s(?:[\w-]+\s)?borders?\b")
_TIME_WORDS = Pattern(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Jan|Feb|Mar|Apr|Jun"
    r"|Jul|Aug|Sept?|Oct|"
    r"Nov|Dec|GMT|UTC|Richter|I|He|She|They|It)\b"
)
#: These lead to much else besides places; names must say that it is one.
_LOOSE = frozenset("on to at from off over between through".split())
#: What happens to people is no place: "in the Shooting", as headlines print it.
_EVENT = Pattern(
    r"\b(?:Shooting|Shootings|Attacks?|Crash|Explosions?|Blasts?|Riots?|Floods?|Actions?|Clash(?:es)?"
    r"|Fire|Raids?|Murders?|Killings?|Accidents?|Protests?|Earthquake|Quake|Collapse|Bombings?|Ambush"
    r"|Storms?|Strikes?|Massacre|Custody|Heist|Stampede|Landslide|Outbreak|Violence|Report|Power"
    r"|Trial|Case|Connection|Reserve|Week|Round|Game|Group|Phase|Stage|Part|Chapter|Section|Article"
    r"|Title|Zone|Channel)\Z"
)
#: "To meet in Orsa", "from bullet wounds in Orsa": only the inner one says where.
_INNER = Pattern(r"(?:to|from|through|off)\s(?:[a-z]+\s){1,3}(?=(?:in|near|at|outside)\s)", re.I)
#: "In a van in Orsa", "in the stampede at Orsa": what moves, and what happens, is nowhere.
_NOWHERE = Pattern(
    r"(?:in|on|from|at)\s(?:an?|the|his|her|their|one|that)\s(?:[a-z]+\s)?"
    r"(?:vans?|cars?|bus|buses|trucks?|lorry|lorries|boats?|trains?|planes?|helicopters?|taxis?"
    r"|minibus|vehicles?|dinghy|crash|crush|stampede|accident|attacks?|explosions?|blasts?|collision"
    r"|shooting|clash|clashes|raids?|ambush|riots?|fighting|unrest|protests?|landslide|avalanche"
    r"|flood|floods|earthquake|quake|storm|fire)\s(?=(?:in|near|at|outside|off)\s)",
    re.I,
)
#: "In an Orsa ice cream shop" was cut behind the name.
_OF_NAME = Pattern(r"\b(?:an?|his|her|their|its)\s(?=[A-Z])")
#: "At Tarn No. 3": what stands behind a "No" that closes a place.
_NUMBERED = Pattern(r"\.?\s?\d{1,3}\b")
#: "In the United States and the U. K.", as some texts are spaced.
_CUT = Pattern(r"(?:\sand)?(?:\sthe)?\s[A-Z]\Z")
#: Where people die or are held, nothing leads to, through or over.
_MOVING = ("to", "into", "through", "over", "between", "toward", "towards")
_RESTING = frozenset(
    "killed injured missing detained kidnapped destroyed damaged magnitude".split()
)
_REACH = 90
_STOP = Pattern(
    r"[;:]\s|(?<!\.)\.\s|\s(?:but|while|whereas|before|because)\s|,\s(?:said|according)"
    r"|\sas\s(?=(?:the|an?|his|her|its|their|it|they|he|she|we|I)\s)"
    r"|,\sas\s(?!(?:well|of|many|much|did|were|was)\b)"
)
#: "Told journalists in Lenz that", "speaking in Lenz, he said": where somebody spoke.
#: ", a doctor at the hospital of Port Ilian told the Mail": where whoever tells it works.
_TELLS = Pattern(
    r",\s(?:an?|the|one|some|two|[a-z]+)\s[^,;]{3,90}?\s(?:said|told|says|reported|announced)\b"
)
_SPEAKS = Pattern(
    r"\b(?:told|tells|said|says|speaking|spoke|added|announced|wrote|addressing|briefing)\b"
    r"(?:(?!\sthat\s)[^,;.]){0,60}\Z",
    re.I,
)
_WHAT_IS_SAID = Pattern(r"(?:\s(?:on|late|early)\s[\w ]{3,20}?)?(?:\sthat\s|,\s)")
_TIME_LEAD = Pattern(
    r"\b(?P<lead>by|as of|since|on|until|before|after|from|during|in|this|late|early)"
    r"(?:\s(?:the\s)?(?:end of|late|early|mid|start of))?\s\Z",
    re.I,
)
_CHANGE_REACH = 60
#: The words right before a former value; a plain "from" needs a verb of change before the new one.
_CHANGE = Pattern(
    r"[\s,(](?:(?:up|down|revised (?:up |down )?|increased|lowered|raised|corrected)\s"
    r"from|compared (?:with|to)|(?P<plain>from))\s(?:(?:an?|the|earlier|initial"
    r"|previous|toll of|about|"
    r"around|at least|nearly|more than|less than|fewer than|over|under|almost|some"
    r"|just)\s){0,4}[$€£]?\Z",
    re.I,
)
_ROSE = Pattern(
    r"\b(?:r(?:ose|isen|ises|ising)|climb(?:ed|s|ing)?|jump(?:ed|s)?|increas(?:ed|es"
    r"|ing)|grew|grown|"
    r"soar(?:ed|s)?|f(?:ell|allen|alls|alling)|drop(?:ped|s)?|declin(?:ed|es)|revised"
    r"|went up|went down|rais(?:es|ing)|bring(?:s|ing)|tak(?:es|ing)|brought|"
    r"up|down|cut|reduced|lowered|raised|expand(?:ed|s)?|doubled|shr[aiu]nk|changed|corrected|"
    r"upgraded|downgraded)\b",
    re.I,
)
_FROM = Pattern(r"\bfrom\s(?:about |around |at least |nearly |more than |some )?[$€£]?\Z")
_FROM_REACH = 120
#: "Lowered the number of people missing after the flood from 31 to 12": the verb stands far away.
_COUNT_ROSE = Pattern(
    r"\b(?:lower|rais|revis|reduc|increas|cut|updat|correct|r[oi]se|risen|climb|f[ae]ll|dropp|push"
    r"|br(?:ing|ought))\w*\s(?:the|its|their|an?)\s(?:\w+\s)?(?:number|toll|figure|count|tally|"
    r"estimate|total)\b[^.;]*\Z|\b(?:number|toll|figure|count|tally|total)\b[^.;,]{0,60}\s"
    r"(?:lowered|raised|revised|reduced|rose|risen|climbed|fell|fallen|dropped|jumped|grew|grown)\b"
    r"[^.;]*\Z"
)
_NOT_BEFORE = Pattern(
    r"\b(?:not|never|no longer|none of|nor|neither|n['’]t|without)\s"
    r"(?:one of the\s|(?:\w+\s){0,2})\Z",
    re.I,
)


def find_place(
    text: str, end: int, scope: tuple[int, int], names: Sequence[Name] = (), *, kind: str = ""
) -> str:
    """The place phrase behind a figure, or at the head of its clause, as written.

    `scope` is the stretch of the sentence that is this figure's own, `kind` what became of those
    counted.
    """
    low, high = scope
    region = text[end : min(high, end + _REACH + 60)]
    for found in _places(region):
        told = _TELLS.search(region)
        if told is not None and told.start() < found.start("place") < told.end():
            continue
        if found.start("place") > _REACH or _STOP.search(region[: found.start("place")]):
            break
        if _may_be(found["place"], kind) and not _is_other(
            found["place"], end + found.start("place"), names
        ):
            return _trimmed(found["place"], region[found.end() :])
    own = _OWN_BORDER.search(region)
    if own:
        return own[0]
    before = text[max(low, end - 2 * _REACH) : end]
    for found in reversed(_places(" " + before)):
        start = end - len(before) + found.start("place") - 1
        if _STOP.search(text[start:end]) or not _may_be(found["place"], kind):
            continue
        if _SPEAKS.search(text, low, start) and _WHAT_IS_SAID.match(
            text, start + len(found["place"]), end
        ):
            continue
        if not _is_other(found["place"], start, names):
            return _trimmed(found["place"], f" {before}"[found.end() :])
    return ""


def _may_be(phrase: str, kind: str) -> bool:
    """Tell whether a phrase can say where what is told of a count of this kind was."""
    if _EVENT.search(phrase.rstrip(" .,")):
        return False
    is_inner = _INNER.match(phrase) is not None
    return is_inner or kind not in _RESTING or phrase.split(None, 1)[0].lower() not in _MOVING


def _places(words: str) -> list[re.Match[str]]:
    """Find the place phrases, which have a capital."""
    return [] if words.islower() else list(_PLACE.finditer(words))


def _is_other(phrase: str, start: int, names: Sequence[Name]) -> bool:
    """Tell a phrase that is a date, or the name of a person or a body, from a place."""
    if _TIME_WORDS.search(phrase):
        return True
    end = start + len(phrase)
    first, last = (bisect_left(names, edge, key=lambda name: name.start) for edge in (start, end))
    kinds = {n.kind for n in names[first:last] if n.end <= end}
    if NameKind.PLACE in kinds:
        return False
    if names and phrase.split(None, 1)[0].lower() in _LOOSE:
        return True
    return bool(kinds & {NameKind.PERSON, NameKind.ORGANISATION})


def _trimmed(phrase: str, behind: str) -> str:
    if phrase.endswith((" No", " No.")):
        number = _NUMBERED.match(behind)
        phrase = f"{phrase}{number[0]}" if number else phrase.rpartition(" ")[0]
    phrase = _NOWHERE.sub("", _INNER.sub("", phrase)).strip(" ,.")
    if (behind[:1] == " " and behind[1:2].islower()) or behind.startswith(", "):
        phrase = _OF_NAME.sub("", phrase)
    return _CUT.sub("", phrase.removesuffix("'s").removesuffix("’s"))


def find_as_of(
    text: str, start: int, end: int, scope: tuple[int, int], dates: Sequence[DateMention]
) -> str:
    """The date the figure holds for: ISO where its day is known, else the words as written.

    What was counted since a day gets "since" with that day.

    `scope` is the stretch of the sentence that is this figure's own. A date behind the figure
    comes before one in front of it; a day on which somebody merely spoke is not the figure's.
    """
    first, last = (bisect_left(dates, edge, key=lambda date: date.start) for edge in scope)
    inside = [d for d in dates[first:last] if d.end <= scope[1]]
    behind = [d for d in inside if d.start >= end]
    before = [d for d in inside if d.end <= start]
    for mention in [*behind, *reversed(before)]:
        window = text[max(scope[0], mention.start - 24) : mention.start]
        if mention.text.endswith(("later", "earlier")) or _COMPARED.search(window):
            continue
        if _SPOKE.search(window) or _parted(text, start, end, mention):
            continue
        if mention.start >= end and _RECORD.search(text, end, mention.start):
            continue
        lead = _TIME_LEAD.search(window)
        # What was counted since a day does not hold for that day.
        is_since = lead is not None and lead[0].lower().startswith("since")
        if len(mention.date) == len("2022-02-01"):
            return f"since {mention.date}" if is_since else mention.date
        return (lead[0].lower() if lead else "") + mention.text
    return ""


#: "Up 5% from a year ago", "compared with May": the time of another figure.
_COMPARED = Pattern(
    r"\b(?:than|(?:compared|comparison) (?:with|to)|against|versus|vs\.?|(?:up|down|"
    r"increase|rise|fall|drop|%|percent|per cent) (?:from|on)|(?:in the (?:wake|aftermath) of"
    r"|following|ahead of))\s(?:in\s|on\s|a\s|the\s)*\Z",
    re.I,
)
#: "The deadliest accident since 1987" tells of that year nothing but that it was worse.
_RECORD = Pattern(
    r"\b(?:(?!west|east|guest|forest|protest|arrest|unrest|interest|request)[a-z]{3,}est|worst|first"
    r"|most [a-z]+)[^,;.]{0,60}\s(?:since|in|for)\s(?:at least\s)?\Z"
)
_SPOKE = Pattern(
    r"\b(?:said|told|announced|confirmed|reported|added|declared|stated|warned|wrote|tweeted|says)"
    r"(?:\s\w+ers)?\s(?:on\s|late\s|early\s|\w+ers\s)*\Z",
    re.I,
)


def _parted(text: str, start: int, end: int, mention: DateMention) -> bool:
    """Tell whether another clause stands between the figure and the date."""
    low, high = (end, mention.start) if mention.start >= end else (mention.end, start)
    if mention.end <= start and _FOLLOWED.search(text, low, high) is not None:
        return True
    return _STOP.search(text[low:high]) is not None


#: "Talks were put off to Monday after a raid that killed 12": the day of what followed.
_FOLLOWED = Pattern(r"\s(?:after|following|because of|over)\s(?:an?|the)\s")


_BY = Pattern(r"\bby\s(?:another |about |nearly |some |a further )?[$€£]?\Z", re.I)


#: ", officials said on Monday,": who tells it stands between the two.
_SAID_BETWEEN = Pattern(
    r"\A(?:\s[a-z]+){0,4},\s[^,;.]{2,40}?\s(?:said|says|reported|announced|confirmed)"
    r"(?:\s[^,;.]{2,30})?(?=,\s)"
)


def replaces(text: str, number: Number, following: Number) -> bool:
    """Tell whether the second number is what the first replaces: "19, up from 12"."""
    if following.start - number.end > _CHANGE_REACH:
        return False
    between = text[number.end : following.start]
    if ";" in between or ". " in between:
        return False
    between = _SAID_BETWEEN.sub(" ", between, count=1)
    behind = _CHANGE.search(between)
    if behind is None or "," in between[: behind.start()].strip(" ,"):
        return False
    if behind["plain"] is None:
        return True
    return _ROSE.search(text[max(0, number.start - 60) : number.start]) is not None


def rises_from(text: str, number: Number) -> bool:
    """Tell whether a range is a change in truth: "rose from 12 to 19"."""
    before = text[max(0, number.start - _FROM_REACH) : number.start]
    if _FROM.search(before) is None:
        return False
    return _ROSE.search(before[-40:]) is not None or _COUNT_ROSE.search(before) is not None


def rises_by(text: str, number: Number, following: Number) -> bool:
    """Tell whether the first number is by how much the second rose or fell: "by 12 to 57"."""
    if text[number.end : following.start].strip(" $€£") != "to":
        return False
    before = text[max(0, number.start - 40) : number.start]
    return _BY.search(before) is not None and _ROSE.search(before) is not None


_CLAUSE_ENDS = Pattern(r"[,;:]\s|\b(?:but|and)\s")


def is_negated(text: str, start: int, first: int) -> bool:
    """Tell whether the clause says that the number is not so ("did not kill 12 people")."""
    window = text[max(first, start - 40) : start]
    if _NOT_BEFORE.search(window) is None:
        return False
    clause = _CLAUSE_ENDS.split(window)[-1]
    return _NOT_BEFORE.search(clause) is not None
