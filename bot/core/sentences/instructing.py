"""What people are told to do, what they may do again, and where they can go.

"Leave", "boil your water", "the order is lifted", "the shelter is in the sports hall": in a crisis
none of it is a detail.
"""

import re
from functools import lru_cache

from bot.core.patterns import Pattern

_TELLS = (
    r"(?:asks?|asked|asking|orders?|ordered|ordering|urges?|urged|urging|tells?|told|telling|"
    r"advis(?:es?|ed|ing)|instruct(?:s|ed|ing)?|calls? on|called on|warn(?:s|ed|ing)?)"
)
_WHOM = (
    r"(?:residents|people|everyone|everybody|anyone|anybody|households|villagers|citizens|"
    r"inhabitants|families|tourists|travellers|travelers|drivers|motorists|the public|customers|"
    r"parents|locals|those|them)"
)
_WHAT = (
    r"(?:leave|evacuate|flee|move (?:to|out|up|away)|go to|stay (?:indoors|inside|home|at home|"
    r"away|off|put)|remain (?:indoors|inside|at home)|keep (?:away|off|clear|indoors|windows)|"
    r"shelter|take (?:shelter|cover)|boil|avoid|seek (?:shelter|higher|safety)|wear|"
    r"not (?:to )?(?:drink|use|return|enter|travel|cross|touch|approach|go)|"
    r"save (?:water|power|electricity))"
)
_INSTRUCTION = Pattern(
    rf"\b{_TELLS}\b[^.;:]{{0,30}}\b{_WHOM}\b[^.;:]{{0,80}}\b{_WHAT}\b"
    rf"|\b{_WHOM}\b[^.;:]{{0,80}}\b(?:were|was|are|is|have been|has been|being) "
    rf"(?:asked|ordered|urged|told|advised|instructed|warned)\b[^.;:]{{0,30}}\b{_WHAT}\b"
    rf"|\b{_WHOM}\b[^.;:]{{0,80}}\b(?:must|should|(?<!may )(?<!might )"
    rf"(?<!could )(?<!would )(?:have to|has to|need to))\b[^.;:]{{0,20}}"
    rf"\b{_WHAT}\b",
    re.IGNORECASE,
)
_RULE = (
    r"(?:evacuation(?: orders?| notices?| warnings?)?|orders? to (?:leave|evacuate|stay)|curfew"
    r"|lockdown|boil[- ]water (?:notice|order|advice|advisory)|shelter[- ]in[- ]place order"
    r"|stay-at-home order|travel ban|no-go zone|exclusion zone)"
)
#: "From 7 p.m. to 6 a.m.", "from 19:00": no sentence ends there.
_ON = r"(?:[ap]\.m\.|\d[:.]\d|[^.;:])"
_CHANGES = (
    r"(?:lift(?:s|ed)?|end(?:s|ed)|cancel(?:s|led)?|eas(?:es|ed)|extend(?:s|ed)?|widen(?:s|ed)?"
    r"|impos(?:es|ed)|issu(?:es|ed)|order(?:s|ed)|declar(?:es|ed))"
)
_PLACE = (
    r"(?:(?:emergency |public |storm |bomb )?shelters?|(?:reception|evacuation|relief|rest) "
    r"cent(?:re|er)s?|assembly points?|(?:food|water|aid) (?:points?|stations?|distribution))"
)
_ABROAD = Pattern(
    r"\b(?:its|their|[A-Z][a-z]+n|British|French|Dutch|Spanish|Swiss|Chinese|Japanese)\s"
    r"(?:own\s|remaining\s|[\d,.]+\s){0,2}(?:citizens|nationals|diplomats|embassy staff)\b"
    r"[^.;:]{0,20}\b(?:in the (?:country|region)|there|in [A-Z]|to leave [A-Z])"
    # Nor is what a body tells its own people.
    r"|\b(?:its|their|\d[\d,]*)\s(?:own\s|remaining\s|foreign\s)?(?:staff|employees|personnel)\b"
)
_RULED = Pattern(
    rf"\b{_CHANGES}\b[^.;:]{{0,40}}\b{_RULE}\b"
    rf"|\b{_RULE}\b{_ON}{{0,60}}\b(?:was|were|is|are|has been|have been|will be) (?:lifted|ended"
    r"|eased|cancelled|extended|widened|shortened|imposed|issued|in (?:force|effect|place))\b"
    r"|\b(?:gatherings?|assembl(?:y|ies)|demonstrations?|protests?)\b[^.;:]{0,40}\b(?:is|are|was|were"
    r"|has been|have been) (?:banned|forbidden|prohibited)\b"
    rf"|\b{_WHOM}\b[^.;:]{{0,60}}\b(?:(?:may|can)(?! have\b)"
    r"|(?:are|were|will be|have been) (?:allowed|able) to)\b"
    r"[^.;:]{0,20}\b(?:return|go (?:home|back|to)|come (?:home|back)|leave|drink|enter|collect)\b",
    re.IGNORECASE,
)
_PLACES = Pattern(
    rf"\b{_PLACE}\b[^.;:]{{0,40}}\b(?:(?:is|are|were|was|have been|has been) (?:\w+ )?(?:open"
    r"|opened|set up)|opened|opens?)\b"
    rf"|\b(?:opened|opens?|set up)\b[^.;:]{{0,40}}\b{_PLACE}\b"
    r"|\b(?:should|must|can) (?:call|ring|dial) \d{2,}"
    r"|\bbuses (?:leave|run|take|will|are)\b[^.;:]{0,60}\b(?:from|to)\b",
    re.IGNORECASE,
)


# Asked of every fact at hand with each brief, of one crisis after the other.
@lru_cache(maxsize=8_000)
def guides(text: str) -> bool:
    """Tell whether a sentence says what people are to do, may do again, or where they can go."""
    return rules(text) or _PLACES.search(text) is not None


def rules(text: str) -> bool:
    """Tell whether a sentence says what people must do, or may do again."""
    return instructs(text) or _RULED.search(text) is not None


def guidance_in(text: str) -> str:
    """Return a sentence from where it says what people are to do, or can; empty if it does not."""
    found = (pattern.search(text) for pattern in (_INSTRUCTION, _RULED, _PLACES))
    starts = [one.start() for one in found if one]
    return text[min(starts) :] if starts else ""


def instructs(text: str) -> bool:
    """Tell whether a sentence says what people are told to do.

    What a state advises its own people who are abroad to do is no order for those at home.
    """
    return _INSTRUCTION.search(text) is not None and _ABROAD.search(text) is None
