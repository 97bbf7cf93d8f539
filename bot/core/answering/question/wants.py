"""What kind of answer the words of a question call for."""

import re
from enum import StrEnum

from bot.core.patterns import Pattern
from bot.core.reading.people.roles import names_people


class Want(StrEnum):
    """What would count as an answer."""

    FIGURE = "figure"
    #: Somebody's words.
    WORDS = "words"
    PERSON = "person"
    TIME = "time"
    PLACE = "place"
    REASON = "reason"
    #: Yes or no.
    CLAIM = "claim"
    ANYTHING = "anything"


class Tone(StrEnum):
    """What a question asks for beyond what was reported."""

    NONE = ""
    OPINION = "opinion"
    FORECAST = "forecast"
    ADVICE = "advice"
    #: Somebody needs help now.
    DANGER = "danger"


#: Each character in one way only: of two ways for each of many commas, all would be tried.
_AND = r"(?:[,;\s]|\b(?:and|so|but|then|please|ok|okay|hi|hello)(?=[,\s]))*"
_HOW_MANY = Pattern(
    r"\b(?:how (?:many|much)|number of|what (?:is|was|are|were) the (?:[\w’'-]+ ){0,3}"
    r"(?:toll|count|magnitude|figures?|total|cost|price|size|height|depth|speed|number|percentage|share|rate)|"
    r"death toll|(?:latest|newest|current) (?:figures?|count|toll)|what percent\w*|"
    r"how (?:high|tall|deep|far|wide|long|old|large|big|strong|fast|heavy|hot|cold|severe)|"
    r"(?:at )?what (?:level|magnitude|height|age|price|speed|depth|rate))\b",
    re.IGNORECASE,
)
_DURATION = Pattern(r"\bhow long (?:ago|did|does|has|have|will|was|were|is)\b", re.IGNORECASE)
_WORDS_OF = Pattern(
    r"\bwhat (?:did|does|has|have|do|was|is|were) .{1,100}? (?:say|said|claim\w*|tell|told|respond|"
    r"respon\w+|think|comment|reaction|statement|saying|reply|replied|call|describe)\b|"
    r"\bhow did .{1,80}? (?:respond|react|reply|answer|comment)\b|"
    r"\b(?:quotes?|words|statement|response|reaction) (?:of|from|by)\b",
    re.IGNORECASE,
)
_WHO = Pattern(
    r"\b(?:who|whom|whose|which (?:person|man|woman|people|minister|official|company|group|"
    r"organi[sz]ation|party|team|agency|judge|leader|general|lawmaker|senator|president|candidate|"
    r"author|scientist|expert|doctor|officer|commander|suspect|victim|mayor))\b",
    re.IGNORECASE,
)
_WHEN = Pattern(
    r"\b(?:when|(?:at |by |since |until |on )?(?:what|which) (?:time|day|date|year|month|hour)|"
    r"(?:by|since|until) when|how soon|how recently)\b",
    re.IGNORECASE,
)
_WHERE = Pattern(
    r"\b(?:where|(?:in |at |to |from )?(?:which|what) "
    r"(?:(?<=which )(?!of\b)[a-z-]+ )?(?:places?|towns?|city|cities|country|"
    r"countries|villages?|region|province|state|location|street|area|district))\b",
    re.IGNORECASE,
)
#: Whose somebody may be: "which state senator".
_OF_PLACE = Pattern(
    r"\b(?:which|what) (?:city|state|country|town|village|area|district|street) (?P<who>[a-z]+)\b",
    re.IGNORECASE,
)
_WHY = Pattern(
    r"\b(?:why|what (?:caused|led to|triggered|prompted|is the (?:reason|cause)|was the "
    r"(?:reason|cause))|how come|for what reason|what for)\b",
    re.IGNORECASE,
)
_YES_NO = Pattern(
    rf"^{_AND}(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|must|"
    r"isn['’]t|aren['’]t|wasn['’]t|didn['’]t|is it true)\b",
    re.IGNORECASE,
)
#: "Was anyone hurt" and "are there any deaths", with whom "how many" asks of, too.
_OF_ANYBODY = Pattern(
    rf"^{_AND}(?:is it true that |(?:is|are|was|were|did|has|have|had) )"
    r"(?:there |(?:also )?been )*"
    r"(?:(?:any|some) ?(?:one|body)\b|(?:any |more |many )*"
    r"(?:people|persons|deaths|dead|fatalities|casualties|injur(?:ies|ed)|wounded|victims)\b)"
    r"|^\W*any ?(?:one|body)\b",
    re.IGNORECASE,
)
_OPINION = Pattern(
    r"\b(?:do you (?:think|believe|feel|like)|what do you think|in your (?:opinion|view)|your "
    r"(?:opinion|view)|who(?:['’]s| is) (?:right|wrong|to blame|lying)|whose fault|is it fair|"
    r"who (?:should|ought)|which side|would you|are you)\b",
    re.IGNORECASE,
)
_FORECAST = Pattern(
    rf"^{_AND}(?:will|is .{{1,60}} going to|are .{{1,60}} going to|would)\b|"
    r"\b(?:what will|what is going to|what happens next|when will|how many .{0,60}\bwill|who will|"
    r"where will|how likely|going to happen|predict|chances? (?:of|that))\b",
    re.IGNORECASE,
)
#: Who is asked for: people at large, who are told what to do as the asker is.
_PEOPLE = (
    r"(?:people|residents|villagers|inhabitants|locals|citizens|families|parents|commuters|"
    r"travell?ers|tourists|visitors|passengers|drivers|anyone|anybody|everyone|everybody|one|those)"
)
_ADVICE = Pattern(
    rf"\b(?:should (?:i|we|my|our|you|{_PEOPLE})|(?:must|shall|ought) (?:i|we|{_PEOPLE})|"
    rf"(?:can|may) {_PEOPLE} (?:(?:still|now|already|safely) )?(?:go|come|return|leave|stay|enter|"
    r"drink|eat|use|travel|drive|fly|swim|visit|move|cross)\b|"
    rf"are {_PEOPLE} (?:(?:still|now|already) )?(?:allowed|permitted|advised) to|"
    rf"do {_PEOPLE} (?:(?:still|now) )?(?:need|have) to|"
    r"(?:what|where|how) (?:should|can|must) (?:i|we|people)|(?:can|may) (?:i|we)|"
    r"(?:am i|are we) (?:(?:still|now) )?(?:allowed|permitted|supposed|required|advised|ordered|"
    r"told) to|"
    r"is it (?:(?:still|now) )?(?:safe|ok|okay|allowed|permitted)|are we safe|"
    r"do (?:i|we) (?:need|have)|recommend|advise|advice|how (?:do|can) (?:i|we))\b",
    re.IGNORECASE,
)
#: What somebody else advised is told like any other deed.
_WAS_ADVISED = Pattern(
    r"\b(?:did|had|has|who) (?!(?:i|we|you)\b)[^?]{0,60}\b(?:recommend|advise)(?:d|ed)?\b",
    re.IGNORECASE,
)
_DANGER = Pattern(
    r"\b(?:(?:i am|i['’]?m|we are|we['’]re) (?:trapped|stuck|hurt|injured|bleeding|drowning|in "
    r"danger|not safe|scared|stranded|cut off|under (?:fire|attack|rubble)|buried|dying|lost)|"
    r"help (?:me|us)|(?:need|send) (?:help|rescue|an ambulance|a doctor)|save (?:me|us)|"
    r"(?:my|our) (?:house|home|car|building|street) is (?:on fire|burning|flooding|collapsing|"
    r"under water)|want to die|kill myself|emergency here)\b",
    re.IGNORECASE,
)


_WANTS = (
    (Want.FIGURE, _HOW_MANY),
    (Want.WORDS, _WORDS_OF),
    (Want.REASON, _WHY),
    (Want.TIME, _WHEN),
    (Want.PLACE, _WHERE),
    (Want.PERSON, _WHO),
    (Want.CLAIM, _YES_NO),
    (Want.ANYTHING, Pattern(r"\b(?:what|which|how)\b", re.IGNORECASE)),
)


def want_of(text: str) -> Want:
    """Tell what would count as an answer to a question."""
    if _DURATION.search(text):
        return Want.TIME if "ago" in text.lower() else Want.FIGURE
    found = [
        (match.start(), order, want)
        for order, (want, pattern) in enumerate(_WANTS)
        if (match := pattern.search(text)) is not None
    ]
    if found and min(found)[2] is Want.PLACE and _asks_person(text):
        return Want.PERSON
    # The first question word decides: "What should people do who are trapped?" asks for no person.
    return min(found)[2] if found else Want.ANYTHING


def asks_of_anybody(text: str) -> bool:
    """Tell whether a question whether something befell people names none of them."""
    return _OF_ANYBODY.search(text) is not None


def _asks_person(text: str) -> bool:
    """Tell "which city councilman" from "which city"."""
    found = _OF_PLACE.search(text)
    who = found["who"].casefold() if found else ""
    return names_people(who) or who.endswith(("man", "men"))


def tone_of(text: str) -> Tone:
    """Tell whether a question asks for more than what was reported."""
    for tone, pattern in (
        (Tone.DANGER, _DANGER),
        (Tone.OPINION, _OPINION),
        (Tone.ADVICE, _ADVICE),
        (Tone.FORECAST, _FORECAST),
    ):
        if tone is Tone.ADVICE and _WAS_ADVISED.search(text):
            continue
        if pattern.search(text):
            return tone
    return Tone.NONE
