"""Fates told on both sides of a count: "drove 900 families from their homes"."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.counted.tabled import kind_of_label
from bot.core.reading.fates.saidonce import said_once

#: Those to whom captives are handed who are free then.
_TO_FRIENDS = (
    r"to (?:the |their |an? )?(?:[\w’'-]+ ){0,3}?(?:Red Cross|Red Crescent|ICRC|relatives"
    r"|famil(?:y|ies)|bishop|church|mediators|United Nations|human rights commission)"
)
#: The kind, the verb before the count, and what must stand behind it.
_FRAMES = tuple(
    (
        kind,
        Pattern(
            rf"\b(?:{verb})\s(?:(?:[^\W\d][\w'’.-]*,?\s){{1,6}}(?:and|with)\s)?"
            r"(?:\w+\s){0,2}\Z",
            re.I,
        ),
        Pattern(rf"\s(?:{behind})\b", re.I),
    )
    for kind, verb, behind in (
        (
            "kidnapped",
            r"t(?:ook|aken|aking)|forc(?:ed|ing)|march(?:ed|ing)|drag(?:ged|ging)|herd(?:ed|ing)"
            r"|carr(?:ied|ying)|led|abducted|seiz(?:ed|ing)|h[eo]ld(?:ing)?|ke(?:pt|eping)",
            r"(?:(?:off|away|along) )?with (?:them|him)|as (?:hostage|prisoner|captive)s?"
            r"|(?:in)?to the (?:bush|forest|jungle|hills|mountains|woods)"
            r"|(?:away )?(?:at gunpoint|by force)|to (?:go with|join) them",
        ),
        (
            "killed",
            r"riddl(?:ed|ing)|spray(?:ed|ing)|cut down|mow(?:ed|ing) down",
            r"with (?:[\w-]+ )?(?:bullets|gunfire|machine-?gun fire|automatic weapons)",
        ),
        (
            "rescued",
            r"(?:hand(?:ed|ing)|turn(?:ed|ing)|g(?:ave|iven|iving)) (?:over|back)|deliver(?:ed|ing)"
            r"|surrender(?:ed|ing)|return(?:ed|ing)",
            rf"(?:\w+ )?{_TO_FRIENDS}",
        ),
        ("rescued", r"let(?:ting)?", r"go(?! (?:of|on|ahead|down|up)\b)"),
        (
            "affected",
            r"push(?:ed|ing)|plung(?:ed|ing)|dr(?:iven|iving|ove)",
            r"into (?:[\w-]+ ){0,3}?(?:hunger|famine|starvation|food insecurity)",
        ),
        ("kidnapped", r"ha(?:ve|s|d)", r"in (?:their|its|his) (?:power|hands)"),
        (
            "rescued",
            r"(?:hand|turn)(?:ed|ing) over|released?|releasing|freed?|freeing|let",
            r"(?:who(?:m|se)? |that )?(?:it|they|he|the \w+) (?:had |has |have )?(?:been )?"
            r"(?:tak(?:en|e)|took|captured?|kidnapped|abducted|held|holding|seized?)",
        ),
        (
            "detained",
            r"t(?:ook|aken|aking)|plac(?:ed|ing)|put|kept|held|holding",
            r"in(?:to)? (?:police |military )?(?:custody|detention)|under (?:house )?arrest",
        ),
        (
            "displaced",
            r"forc(?:ed|es|ing)|driv(?:en|es|ing)|drove|evict(?:ed|s|ing)|chas(?:ed|es|ing)"
            r"|expel(?:led|ling)?|uproot(?:ed|ing)|sent|put(?:s|ting)?",
            r"out of(?! (?:action|business|commission|line|office|order|play|reach|service|sight"
            r"|work))|from|on the (?:road|move)|to (?:flee|leave|abandon|evacuate)|fleeing",
        ),
        (
            "evacuated",
            r"order(?:ed|s|ing)|told|tell(?:s|ing)|ask(?:ed|s|ing)|urg(?:ed|es|ing)"
            r"|advis(?:ed|es|ing)|mov(?:e|ed|es|ing)|t(?:ook|aken|aking)",
            r"out of (?!action|business|circulation|commission|context|court|line|office|operation"
            r"|order|play|production|reach|school|service|sight|storage|use|work)"
            r"|to (?:leave|evacuate|safety|higher ground|shelters?)",
        ),
        (
            "injured",
            r"sent|sends|sending|t(?:ook|aken|aking)|brought|put|land(?:ed|ing)",
            r"to (?:the )?hospitals?|in (?:the )?hospitals?",
        ),
        (
            "rescued",
            r"pull(?:ed|s|ing)|dr(?:agged|agging)|pluck(?:ed|s|ing)|haul(?:ed|s|ing)"
            r"|led|leading|guid(?:ed|ing)|escort(?:ed|ing)"
            r"|carr(?:ied|ies|ying)|br(?:ought|inging)(?: back| out)?|lift(?:ed|s|ing)|dug"
            r"|winch(?:ed|ing)",
            r"(?:out )?(?:alive|to safety|ashore|to the surface)"
            r"|(?:out )?from (?:the|a|an|under|beneath) (?:\w+ ){0,2}"
            r"(?:rubble|water|sea|wreck(?:age)?|debris|ruins|mud|snow|roofs?|fire|lake|river)"
            r"|(?:out )?from (?:the|a|an|under|beneath) (?:\w+ )?"
            r"(?:burning|sinking|flooded|overturned|collapsed|wrecked|smoking|stricken|capsized)"
            r"|out(?!\sof)",
        ),
    )
)
_HANDED_TO = Pattern(
    r"\b(?:handed|handing|turned|turning|gave|given|giving) (?:over|back) "
    rf"{_TO_FRIENDS}\s(?:\w+\s){{0,2}}\Z",
    re.I,
)
_LOST = Pattern(
    r"\b(?:los(?:t|e|es|ing)|burie[ds])\s(?:(?:at least|about|around|some|nearly|more than|over"
    r"|another|its|their|our)\s)*\Z",
    re.I,
)
_DOWNED = Pattern(
    r"\b(?:sho(?:t|ot|ots|oting) down|down(?:ed|ing)|intercept(?:ed|ing))\s"
    r"(?:(?:at least|about|around|some|all|nearly|more than|over|another|the|of)\s)*\Z",
    re.I,
)
_SEIZED = Pattern(
    r"\b(?:seiz(?:ed|es|ing)|snatch(?:ed|ing)|carr(?:ied|ying) off|forcibly recruit(?:ed|ing)"
    r"|(?:took|tak(?:en|ing)|led|leading|carr(?:ied|ying)) (?:away )?(?:with them|along)"
    r"|round(?:ed|ing) up)\s(?:(?:at least|about|around|some|all|nearly|more than|over|another"
    r"|the|of)\s)*\Z",
    re.I,
)
_OFFICERS = Pattern(
    r"\b(?:police|soldiers|troops|army|officers|authorities|forces|agents|patrols?|rounded"
    r"|rounding|commandos|navy|marines|coast ?guards?)\b",
    re.I,
)
_POLICE = Pattern(r"\b(?:police\w*|officers|authorities|detectives|handcuffs)\b", re.I)
#: Who holds people against their will, where no police do.
_CAPTORS = Pattern(
    r"\b(?:rebels?|guerrillas?|gunmen|kidnappers|captors|abductors|militants?|insurgents?|hostages?"
    r"|terrorists?|bandits|hijackers|pirates|militia\w*|extremists?|commanders?|command|commando"
    r"|front|captive"
    r"|subversives?|armed|faction|cartel|gang|mutineers)\b",
    re.I,
)
_REBELS = Pattern(r"\b(?:rebel|mutin|insurgent|guerrilla|putsch)", re.I)
_HOLDS = Pattern(
    r"\b(?:(?:is|are|was|were|still|be|been|and|already|now|also) holding"
    r"|(?<!was )(?<!were )(?<!be )(?<!been )held"
    r"|holds?)\s(?:(?:at least|about|around|some|all|nearly|more than|over|another|the"
    r"|up to)\s)*\Z",
    re.I,
)
_REBELS_CAPTURED = Pattern(
    r"(?:\A|\b(?:said|says|that|claimed|reported|when|where|after)\s|,\s)"
    r"(?:(?!(?:police|army|troops|soldiers|officers|forces)\b)(?:armed|masked|hooded|suspected"
    r"|[\w-]+(?<!ed))\s){0,4}(?:rebels?|guerrillas?|insurgents?|militants?|gunmen|terrorists"
    r"|subversives|bandits)\s"
    r"(?:(?!\b(?:army|police|navy|government|which|whom?|by|when|while|but|after|before|where"
    r"|fighting|against)\b)[^.;]){0,160}?\bcaptur(?:ed|ing)\s(?:[\w-]+\s){0,3}\Z",
    re.I,
)
#: "There were no survivors among the 71 aboard".
_NO_SURVIVORS = Pattern(
    r"\b(?:(?:no|not a single|without(?: any)?|nor any) survivors?"
    r"|(?:nobody|no one|no-one) survived) (?:among|of|from|out of) "
    r"(?:(?:all|any|of|the|its|their|some|about|estimated) )*\Z",
    re.I,
)
_RAZED = Pattern(
    r"\b(?:took|taken|taking|claim(?:ed|ing|s)|consum(?:ed|ing)|engulf(?:ed|ing)|swallow(?:ed|ing)"
    r"|buried|burying|wreck(?:ed|ing)|lost|torched|torching)\s"
    r"(?:(?:at least|about|around|some|all|nearly|more than|over|another|the|up to)\s)*\Z",
    re.I,
)
_DWELLINGS = frozenset(
    "houses homes buildings structures barns cabins cottages dwellings garages huts shops "
    "properties villas farmhouses outbuildings sheds bungalows".split()
)
_AIRCRAFT = frozenset(
    "drones drone missiles missile rockets planes plane jets jet helicopters helicopter aircraft "
    "balloons uavs".split()
)
_FALLEN = frozenset(
    "men women soldiers troops servicemen servicewomen fighters personnel people civilians "
    "crewmen sailors airmen marines policemen officers firefighters miners villagers children "
    "residents inhabitants pupils students workers guards colleagues patients sons daughters "
    "brothers sisters relatives comrades".split()
)
#: How far before a count the verb of its frame may begin, in characters.
_REACH = 80


#: "61,420 people in 212 evacuation centres".
_HOUSED = Pattern(
    r"\s(?:\w+\s){0,3}?in\s(?:(?:the|about|some|over|more than|at least)\s)?[\d,.]+\s"
    r"(?:[a-z]+\s){0,2}?"
    r"(?:(?:evacuation|relief|collective|reception|transit|displacement|IDP)\s(?:centres?|centers?"
    r"|sites?|camps?|points?)|shelters|camps|tents|schools)\b"
)


#: "Dragged six men out of their homes and later hanged them": what was done to them at last.
_DONE_TO_THEM = Pattern(
    r"[^.;:!?\d]{0,110}\b(?:and|then|later|before|,)\s(?:[a-z]+\s){0,2}?(?:killed|shot|executed"
    r"|murdered"
    r"|hanged|hung|massacred|beheaded|machine-?gunned|strangled|killing|shooting|executing"
    r"|murdering"
    r"|hanging|beheading|strangling|(?P<hurt>wounded|injured|wounding|injuring))"
    r"\s(?:all\s(?:of\s)?|both\sof\s)?them\b"
)


#: "Forced 8,000 households with 26,000 people in two provinces to evacuate".
_FORCED = Pattern(
    r"\b(?:forc(?:ed|es|ing)|prompt(?:ed|s|ing)|caus(?:ed|es|ing)|compel(?:led|s|ling)"
    r"|oblig(?:ed|es"
    r"|ing))\s(?:[^.;:]{0,60}?(?:households|families|people|persons|residents)\s(?:with|or|and)\s)?"
    r"(?:(?:about|around|some|at least|more than|over|nearly|almost|up to)\s)*\Z",
    re.I,
)
_TO_GO = Pattern(r"[^.;:]{0,110}?\sto\s(?P<what>evacuate|flee|leave|abandon|relocate|move)\b")
#: "Bringing to at least 65 the number of deaths."
_BRINGS = Pattern(r"\b(?:br(?:ing|ought)|push|rais|tak)\w*\s(?:the\s\w+\s)?to\s\Z", re.I)
_NUMBER_OF = Pattern(
    r"\sthe\s(?:[a-z]+\s)?(?:number|toll|total|count|tally)\sof\s"
    r"(?P<what>(?:[a-z’'-]+\s){0,3}?[a-z’'-]+)(?=[\s,.;]|\Z)"
)
_OBJECT = Pattern(
    r"\b(?:[a-z]+(?:ed|ing)|took|drove|led|caught|held|made|brought|found|put"
    r"|got)\s(?:[a-z]+\s){0,2}\Z",
    re.I,
)


def frame_of(text: str, first: int, start: int, end: int, last: int) -> str:
    """Return the kind that the words around the count at `text[start:end]` tell; "" for none.

    `first` and `last` are the bounds of its sentence.
    """
    before = text[max(first, start - _REACH) : start]
    number = _NUMBER_OF.match(text, end, last)
    if number and _BRINGS.search(before):
        kind = kind_of_label(number["what"])
        return "" if kind == "other" else kind
    if _HOUSED.match(text, end, last):
        return "displaced"
    if "surviv" in before and _NO_SURVIVORS.search(before):
        return "killed"
    once = said_once(text, before, start, end, last)
    if once:
        return once
    if " to " in before and _HANDED_TO.search(before):
        return "rescued"
    if " to " in text[end:last]:
        went = _TO_GO.match(text, end, last)
        if went and _FORCED.search(before):
            return "evacuated" if went["what"] in {"evacuate", "relocate", "move"} else "displaced"
    if " them" in text[end:last]:
        done = _DONE_TO_THEM.match(text, end, last)
        if done and _OBJECT.search(text, max(first, start - _REACH), start):
            return "injured" if done["hurt"] else "killed"
    for kind, verb, behind in _FRAMES:
        if behind.match(text, end, last) and verb.search(before):
            return kind
    return ""


def seized(before: str, sentence: str) -> str:
    """Return what became of people seized or held, by those who did it; "" when none were.

    `before` is what stands right in front of them, `sentence` all of their sentence until there.
    """
    taken = _SEIZED.search(before)
    if taken:
        return held_by(before[: taken.end()])
    holds = _HOLDS.search(before)
    is_held = holds and _CAPTORS.search(sentence)
    if is_held and (_REBELS.search(before) or not _OFFICERS.search(before)):
        return "kidnapped"
    if "captur" in before and _REBELS_CAPTURED.search(sentence):
        return "kidnapped"
    return ""


def held_by(before: str) -> str:
    """Tell by whom people were seized whose seizure ends `before`: by officers, or by captors."""
    return _kept(before, _OFFICERS)


def led_off_by(words: str) -> str:
    """Tell by whom people were led off or taken away: by the police, or by captors."""
    return _kept(words, _POLICE)


def _kept(words: str, officers: Pattern) -> str:
    """Tell who is named last in some words: officers detain, and whoever else is there kidnaps."""
    lawful = max((one.end() for one in officers.finditer(words)), default=0)
    captors = max((one.end() for one in _CAPTORS.finditer(words)), default=0)
    return "detained" if lawful > captors else "kidnapped"


def is_downed(before: str, counted: str) -> bool:
    """Tell "shot down 43 drones" from people who were shot."""
    head = counted.rsplit(None, 1)[-1].lower() if counted else ""
    return head in _AIRCRAFT and _DOWNED.search(before) is not None


def is_razed(before: str, counted: str) -> bool:
    """Tell "the fire took 212 houses" from people who were taken."""
    head = counted.rsplit(None, 1)[-1].lower() if counted else ""
    return head in _DWELLINGS and _RAZED.search(before) is not None


def is_lost(before: str, counted: str) -> bool:
    """Tell "lost 900 soldiers" from lost seats, jobs and elections."""
    head = counted.rsplit(None, 1)[-1].lower() if counted else ""
    return head in _FALLEN and _LOST.search(before) is not None
