"""People who are quoted without a name or an office: "a man", "a local resident".

What one of them says is worth hearing. A count of theirs stands beside those of others, and takes
nobody's place.
"""

from bot.core.patterns import Pattern

_ANYBODY = frozenset(
    """man woman boy girl child teenager pensioner person witness eyewitness bystander onlooker
    passer-by passerby resident local villager neighbour neighbor inhabitant islander inmate
    prisoner detainee convict survivor victim passenger refugee evacuee migrant protester protestor
    demonstrator marcher worker miner labourer laborer employee student pupil teacher nurse driver
    farmer fisherman sailor deckhand crewman soldier fighter conscript guard shopkeeper trader baker
    waiter tourist traveller traveler commuter mother father wife husband widow widower son
    daughter brother sister cousin aunt uncle relative friend colleague classmate user source
    insider customer viewer caller""".split()
)
_ARTICLES = ("a", "an", "the", "one")
#: "Orlan's neighbour" has the name of somebody else.
_OWNER = Pattern(r"\A[\w.-]+['’]s?\s")
#: Bodies that end like one of them.
_BODIES = frozenset(("coast guard", "home guard", "national guard", "border guard", "civil guard"))


def is_anybody(name: str) -> bool:
    """Tell whether a speaker or claimant is one person of whom no name and no office is known."""
    own = _OWNER.sub("", name)
    words = own.split()
    is_plain = bool(words) and own == own.lower() and own not in _BODIES
    return is_plain and words[-1] in _ANYBODY


def as_anybody(name: str) -> str:
    """Write whoever has no name with an article: "a man"; all others as they are."""
    is_owned = _OWNER.match(name) is not None
    if not is_anybody(name) or is_owned or name.split(maxsplit=1)[0] in _ARTICLES:
        return name
    return f"{'an' if name[0] in 'aeiou' and not name.startswith(('use', 'uni')) else 'a'} {name}"
