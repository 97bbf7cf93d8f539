"""What kind of knowledge a figure is: told, claimed, estimated, projected, planned, denied."""

import re

from bot.core.evidence import Status
from bot.core.frozen import frozen
from bot.core.patterns import Pattern
from bot.core.reading.claims.ahead import foretold, is_planned
from bot.core.reading.text.alternation import any_of
from bot.core.reading.text.gaps import GAP
from bot.core.reading.text.ruledout import holds_any

# The longest of these begin with a gap, so that the search can leap from one word to the next, and
# are for small letters; what they search has a space put in front.
_DENIED = Pattern(
    GAP + r"(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)"
    r"|dismiss(?:ed|es|ing)?|disput(?:e|es|ed|ing)|false (?:claims?|reports?)|untrue|"
    r"(?:an?|the) (?:lie|invention|rumou?r|hoax) that|(?:not|is it) true that)\b"
    r"(?!\s(?:entry|access|bail|visas?))",
)
#: "Claims that nine were killed are not true": the verdict stands behind the figure.
_DENIED_AFTER = Pattern(
    r"\b(?:is|are|was|were|proved|turned out to be)\s(?:simply\s|wholly\s|entirely\s)?"
    r"(?:not (?:true|correct)|untrue|false|wrong|unfounded|baseless|invented|made up"
    r"|(?:an? )?(?:fabrication|invention|lie|lies|fabricated)"
    r"|mistaken|withdrawn)\b"
)
#: 'We wrote that 30 were missing. That was wrong.', '"50,000 have crossed". FALSE.'
_DENIED_NEXT = Pattern(
    r"[^.!?\n]{0,80}[.!?][”\"’']?\s(?:FALSE\b|(?:False|Wrong|Not true)\."
    r"|(?:That|This|It|They|Both)\s(?:is|are|was|were)\s(?:simply\s|all\s)?"
    r"(?:wrong|false|untrue|not true|a lie|lies)\b)"
    r"|[^.!?\n]{0,80}[”\"’']\.\sFALSE\b"
)
#: A verdict holds one of these, and ends so far behind the figure.
_VERDICTS = ("FALSE", "alse", "rong", "ot true", "ntrue", "lie")
_VERDICT_REACH = 130
_CORRECTED = Pattern(
    GAP + r"(?:correct(?:ed|s|ing) (?:its|the|their|an?|earlier|from|to|that|down|up)|revis(?:ed|es"
    r"|ing)|(?:earlier|previous|first) (?:version|report|bulletin|update"
    r"|edition)s? (?:had )?(?:gave|given|said|put|spoke|spoken)|(?:earlier|initially|originally"
    r"|previously) (?:said|reported|stated|put|gave|announced|estimated|claimed|counted|spoken"
    r"|given|spoke)|first (?:gave|put) (?:it|the|its)|first (?:spoke|spoken|reported|announced)"
    r"|(?:had|was|were) (?:initially|earlier|originally|previously)|lowered its|raised its"
    r"|amended|(?:correct|right|true) (?:number|figure|toll|total|count) (?:is|was|stands))\b",
)
_CORRECTED_AFTER = Pattern(
    r"[\s,(]{1,3}(?:revised|corrected|lowered|amended)\b|.{0,20}\b(?:not \d"
    r"|instead of|rather than \d)",
    re.I,
)
_ESTIMATED = Pattern(
    GAP + r"(?:estimat(?:e|es|ed|ing|ion|ions)|believ(?:e|es|ed)|thought|fear(?:s|ed|ing)?"
    r"|presum(?:ed|ably)|(?<!to the )(?<!to an )(?<!to its )assess(?:es|ed|ment|ments)?"
    r"|suspect(?:s|ed)? (?:that|of|to (?!be))|guess(?:es"
    r"|ed)?|reckon(?:s|ed)?|apparently|probably|possibly|perhaps|as many as an estimated"
    r"|calculat(?:es|ed|ions?))\b",
)
#: An estimate is called so by a word with one of these.
_GUESSED = (
    "estimat", "believ", "thought", "fear", "presum", "assess", "suspect", "guess", "reckon",
    "apparently", "probably", "possibly", "perhaps", "calculat",
)  # fmt: skip
#: Verbs of claiming that say how the number came about.
_RECKONING, _FORETELLING = ("estimat", "reckon", "guess"), ("project", "forecast", "predict")
_HEARSAY = Pattern(
    GAP + r"(?:reportedly|allegedly|purportedly|supposedly|it (?:is|was) (?:said|reported|claimed"
    r"|alleged)|(?:are|is|was|were) (?:said|reported|alleged|claimed) to|unconfirmed|alleged"
    r"|reports? (?:of|said|say|that)|according to|claims? (?:of|that))\b",
)
#: "It puts the damage at", though a toll that is put at something was counted.
_PUT_AT = Pattern(
    r"(?<!toll was )(?<!toll is )(?<!number was )"
    r"(?<!injured, )(?<!dead, )(?<!killed, )(?<!missing, )(?<!wounded, )(?<!deaths, )(?<!victims, )"
    r"\bput(?:s|ting)?\s(?!(?:\w+\s){0,3}(?:toll|number|figure|dead|deaths|count|total|loss|losses"
    r"|casualties)\b)"
    r"(?:\w+\s){0,3}(?:at\s)?\Z",
    re.I,
)
#: "To end a war that has left 70,000 dead": what lies ahead is behind these words no more.
_DONE_SINCE = Pattern(
    GAP + r"(?:(?:that|which|who)\s(?:has|have|had)|(?:resulted|resulting)\sin)\b", re.I
)
#: "To name those implicated in the murder of six", "denied that it led to the arrest of six": what
#: is called by its name has been, whatever is to come and whoever denies a part in it.
_CALLED_BY_NAME = Pattern(
    GAP + r"(?:(?<!result )(?<!end )in|for|over|about|with|by|since|after|following|on|to"
    r"|investigat\w+|condemn\w*|mourn\w*|discuss\w*|mark)\sthe\s(?:\w+\s){0,2}"
    r"(?:murders?|killings?|deaths?|assassinations?|massacres?|kidnappings?|slayings?"
    r"|disappearances?|abductions?|arrests?)\sof\b",
    re.I,
)
#: "Could lead to the deaths of 12".
_CAUSES = Pattern(r"(?:lead|leads|leading|contribute|amount|come|due)\Z")
#: "A report on the 56 killings".
_KNOWN_DEAD = Pattern(
    r"[\w,.-]+\s(?:[\w’'-]+\s){0,2}?(?:killings|deaths|murders|assassinations|dead|fatalities)\Z"
)
#: "If so many people are displaced": nobody says that they are.
_IF = Pattern(GAP + r"(?<!as )(?<!even )(?<!ask )(?<!asked )(?<!see )(?<!know )if\s[^,;:]{0,60}\Z")
#: Without one of these nothing is denied, corrected, planned, foretold, estimated or hearsay; most
#: clauses have none.
_CUE = Pattern(
    GAP
    + any_of(
        """according agreed aim airlifting allege allocat allot allow amended anticipat
        apparently appeal aside asked asking assess authori being believ calculat claim committed
        correct could course den deploy dismiss dispatching disput due
        earlier earmark estimat
        expect false fear first flying forecast guess hoax hop initially intend invention let
        lie likely lowered may might mobili offer order originally perhaps plan planned pledg
        poised possibly potential predict prepar presum previous probably project promis propos
        purported put raised ready reckon refut reject report request revis resolved right risk
        rumo rushing
        scheduled seek sending shipping slated supposed suspect thought threaten
        track true undertak undertook unconfirmed untrue vow will wants willing won would""".split()
        + [f"{be} {then}" for be in ("is", "are", "was", "were") for then in ("to", "said")]
        + ["set to", "want to"]
    )
)
_NEXT_WORDS = Pattern(r"(?:\s[\w'’-]+){0,9}")
#: Begins with a set of characters too.
_BREAK = Pattern(
    r"[;:.,\s](?:(?<=[;:])\s|(?<=\.)(?<!\.\.)\s"
    r"|(?<=\s)(?:but|while|whereas|after|because|who|which)\s"
    r"|(?<=\s)with\s(?=the\s(?:toll|number|figure|count|total)\s)"
    r"|(?<=,)\s(?=(?:and|but|saying|insisting|claiming|where|with|leaving)\s)"
    r"|(?<=\s)and\s(?=(?:say|said|says|added|claimed|insisted|put|announced|stated|reported"
    r"|gave)\s))"
)


#: "The air force, which denies having aimed at the town, put the number at".
_ASIDE = Pattern(r",\s(?:which|who)\s[^,;:.]{2,100},\s")
#: "80 mm a day, is forecast": a comma parts the figure from what foretells it.
_FORETOLD = Pattern(
    r"(?:\s[\w'’-]+){0,5},\s(?:is|are)\s(?:now\s|still\s)?"
    r"(?:forecast|expected|predicted|projected|foreseen)\b"
)
#: "Of the $54 million appeal": what is asked for is not there yet.
_SOUGHT = Pattern(
    r"\s(?:(?:is|are)\s)?(?:sought|requested|required)\b(?!\s(?:treatment|medical|refuge|shelter"
    r"|help|care))|\s(?:\w+\s)?appeal\b"
)
#: "Two more planes, which are to arrive": told as a plan by a clause of its own.
_TO_COME = Pattern(r"(?:\s[\w'’-]+){0,6},\s(?:which|who)\s(?:is|are|will)\s(?:to|be)\b")
#: "Took four prisoners, who will be treated": what is to come is not how many they are.
_TAKEN = Pattern(
    r"\b(?:took|captured|arrested|detained|freed|released|rescued|found|killed|wounded|injured|seized"
    r"|left)\b",
    re.I,
)
#: A count that nobody in particular gives and that is rounded is somebody's estimate.
_ROUNDED = Pattern(r"(?:some|about|around|roughly|approximately|close to|~|≈)\s?(?=[\w~≈])", re.I)
#: "Two presumed rebels": who they are, and not how many.
_SUSPECTED = Pattern(r"\s(?:presumed|suspected)(?=\s(?!dead|drowned|killed|lost|missing)[a-z])")
#: What is measured, or told to the hour, is rounded for ease, not for want of knowledge.
_MEASURED = Pattern(
    r"(?:\d|\s)(?:km|kilomet\w+|miles?|m|met(?:er|re)s|feet|ft|cm|mm|km/h|kph|mph|hours?|minutes?|"
    r"days?|weeks?|months?|years?|per ?cent|percent|degrees?)\Z|%|[$€£]"
)
#: "200 soldiers and tents for 3,000": what leads to the first leads to the second too.
_JOINED = Pattern(
    r"(?:\s[\w'’-]+){0,4},?\s(?:and|plus)\s(?:to\s\w+\s)?(?:an?\s)?(?:(?:[\w-]+\s){1,2}(?:for|of"
    r"|with)\s)?\Z"
)
_FATED = Pattern(
    r"\b(?:was|were|had|has|have|is|are|killed|wounded|injured|lost|said|will|would|by)\b"
)
_LEAD_REACH = 120


@frozen
class _Around:
    """A figure's own words, and those around it in its clause."""

    #: Begins with a space, as `small` and `small_after` do.
    before: str
    own: str
    #: To the end of the clause, and of that the next words.
    behind: str
    after: str
    #: The same in small letters.
    small: str
    small_after: str
    #: Without a cue nothing is denied, corrected, planned, foretold, estimated or hearsay.
    is_cued: bool
    is_cued_after: bool

    def holds(self, pattern: Pattern) -> bool:
        """Tell whether a pattern that needs a cue matches on either side."""
        return (self.is_cued and pattern.search(self.small) is not None) or (
            self.is_cued_after and pattern.search(self.small_after) is not None
        )


def find_status(
    text: str, start: int, end: int, scope: tuple[int, int], *, is_claimed: bool, is_denied: bool
) -> Status:
    """Read the status of the figure at `text[start:end]` from the stretch of sentence it owns.

    What is told to come is never a present fact, whoever says it; a denial outweighs everything.
    """
    around = _around(text, start, end, scope)
    is_past = (around.is_cued or is_denied) and _is_past(around.before, around.own)
    is_denied = is_denied or (around.is_cued and _DENIED.search(around.small) is not None)
    if (is_denied and not is_past) or _is_denied_behind(text, end, around.after):
        return Status.DENIED
    if _CORRECTED_AFTER.match(around.behind) or (
        around.is_cued and _is_corrected(around.small, is_claimed=is_claimed)
    ):
        return Status.CORRECTED
    ahead = _ahead(text, start, end, scope, around, is_past=is_past)
    return ahead if ahead is not None else _as_known(around, is_claimed=is_claimed)


def _around(text: str, start: int, end: int, scope: tuple[int, int]) -> _Around:
    before = " " + _last_clause(_without_asides(text[scope[0] : start]))
    behind = _first_clause(text[end : scope[1]])
    near = _NEXT_WORDS.match(behind)
    after = near[0] if near else ""
    small, small_after = before.lower(), " " + after.lower().replace("suspected of ", "")
    return _Around(
        before=before,
        own=text[start:end],
        behind=behind,
        after=after,
        small=small,
        small_after=small_after,
        is_cued=_CUE.search(small) is not None,
        is_cued_after=_CUE.search(small_after) is not None,
    )


def _is_denied_behind(text: str, end: int, after: str) -> bool:
    """Tell whether a verdict behind a figure calls it false, in its sentence or in the next."""
    return _DENIED_AFTER.search(after) is not None or (
        holds_any(text[end : end + _VERDICT_REACH], _VERDICTS)
        and _DENIED_NEXT.match(text, end) is not None
    )


def _ahead(
    text: str, start: int, end: int, scope: tuple[int, int], around: _Around, *, is_past: bool
) -> Status | None:
    """Tell what is yet to come, as a plan or as a projection; None where it is not."""
    if around.is_cued or around.is_cued_after:
        before = "" if is_past else _DONE_SINCE.split(around.before)[-1]
        forward = foretold(before, around.after)
        if forward is not None:
            return forward
    if " if " in around.small and _IF.search(around.small):
        return Status.PROJECTED
    if _SOUGHT.match(around.behind):
        return Status.PLANNED
    if _FORETOLD.match(around.behind):
        return Status.PROJECTED
    is_coming = _TO_COME.match(text[end : scope[1]]) and not _TAKEN.search(around.before)
    return Status.PLANNED if is_coming or _is_joined_to_plan(text, start, scope[0]) else None


def _as_known(around: _Around, *, is_claimed: bool) -> Status:
    """Tell how sure a present figure is: somebody's estimate, somebody's claim, or observed."""
    is_put_at = around.is_cued and _PUT_AT.search(around.before) is not None
    if is_put_at or around.holds(_ESTIMATED) or _is_estimate(around.own.lower()):
        return Status.ESTIMATED
    if is_claimed or around.holds(_HEARSAY):
        return Status.CLAIMED
    is_rounded = _ROUNDED.match(around.own) and not _MEASURED.search(around.own)
    return Status.ESTIMATED if is_rounded else Status.OBSERVED


def status_of_claim(verb: str) -> Status:
    """Return what a claim makes of a figure: "..., the agency estimated" is no count of its own."""
    if verb.startswith(_RECKONING):
        return Status.ESTIMATED
    return Status.PROJECTED if verb.startswith(_FORETELLING) else Status.CLAIMED


def _is_estimate(own: str) -> bool:
    """Tell whether the words of a figure themselves say that it is a guess."""
    if not holds_any(own, _GUESSED):
        return False
    return _ESTIMATED.search(" " + _SUSPECTED.sub(" ", own)) is not None


def _without_asides(before: str) -> str:
    """Leave out what is said of somebody in passing: what they deny there is another matter."""
    return _ASIDE.sub(" ", before) if ", wh" in before else before


def _is_past(before: str, own: str) -> bool:
    """Tell whether what is counted is called by its name, so that it has been."""
    if before.endswith("the ") and _KNOWN_DEAD.match(own):
        return True
    named = list(_CALLED_BY_NAME.finditer(before))
    return bool(named) and _CAUSES.search(before, 0, named[-1].start()) is None


def _is_corrected(before: str, *, is_claimed: bool) -> bool:
    """Tell a correction from "the true figure", which is but what somebody claims."""
    found = _CORRECTED.search(before)
    return found is not None and not (is_claimed and found[0].startswith(" true"))


def _is_joined_to_plan(text: str, start: int, first: int) -> bool:
    """Tell whether the figure before this one is planned, and this one is added to it."""
    gap = text[first:start]
    if _JOINED.fullmatch(gap) is None or _FATED.search(gap):
        return False
    lead = _last_clause(text[max(0, first - _LEAD_REACH) : first].rsplit(". ", 1)[-1])
    return is_planned(lead)


def _last_clause(words: str) -> str:
    breaks = list(_BREAK.finditer(words))
    return words[breaks[-1].end() :] if breaks else words


def _first_clause(words: str) -> str:
    found = _BREAK.search(words.split(" and ", 1)[0])
    words = words.split(" and ", 1)[0]
    return words[: found.start()] if found else words
