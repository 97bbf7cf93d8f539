"""What a speaker is called under their words: the name, and what makes us listen to them."""

import re

from bot.core.anybody import as_anybody
from bot.core.patterns import Pattern
from bot.core.speaking import beside
from bot.core.text.characters import fold

#: What only adds to a role: "manager of a shop that was looted", "head of a firm -- the one …".
_ADDED = Pattern(
    r",?\s+(?:(?:to|of|for|with|from|in)\s+(?:whom|which)|who|whom|whose|which|that|where|when)\b.*"
    r"|\s*(?:—|–|--|;)\s*.*",
    re.DOTALL,
)
#: An abbreviated title stands in front of its name: "Rep.", "Retired Lt. Gen.".
_ABBREVIATED = Pattern(r"(?:.*\s)?[A-Z][a-z]{0,4}\.\Z", re.DOTALL)
#: Somebody's, and a reader cannot tell whose.
_OWNER = Pattern(r"\b(?:his|her|their|its|my|our)\b", re.IGNORECASE)
#: Some body's that was named earlier in the article: "company's chief engineer".
_BODY = Pattern(
    r"\A(?:(?:the|a|an) )?(?:[a-z]+ )?"
    r"(?:agency|airline|airport|army|association|authority|bank|board|body|charity|church|city|club|commission|committee|company|council|country|county|court"
    r"|department|district|factory|federation|firm|force|government|group|hospital|island|league"
    r"|ministry|mission|movement|municipality|nation|navy|network|office|operator|organi[sz]ation"
    r"|party|plant|police|port|prison|province|region|school|service|state|team|town|union"
    r"|university|utility|village)['’]s\s+(?=[A-Za-z])"
)
#: It says nothing of anybody.
_COURTESIES = frozenset({"mr.", "mrs.", "ms.", "mr", "mrs", "ms", "miss"})


def called(speaker: str, role: str) -> str:
    """Write a speaker with their role, each in the article's words.

    Args:
        speaker: A name or a description.
        role: As read; empty where the article gives none.
    """
    role = _ADDED.sub("", " ".join(role.split())).strip(" ,")
    role = _BODY.sub("", role)
    if (
        not role
        or _OWNER.search(role)
        or role.lower() in _COURTESIES
        or fold(role) in fold(speaker)
    ):
        return as_anybody(speaker)
    if _ABBREVIATED.fullmatch(role):
        return f"{role} {speaker}"
    # "Mayor Edda Fross" is a mayor; "UN envoy" and "Interior Minister" keep their capitals.
    return beside(speaker, role.lower() if role.isalpha() and role.istitle() else role)
