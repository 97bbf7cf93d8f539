"""The words that make a count a total, a part, an early count or that of one place."""

import re

from bot.core.patterns import Pattern

#: What speaks for a count that is the whole.
WHOLE = Pattern(
    r"\b(?:total(?:l?ed|l?ing|s)?|overall|in all|altogether|combined|nation-?wide|country-?wide"
    r"|across (?:the )?(?:country|nation|region|islands?|provinces?|state)|(?:death )?toll|so far"
    r"|to date|cumulative(?:ly)?|rais(?:ed|es|ing) (?:it|that|this|the|its)|bring(?:s|ing)"
    r"|brought|(?:ha(?:s|ve|d) )?r(?:isen|ose|ises|ising)|gr(?:own|ew) to|swell(?:ed|s)?|swollen"
    r"|jump(?:ed|s)|climb(?:s|ed|ing)|now|as of|latest (?:figures?|toll|count|tally|update|report"
    r"|numbers?|data|available)|final(?:ly)?|(?:verified|revised|actual|official|updated|correct"
    r"|corrected|true) (?:number|figure|toll|count|total|tally)|confirmed (?:dead|deaths?|killed"
    r"|fatalities|toll|number|total|cases)|(?:dead|deaths|killed) (?:\w+ )?confirmed"
    r"|since the (?:start|beginning|onset))\b",
    re.I,
)
#: What makes a count that of a part of the time that something has lasted.
PERIOD = Pattern(
    r"\b(?:(?:in|over|during|for) the (?:past|last|latest|previous|same|preceding|current) "
    r"(?:\w+ )?(?:days?|weeks?|fortnight|months?|hours|period)"
    # An attack is of last week too; of an illness people die all the time.
    r"|\b(?:cholera|dengue|measles|malaria|ebola|typhoid|meningitis|diphtheria|influenza|flu|fever"
    r"|hunger|malnutrition|virus|disease|cases)\b[^.;]{0,60} (?:last|this) (?:week|month)"
    r"|week (?:to|ending|ended|of|from|\d+)|(?:this|the|each) reporting (?:period|week)"
    r"|(?:between|from) \d{1,2}(?: \w+)? (?:and|to) \d|new (?:deaths|fatalities))\b",
    re.I,
)
#: What makes it that of all of it.
LONGER = Pattern(
    r"\bsince (?:(?:it|they|the (?:\w+ )?(?:outbreak|epidemic|season"
    r"|rains|monsoon|emergency|heat ?wave|drought)) (?:was|were|began|started|broke|erupted)"
    r"|the (?:start"
    r"|beginning|onset|first|outbreak)|(?:early |late |mid-?)?(?:january|february|march|april|may"
    r"|june|july|august|september|october|november|december|last \w+|(?:19|20)\d\d))"
    r"|\b(?:this|the) (?:year|season)\b|\byear[- ]to[- ]date\b|\bcumulative",
    re.I,
)
#: What takes a count back behind it.
UNCONFIRMED = Pattern(
    r"\b(?:did not (?:cite|name|give|say) (?:a|an|any|its|where|the) ?(?:source|it)?"
    r"|(?:could|can|have) ?not (?:be |been )?(?:independently |yet )?(?:be )?(?:confirm|verif)"
    r"|(?:is|are|remains?) (?:un(?:confirmed|verified)|withdrawn)|counted (?:\w+ ){1,3}twice"
    r"|double[- ]count|in error|by mistake|had been exchanged|(?:was|were) (?:wrong|mistaken"
    r"|incorrect|withdrawn))",
    re.I,
)
#: What leads to a count that has grown, or was put right.
RISES = Pattern(
    r"\b(?:r(?:ose|isen)|climbed|grew|grown|jumped|gone up|(?:rais|push|bring|br(?:ought))\w*"
    r"(?:\s\w+){1,2}?(?:\sagain)?,?|(?:lower|reduc|revis|cut)\w*\s(?:it|that|this|(?:the|its|their)"
    r" (?:\w+ )?(?:figure|number|toll|count|tally|total))(?:\sdown(?:wards)?)?)"
    r"\s(?:\w+\s)?to\s(?:at least |more than |some )?\Z",
    re.I,
)
#: What makes a count newer than those before it.
UPDATES = Pattern(
    r"\b(?:later|since|new|by (?:\w+ )?(?:evening|night|nightfall|morning|noon|midnight|afternoon"
    r"|[a-z]+day|the end of)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|further"
    r"|eventually|ultimately|after (?:the|a) (?:search|recount|count)|census|inquiry|inquest"
    r"|coroner"
    r"|more bodies|recovered|hours after|days after|weeks after|months after|updat\w+|rais\w+"
    r"|added)\b",
    re.I,
)
#: What puts right whatever else was told.
FINAL = Pattern(
    r"\bfinal\b|\b(?:verified|revised|actual|corrected|correct|true|definitive) (?:number|figure"
    r"|toll|count|total|tally)\b",
    re.I,
)
#: What makes it a part of a count before it, or behind.
PART_BEFORE = Pattern(
    r"\b(?:the remaining|including|among (?:them|the dead|the injured|the victims)"
    r"|of (?:whom|them|these|which)"
    r"|another|a further|an additional|alone,?|of the (?:dead|victims|injured|total))"
    r"(?:\s(?:at least|some|about|nearly|more than|were|are|is|was))*\s\Z",
    re.I,
)
PART_OWN = Pattern(
    r"\A(?:another|a further|further|an additional|additional)\b"
    r"|\b(?:more|of (?:them|whom|these|the (?:dead|victims|injured|wounded|fatalities|missing)))\Z",
    re.I,
)  # fmt: skip
PART_BEHIND = Pattern(
    r"\s(?:more|of (?:them|whom|these))\b|\s(?:\w+\s){0,4}?(?:identified|named)\b", re.I
)
#: What tells of an earlier state of things.
EARLY = Pattern(
    r"\b(?:initial(?:ly)?|earlier|previous(?:ly)?|preliminary|that (?:same )?(?:evening|night"
    r"|morning|afternoon)|at first|first (?:reports?|spoke"
    r"|said|reported|announced|gave|put)|had (?:said|reported|put|been put|stood|given|spoken|told"
    r"|announced)"
    r"|(?:report|bulletin|update|statement) (?:no\. ?)?\d+ (?:gave|put|said)|the day before"
    r"|originally|up from|in the first (?:\w+ )?(?:hours?|minutes|days?)|on the spot|at the scene"
    r"|instantly|anteriormente|previamente|un précédent bilan|zunächst|in precedenza|ранее"
    r"|раніше)\b|此前|先前|初步",
    re.I,
)
#: What keeps a count to one place, day or incident.
HERE_ONLY = Pattern(
    r"\b(?:alone|one (?:village|family|house|building|hospital|town|camp|neighbou?rhood|school)"
    r"|(?:village|hamlet|district|municipality|barangay|ward|town|neighbou?rhood|suburb|commune"
    r"|hospital|camp|township|sub-?district|upazila|tehsil|locality|settlement|community) of"
    r"|in (?:the )?(?:\w+ ){0,3}(?:village|hamlet|district|municipality|barangay|ward|town"
    r"|neighbou?rhood|suburb|commune|hospital|township|province|county|sub-?district|upazila"
    r"|tehsil|state|region|city)|(?:that|this|the) (?:\w+ )?(?:district|province|county|city|town"
    r"|village|region|state|island)['’]s (?:total|toll|count)|overnight|in the (?:latest"
    r"|most recent|worst|deadliest) (?:\w+ )?(?:incident|attack|raid|clash|case|episode|single)"
    r"|in (?:a|another) (?:separate|second|similar) (?:incident|attack|clash|accident|raid|shooting"
    r"|ambush|blast|explosion|action|village|case)|(?:in|during) another (?:incident|attack|clash"
    r"|raid"
    r"|accident|shooting|ambush|blast|explosion|action)|elsewhere"
    r"|since the (?:last|previous) (?:report|update|bulletin|sitrep)|in the (?:past"
    r"|last) (?:\w+ )?(?:hours?|days|week)|on the (?:\w+ )?(?:first|second|last) day|solo en"
    r"|sólo en|só n[oa]|allein in|rien qu[e’'])\b",
    re.I,
)
