"""Whether a figure is what somebody said, or only what the verb of saying is about."""

import re

from bot.core.evidence import Attribution
from bot.core.patterns import Pattern
from bot.core.reading.speech.verbs import HEDGES, is_according

#: Verbs that judge what happened rather than tell it: the number in their clause is the article's.
_JUDGES = Pattern(
    r"(?:condemn|prais|hail|critici|denounc|deplor|mourn|welcom|mock|slam|derid|thank|lament|voic|"
    r"express|post|oppos|appeal|protest)\w*\Z",
    re.I,
)
#: "Recalled 14,000 cars": without "that", a colon or a quote these verbs do something else.
_NEEDS_THAT = Pattern(r"(?:recall|remember|found|finds?|charge|suspect)\w*\Z", re.I)
_SAID_SO = Pattern(r"(?:that|how|:|,|[\"“‘])\s*[\"“‘]?\Z")
_RESPONSIBILITY = Pattern(r"(?:the\s)?(?:responsibility|credit|victory|asylum)\b")
#: "Hospitals have admitted 1,500 people": patients, and no admission.
_ADMITS = Pattern(
    r"(?:(?:more than|about|some|at least|nearly|over)\s)?(?:\d[\d,.]*|[a-z]+)\s(?:new\s)?(?:people"
    r"|patients|children|victims|students|pupils|men|women|refugees|migrants|persons|wounded)\b"
)
#: "The war has claimed more than 40,000 lives."
_LIVES = Pattern(
    r"(?:[\w,.-]+\s){0,6}?(?:lives|life|victims)\b"
    # "Has claimed 120 deaths", but "claimed it inflicted 120 casualties".
    r"|(?:(?:more than|at least|about|some|over|nearly|around|almost|up to|another)\s)?"
    r"[\w,.-]+\s(?:deaths|casualties|dead)\b",
    re.I,
)
#: "The officer accused of killing 12": whom others accuse.
_ACCUSED = Pattern(r",?\s(?:accused|suspected|charged|convicted)\s(?:of|in|with)\b")
#: "The people confirmed dead": a participle, and nobody's verb.
_OF_STATE = Pattern(
    r"(?:dead|killed|missing|injured|wounded|infected|lost|drowned|trapped|buried|homeless)\b", re.I
)
#: "Marn, who said last year that profits would double, has lost": the main clause goes on.
_RELATIVE = Pattern(r",\s(?:who|which)\s(?:[\w']+\s){0,4}\Z")
_GOES_ON = Pattern(
    r",\s(?:(?:also|now|later|then)\s)?(?:has|have|had|is|was|were|are|will|would|lost|won|took"
    r"|made|said|says|told|put|got|gave|went|came|[a-z]{3,}ed)\b"
)
#: "Jobless claims fell to": what looked like a verb of claiming was the subject of this one.
_IS_VERB = Pattern(
    r"(?:fell|rose|dropped|climbed|jumped|increased|declined|were|are|was|is|have|had|has|topped|"
    r"reached|hit|surged|total+ed|stood|doubled|tripled|grew|slipped|came to)\s"
)
_PASSIVE = Pattern(
    r"\A(?:,?\s(?:which|who|that))?"
    r"\s(?:was|were|is|are|has been|have been|had been|be)\s(?:[a-z]+\s)?\Z"
)
#: "Warned that the storm, which had killed 17 people, could": known, and no warning.
_ASIDE = Pattern(
    r",\s(?:which|who)\s(?:has|have|had)\s[^,]*\Z"
    # "Says the woman accused of killing two is kind": the accusation is others'.
    r"|(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )\b(?:accused|suspected|convicted)\s(?:of|in)"
    r"\s[^,;]{0,60}\Z",
    re.I,
)
#: "Declared an emergency after 400 people died": what it was a reply to.
_ANNOUNCES = Pattern(r"(?:declar|announc|order|call|propos|promis|pledg|urg|demand|vow)\w*\Z")
_IN_WAKE = Pattern(r"\A(?!that\s)[^,;]{3,90}?\s(?:after|following|amid|because|over)\s", re.I)
#: What stands before a source of what follows it.
_OPENS = Pattern(r"\b(?:and|but|while|that|which|who),?\s?\Z", re.I)
#: What is longer is no one clause, in characters.
_LONGEST = 300
_LONGEST_PASSIVE = 48
_CLAUSE = Pattern(r";\s|,?\s(?:which|who|while|but|whereas|after|although)\s|,\sand\s")


def responsibility_follows(text: str, at: int, end: int) -> bool:
    """Tell "claimed responsibility" from a claim of something counted."""
    return _RESPONSIBILITY.match(text, at, end) is not None


def takes_lives(verb: str, text: str, at: int) -> bool:
    """Tell "has claimed 40 lives", which lets nobody speak; `at` is where the verb's object is."""
    if verb.startswith("admit"):
        return _ADMITS.match(text, at) is not None
    return verb.lower().startswith("claim") and _LIVES.match(text, at) is not None


def tells(text: str, each: Attribution, start: int) -> bool:
    """Tell whether the figure at `start` is what was said, not what the verb is about."""
    if each.claimant_start is None:
        return _is_hedged(text, each, start)
    clause = text[each.clause_start : start]
    return not (
        _does_something_else(text, each, clause)
        or _is_passive(text, each)
        or _is_of_next_clause(text, each)
        or is_aside(each.verb, clause)
        or _is_left(text, each, clause)
    )


def _does_something_else(text: str, each: Attribution, clause: str) -> bool:
    """Tell whether a verb that may lead to words has an object here: "claimed 40 lives"."""
    verb = each.verb
    before = text[max(0, each.clause_start - 6) : each.clause_start]
    claimant = text[each.claimant_start : each.claimant_end]
    return bool(
        (_JUDGES.match(verb) and not clause.startswith("that "))
        or (_NEEDS_THAT.match(verb) and not _SAID_SO.search(before))
        or (_OF_STATE.match(clause) and not verb.startswith(("sa", "tell", "told")))
        or (verb == "told" and claimant.lower() == "all")
        or takes_lives(verb, text, each.clause_start)
        or (verb.startswith(("call", "agree", "threat")) and clause.startswith(("for ", "to ")))
        or (verb.startswith("claim") and _RESPONSIBILITY.match(clause))
        or _IS_VERB.match(clause)
        or (verb == "per" and clause)
    )


def _is_of_next_clause(text: str, each: Attribution) -> bool:
    """Tell whether "according to" somebody stands behind the clause, and opens another one."""
    assert each.claimant_start is not None
    if not is_according(each.verb) or each.clause_end > each.claimant_start:
        return False
    lead = text[each.clause_start : each.clause_end + 1]
    return opens_clause(f"{lead} ", len(lead))


def _is_left(text: str, each: Attribution, clause: str) -> bool:
    """Tell whether what was said stands in a relative clause that has ended before the figure."""
    before = text[max(0, each.clause_start - 60) : each.clause_start]
    is_relative = _RELATIVE.search(before.rsplit(each.verb, 1)[0]) is not None
    return is_relative and _GOES_ON.search(clause) is not None


def is_aside(verb: str, clause: str) -> bool:
    """Tell whether what leads from a verb of saying to a figure leaves what was said."""
    if len(clause) > _LONGEST:
        return False
    return bool(_ASIDE.search(clause) or (_ANNOUNCES.match(verb) and _IN_WAKE.search(clause)))


def opens_clause(text: str, at: int) -> bool:
    """Tell whether a source that begins at `at` is that of what follows, not of what precedes."""
    return _OPENS.search(text, max(0, at - 10), at) is not None


def _is_hedged(text: str, each: Attribution, start: int) -> bool:
    """Tell whether "reportedly" and the like stand in the figure's own clause."""
    for hedge in HEDGES.finditer(text, each.clause_start, each.clause_end):
        if hedge[0] != each.verb:
            continue
        low, high = (hedge.end(), start) if hedge.end() <= start else (start, hedge.start())
        if _CLAUSE.search(text, low, high) is None:
            return True
    return False


def _is_passive(text: str, each: Attribution) -> bool:
    """Tell "the crowd was estimated at" from "the police estimated it at"."""
    if each.claimant_end is None:
        return False
    if _ACCUSED.match(text, each.claimant_end):
        return True
    if each.claimant_end > each.clause_start:
        behind = text[each.claimant_end : each.claimant_end + _LONGEST_PASSIVE]
    else:
        behind = text[each.claimant_end : each.clause_start]
    lead, verb, _ = behind.partition(each.verb)
    return bool(verb) and _PASSIVE.match(lead) is not None
