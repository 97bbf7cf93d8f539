"""Beginnings of the words that tell a fate, for a quick first look at a clause.

The patterns made of these tables are large. Most clauses tell no fate at all, and looking for the
beginning of any such word shows that in a fraction of the time.
"""

from bot.core.reading.fates.words.verbs import VERBS

#: Words of `afterwards` and `beforehand`, each cut where its forms begin to differ, from A to Z.
_OF_WORDS = """
abandon accommodat account admit airlift alive among ashes assassin avalanche away bars
battle beat became blew blow bod brought bruis bullet bur bused camp captiv captor captur
carried carrying center centre chas clinic clubb collaps combat completely concussion
condition contact contusion corps count crawled critical cross crush custody cut damag dead
death debris deceas destruct detention die diminish dimm disappear displac distributed
dragged dragging driven drown dug dwindl dying entrap execution faded fading fallen famine
fatal fate fell ferried fighting finished finishing fire fled flee flown food forced found
fractur free fully glass gone gunned gunning hack hands haul held herd higher holding
homeless homes hospital hostage hosted housed hunger hungry hunt hurt infirmary inhabit inj
intensive jail killers knock lacerat leading leave led left legs let life lifted lives
living locat lodged looking lose losing loss lost malnourish marched marching maroon medical
missing mortally move mow mud murder need number order overboard overdue paid passed perish picked
pickin pluck point prison pronounced pull razed recovered recruit reduc refuge remains repair
requir residing riddl road roof round rubble ruins rushed safe scald scratch search seiz
service setting shelter shepherd shifted shock shot shrapnel slain sleeping slept slew
snatch snow spend spent spirited splinter stab starv stayed staying stoned stoning succumb
suffocat surviv taken tally tent those throat toll took torch tortur total traced trampl
transfer transport trap treat unaccount underwater uninhab vanish victim walked water
whereabouts whisked winch wip without wound wreck yet
""".split()
#: Phrases of words that are too common to be looked for alone.
_OF_PHRASES = (
    "along ",
    "amputat",
    "any news",
    "any sign",
    "any trace",
    "any word",
    "at gunpoint",
    "been heard",
    "been seen",
    "blown off",
    "bringing down",
    "by force",
    "climbed out",
    "come back",
    "confined",
    "cut off",
    "driving out",
    "drove out",
    "forcibl",
    "got out",
    "got to saf",
    "had no ",
    "has no ",
    "have no ",
    "heard of",
    "in flames",
    "in the power",
    "made it",
    "made off",
    "made to go",
    "making off",
    "never ",
    "no news",
    "no sign",
    "no trace",
    "no word",
    "not been reap",
    "not been ret",
    "not reapp",
    "not return",
    "nothing ",
    "pressgang",
    "press-gang",
    "rebels hold",
    "ripped ",
    "seen again",
    "sent to",
    "shooting down",
    "short of ",
    "smoke inhal",
    "still hold",
    "tearing down",
    "to go",
    "severed",
    "tore down",
    "torn ",
    "undergo",
    "underwent",
    "up in smoke",
    "with him",
    "with them",
)
#: A verb is cut to its first letters, which all its forms share.
_LENGTH = 6

STEMS = frozenset(
    {
        *(verb.removesuffix("e")[:_LENGTH] for verbs in VERBS.values() for verb in verbs),
        *_OF_WORDS,
        *_OF_PHRASES,
    }
)
