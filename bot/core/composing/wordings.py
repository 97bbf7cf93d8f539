"""Different words of papers for one thing: wider than `bot.core.text.synonyms`.

They serve only to compare two sentences that may tell one event; nothing is searched by them.
"""

import re
from collections.abc import Set
from functools import lru_cache

from bot.core.patterns import Pattern
from bot.core.text.synonyms import by_stem

#: Deeds that take several words, each with the one word for it.
_IDIOMS = tuple(
    (word, Pattern(rf"\b(?:{spoken})\b", re.IGNORECASE))
    for word, spoken in {
        "freed": r"(?:was|were|been|be) let go|(?:was|were|been|be|is|are) set free|walk(?:ed|s)? "
        r"(?:free|out of(?! (?:the )?(?:talks|negotiations|work|parliament)))",
        "rescued": r"(?:pulled|brought|taken|dug|carried|came|come) (?:out|up) alive|(?:pulled|"
        r"brought|taken|lifted|winched) (?:off|to (?:safety|the surface))",
        "evacuated": r"(?:moved|brought|led) to safety",
        "fugitive": r"on the run|(?:still )?at large",
        "escaped": r"(?:broke|broken|break) out of|(?:got|get|gets) away",
        "grounded": r"(?:took|taken|take|pulled) (?:\w+ ){0,5}out of service",
        "capsized": r"(?:turned|went|tipped|rolled) over",
        "sank": r"(?:went|gone|goes) (?:down|under)",
        "collapsed": r"(?:gave|given|gives) way|(?:came|come) down|caved in",
        "killed": r"(?:found|shot|left|pronounced) dead|lost (?:his|her|their) li(?:fe|ves)|"
        r"(?:claimed|cost) (?:[\w-]+ )?li(?:fe|ves)",
        "failed": r"broke down|broken down|fell through",
        "reopened": r"open(?:ed|s)? again|re-open(?:ed|s)?",
        "restored": r"(?:was|were|is|are|came|come|been) back(?: on)?(?! (?:in|at|from|to)\b)",
        "struck": r"ran aground (?:on|off)|ran (?:in|on)to",
        "resigned": r"stepped down|quit",
        "strike": r"stopped work|walked off the job|downed tools|walkout",
    }.items()
)

#: Who and what news is about.
THINGS = by_stem(
    (
        "gunman gunmen attacker militant assailant rebel raider captor hacker intruder",
        "hostage captive",
        "company firm operator business maker",
        "truck lorry van vehicle convoy car",
        "plane aircraft airliner jet airplane",
        "airline carrier",
        "ship vessel boat ferry trawler",
        "house home building structure",
        "block flat apartment",
        "police officer policeman",
        "prison jail penitentiary",
        "inmate prisoner convict detainee",
        "warder guard",
        "sailor crew seaman crewman mariner",
        "customer household subscriber home",
        "power electricity",
        "blackout outage",
        "office headquarters premises",
        "riot revolt mutiny uprising rebellion",
        "road highway motorway route",
        "tanker vessel ship",
        "coal mine pit colliery",
        "worker employee staff",
        "bomb device explosive",
        "hospital clinic",
        "soldier troop army military commando force",
        "villager resident inhabitant people citizen",
        "customer client depositor",
        "protester demonstrator rioter",
        "chief head boss executive director chairman",
        "prosecutor prosecution",
        "rescuer firefighter diver crew",
        "body corpse",
        "victim dead",
        "river water",
        "rubble ruin debris wreckage wreck",
        "blast explosion",
        "talk negotiation",
        "reporter journalist",
        "shop store boutique jeweller",
        "thief robber raider burglar",
        "loot booty haul jewellery",
        "street road avenue",
        "fan supporter spectator",
        "stadium ground arena",
        "miner worker",
    )
)
#: What befalls or is done; of these none is a deed by itself as `tells_deed` has them.
TURNED = by_stem(
    (
        "rescue save",
        "discover find spot locate recover",
        "investigate inquiry probe investigation",
        "shut close closure",
        "clear empty evacuate leave flee",
        "loot rob steal plunder",
        "drown die",
        "reject dismiss refuse",
        "overflow burst flood",
        "stop halt suspend",
        "disappear vanish",
        "ill sick sicken infect",
        "loss lose fall drop",
        "sweep wash",
        "widen grow",
        "seep trickle leak",
        "hit strike shake",
        "pump drain",
        "inject put",
        "board aboard",
        "offer propose",
        "restore reconnect resume return",
        "snap break split",
        "tow pull drag haul",
        "ban forbid prohibit outlaw",
        "dismiss sack oust",
        "raid search",
        "ground strand aground",
        "cut sever",
        "collapse topple",
        "escape fugitive",
        "steal rob robbery theft heist burglary loot",
        "ram plough drive smash crash",
    )
)

#: "€2 million", "$2.6m", "two-million-euro".
_SUM = Pattern(
    r"(?:US)?(?P<sign>[$€£¥₹])\s?\d(?:[\d.,]|(?<=[.,])\s(?=\d))*(?:[\s-]*(?:m|bn|k|thousand|million"
    r"|billion|trillion)\b)?|\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|half a"
    r"|a)(?:[\s-]*(?:hundred|thousand|million|billion|trillion))?[\s-]*(?P<word>euro|dollar|pound|yen"
    r"|crown|mark|franc|rupee|rouble|ruble|peso|rand|real|krona|lira|zloty|yuan)(?:s|es)?\b",
    re.IGNORECASE,
)
_SIGNED = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee"}


@lru_cache(maxsize=4_096)
def currencies_in(text: str) -> frozenset[str]:
    """Return the currencies in which a text gives sums."""
    return frozenset(_currency(one) for one in _SUM.finditer(text))


def in_currencies(text: str, known: Set[str]) -> str:
    """Leave out sums in other currencies than those known: what was told in euros is told.

    A text stays as it is where nothing is known in any currency.
    """
    if not known:
        return text
    return _SUM.sub(lambda one: one[0] if _currency(one) in known else " ", text)


def _currency(found: re.Match[str]) -> str:
    return _SIGNED.get(found["sign"] or "", (found["word"] or "").lower())


# Sentences that were told are compared with each one that comes.
@lru_cache(maxsize=1_024)
def in_one_word(text: str) -> str:
    """Write deeds of several words as one word: "let go" as "freed"."""
    for word, spoken in _IDIOMS:
        text = spoken.sub(word, text)
    return text
