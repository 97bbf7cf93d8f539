"""Fates told on both sides of a count: "drove 900 families from their homes"."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.counted.tabled import kind_of_label
from bot.core.reading.fates.saidonce import said_once
from bot.core.reading.fates.words.frames import FRAMES, TO_FRIENDS

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
    for kind, verb, behind in FRAMES
)
_HANDED_TO = Pattern(
    r"\b(?:handed|handing|turned|turning|gave|given|giving) (?:over|back) "
    rf"{TO_FRIENDS}\s(?:\w+\s){{0,2}}\Z",
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
    r"\b(?:rebels?|guerrillas?|gunm[ae]n|kidnappers?|captors?|abductors?|militants?|insurgents?"
    r"|hostages?|terrorists?|bandits?|hijackers?|pirates|militia\w*|extremists?|commanders?"
    r"|command|commando|front|captive|subversives?|armed|factions?|cartel|gangs?|mutineers"
    r"|contras?|separatists?|secessionists?|jihadis?|jihadists?|paramilitar\w+|vigilantes?"
    r"|death squads?|assailants?|attackers?|raiders?|robbers?|outlaws?|hooded|masked|tribesmen"
    r"|traffickers?|smugglers?|inmates|rioters|hitmen)\b",
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
#: "Marched 15 villagers off into the night", "left with 12 pupils".
_LEADS = Pattern(
    r"\b(?:t(?:ook|aken|aking)|led|leading|march(?:ed|ing)|dragg(?:ed|ing)|herd(?:ed|ing)"
    r"|haul(?:ed|ing)|carr(?:ied|ying)|dr(?:ove|iven|iving))\s(?:[\w’'-]+\s){0,4}\Z",
    re.I,
)
_OFF = Pattern(
    r"\s(?:off|away|along)(?=\s(?:in(?:to)?|to(?:wards?)?|with|at|on|blindfolded)\b|[.,;])"
)
_LEFT_WITH = Pattern(
    r"\b(?:fle(?:d|eing)|escap(?:ed|ing)|le(?:ft|aving)|(?:drove|sped|went|ran|made|rode|driving"
    r"|speeding) (?:off|away)|disappear(?:ed|ing)|vanish(?:ed|ing)|withdr(?:ew|awing)"
    r"|retreat(?:ed|ing)|depart(?:ed|ing))\swith\s(?:(?:at least|about|some|more than|another"
    r"|the|its|their)\s)*\Z",
    re.I,
)
#: Whoever takes people away to help them.
_HELPERS = Pattern(
    r"\b(?:ambulances?|rescuers?|firem[ae]n|firefighters?|paramedics?|medics?|doctors?|helicopters?"
    r"|lifeboats?|coast ?guards?|buses|boats?|flood\w*|rivers?|waters?|currents?|waves?|winds?"
    r"|mud\w*|landslides?|avalanches?|storms?)\b",
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
    "brothers sisters relatives comrades combatants rebels guerrillas insurgents militants "
    "recruits conscripts commandos paratroopers policewomen agents gunmen militiamen peacekeepers "
    "crew cadets lieutenants captains sergeants corporals privates pilots divers climbers cousins "
    "friends companions babies girls boys grandchildren siblings nephews nieces bodyguards "
    "legionnaires infantrymen rangers scouts sentries martyrs monks nuns priests nurses "
    "medics rescuers volunteers".split()
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


#: "Have moved to 28 relief centres".
_MOVED_TO = Pattern(
    r"(?:\s[a-z]+){0,3}?\s(?:moved|taken|transferred|relocated|brought)\sto\s(?:about\s|some\s)?"
    r"[\d,.]+\s(?:[a-z]+\s){0,2}?(?:cent(?:re|er)s?|shelters|camps|schools|sites)\b"
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


#: "412 civilian victims of political murder", "left 163 civilian victims".
_VICTIMS_OF = Pattern(
    r"\sof\s(?:the\s|an?\s)?(?:[a-z-]+\s){0,2}?(?:(?P<killed>murders?|killings?|massacres?|executions?"
    r"|assassinations?|homicides?|manslaughter|genocide|death squads?)|(?P<kidnapped>kidnapp?ings?"
    r"|abductions?)|(?P<missing>disappearances?))\b",
    re.I,
)
_LEFT = Pattern(
    r"\b(?:left|leaving|leaves?|caus(?:ed|ing|es)|produc(?:ed|ing))\s(?:\w+\s){0,3}\Z", re.I
)


def _of_victims(text: str, before: str, end: int, last: int) -> str:
    """Tell what became of victims by the deed that they are said to be victims of."""
    named = _VICTIMS_OF.match(text, end, last)
    if named is not None:
        return named.lastgroup or ""
    return "killed" if _LEFT.search(before) else ""


def frame_of(text: str, first: int, start: int, end: int, last: int) -> str:
    """Return the kind that the words around the count at `text[start:end]` tell; "" for none.

    `first` and `last` are the bounds of its sentence.
    """
    before = text[max(first, start - _REACH) : start]
    number = _NUMBER_OF.match(text, end, last)
    if number and _BRINGS.search(before):
        kind = kind_of_label(number["what"])
        return "" if kind == "other" else kind
    told = _of_victims(text, before, end, last) if text.endswith("victims", start, end) else ""
    led = _led_away(text, before, first, start, end) if _is_led(text, before, end) else ""
    if told or led:
        return told or led
    if _HOUSED.match(text, end, last):
        return "displaced"
    if " to " in text[end:last] and _MOVED_TO.match(text, end, last):
        return "evacuated"
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


def _is_led(text: str, before: str, end: int) -> bool:
    """Tell quickly whether anybody can have been led away."""
    return text.startswith((" off", " away", " along"), end) or before.rstrip(" ").endswith("with")


def _led_away(text: str, before: str, first: int, start: int, end: int) -> str:
    """Tell who marched people off, or left with them; "" where nobody did."""
    if not (_OFF.match(text, end) and _LEADS.search(before)):
        left = _LEFT_WITH.search(before)
        is_theirs = left is not None and _CAPTORS.search(text, first, start) is not None
        return led_off_by(text[first:start]) if is_theirs else ""
    is_of_captors = _CAPTORS.search(text, first, start) is not None
    if _HELPERS.search(text, first, start) or (
        text.startswith(" along", end) and not is_of_captors
    ):
        return ""
    return led_off_by(text[first:start])


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
