"""Kinds of names that only the words around them, or other mentions, tell."""

from collections.abc import Collection, Sequence

from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.givennames import is_given_name
from bot.core.reading.people.roles import is_plural, is_title, names_people
from bot.core.reading.propernames.tokens import Token
from bot.core.reading.speech.verbs import SAYING_WORDS
from bot.core.reading.text.alternation import any_of

_PLACE_PREPOSITION = Pattern(
    r"\b(?:in|near|at|from|outside|across|to|into|toward|towards|around|leaving|via|en|à|nach)"
    r"(?:\s+(?:the|northern|southern|eastern|western|central|nearby|downtown))*\s+$"
)
#: The last words of the pattern above: most names stand behind others.
_PLACE_LEADS = (
    *("in", "near", "at", "from", "outside", "across", "to", "into", "toward", "towards", "around"),
    *("leaving", "via", "en", "à", "nach", "the", "northern", "southern", "eastern", "western"),
    *("central", "nearby", "downtown"),
)
#: "Strikes on Vetka, the governor said": no apposition behind a place.
_PLACED = Pattern(
    r"(?:\b(?:in|near|outside|across|around|into|throughout)|\b(?:strikes?|attacks?|raids?"
    r"|assaults?"
    r"|shelling|bombardment|bombing|advance|missiles?|bombs?|drones?)\son)\s\Z"
)
_PLACE_ENDS = frozenset("in near outside across around into throughout on".split())
_SAID_BEFORE = frozenset("said says asked added wrote replied".split())
#: What people do and bodies seldom: behind a name they make it a person's.
_DEEDS = """lives lived runs ran owns owned stood stands sat sits walked walks shook smiled smiles
    laughed wept nodded knelt resigned joined taught teaches married died flew drove watched waited
    hoped feels felt knew knows fled slept woke grew met meets praised swept paused shrugged turned
    pointed points looked took takes leads led works worked left arrived came""".split()
_PERSON_AFTER = Pattern(
    rf"\s*(?:,\s(?:\d{{1,3}},|who\b|a\b(?!\s\w+é\b)|an\b|the\b|whose\b)|\s(?:{SAYING_WORDS})\b|\s\([DR]-"
    rf"|\s(?:has|had|have|was|is)?\s?{any_of(_DEEDS)}\b"
    r"|['’]s\s(?:wife|husband|mother|father|son|daughter|brother|sister|lawyer|attorney|family"
    r"|widow)\b)"
)
#: What no place does.
_SPEAKS = Pattern(rf",\s(?:\d{{1,3}}|who|whose)\b|\s(?:{SAYING_WORDS})\b(?!\s(?:in|to be)\b)")
#: "Green Shore, a campaign group, …": an apposition that tells a body from a person.
_BODY_AFTER = Pattern(
    r",\s(?:an?|the|one\sof\s(?:the|its))\s(?:[\w’'-]+\s){0,4}?"
    r"(?:group|charity|agency|company|firm|union|party|organi[sz]ation|association|federation"
    r"|network|think[- ]tank|coalition|alliance|militia|movement|newspaper|broadcaster|website"
    r"|watchdog|regulator|operator|airline|bank|university|hospital|consultancy|nonprofit|gang"
    r"|start-?up|maker|manufacturer|retailer|carmaker|automaker|insurer|lender|chain|platform"
    r"|supplier|subsidiary|conglomerate|foundation|broadcaster|ministry|department)"
    r"(?:[,.;:]|\s(?:that|which|based|in|for|of|with|representing|behind|close|linked|run)\b)"
)
#: "The supplier, Greenacre, denied it": a description in front tells it too.
_BODY_BEFORE = Pattern(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[A-Z][\w-]+['’]s?)\s(?:(?!(?:of|for|at"
    r"|in)\s)[\w’'-]+\s){0,4}"
    r"(?:group|charity|agency|company|firm|union|organi[sz]ation|association|airline|bank|regulator"
    r"|watchdog|operator|supplier|producer|manufacturer|retailer|insurer|lender|start-?up|carmaker"
    r"|automaker|developer|contractor|broadcaster|consultancy|nonprofit|publisher|subsidiary|owner)"
    r"(?:\s(?:that|which)\s[^,.;\n]{3,50})?,\s(?:the\s(?:[\w-]+\s){0,3})?\Z"
)
#: "Brewer Castellane", "rival Hoptown": a trade in front of what is no given name.
_BODY_ROLES = frozenset(
    """carmaker automaker drugmaker chipmaker planemaker brewer retailer insurer lender operator
    airline conglomerate supplier publisher startup start-up firm company charity regulator
    watchdog broadcaster supermarket brewery consultancy""".split()
)
#: "PolitiFact", "SeaMicro": coined, unlike McBride and DeVane.
_COINED = Pattern(
    r"(?!(?:Ma?c|De|Di|Du|Da|La|Le|Lo|Van|Von|Fitz|Jo|St|Al|El|San|Mar|Ann|Mary)[A-Z])"
    r"[A-Z][a-z]+[A-Z][A-Za-z]+"
)
_SHIPS = frozenset("USS HMS HMAS HMCS INS USNS USCGC MV RV FV SS".split())
#: "The ferry Aurelia Star": what it is called, and nobody.
_VESSEL = Pattern(
    r"\b(?:ferry|ferryboat|ship|vessel|tanker|trawler|freighter|yacht|liner|frigate|submarine|barge"
    r"|tugboat|steamer|schooner|catamaran|hurricane|typhoon|cyclone|hotel|restaurant|nightclub"
    r"|theatre|cinema|volcano)\s\Z"
)
#: "His wife Ellen", "Marlon's sister Denise".
_KIN = frozenset(
    """wife husband mother father mum mom dad son daughter brother sister aunt uncle cousin niece
    nephew grandmother grandfather grandson granddaughter girlfriend boyfriend fiancé fiancée
    partner friend pal neighbour neighbor twin stepson stepdaughter stepmother stepfather
    ex-wife ex-husband widow colleague""".split()
)
#: What only says what kind of place another word names.
_REGIONS = frozenset(
    "Province District County Region Department Oblast Township Prefecture".split()
)
#: Spanish ones; a place's name keeps its capital behind other words.
_ARTICLES = frozenset(["La", "El", "Los", "Las"])
#: Given names that open many a sentence as other words.
_OTHER_WORDS = frozenset(
    """art bill mark grant rose faith grace hope joy dawn penny frank jack sue drew dean gene miles
    victor pat rob max ray carol lance heath clay wade chuck dick pierce glen dale holly heather
    daisy lily poppy iris ivy hazel ruby pearl violet amber crystal robin martin austin sandy page
    august april may june will guy ed al van don nick bob olive ginger jewel rich gay star
    summer autumn savannah virginia georgia florence paris sydney india asia china jordan israel
    salvador santiago lincoln jackson washington houston dallas""".split()
)
#: Behind a given name that opens a sentence: a verb, or what tells more of somebody.
_GOES_ON = Pattern(r"(?:,?\s[a-z]|['’]s\s[a-z]|,\s\d\d?,)")
_NO_PERSON_BEFORE = ("the ", "The ", " at ")
_LONGEST_OF_SHIP = 3
_PEOPLE = (NameKind.PERSON, NameKind.UNKNOWN)
_DIGIT = Pattern(r"\d")
_EXPANSION = Pattern(r"\s\(([A-Z][A-Za-z]{1,7})\)")
#: A capital behind one of these may be no more than the first of a sentence.
OPENING_MARKS = frozenset("\"'“‘„«‹「『:(—")


def leads_place(chain: Sequence[Token]) -> bool:
    """Tell the article that a name begins with, as in "La Paz" and "El Paso"."""
    return chain[0].text in _ARTICLES and len(chain) > 1


def settled(text: str, found: list[Name], starts: set[int]) -> tuple[Name, ...]:
    """Settle the kinds that only context or other mentions tell, and drop chance capitals.

    Args:
        text: The article.
        found: Its names, in text order.
        starts: Where its sentences begin.
    """
    at_start = {
        name.start
        for name in found
        if name.start in starts or text[max(0, name.start - 1)] in OPENING_MARKS
    }
    found = [
        _in_context(text, n) if n.kind is NameKind.UNKNOWN else _of_place(text, n)
        for n in found
        if n.text not in _REGIONS
    ]
    inside = _words_inside(found, at_start)
    found = [
        name
        for name in found
        if name.start not in at_start or name.text in inside or not _is_doubtful(name)
    ]
    kinds = _kinds_by_others(text, found)
    return tuple(_of_kind(name, kinds.get(name.text, name.kind)) for name in found)


def _words_inside(found: Sequence[Name], at_start: Collection[int]) -> set[str]:
    """List what has its capital inside a sentence, too, and the ends of longer names."""
    inside = {name.text for name in found if name.start not in at_start}
    for name in found:
        if " " in name.text and name.kind is not NameKind.PLACE:
            words = name.text.split()
            inside |= {words[0], words[-1]}
    return inside


def _kinds_by_others(text: str, found: Sequence[Name]) -> dict[str, NameKind]:
    """Tell kinds by other mentions: "Orlan" by "Mira Orlan", "the Port Union (PU)" by "PU"."""
    surnames = {name.text for name in found if name.kind is NameKind.PERSON}
    kinds: dict[str, NameKind] = {}
    for name in found:
        words = name.text.split()
        if name.kind is not NameKind.UNKNOWN:
            kinds.setdefault(name.text, name.kind)
        elif len(words) == 2 and words[1] in surnames:
            kinds[name.text] = NameKind.PERSON
        if name.kind is NameKind.PERSON and len(words) > 1:
            kinds[words[-1]] = NameKind.PERSON
        is_bracketed = text.startswith("(", name.end + 1)
        expansion = _EXPANSION.match(text, name.end) if is_bracketed else None
        if expansion:
            kinds[expansion[1]] = kinds[name.text] = NameKind.ORGANISATION
    return kinds


def _of_kind(name: Name, kind: NameKind) -> Name:
    is_settled = name.kind is NameKind.PERSON or name.kind is kind
    return name if is_settled else _as(name, kind)


def _as(name: Name, kind: NameKind) -> Name:
    return Name(text=name.text, start=name.start, end=name.end, kind=kind)


def _is_doubtful(name: Name) -> bool:
    """Tell whether a capital at the head of a sentence may be no name."""
    if " " in name.text:
        return False
    return name.kind is NameKind.UNKNOWN or is_plural(name.text) or names_people(name.text)


def is_ship(words: Sequence[str]) -> bool:
    """Tell the words of a ship's name, "HMS Marrow", from those of somebody's."""
    return len(words) > 1 and words[0] in _SHIPS


def _is_given(text: str, name: Name) -> bool:
    """See somebody in "Ines put the kettle on", where only the sentence gives her a capital."""
    return (
        is_given_name(name.text)
        and name.text.casefold() not in _OTHER_WORDS
        and _GOES_ON.match(text, name.end) is not None
    )


def _of_place(text: str, name: Name) -> Name:
    """See somebody in "Ann Park said", whose surname is a kind of place."""
    if name.kind is not NameKind.PLACE or name.text.count(" ") != 1:
        return name
    if not is_given_name(name.text.partition(" ")[0]) or not _SPEAKS.match(text, name.end):
        return name
    return _as(name, NameKind.PERSON)


def _in_context(text: str, name: Name) -> Name:
    kind = _kind_in_context(text, name)
    return name if kind is None else _as(name, kind)


def _kind_in_context(text: str, name: Name) -> NameKind | None:
    """Tell from the words around a name what it names; None where they do not say."""
    before = text[max(0, name.start - 40) : name.start]
    words = name.text.split()
    if is_ship(words):
        return None
    last_word = before.rsplit(None, 1)[-1:] if before[-1:].isspace() else []
    previous = last_word[0].rstrip(",") if last_word else ""
    if _is_body(text, name, before, previous):
        return NameKind.ORGANISATION
    if previous in _KIN and len(words) == 1 and before.endswith(f"{previous} "):
        return NameKind.PERSON
    if _is_placed(text, name, before, previous):
        return NameKind.PLACE
    if _is_person(text, name, before, previous):
        return NameKind.PERSON
    if len(words) <= 3 and previous.endswith(_PLACE_LEADS) and _PLACE_PREPOSITION.search(before):
        return NameKind.PLACE
    if before.endswith(("the ", "The ")) and len(words) > 1:
        return NameKind.ORGANISATION
    return None


def _is_body(text: str, name: Name, before: str, previous: str) -> bool:
    """Tell a ship, a company or another body: by its spelling, or by what it is called nearby."""
    spaces = name.text.count(" ")
    if spaces < _LONGEST_OF_SHIP and _VESSEL.search(before):
        return True
    if not spaces and not name.text[1:].islower() and _COINED.fullmatch(name.text):
        return True
    if text.startswith(",", name.end) and _BODY_AFTER.match(text, name.end):
        return True
    if before.endswith((", ", ", the ")) and _BODY_BEFORE.search(
        text, max(0, name.start - 120), name.start
    ):
        return True
    return previous.casefold() in _BODY_ROLES and before.endswith(f"{previous} ")


def _is_placed(text: str, name: Name, before: str, previous: str) -> bool:
    """Tell a place from what happens in it or to it: "strikes on Vetka"."""
    return (
        text.startswith((",", " "), name.end)
        and previous in _PLACE_ENDS
        and len(words := name.text.split()) < 3
        and not is_given_name(words[0])
        and _PLACED.search(before) is not None
    )


def _is_person(text: str, name: Name, before: str, previous: str) -> bool:
    """Tell somebody: by a role in front, a verb of saying, or what only people do."""
    words = name.text.split()
    if len(words) > 4 or _DIGIT.search(name.text):
        return False
    is_apposed = before.endswith(", ") and text.startswith(",", name.end)
    if (len(words) > 1 or is_apposed) and (names_people(previous) or is_title(previous)):
        return True
    if previous in _SAID_BEFORE:
        return True
    if _PERSON_AFTER.match(text, name.end) and not before.endswith(_NO_PERSON_BEFORE):
        return True
    return len(words) == 1 and _is_given(text, name)
