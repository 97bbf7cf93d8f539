"""What became of those counted, where it is told behind the count."""

import re
from collections.abc import Sequence

from bot.core.patterns import Pattern
from bot.core.reading.counted.neighbours import (
    Count,
)
from bot.core.reading.counted.qualities import unqualified
from bot.core.reading.fates.befallen import fits, is_of_people
from bot.core.reading.fates.framed import led_off_by
from bot.core.reading.fates.harms import (
    FATE_AFTER,
    kind_of_match,
    may_tell,
)
from bot.core.reading.text.casing import small

#: How far around the count its fate is looked for, in characters.
_REACH_AFTER = 170
_REACH_ASIDE = 300
#: The most words between those counted and their fate.
_LONGEST_LEAD = 18
CLAUSE_END = Pattern(
    r"\s(?:after|when|until|if|once)\s(?:he|she|it|we|I)\s|"
    r"\sand\s(?:one|another|the others?|the rest)\s(?:is|was|has|are|were|have|remains?|died|of)\b|"
    r"[;:.!?](?=[\s\"”’)]|$)|\s(?:but|while|whereas|although|though|because|before)\s|\s--?\s|[–—(]"
)
#: "In Orsa, Tarvel and Marn were": a list of places, which parts no clause.
_PLACES = Pattern(
    r"\s(?:in|of|from|at|across"
    r"|near)\s(?:the\s)?(?:\w+\s)?(?:[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){0,3}"
    r"(?:,\s(?:and\s)?|\sand\s)){1,8}[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){0,3}(?=\s[a-z])"
)
#: Parentheses between commas that the verb stands behind ("12 people, including a child, were").
_ASIDE = Pattern(
    r"(?P<lead>[^,;:]{0,90}),\s[^;:]{1,180}?,\s"
    r"(?=(?:(?:and|also|both|all|later|reportedly|today|yesterday)\s){0,2}(?:was|were|have|had|are|"
    r"died|drowned|perished|killed|wounded|injured|hostage|captive|dead|missing|lost|met|succumbed"
    r"|taken|rushed|airlifted|treated|fell|burned|suffocated|starved|needed|required|bled|choked|paid|passed|did|(?:suffer|sustain"
    r"|receiv)ed|escaped|survived|fled|disappeared|vanished|remain(?:ed)?)\b)",
    re.I,
)
#: The same between dashes ("five persons -- three of them women -- were").
_DASHED = Pattern(
    r"\s?(?:--|–|—)\s?(?:[^–—]{1,90}?\s?(?:--|–|—)\s?)?(?=(?:was|were|have|had|died)\b)", re.I
)
#: The rest of a list of those told of ("the mayor, two nurses, and a priest were").
_LISTED_ON = Pattern(
    r"(?:,\s(?:an?|the|his|her|their|one)(?:\s(?!and\b)[a-z][\w’'-]*+){1,5}+){0,3},?\sand\s"
    r"(?:an?|the|his|her|their|one)\s(?:[\w’'-]+\s){1,6}?"
    r"(?=(?:was|were|have|had|died|perished|disappeared|suffered|sustained|received)\b)",
    re.I,
)
#: What somebody else met with ("12 people fled after a woman was killed").
_OF_SOMEBODY = Pattern(
    r"\s(?:after|when|as|until|where)\s(?:an?|his|her|another)\s(?:[\w’'-]+\s){1,3}?"
    r"(?:was|is|had been|has been)\s(?:\w+ly\s)?(?:[a-z]+ed|shot|slain|hurt|struck|found dead)\b",
    re.I,
)
#: A camera takes no prisoners.
FILMED = Pattern(r"\s(?:by|on|in) (?:[\w’'-]+ ){0,4}?(?:camera|film|footage|photo|tape|video)s?\b")
_AUXILIARY = Pattern(
    r"\b(?:was|were|been|being|be|is|are|got|left|feared|confirmed|believed|presumed|reported"
    r"|found|listed|declared|remain(?:s|ed)?|reportedly|counted|thought|known)\b",
    re.I,
)
_OBJECT_AFTER = Pattern(
    r"(?!\s(?:\w+\s)?\w+\s(?:hours?|days?|weeks?|months?|years?|nights?)\b)\s(?:the|a|an|his"
    r"|her|their|its|at least|more than|up to|some|several|many|nearly|about|"
    r"dozens|hundreds|one|two|three|four|five|six|seven|eight|nine|ten|civilians|people|"
    r"soldiers|themselves|him|them|it)\b|[^\S\n][\dA-Z]"
)
OTHER_VERB = Pattern(
    r"\b(?!(?:have|wounded|injured|killed|displaced|detained|arrested|kidnapped|abducted|rescued"
    r"|freed|released|feared|confirmed|believed|presumed|reported|listed|declared|remained"
    r"|unarmed|armed|escaped|survived|suspected|alleged|masked|hooded|trapped|based|elderly|aged"
    r"|unidentified"
    r"|named|called|managed|critically|united|wanted|counted|hundred|seized|bed|red|need|executed"
    r"|murdered|captured|burned|buried|related|allied|uniformed|retired|expected|planned"
    r"|scheduled|estimated|affected|destroyed|damaged|evacuated|flooded|levelled|demolished"
    r"|collapsed)\b)(?:[a-z]{3,14}ed|said|says|told|took|went|came|fled|made|began"
    r"|held(?!\s(?:for|by|since|in|hostage|captive|at|without)\b)|threw"
    r"|shot at|entered|(?:will|would|could|may|might|must|can)"
    r"(?!\s(?:have|be|also have|remain)\b))\b"
)
#: "Killed or wounded": nobody says how many of either.
OR_OTHER = Pattern(
    r"(?:\s(?:or|and)|/)\s?(?:(?:been|were|seriously)\s)?(?:wounded|injured|hurt|missing|captured"
    r"|arrested)\b(?=\s?(?:[,.;:)\]]|\Z)"
    r"|\s(?:in|on|at|by|when|after|during|since|as|from|across|near|while|following|due)\b)",
    re.I,
)
#: "Two companions of the dead men": others are dead.
_DEAD_MEN = Pattern(r"\bof the dead (?:wo)?m[ae]n\b|\bof the dead [a-z]+s\b", re.I)
_WORD = 20
#: What is done to things as well.
_OF_PEOPLE_ONLY = Pattern(
    r"(?:(?:seized|snatched|held by)|(?:led|dragged|marched|driven|hauled|herded|spirited"
    r"|whisked|carried)"
    r" (?:away|off)|(?:mowed|mown|cut) down|wiped out|finished off|fallen)\Z",
    re.I,
)
#: How far behind their taking those who took them are named, in characters.
_BY_WHOM = 40
_BY = Pattern(r"\s(?:\w+\s)?by\s")
#: What officers do as well as captors.
_LED_OFF = Pattern(r"(?:led|taken|marched|driven|hauled|dragged) (?:away|off)\Z", re.I)
#: "Four men shot dead two judges": what they did, where no "were" stands before it.
_DEALT = Pattern(
    r"shot|stabbed|beaten|hacked|gunned|burned|burnt|trampled|crushed|put to|(?:fat|mort)ally"
    r"|mowed|cut|wiped"
    r"|finished|tortured|clubbed|stoned|kicked|badly|severely|seriously|slightly|gravely"
)
#: What a clause that tells the fate behind a comma opens with.
_GOES_ON = ("who", "all", "were", "was", "is", "are", "have", "has", "had")
BRACKETS = Pattern(r"\s?(?:\[[^\]]{1,90}\]|\([^)]{1,90}\))")
_POSSESSED = Pattern(
    r"[’']s?\s(?:\w+\s)?(?P<what>murder|death|killing|assassination|kidnapping|arrest"
    r"|release|disappearance)s?\b",
    re.I,
)
_POSSESSED_KINDS = {"kidnapping": "kidnapped", "arrest": "detained", "release": "rescued",
                    "disappearance": "missing"}  # fmt: skip
#: "As many as 900 could die": what may be told of them is told of them.
_MODAL = Pattern(
    r"\s(?:will|would|could|may|might|can|went|gone)(?:\s(?:also|still|soon|yet))?\s*\Z"
)
#: "Four others who were taken into the forest were": what is told last is so now.
_WHO_WERE = Pattern(
    r"\swho\s(?:was|were|ha[dv]e?\sbeen)\s"
    r"(?:(?!(?:and|but|when|while|who|which|that|as|after|before|was|were)\b)[\w’'-]+\s){1,9}"
    r"(?=(?:was|were|have|had|are)\s)"
)
#: What else was done to those whose fate comes behind "and": "dragged from their homes".
_DONE_ELSE = (
    r"(?:\A\s(?=(?:kidnapped|abducted|captured|seized|tortured|raped|arrested)\s)"
    r"|\b(?:was|were|been|being)\s)"
    r"(?:(?!(?:and|but|or|when|while|whom?|which|that|where|after|before|because|if|not|never)\b)"
    r"[\w’'-]+,?\s){1,9}?(?:and|before being|then)\s"
    r"(?:(?:later|then|subsequently|afterwards?|were|[a-z]+ly)\s){0,2}"
)
_DONE_FIRST = Pattern(rf"{_DONE_ELSE}\Z")
#: "Dragged from their homes and shot", "kidnapped and later murdered".
_THEN_KILLED = Pattern(
    rf"{_DONE_ELSE}(?:killed|murdered|shot|executed|assassinated|massacred|slaughtered|hanged|slain"
    r"|machine-?gunned|beheaded|decapitated|strangled|drowned|finished off|put to death"
    r"|found (?:dead|murdered)|(?:hacked|stabbed|beaten|burned|burnt|stoned) to death"
    r"|burned alive)\b"
    r"(?!\s(?:the|an?|two|three|four|five|six|at|his|her|their|[\d])\b|\sand\s\w*(?:wound|injur))"
)
#: "Are said to be in serious condition", "is believed to have died": told as if it were so.
_HEDGED = Pattern(
    r"\s(?:is|are|was|were)\s(?:(?:also|now|still|both|all)\s)?(?:said|reported|believed|thought|known"
    r"|understood|feared|presumed|alleged|rumou?red|claimed|supposed|assumed|considered)\sto\s"
    r"(?:be|have(?:\sbeen)?)\s"
)
#: "Could have been saved": they were not.
_NOT_SO = Pattern(
    r"\b(?:could|might|would|should)\s(?:\w+\s)?have\s(?:\w+\s)?(?:been\s(?:\w+\s)?)?\Z"
)
#: "Three unionists, murdered on Friday, were buried": what is set off tells their fate.
_SET_OFF = Pattern(r"\s(?:on|by|in|at|last|yesterday|during|when|while|near|outside|after)\b|,")
_OF_THEIRS = Pattern(r"\b(?:whose|where|which|that|when|as|after)\b")
_NEGATED = Pattern(r"\b(?:no|not|none|never|without|nobody|denied)\b", re.I)


def fate_behind(text: str, counts: Sequence[Count], n: int) -> str | None:
    """Read what became of count `n` from what stands behind it; None: nothing is told there."""
    count = counts[n]
    stop = min(count.last, count.end + _REACH_AFTER)
    if n + 1 < len(counts) and counts[n + 1].last == count.last:
        stop = min(stop, counts[n + 1].start)
    at = count.end
    possessed = _POSSESSED.match(text, at - (text[at - 1] in "'’"), stop)
    if possessed:
        return _POSSESSED_KINDS.get(possessed["what"].lower(), "killed")
    end = _asides_end(text, count)
    if end is not None:
        at, stop = end, min(count.last, end + _REACH_AFTER)
    return told_behind(text, at, stop, count) or _set_off(text, count)


def _set_off(text: str, count: Count) -> str | None:
    """Read "three unionists, murdered on Friday, were buried": what is set off between commas."""
    if not text.startswith(", ", count.end):
        return None
    at = count.end + len(", ")
    region = text[at : min(count.last, at + _REACH_AFTER)]
    found = FATE_AFTER.match(small(region)) if may_tell(region) else None
    if found is None or not (found.lastgroup or "").endswith("_done"):
        return None
    is_closed = _SET_OFF.match(region, found.end()) is not None
    kind = kind_of_match(found)
    return kind if is_closed and fits(kind, count.counted.text) else None


def _asides_end(text: str, count: Count) -> int | None:
    """Return where the asides right behind a count end; None if there are none.

    They are brackets, dashes, places, a list, and a clause without a verb, in this order.
    """
    at, end = count.end, None
    if found := BRACKETS.match(text, at, count.last):
        at = end = found.end()
    if found := _DASHED.match(text, at, count.last):
        at = end = found.end()
    if found := _PLACES.match(text, at, min(count.last, at + _REACH_ASIDE)):
        at = end = found.end()
    found = _LISTED_ON.match(text, at, min(count.last, at + _REACH_AFTER))
    if found and not _has_verb(found[0]):
        at = end = found.end()
    found = _ASIDE.match(text, at, min(count.last, at + _REACH_ASIDE))
    if found and not _has_verb(found["lead"]):
        end = found.end()
    return end


def told_behind(text: str, at: int, stop: int, count: Count) -> str | None:
    """Return the kind that `text[at:stop]`, which stands behind a count, tells of it, if any."""
    region = _clause(text[at:stop])
    if not may_tell(region):
        return None
    who = _WHO_WERE.match(region)
    if who and (later := told_behind(text, at + who.end() - 1, stop, count)):
        return later
    if _were_then_killed(region, count):
        return "killed"
    for found in FATE_AFTER.finditer(small(region)):
        end = at + found.end()
        kind = _kind_told(region, found, text, end, count)
        if kind is None or (kind == "detained" and FILMED.match(text, end)):
            continue
        if _belongs(region, found, text[end : end + 40]):
            return "other" if OR_OTHER.match(region, found.end()) else kind
        if found.group(0).lower() not in {"dead", "missing"}:
            break
    return None


def _clause(region: str) -> str:
    """Return a region up to the end of its clause, with spaces in place of what is inserted."""
    if "[" in region or "(" in region:
        region = BRACKETS.sub(_blank, region)
    region = _OF_SOMEBODY.sub(_blank, region)
    cut = CLAUSE_END.search(region)
    return region[: cut.start()] if cut else region


def _were_then_killed(region: str, count: Count) -> bool:
    """Tell whether those counted were killed after something else was done to them."""
    then = _THEN_KILLED.search(region)
    return (
        then is not None
        and not _is_others(unqualified(region[: then.start()]))
        and fits("killed", count.counted.text)
    )


def _kind_told(region: str, found: re.Match[str], text: str, end: int, count: Count) -> str | None:
    """Return the kind of a fate that ends at `end`; None if it cannot be told of the count."""
    told = region[found.start() : found.end()]
    if told == "dead" and _DEAD_MEN.search(region, 0, found.end() + _WORD):
        return None
    if not may_be_people(count) and _OF_PEOPLE_ONLY.search(told):
        return None
    kind = _kind_of_those(region, found, count)
    if kind == "rescued" and _NOT_SO.search(region, 0, found.start()):
        return None
    if kind == "kidnapped" and _LED_OFF.match(told):
        kind = _held_by(text, count, end)
    return kind if fits(kind, "" if count.counted.is_inherited else count.counted.text) else None


def _held_by(text: str, count: Count, end: int) -> str:
    """Tell by whom those were led off whose fate ends at `end`: who says so stands in front."""
    behind = text[end : end + _BY_WHOM]
    return led_off_by(behind if _BY.match(behind) else text[count.first : count.start])


def _kind_of_those(region: str, found: re.Match[str], count: Count) -> str:
    """The kind of a fate that means another thing for people than for things."""
    kind, told = kind_of_match(found), found[0].lower()
    if told.startswith(("swept", "washed")) and _is_of_those(region, found, count):
        return "missing"
    if kind == "killed" and told.startswith("blown") and _is_no_person(count):
        return "destroyed"
    return kind


def _is_of_those(region: str, found: re.Match[str], count: Count) -> bool:
    """Tell "seven people were swept away" from pupils whose school was."""
    return not _is_no_person(count) and not _OF_THEIRS.search(region, 0, found.start())


def _is_no_person(count: Count) -> bool:
    return bool(count.counted.text) and not is_of_people(count.counted.text)


def may_be_people(count: Count) -> bool:
    """Tell whether those counted can be held: weapons are seized as often."""
    is_named = count.counted.text and not count.counted.is_inherited
    return not is_named or is_of_people(count.counted.text)


def _has_verb(words: str) -> bool:
    if FATE_AFTER.search(small(words)) is not None:
        return True
    return OTHER_VERB.search(words) is not None or _AUXILIARY.search(words) is not None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _is_others(lead: str) -> bool:
    """Tell whether a verb of others, or none at all, stands between those counted and a fate."""
    if "," in lead and not lead.lstrip(" ,").startswith(_GOES_ON):
        return True
    return (
        OTHER_VERB.search(lead) is not None
        or _NEGATED.search(lead) is not None
        or len(lead.split()) > _LONGEST_LEAD
    )


def _belongs(region: str, found: re.Match[str], tail: str) -> bool:
    """Tell whether the fate found is told of the count before `region`."""
    lead = _HEDGED.sub(" were ", unqualified(region[: found.start()]))
    lead = _MODAL.sub(" ", _DONE_FIRST.sub(" were ", lead))
    if _is_others(lead):
        return False
    is_own = (found.lastgroup or "").endswith("_own")
    words = found[0].lower()
    has_auxiliary = _AUXILIARY.search(lead) is not None
    if is_own and _DEALT.match(words) and not has_auxiliary:
        return _OBJECT_AFTER.match(tail) is None
    if is_own or words in {"dead", "slain"}:
        return True
    if has_auxiliary:
        return True
    if _OBJECT_AFTER.match(tail):
        return False
    return len(lead.split()) <= 7 and not re.search(r"\b(?:has|have|had)\s*\Z", lead)
