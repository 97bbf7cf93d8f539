"""Is the statement about what its sentences are about, and who does what to whom in them?"""

import re
from collections.abc import Sequence

from bot.core.gate.grounds import Grounds
from bot.core.words import stems

#: Share of a statement's content words that no cited sentence needs to hold.
FREE_SHARE = 0.2

#: Words of the telling and not of the told: they need no grounds.
_GLUE = frozenset(
    stems(
        "say tell report state add claim announce confirm according accord also new latest "
        "meanwhile amid following after before while including separately both side account "
        "source people person country government authority official statement ongoing continue "
        "remain projection projected planned unclear yet further least"
    )
)
#: Ways of news to say one thing: any of a row grounds the others.
_SYNONYMS = (
    "kill die dead death toll fatality life",
    "injure injury wound hurt",
    "flee displace evacuate leave",
    "troop soldier force military",
    "missing unaccounted",
    "say tell state speak",
    "reply respond response answer",
    "meet meeting session talk",
    "call phone",
    "near along close",
    "rise increase grow climb",
    "fall decrease drop decline",
    "USA united states america american washington",
    "uk britain british united kingdom",
    "eu european union",
    "un united nations",
)
_ROWS = tuple(frozenset(stems(row)) for row in _SYNONYMS)


def about_problem(text: str, grounds: Sequence[Grounds]) -> str:
    """Say when a statement holds more than its sentences do; empty when it does not."""
    held = widened({stem for one in grounds for stem in stems(one.text)})
    for one in grounds:
        held |= {stem for quote in one.quotes for stem in stems(quote.speaker)}
        held |= {stem for a in one.attributions for stem in stems(a.claimant)}
        held |= set(stems(one.article.publisher))
    mine = [stem for stem in stems(text) if not stem.replace(".", "").isdigit()]
    free = [stem for stem in dict.fromkeys(mine) if stem not in held and stem not in _GLUE]
    allowed = max(1, int(FREE_SHARE * len(set(mine)))) if len(set(mine)) > 4 else 0
    if len(free) <= allowed and not any(_is_harm(stem) for stem in free):
        return ""
    return f"says more than its source: {', '.join(free[:6])}"


def swap_problem(text: str, grounds: Sequence[Grounds]) -> str:
    """Say when "A accused B" was made of "B accused A"; empty when not."""
    mine = _actors(text)
    if not mine:
        return ""
    theirs = [turn for one in grounds for turn in _actors(one.text)]
    for actor, verb, other in mine:
        swapped = (other, verb, actor) in theirs
        if swapped and (actor, verb, other) not in theirs:
            return f"turns round who does what: in the source {other} is the one"
    return ""


def best_ground(text: str, grounds: Sequence[Grounds]) -> Grounds:
    """Return the cited sentence that shares most words with a statement."""
    mine = set(stems(text))
    return max(grounds, key=lambda one: len(mine & set(stems(one.text))))


def _is_harm(stem: str) -> bool:
    return stem in _HARM


def widened(held: set[str]) -> set[str]:
    """Add to stems those that news uses for the same thing."""
    wide = set(held)
    for row in _ROWS:
        if row & held:
            wide |= row
    return wide


#: Verbs that nobody may add to a source.
_HARM = frozenset(
    stems(
        "kill die wound injure attack invade bomb shell execute torture massacre rape behead "
        "arrest detain surrender capture collapse explode resign lie confess admit apologise "
        "apologize withdraw retreat win lose defeat nuclear chemical genocide terrorist"
    )
)
_TURN = re.compile(
    r"(?P<actor>[A-Z][\w'’.-]*)(?:\s[a-z]+){0,2}\s(?P<verb>[a-z]{3,}(?:ed|es|s))\s"
    r"(?:[a-z]+\s){0,2}(?P<other>[A-Z][\w'’.-]*)"
)


def _actors(text: str) -> list[tuple[str, str, str]]:
    return [
        (found["actor"].rstrip("'’s."), stems(found["verb"])[0], found["other"].rstrip("'’s.,"))
        for found in _TURN.finditer(text)
        if stems(found["verb"]) and "by" not in found[0].split()
    ]
