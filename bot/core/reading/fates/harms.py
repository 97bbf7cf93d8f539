"""The words that say what became of the people counted, and which kind of figure they make."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from bot.core.patterns import Pattern
from bot.core.reading.fates.words import DONE, OWN, STATE
from bot.core.reading.text.alternation import any_of
from bot.core.reading.text.gaps import GAP

#: Nouns by kind: they decide by themselves what their count is.
_NOUNS: Mapping[str, str] = MappingProxyType(
    {
        "killed": "deaths fatalities fatality death dead bodies body corpses corpse martyrs "
        "killings murders assassinations executions homicides slayings drownings",
        "injured": "injuries injured wounded injury",
        "missing": "missing disappearances",
        "displaced": "refugees refugee displaced idps arrivals",
        "evacuated": "evacuees evacuee evacuations",
        "detained": "detainees detainee prisoners prisoner arrests inmates captives detentions",
        "kidnapped": "hostages hostage abductees kidnappings abductions",
        "rescued": "survivors survivor rescues",
        "troops": "troops troop soldiers soldier fighters fighter servicemen reservists conscripts "
        "militants militant mercenaries marines combatants guerrillas guerrilla paratroopers "
        "infantrymen militiamen forces personnel peacekeepers commandos recruits insurgents rebels",
    }
)
_KIND_OF_NOUN = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}
#: These nouns tell a fate; the others ("troops", "refugees") give way to what became of them.
_FATES = frozenset({"killed", "injured", "missing"})


def _past(verb: str) -> str:
    irregular = {"slay": "slain", "hurt": "hurt", "kidnap": "kidnapp?ed", "level": "levell?ed",
                 "gut": "gutted", "nab": "nabbed", "machine-gun": "machine-?gunned"}  # fmt: skip
    return irregular.get(verb, verb + "d" if verb.endswith("e") else verb + "ed")


def _ing(verb: str) -> str:
    irregular = {"kidnap": "kidnapp?ing", "free": "freeing", "level": "levell?ing",
                 "gut": "gutting", "nab": "nabbing", "machine-gun": "machine-?gunning"}  # fmt: skip
    return irregular.get(verb, (verb[:-1] if verb.endswith("e") else verb) + "ing")


#: "Hurt" has one past, "level" and "levels" are nouns ("alert level: 4"), and Lynch is a name.
_AS_WRITTEN = {
    "rescue": "rescued|rescuing|rescues?(?! (?:operation|effort|team|worker|mission|crew)s?)",
    "hurt": "hurt|hurting",
    "dynamite": "dynamited|dynamiting",
    "lynch": "lynched|lynching",
    "burn": "burned(?! (?:alive|to death))|burning(?! (?:alive|to death))|burns?",
    "level": "levell?ed|levell?ing",
}


def _alternatives(verbs: str) -> str:
    return "|".join(_AS_WRITTEN.get(v) or f"{_past(v)}|{_ing(v)}|{v}s?" for v in verbs.split())


_GROUPS_PASSIVE = "|".join(
    f"(?P<{kind}_done>{'|'.join(_past(v) for v in verbs.split())})" for kind, verbs in DONE.items()
)
_GROUPS_OWN = "|".join(f"(?P<{kind}_own>{phrases})" for kind, phrases in OWN.items())
_GROUPS_STATE = "|".join(f"(?P<{kind}_state>{words})" for kind, words in STATE.items())
_GROUPS_ACTIVE = "|".join(f"(?P<{kind}_act>{_alternatives(v)})" for kind, v in DONE.items())


def _opened(pattern: str) -> str:
    """Put in front of a pattern the openings of its words, which costs less than all its branches.

    Every branch has to begin with a word of two small letters or more.
    """
    openings = {word[:3] for word in re.findall(r"(?<!\\)[a-z]{2,}", pattern)}
    return rf"(?={any_of(openings)})(?:{pattern})"


#: A fate told behind those counted ("12 people were killed").
#: For small letters: a set of letters in either case is looked through one by one.
FATE_AFTER = Pattern(rf"\b(?:{_GROUPS_OWN}|{_GROUPS_STATE}|{_GROUPS_PASSIVE})\b")
#: "The total number of people kidnapped in the province was": the count comes last.
_NUMBER_OF = (
    r"(?:(?:number|total|tally|count) of (?:the )?(?:[a-z]+ ){0,3}?(?:%s)"
    r"|total (?:[a-z]+ ){1,2}(?:%s))(?:[^.;,]|,(?! (?:because|with|and|but|while|as|after"
    r"|including)\b)){0,90}"
)


def _among(words: str) -> str:
    """Read "among the dead are", "those killed include"."""
    return (
        rf"(?:among (?:the |those )(?:[a-z]+ )?(?:{words})[^.;,]{{0,30}}(?:are|were|was|is)"
        rf"|of (?:the |those )(?:[a-z]+ )?(?:{words}),"
        rf"|(?:the|those|\w+day['’]s|its|their) (?:{words})[^.;,]{{0,30}}includ(?:e|ed|es))"
    )


def _number_of(words: str) -> str:
    return _NUMBER_OF % (words, words)


#: "The murder by gunmen last night of two": how and when stands before those it befell.
_ASIDE = (
    r"(?: (?:by|in|on|at|near|outside|under|from|during|after|last|this|late|early|yesterday|today"
    r"|tonight)"
    r"(?: [^\s.;,]+){0,5}?)?"
)
_BEFORE = _opened(
    rf"(?:{_GROUPS_ACTIVE}"
    r"|(?P<killed_of>(?:killings?|murders?|assassinations?|massacres?|executions?|deaths?|loss|"
    rf"slayings?|bodies|corpses|remains|slaughter){_ASIDE} of"
    r"|(?:claim(?:ed|ing|s)?|t(?:ook|aken|aking)|cost(?:ing)?) the lives of"
    r"|loss(?:es)?[^.;,]{0,50} at|death tolls?[^.;]{0,60}|tolls?(?:(?! as | since | because "
    r"| after )[^.;]){0,50}"
    r"|death counts?[^.;]{0,40}"
    r"|(?:fatalities|deaths)(?:(?! as | when | after | while )[^.;]){0,40}"
    r"|(?:los(?:s|t|e|ing)|end(?:ed|ing|s)|cost(?:s|ing)?|taken|taking|took|claim(?:ed|ing|s)?)"
    r"[^.;,]{0,24} lives of|throats? of|shot(?! at)|(?:murderers?|killers?|assassins?) of"
    r"|(?:number|toll) of (?:deaths|dead|fatalities|killed),"
    r"|(?:shot|shooting|gunn(?:ed|ing)|stabb(?:ed|ing)|beat(?:en|ing)?|hack(?:ed|ing)|clubb(?:ed"
    r"|ing)"
    r"|tortur(?:ed|ing)|ston(?:ed|ing)) (?:dead|down|to death)"
    r"|burn(?:ed|t|ing) (?:to death|alive)"
    r"|slew|put(?:ting)? to death|bl(?:ew|own|owing) (?:\w+ )?to (?:pieces|bits)"
    r"|(?:fatally|mortally) (?:shoot|wound|injur|stabb|shot)(?:ed|ing)?|riddl(?:ed|ing) with \w+"
    r"|(?:mow(?:ed|ing|n)|cut(?:ting)?) down|wip(?:ed|ing) out|finish(?:ed|ing) off"
    rf"|{_among('dead|deceased|killed|victims|deaths|fatalities')}"
    rf"|{_number_of('dead|deaths|fatalities|victims|killed|murdered|assassinated|executed')})"
    r"|(?P<injured_of>(?:hospitals?|clinics?)[^.;]{0,40} (?:admitted|received|taken in)|injur(?:y"
    r"|ies) (?:of|to)|treat(?:ed|ing)|legs of"
    r"|stabb(?:ed|ing)(?! to)|beat(?:en|ing)? up"
    rf"|wounding of|{_number_of('wounded|injured')}|{_among('wounded|injured')})"
    r"|(?P<missing_of>disappearances? of|(?:the fate|whereabouts) of|contact (?:was lost )?with"
    r"|(?:search(?:ing|es)?|hunt(?:ing)?|still looking) for"
    r"|(?:search(?: and rescue)? (?:operations?|efforts?|teams?)|searches) [^.;,]{0,40}?for"
    r"|(?:en)?trapp(?:ing|ed)|burying"
    r"|hopes? (?:\w+ ){0,2}(?:fad|dimm|diminish|dwindl)(?:ing|ed) (?:for|of finding)"
    rf"|{_among('missing')}|{_number_of('missing|unaccounted|disappeared')})"
    rf"|(?P<kidnapped_of>(?:kidnapp?ings?|abductions?|kidnappers|abductors|captors){_ASIDE} of"
    r"|captivity of|seizure of|capture by (?:the )?(?:rebels|guerrillas|insurgents|terrorists"
    r"|bandits)"
    rf"{_ASIDE} of"
    r"|(?:took|tak(?:e|en|ing)|held|hold(?:ing)?|kept|keep(?:ing)?) (?:hostage|captive|prisoner)"
    r"|(?:t(?:ook|aken|aking)|forc(?:ed|ing)|driv(?:en|ing)|drove|led|leading|drag(?:ged|ging)"
    r"|carr(?:ied|ying)|march(?:ed|ing)|herd(?:ed|ing)|haul(?:ed|ing)|spirit(?:ed|ing)"
    r"|whisk(?:ed|ing)) away"
    r"|(?:drag(?:ged|ging)|carr(?:ied|ying)|march(?:ed|ing)|haul(?:ed|ing)|led|leading) off"
    r"|(?:made|making) off with|t(?:ook|aken|aking) (?:by force|at gunpoint|with (?:them|him))"
    r"|seiz(?:ed|ing)|snatch(?:ed|ing)"
    rf"|{_number_of('hostages|kidnapped|abducted')})"
    r"|(?P<detained_of>(?:police|authorities|investigators|officials) (?:are|is|were|was)"
    rf" (?:still )?holding|(?:arrests?|detention|capture|round-?up){_ASIDE} of|custody of"
    rf"|{_number_of('detained|detainees|arrested|arrests')})"
    rf"|(?P<displaced_of>displacement of|(?:driv(?:ing|en)|drove|chas(?:ing|ed)) out"
    r"|(?:giv(?:en|ing)|gave|offer(?:ed|ing)) (?:\w+ )?shelter to"
    rf"|{_number_of('refugees|displaced|homeless')})"
    rf"|(?P<evacuated_of>evacuation of|evacuation orders? (?:\w+ )?(?:cover(?:s|ed|ing)?|for)"
    rf"|{_number_of('evacuated|evacuees')})"
    r"|(?P<affected_of>(?:cut(?:ting)?|lost|knocked out) (?:off )?(?:power )?(?:to"
    r"|for)"
    rf"|{_number_of('affected')})"
    r"|(?P<destroyed_of>destruction of|set(?:ting)? fire to|br(?:ought|inging) down(?! to)"
    r"|knock(?:ed|ing) down"
    r"|torch(?:ed|ing)"
    r"|bl(?:ew|own|owing) up|burn(?:ed|t|ing) down|t(?:ore|orn|earing) down|(?:wash|sweep)(?:ed"
    r"|ing|es|s)? away|swept away"
    rf"|{_number_of('destroyed')})"
    rf"|(?P<damaged_of>damage (?:(?:was|is|has been|were) )?(?:\w+ )?to|{_number_of('damaged')})"
    r"|(?P<rescued_of>(?:rescue|release|liberation) of)"
    r")"
)
#: Stems of the other words above.
_MORE_STEMS = (
    "slain dead death toll fatal bod corps remains lives life loss lost lose losing die dying "
    "drown perish succumb injur hurt burn hospital treated disappear vanish unaccount leave "
    "left abandon missing fled flee homeless forced driven shelter staying living sleeping "
    "housed accommodat hosted camp centre center hostage captiv custody round detention alive "
    "pulled surviv safe collaps away ruins uninhab rubble ashes repair spent found let free "
    "shot scald admit seized snatched water need fell gone razed wreck road move intensive "
    "without wound taken led flown bused ferried walked number total tally count search hunt "
    "looking hunger hungry famine food malnourish slept critical order gunned stabbed beaten "
    "hacked crush trampl displac among those destruct victim cross suffocat blown bur trap "
    "overboard deceas inj cut glass debris shrapnel splinter bullet require higher pull pluck "
    "dug lifted winch airlift carried picked brought dragged marched prisoner recruit reduc "
    "yet homes totally completely fully condition throat service locat traced recovered maroon "
    "account held fallen fading dimming dwindling holding combat battle fighting legs refuge tent "
    "snow mud stayed "
    "prison jail "
    "bars knock damag "
    "roof treat fate contact slew mow cut finished finishing wip riddl passed pronounced paid "
    "medical survive victim point execution stab beat bruis shock concussion lacerat contusion "
    "scratch spirited whisked herd haul took seiz captur recruit killers murder assassin became "
    "knocked torch blew blow starv fractur setting fire"
).split()
#: Cheap to look for: without one of these stems no words tell a fate.
_STEMS = {
    *(verb.removesuffix("e")[:6] for verbs in DONE.values() for verb in verbs.split()),
    *_MORE_STEMS,
    "never f",
    "got out",
    "got to saf",
    "made it",
    "crawled",
    "climbed out",
    "captor",
    "made to go",
    "by force",
    "at gunpoint",
    "making off",
    "made off",
    "with them",
    "drove out",
    "driving out",
    "whereabouts",
    "in the power",
    "hands",
    "chas",
    "along ",
    "in flames",
    "had no ",
    "have no ",
    "has no ",
    "still hold",
    "rebels hold",
}


#: Begins with a gap, so that the search can leap from one word to the next.
_STEM = Pattern(rf"[\W_](?:{any_of(_STEMS)})")


def may_tell(words: str) -> bool:
    """Tell whether any word of fate can be among these: most clauses hold none."""
    return _STEM.search(f" {words.lower()}") is not None


#: A fate told right before the count ("killing at least four", "the deaths of 12"), with the gap
#: in front, for small letters behind a space.
FATE_BEFORE = Pattern(
    rf"{GAP}{_BEFORE}(?:\s+(?:the|these|those|other|remaining|its|their|his|her|our|all|some"
    rf"|about|nearly|almost|around"
    r"|at least|in cold blood|over|more than))*\s*\Z"
)
#: The same, with others told before the count ("killed the mayor and two guards").
FATE_OF_OTHERS = Pattern(rf"\b{_BEFORE}\b", re.I)
#: Before "20 lives": the deaths it tells of.
LIVES_TAKEN = Pattern(
    r"\b(?:claim(?:ed|ing|s)?|took|takes?|taken|taking|costs?|costing|lost|loses?)\s*\Z", re.I
)


def kind_of_match(found: re.Match[str]) -> str:
    """The kind of figure that a match of the patterns above stands for."""
    return (found.lastgroup or "other_x").rsplit("_", 1)[0]


#: "Four prior arrests" are somebody's past, and nobody's fate.
_FORMER = frozenset({"previous", "prior"})


@lru_cache(maxsize=2048)  # Asked several times of the same few nouns.
def kind_of_noun(counted: str) -> str:
    """The kind of figure that the noun makes by itself; "other" when it makes none.

    Words before the noun count too ("wounded soldiers", "missing people").
    """
    words = counted.lower().split()
    if words[-2:] in (["fatal", "victims"], ["fatal", "casualties"]):
        return "killed"
    if not words or not _FORMER.isdisjoint(words):
        return "other"
    kinds = [_KIND_OF_NOUN.get(word, "") for word in words]
    for word, kind in zip(words, kinds, strict=True):
        if kind in _FATES and (word == words[-1] or word not in _SINGULAR):
            return kind
    if len(words) > 1 and words[-2] in _WHOLLY:
        words = [*words[:-2], " ".join(words[-2:])]
    told = next(filter(None, map(_kind_of_word, words)), "")
    return told or kinds[-1] or "other"


@lru_cache(maxsize=4096)
def _kind_of_word(word: str) -> str:
    found = FATE_AFTER.fullmatch(word)
    return kind_of_match(found) if found else ""


#: Before a noun these are nobody's fate: a "body bag", a "death threat".
_SINGULAR = frozenset({"body", "corpse", "death", "fatality", "injury"})
#: "Houses totally damaged": what sitreps call destroyed.
_WHOLLY = frozenset({"totally", "completely", "fully"})


def is_counted_noun(noun: str) -> bool:
    """Tell whether a noun, in small letters, makes a kind by itself."""
    return noun in _KIND_OF_NOUN


def is_fate(kind: str) -> bool:
    """Tell whether the kind, when a noun makes it, holds whatever the verb says."""
    return kind in _FATES


def is_harm(kind: str) -> bool:
    """Tell whether the kind says what became of those counted."""
    return kind in DONE or kind == "missing"
