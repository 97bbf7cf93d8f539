"""Beginnings of the words that tell a fate, for a quick first look at a clause.

The patterns made of these tables are large. Most clauses tell no fate at all, and looking for the
beginning of any such word shows that in a fraction of the time.
"""

from bot.core.reading.fates.words.verbs import VERBS

#: Words of `afterwards` and `beforehand`, each cut where its forms begin to differ, from A to Z.
_OF_WORDS = """
abandon accommodat account admit airlift alive among ashes assassin away bars battle beat
beaten became blew blow blown bod brought bruis bullet bur burn bused camp captiv captor
captur carried center centre chas collaps combat completely concussion condition contact
contusion corps count crawled critical cross crush custody cut damag dead death debris
deceas destruct detention die dimming disappear displac dragged driven drown dug dwindling
dying execution fading fallen famine fatal fate fell ferried fighting finished finishing
fire fled flee flown food forced found fractur free fully glass gone gunned hacked hands
haul held herd higher holding homeless homes hospital hostage hosted housed hunger hungry
hunt hurt inj injur intensive jail killers knock knocked lacerat leave led left legs let
life lifted lives living locat looking lose losing loss lost malnourish marched maroon
medical missing move mow mud murder need number order overboard paid passed perish picked
pluck point prison prisoner pronounced pull pulled razed recovered recruit reduc refuge
remains repair require riddl road roof round rubble ruins safe scald scratch search seiz
seized service setting shelter shock shot shrapnel slain sleeping slept slew snatched snow
spent spirited splinter stab stabbed starv stayed staying succumb suffocat surviv survive
taken tally tent those throat toll took torch total totally traced trampl trap treat treated
unaccount uninhab vanish victim walked water whereabouts whisked winch wip without wound
wreck yet
""".split()
#: Phrases of words that are too common to be looked for alone.
_OF_PHRASES = (
    "along ",
    "at gunpoint",
    "by force",
    "climbed out",
    "driving out",
    "drove out",
    "got out",
    "got to saf",
    "had no ",
    "has no ",
    "have no ",
    "in flames",
    "in the power",
    "made it",
    "made off",
    "made to go",
    "making off",
    "never f",
    "rebels hold",
    "still hold",
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
