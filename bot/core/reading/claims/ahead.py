"""What is told to come: as a plan of somebody's, or as a projection."""

import re

from bot.core.evidence import Status
from bot.core.patterns import Pattern
from bot.core.reading.text.gaps import GAP

# Patterns that begin with a gap are for small letters; what they search has a space put in front.
_PLANNED = Pattern(
    GAP + r"(?:plan(?:s|ned|ning)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|vow(?:s|ed|ing)?"
    r"|propos(?:e|es|ed|ing)|offer(?:s|ed|ing)? to|(?:offer(?:s|ed|ing)?"
    r"|(?<!evacuation )(?<!under )order(?:s|ed))(?=\s*\Z)|prepar(?:es?|ed) to|preparing"
    r"|(?:ready|willing) to|aim(?:s"
    r"|ed|ing)? to|order(?:ed|s) (?:another|an additional|that)|hop(?:es?|ed|ing) to|(?:scheduled"
    r"|slated|(?:is|are|was|were|be|now) due) to (?!reach|peak|exceed|rise|hit|the\b|an?\b|heavy)"
    r"|(?:is|are|was|were) to (?!reach|peak|exceed"
    r"|rise|fall|hit|blame|expect|be (?:expected|feared|found|seen))|(?:lets?|allow(?:s|ed|ing)?"
    r"|authori[sz](?:es?|ed|ing)) (?:\S+ ){1,4}?(?:call up|send|deploy|spend|hire)|agreed to"
    r"|committed to|intends? to (?:send|provide|give|spend|buy|donate|deploy|build|rehouse"
    r"|rebuild|evacuate|relocate|resettle|vaccinate|distribute|hire|recruit|train|release|free|open"
    r"|close|cut|move|install)|requested(?!,)|request(?:s"
    r"|ing)"
    r"|appeal(?:ed|ing) for|(?:ha(?:s|ve) asked|(?:is|are) asking) for|agreed on"
    r"|wants? to (?:send|deploy|give|build|spend|buy|hire|vaccinate"
    r"|evacuate|move|cut|add|raise|recruit|train|free|open|close)|order(?:ed|s) the (?:\w+ )?"
    r"(?:evacuation|deployment|dispatch|release|recall|call-up)|(?:set|sets|setting"
    r"|put) aside|earmark(?:s|ed|ing)|allot(?:s|ted|ting)|allocat(?:es|ed|ing)"
    r"|offered (?=\S+ famil|famil|him\b|her\b|them\b)|(?:is|are)\s(?:also\s|now\s"
    r"|already\s)?(?:flying in|sending|dispatching|shipping|airlifting|deploying|rushing"
    r"|mobili[sz]ing)|(?:is|are) (?:now\s)?being (?:sent|deployed|dispatched|flown|rushed"
    r"|mobili[sz]ed)"
    r"|will (?:also\s|now\s|soon\s)?(?:send|deploy|provide|give"
    r"|build|evacuate"
    r"|donate|spend|impose|release|deliver|supply|contribute|dispatch|station|buy|receive|get"
    r"|allocate|commit|withdraw|pull|move|hire|recruit|train|mobili[sz]e|call up|take in|accept"
    r"|host|add|cut|shed|lay off|close|open|pay|lend|invest|sell|distribute|vaccinate|relocate"
    r"|resettle|install|plant|fund|purchase|free|hand over|rehouse|rebuild|repair|set up|establish"
    r"|create|double|expand|screen|assist|equip|restore|return|replace|allow|admit|launch|award"
    r"|compensate)|(?:undertook|undertakes?|resolved|vowing|seeks?"
    r"|seeking) to"
    r"|would (?:also\s|soon\s)?(?:send|deploy"
    r"|provide|give|free|hand over|donate|contribute|dispatch|release|supply|deliver|withdraw|hire"
    r"|lend|allocate|impose))\b",
)
#: Behind a count: what those counted plan themselves ("300 workers plan to strike").
_THEIR_OWN = Pattern(
    r"\W(?:plans?|planning|promis(?:e|es|ing)|vow\w*|propos(?:e|es|ing)|pledg(?:e|es|ing)|offers?"
    r"|offer(?:ed|ing) to|prepar\w+|preparing|aim\w* to|hop\w+ to|agreed to|intends? to.*"
    r"|(?:ha(?:s|ve) asked|(?:is|are) asking) for|requesting|appealing for|committed to)(?:\s|\Z)"
)
_HOW_PLANNED = Pattern(r"(?:\b[a-z]+ly|\bwell|\bbetter|\bbest)\Z")
_PROJECTED = Pattern(
    GAP + r"(expect(?:s|ed|ing|ation)?|project(?:s|ed|ing|ion|ions)|forecasts?|forecast(?:ed|ing)|"
    r"predict(?:s|ed|ing|ion)?|intend(?:s|ed|ing)? to|will|won['’]t|would"
    r"|could(?! (?:only )?be (?:identified|recovered|found|reached|saved|rescued|confirmed))|may"
    r"|might|"
    r"likely to|set to|poised to|on track to|on course to|at risk|threaten(?:s|ed|ing)? to|"
    r"anticipat(?:e|es|ed|ing)|potential(?:ly)?|(?:is|are) to|expected to)\b",
)
_NOT_AHEAD = Pattern(
    r"\bthan (?:was |were )?(?:expected|forecast|predicted|projected|planned)\Z"
    # "Threatened to kill 14 hostages": who are held already.
    r"|\bthreaten(?:s|ed|ing)? to (?:kil|exe|har|sho|mur|beh|han|blo)\Z"
    r"|\b(?:could|would|may|might|will)\s(?:not|n['’]t)\Z|\bmay\s\d"
    # In capitals the month is no other word.
    r"|\b(?:in|since|of|by|until|during|from|last|this|early|late|mid|next|\d)\smay\Z"
    r"|(?<![A-Za-z])(?-i:Will [A-Z])\w{0,2}\Z|(?<![A-Za-z])(?-i:May)\Z|\bwould\s(?:con|say|adm|onl"
    r"|ack)\Z",
    re.I,
)
_PERHAPS_DONE = Pattern(
    GAP + r"(?:may|might|could) (?:have\b(?! to\b)|be (?:dead|missing|trapped|buried|among"
    r"|under)\b)"
)
#: "A planned raid killed six"; the planned building of 400 homes is yet to come.
_ITS = Pattern(r"\b(?:an?|the|its|their|this|that)\s\Z", re.I)
_PLANNED_ONE = Pattern(r"planned\s[a-z-]+(?!\s(?:of|for|to)\b)\s")
_SENT = Pattern(
    r"\s(?:also\s|soon\s|now\s)?be\s(?:\w+ly\s)?(?:sent|deployed|provided|given|built|evacuated"
    r"|donated|spent|released|delivered|supplied|dispatched|stationed|allocated|withdrawn|moved"
    r"|hired|recruited|trained|mobili[sz]ed|called up|imposed|rehoused|rebuilt|relocated|resettled"
    r"|vaccinated|distributed|installed|flown|handed|paid|set up|set aside|created|airlifted)\b",
    re.I,
)


def is_planned(words: str) -> bool:
    """Tell whether words in front of a figure make a plan of it."""
    return _PLANNED.search(" " + words.lower()) is not None


def foretold(before: str, after: str) -> Status | None:
    """Tell whether words in front of a figure or behind it make it a plan or a projection.

    What "may have" happened is an estimate; None where nothing is to come.
    """
    behind = " " + after
    for words in (" " + before, behind):
        small = words.lower()
        if len(small) != len(words):  # "İ" becomes two characters
            small = words
        if _PERHAPS_DONE.search(small):
            return Status.ESTIMATED
        if any(
            not (words is behind and _THEIR_OWN.match(plan[0])) and not _is_name(words, plan)
            for plan in _PLANNED.finditer(small)
        ):
            return Status.PLANNED
        ahead = [m for m in _PROJECTED.finditer(small) if not _is_no_cue(words, m)]
        if ahead:
            return _of_passive(words, ahead[-1])
    return None


def _is_name(words: str, plan: re.Match[str]) -> bool:
    """Tell the "Clean Power Plan" and a "carefully planned robbery" from what is planned."""
    if not plan[0][1:].startswith("plan"):
        return False
    if _PLANNED_ONE.match(words, plan.start() + 1) and _ITS.search(words, 0, plan.start() + 1):
        return True
    is_capital = words[plan.start() + 1].isupper() and words[: plan.start()].strip() != ""
    return is_capital or _HOW_PLANNED.search(words, 0, plan.start()) is not None


def _is_no_cue(words: str, found: re.Match[str]) -> bool:
    return _NOT_AHEAD.search(words[: found.end() + 4].rstrip()) is not None or (
        _NOT_AHEAD.search(words[: found.end()]) is not None
    )


def _of_passive(words: str, found: re.Match[str]) -> Status:
    if found[1] in ("will", "would") and _SENT.match(words, found.end()):
        return Status.PLANNED
    return Status.PROJECTED
