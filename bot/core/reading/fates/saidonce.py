"""Fates whose verb is said once: "24 died on the spot and five on the way to hospital"."""

import re

from bot.core.patterns import Pattern

#: "24 died on the spot and five on the way to hospital".
_DIED_THERE = Pattern(
    r"\bdied\s(?:instantly|immediately|outright|there|(?:at|on|in)\s(?:the"
    r"|their)\s(?:\w+\s)?(?:scene"
    r"|spot|site|homes?)|at\s(?:home|once)|on (?:impact|site)|under the rubble)[^.;:]{0,30}?"
    r"(?:,|\sand|,\sand)\s(?:another\s|a further\s)?\Z",
    re.I,
)
_DIED_LATER = Pattern(
    r"\s(?:more\s|others\s)?(?:later|afterwards|(?:later\s)?(?:in|at|on (?:the|their) way to"
    r"|en route to|while being taken to)\s(?:the\s|an?\s)?(?:[\w'’]+\s){0,3}?(?:hospitals?|clinic"
    r"|ambulances?))\b"
    r"(?!\s(?:with|being|for|receiving))",
    re.I,
)
#: "Seven people were injured, two seriously".
_HOW_BADLY = Pattern(
    r"\s(?:of (?:them|whom)\s)?(?:seriously|critically|gravely|severely|badly|slightly"
    r"|lightly)(?=\s?[,.;)])"
)
_HURT = Pattern(
    r"\b(?:injured|wounded|hurt|injur(?:y|ies)|wounds)\b[^.;:]{0,60}[,(]\s?(?:at least\s)?\Z"
)
#: "All 107 aboard died, as did three people on the ground".
_AS_DID = Pattern(
    r"\b(?:(?P<killed>died|perished|drowned)|(?:was|were|been) (?:\w+ )?(?:(?P<dead>killed|murdered"
    r"|executed|slain|shot dead)|(?P<injured>wounded|injured|hurt|struck|hit|burned"
    r"|hospitali[sz]ed)"
    r"|(?P<kidnapped>kidnapped|abducted|taken hostage)|(?P<detained>arrested|detained)"
    r"|(?P<rescued>rescued|freed|released)))\b"
    r"[^.;]{0,60}(?:,?\sas\s|,?\s(?:and\s)?so\s)(?:did|were|was)\s(?:\w+\s){0,2}\Z"
)
#: "Recovered 11 bodies and were looking for some 20 others".
_LOOKING = Pattern(r"\b(?:looking|searching) for\s(?:\w+\s){0,2}\Z", re.I)
#: "18,205 houses were fully and 42,311 partly damaged".
_FULLY_AND = Pattern(
    r"\s(?:(?:was|were|are|have been)\s)?(?P<how>fully|totally|completely"
    r"|partly|partially)(?:\s(?:and|while)|,)\s[\d,.]+\s(?:\w+\s){0,2}?(?:partly|partially|fully"
    r"|totally|completely)\s(?:damaged|destroyed)\b"
)
#: "Deaths 57; injured 203; missing 11".
_MISSING = Pattern(r"(?:\A|[;,:•(\n])\s{0,2}(?:(?:people|persons)\s)?missing\s\Z", re.I)
#: "Twelve people were shot": hit, and by that alone neither dead nor alive.
_SHOT = Pattern(
    r"(?:\s(?!(?:who|fatally|mortally)\b)[\w'’-]+){0,5}?\s(?:(?:was|were|been)\sshot(?!\s(?:dead"
    r"|down|to|and killed|by"
    r"|for|at(?!\s(?:an?|the)\s))\b)"
    r"|shot(?=\s(?:in|outside|inside|near|on|during|overnight|early|late|while|when)\b))"
    r"(?!\sin\s(?:the\s(?:head|back of|neck)|cold))"
)
#: What tells right behind it that some of them live.
_SOME_LIVE = Pattern(
    r"\b(?:fatally|died|dead|killed|surviv\w+|conditions?|hospitals?|wounds?|injur\w+|recover\w*)\b"
)
_SHOT_REACH = 300
_ALONE = Pattern(r"\s?(?:[;.,)\n]|\Z)")


def said_once(text: str, before: str, start: int, end: int, last: int) -> str:
    """Return the kind of the count at `text[start:end]` where its verb is the count's before it.

    Args:
        text: The article's.
        before: What of its sentence stands before the count.
        start: Where the count begins.
        end: Where what is counted ends.
        last: Where its sentence ends.
    """
    if _DIED_LATER.match(text, end, last) and _DIED_THERE.search(before):
        return "killed"
    if _HOW_BADLY.match(text, end, last) and _HURT.search(before):
        return "injured"
    if (
        " shot" in text[end:last]
        and _SHOT.match(text, end, last)
        and _SOME_LIVE.search(text, end, end + _SHOT_REACH)
    ):
        return "injured"
    as_did = _AS_DID.search(before) if " as " in before or " so " in before else None
    if as_did:
        kind = as_did.lastgroup or ""
        return "killed" if kind == "dead" else kind
    if text.endswith(("others", "more"), start, end) and _LOOKING.search(before):
        return "missing"
    halves = _FULLY_AND.match(text, end, last)
    if halves:
        return "damaged" if halves["how"].startswith("part") else "destroyed"
    is_missing = before[:-1].casefold().endswith("missing")
    if is_missing and _MISSING.search(before) and _ALONE.match(text, end, last):
        return "missing"
    return ""
