"""Phrases that come before a count and say what became of those counted, by kind of figure."""

from collections.abc import Mapping

#: "The murder by gunmen last night of two": how and when may stand before whom it befell.
_ASIDE = (
    r"(?: (?:by|in|on|at|near|outside|under|from|during|after|last|this|late|early|yesterday|today"
    r"|tonight)"
    r"(?: [^\s.;,]+){0,5}?|,[^.;,]{1,60},|\s?--?\s?[^.;]{1,80}?\s?--?)?"
)
#: "The deaths of 12 people", "rebels took hostage 12 people". Verbs that something is done with are
#: in `verbs`.
PHRASES: Mapping[str, tuple[str, ...]] = {
    "killed": (
        (
            "(?:killings?|murders?|assassinations?|massacres?|executions?|deaths?|loss|slayings?"
            f"|bodies|corpses|remains|slaughter){_ASIDE}(?: |(?<=-))of"
        ),
        "(?:claim(?:ed|ing|s)?|t(?:ook|aken|aking)|cost(?:ing)?) the lives of",
        "loss(?:es)?[^.;,]{0,50} at",
        "death tolls?[^.;]{0,60}",
        "tolls?(?:(?! as | since | because | after )[^.;]){0,50}",
        "death counts?[^.;]{0,40}",
        "(?:fatalities|deaths)(?:(?! as | when | after | while )[^.;]){0,40}",
        (
            "(?:los(?:s|t|e|ing)|end(?:ed|ing|s)|cost(?:s|ing)?|taken|taking|took|claim(?:ed|ing"
            "|s)?)[^.;,]{0,24} lives of"
        ),
        "throats? of",
        "shot(?! at)",
        "(?:murderers?|killers?|assassins?) of",
        "(?:number|toll) of (?:deaths|dead|fatalities|killed),",
        (
            "(?:shot|shooting|gunn(?:ed|ing)|stabb(?:ed|ing)|beat(?:en|ing)?|hack(?:ed|ing)"
            "|clubb(?:ed|ing)|tortur(?:ed|ing)|ston(?:ed|ing)) (?:dead|down|to death)"
        ),
        "burn(?:ed|t|ing) (?:to death|alive)",
        "slew",
        "put(?:ting)? to death",
        r"bl(?:ew|own|owing) (?:\w+ )?to (?:pieces|bits)",
        "(?:fatally|mortally) (?:shoot|wound|injur|stabb|shot)(?:ed|ing)?",
        r"riddl(?:ed|ing) with \w+",
        "(?:mow(?:ed|ing|n)|cut(?:ting)?) down",
        "wip(?:ed|ing) out",
        "pick(?:ed|ing) off",
        r"(?:bodies|corpses|remains) (?:were|are) (?:\w+ as )?(?:those |that )?of",
        (
            "loss(?:es)? (?:(?:was|were|are|is)(?: put at)?|amount(?:ed|s|ing)? to|total(?:l?ed"
            "|s|l?ing)|came to|stand at|stood at|consist(?:ed|s)? of|number(?:ed)?)"
        ),
        "finish(?:ed|ing) off",
    ),
    "injured": (
        "(?:hospitals?|clinics?)[^.;]{0,40} (?:admitted|received|taken in)",
        "injur(?:y|ies) (?:of|to)",
        "treat(?:ed|ing)",
        "legs of",
        "stabb(?:ed|ing)(?! to)",
        "beat(?:en|ing)? up",
        "wounding of",
    ),
    "missing": (
        "disappearances? of",
        "(?:the fate|whereabouts) of",
        "(?:no|any) (?:word|news|trace|sign) (?:of|from|about)",
        "nothing (?:is |was |has been |had been )?(?:known|heard) (?:of|about|from)",
        "contact (?:was lost )?with",
        "(?:search(?:ing|es)?|hunt(?:ing)?|still looking) for",
        "search(?:es)? (?:continue[sd]?|is|was|are|goes|went|resume[sd]?)[^.;,]{0,30}? for",
        "(?:search(?: and rescue)? (?:operations?|efforts?|teams?)|searches) [^.;,]{0,40}?for",
        "(?:en)?trapp(?:ing|ed)",
        "not (?:been able to |yet |be able to )?account(?:ed)? for",
        "burying",
        r"hopes? (?:\w+ ){0,2}(?:fad|dimm|diminish|dwindl)(?:ing|ed) (?:for|of finding)",
    ),
    "kidnapped": (
        f"(?:kidnapp?ings?|abductions?|kidnappers|abductors|captors){_ASIDE} of",
        "captivity of",
        "forcibly (?:recruit|conscript|enlist|induct)(?:ed|ing)",
        "press-?gang(?:ed|ing)",
        "seizure of",
        f"capture by (?:the )?(?:rebels|guerrillas|insurgents|terrorists|bandits){_ASIDE} of",
        (
            "(?:took|tak(?:e|en|ing)|held|hold(?:ing)?|kept|keep(?:ing)?) (?:hostage|captive"
            "|prisoner)"
        ),
        (
            "(?:t(?:ook|aken|aking)|forc(?:ed|ing)|driv(?:en|ing)|drove|led|leading|drag(?:ged"
            "|ging)|carr(?:ied|ying)|march(?:ed|ing)|herd(?:ed|ing)|haul(?:ed|ing)|spirit(?:ed"
            "|ing)|whisk(?:ed|ing)) away"
        ),
        "(?:drag(?:ged|ging)|carr(?:ied|ying)|march(?:ed|ing)|haul(?:ed|ing)|led|leading) off",
        "(?:made|making) off with",
        "t(?:ook|aken|aking) (?:by force|at gunpoint|with (?:them|him))",
        "seiz(?:ed|ing)",
        "snatch(?:ed|ing)",
    ),
    "detained": (
        "(?:police|authorities|investigators|officials) (?:are|is|were|was) (?:still )?holding",
        f"(?:arrests?|detention|capture|round-?up){_ASIDE} of",
        "custody of",
    ),
    "displaced": (
        "displacement of",
        "(?:driv(?:ing|en)|drove|chas(?:ing|ed)) out",
        r"(?:giv(?:en|ing)|gave|offer(?:ed|ing)) (?:\w+ )?shelter to",
    ),
    "evacuated": (
        "evacuation of",
        r"evacuation orders? (?:\w+ )?(?:cover(?:s|ed|ing)?|for)",
    ),
    "affected": ("(?:cut(?:ting)?|lost|knocked out) (?:off )?(?:power )?(?:to|for)",),
    "destroyed": (
        "destruction of",
        "set(?:ting)? fire to",
        "br(?:ought|inging) down(?! to)",
        "knock(?:ed|ing) down",
        "torch(?:ed|ing)",
        "bl(?:ew|own|owing) up",
        "burn(?:ed|t|ing) down",
        "t(?:ore|orn|earing) down",
        "(?:wash|sweep)(?:ed|ing|es|s)? away",
        "swept away",
    ),
    "damaged": (r"damage (?:(?:was|is|has been|were) )?(?:\w+ )?to",),
    "rescued": ("(?:rescue|release|liberation) of",),
}
#: Who is meant by "among the … were 12 people" and "the … include 12 people".
GROUPS: Mapping[str, tuple[str, ...]] = {
    "killed": ("dead", "deceased", "killed", "victims", "deaths", "fatalities"),
    "injured": ("wounded", "injured"),
    "missing": ("missing",),
}
#: Whose number is told by "the number of people … in the province was 12".
NUMBERED: Mapping[str, tuple[str, ...]] = {
    "killed": (
        "dead", "deaths", "fatalities", "victims", "killed", "murdered", "assassinated", "executed",
        "died", "perished", "drowned", "slain",
    ),
    "injured": ("wounded", "injured", "hurt", "hospitali[sz]ed"),
    "missing": ("missing", "unaccounted", "disappeared"),
    "kidnapped": ("hostages?", "kidnapped", "abducted", "captives?"),
    "detained": ("detained", "detainees", "arrested", "arrests"),
    "displaced": ("refugees", "displaced", "homeless"),
    "evacuated": ("evacuated", "evacuees"),
    "affected": ("affected",),
    "destroyed": ("destroyed",),
    "damaged": ("damaged",),
}  # fmt: skip
