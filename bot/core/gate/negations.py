"""A statement's "unclear" or "not clear" in the form that its source has."""

import re
from collections.abc import Sequence

from bot.core.gate.grounds import Grounds
from bot.core.patterns import Pattern

_PAIRS = {
    "clear": "unclear",
    "known": "unknown",
    "certain": "uncertain",
    "confirmed": "unconfirmed",
    "verified": "unverified",
    "possible": "impossible",
    "able": "unable",
    "likely": "unlikely",
    "true": "untrue",
    "safe": "unsafe",
    "successful": "unsuccessful",
}
_NOT = Pattern(rf"\bnot (?:yet )?({'|'.join(_PAIRS)})\b")
_UN = Pattern(rf"\b({'|'.join(_PAIRS.values())})\b")
#: "Unvaccinated" for "had not been vaccinated".
_UNDONE = Pattern(r"\bun([a-z]{4,20}ed)\b")
#: "Unless they leave" for "if they do not leave".
_UNLESS = Pattern(r"\bunless ((?:the |a |their |his |her )?\w+)")
#: "On condition of anonymity".
_UNNAMED = Pattern(
    r"\b(?:asked not|did not want|did not wish|declined|refused) to be (?:named|identified)\b"
)
_BARE = {longer: bare for bare, longer in _PAIRS.items()}


def evened(text: str, grounds: Sequence[Grounds]) -> str:
    """Return a statement with "not clear" or "unclear", whichever its source has."""
    source = " ".join(one.folded for one in grounds)

    def joined(found: re.Match[str]) -> str:
        return _PAIRS[found[1]] if _PAIRS[found[1]] in source else found[0]

    def parted(found: re.Match[str]) -> str:
        bare = f"not {_BARE[found[1]]}"
        return bare if bare in source and found[1] not in source else found[0]

    def unbound(found: re.Match[str]) -> str:
        bare = found[1]
        is_told = re.search(rf"\b(?:not|never)\b(?: \w+){{0,2}} {bare}\b", source)
        return found[0].replace("un", "not ", 1) if is_told and found[0] not in source else found[0]

    if "anonymity" in source:
        text = _UNNAMED.sub("spoke on condition of anonymity", text)
    if "unless" not in source and re.search(r"\bif\b[^.;]*\b(?:not|no)\b", source):
        text = _UNLESS.sub(lambda found: f"if {found[1]} not", text)
    return _UNDONE.sub(unbound, _UN.sub(parted, _NOT.sub(joined, text)))
