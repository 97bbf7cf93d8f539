"""What people are told to do: leave, stay inside, boil their water. In a crisis it is no detail."""

import re

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
    rf"|\b{_WHOM}\b[^.;:]{{0,80}}\b(?:must|should|have to|has to|need to)\b[^.;:]{{0,20}}"
    rf"\b{_WHAT}\b",
    re.IGNORECASE,
)


def instructs(text: str) -> bool:
    """Tell whether a sentence says what people are told to do."""
    return _INSTRUCTION.search(text) is not None
