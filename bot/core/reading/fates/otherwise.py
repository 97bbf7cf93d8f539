"""Counts that the words around them put under a wrong kind.

Patients of an outbreak are not injured, dead birds are no toll, and prisoners who broke out are not
held.
"""

from collections.abc import Iterable

from bot.core.patterns import Pattern
from bot.core.reading.fates.befallen import is_animal

_ILLNESS = Pattern(
    r"\b(?:cholera|measles|ebola|marburg|polio|dengue|malaria|typhoid|typhus|diphtheria|meningitis"
    r"|plague|flu|influenza|listeria|salmonella|legionnaires|botulism|coronavirus|covid-19|norovirus"
    r"|hepatitis|mpox|virus|epidemic|pandemic|outbreak of \w+|food poisoning|infectious|infections?"
    r"|infected|(?:ha?emorrhagic|yellow|lassa|scarlet|rift valley) fever|fever outbreak|anthrax"
    r"|tuberculosis|encephalitis|smallpox|hantavirus|disease)\b",
)
_HURT = Pattern(
    r"\b(?:injur|wound|hurt|burn|crash|explo|blast|sho(?:t|oting)|stab|attack|collaps|shell(?:s|ed"
    r"|ing)|bomb|quake|collision|colli|gunfire|struck|stampede)"
)


#: "Eight of the twelve prisoners who broke out are at large": whom nobody holds.
_AWAY = Pattern(
    r"\b(?:escap(?:e|ed|ing|ees)|fugitives?|br(?:oke|oken|eak) (?:out|free)|at large|on the run"
    r"|(?:got|gets?) away|abscond(?:ed)?|being sought|riot(?:s|ed|ing)?|revolt(?:s|ed|ing)?"
    r"|mutin\w+|uprising|rampag\w+)\b",
)
#: Held before, and after: "410 inmates will be moved", "31 guards were on duty for 1,100 inmates".
_MOVED = Pattern(
    r"\b(?:(?:moved?|transferr?(?:ed|ing)?|relocated?) (?:\w+ ){0,3}to|on duty (?:for|over|with))\b"
)
_TAKEN = Pattern(r"\b(?:arrest|detain|captur|recaptur|caught|held\b|hold\b|holds\b)")
#: Released, and nobody who was held.
_THINGS = Pattern(
    r"\b(?:doses|vaccines?|documents|files|records|reports|statements|images|photographs|photos"
    r"|videos|tapes|recordings|results|funds|barrels|films|balloons|e-?mails|messages|maps)\Z"
)
#: "31 cases": the ill, whatever became of others in the sentence.
_CASES = Pattern(r"\b(?<!fatal )(?<!death )(?:cases|infections)\Z")
#: Where people died is no toll: "the deaths recorded in the seven camps".
_SITES = Pattern(
    r"\b(?:camps|villages|towns|cities|districts|provinces|regions|hospitals|clinics|schools|sites"
    r"|prisons|states|countries)\Z"
)
#: Nobody is destroyed: "three heroes of the people fell".
_PEOPLE = Pattern(
    r"\b(?:people|persons|heroes|soldiers|fighters|men|women|children|guests|civilians|officers"
    r"|workers|residents|passengers|martyrs|patients|comrades)\Z"
)
#: "Nine more hostages left the bank": held before, and no more.
_LET_OUT = Pattern(
    r"\b(?:hostages?|captives?) (?:have |had )?(?:left|walked out|came out|emerged|went home)\b"
)
_HELD = ("prisoner", "inmate", "detainee", "convict", "captive")


def put_otherwise(text: str, kinds: list[str], counted: Iterable[tuple[str, str]]) -> list[str]:
    """Return the kinds of figures, each of which its article tells otherwise as "other".

    Args:
        text: The article.
        kinds: What became of those whom each figure counts.
        counted: Of each figure what it counts, and its sentence.
    """
    is_of_illness = "injured" in kinds and _is_of_illness(text.lower())

    def is_otherwise(kind: str, noun: str, sentence: str) -> bool:
        if kind in {"killed", "injured"} and is_animal(noun):
            return True
        if kind in {"killed", "injured"} and _CASES.search(noun):
            return True
        if kind in {"killed", "injured"} and _SITES.search(noun):
            return True
        if kind in {"destroyed", "damaged"}:
            return _PEOPLE.search(noun) is not None
        if kind == "kidnapped":
            return _LET_OUT.search(sentence) is not None
        if kind == "rescued" and _THINGS.search(noun):
            return True
        if kind == "injured":
            return is_of_illness
        if kind not in {"detained", "missing"} or not any(word in sentence for word in _HELD):
            return False
        is_theirs = any(word in noun for word in _HELD)
        is_moved = kind == "detained" and is_theirs and _MOVED.search(sentence) is not None
        is_away = (kind == "missing" or is_theirs) and _AWAY.search(sentence) is not None
        return is_moved or is_away

    return [
        "other" if is_otherwise(kind, noun.lower(), sentence.lower()) else kind
        for kind, (noun, sentence) in zip(kinds, counted, strict=True)
    ]


def _is_of_illness(small: str) -> bool:
    return _ILLNESS.search(small) is not None and _HURT.search(small) is None
