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
    insider customer viewer caller hostage captive clerk attendant steward stewardess stenographer
    cook cleaner porter plumber electrician mechanic carpenter builder pilgrim tenant motorist
    cyclist pedestrian hiker climber skier swimmer guest patient mourner herder shepherd vendor
    boatman deserter rebel""".split()
)
_ARTICLES = ("a", "an", "the", "one")
#: "Orlan's neighbour" has the name of somebody else.
_OWNER = Pattern(r"\A[\w.-]+['’]s?\s")
#: Bodies that end like one of them.
_BODY = Pattern(
    r"\b(?:coast|home|national|border|frontier|civil|presidential|republican|revolutionary|royal"
    r"|imperial|palace|state|red) guard\Z"
)
#: Whoever heads others of a kind answers for them: "the head nurse".
_HEADS = Pattern(r"\A(?:an?\s|the\s)?(?:head|chief|senior|leading)\s")
#: Where whoever it is works, or what befell them: "a nurse at the military hospital".
_OF_WHAT = Pattern(
    r"\s(?:of|at|in|on|from|with|aboard|near|who|whose|for|to|among|inside|outside)\s"
)
_THEIR = Pattern(r"\A(?:his|her|their|its|my|our)\s")


def is_anybody(name: str) -> bool:
    """Tell whether a speaker or claimant is one person of whom no name and no office is known."""
    head = _OF_WHAT.split(_OWNER.sub("", name), maxsplit=1)[0]
    words = head.split()
    if not words or words[-1] not in _ANYBODY:
        return False
    return head == head.lower() and not (_BODY.search(head) or _HEADS.match(head))


def as_anybody(name: str) -> str:
    """Write whoever has no name with an article: "a man"; all others as they are."""
    if not is_anybody(name) or _OWNER.match(name) or _THEIR.match(name):
        return name
    if name.split(maxsplit=1)[0] in _ARTICLES:
        return name
    return f"{'an' if name[0] in 'aeiou' and not name.startswith(('use', 'uni')) else 'a'} {name}"
