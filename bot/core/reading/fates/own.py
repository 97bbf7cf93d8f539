"""The fate of those whom one number counts, read from the words around it."""

import re
from collections.abc import Sequence

from bot.core.frozen import frozen
from bot.core.patterns import Pattern
from bot.core.reading.counted.neighbours import Count
from bot.core.reading.counted.qualities import DEATHS_OF
from bot.core.reading.counted.tabled import kind_of_label
from bot.core.reading.fates.befallen import fits, is_of_people, is_thing
from bot.core.reading.fates.behind import (
    BRACKETS,
    CLAUSE_END,
    FILMED,
    OR_OTHER,
    OTHER_VERB,
    fate_behind,
    may_be_people,
)
from bot.core.reading.fates.framed import (
    frame_of,
    held_by,
    is_downed,
    is_lost,
    is_razed,
    led_off_by,
    seized,
)
from bot.core.reading.fates.harms import (
    FATE_AFTER,
    FATE_BEFORE,
    FATE_OF_OTHERS,
    LIVES_TAKEN,
    is_fate,
    kind_of_match,
    kind_of_noun,
    may_tell,
)
from bot.core.reading.fates.listed import kind_listed
from bot.core.reading.fates.tight import is_tight, tight_behind
from bot.core.reading.text.casing import small

_REACH_BEFORE = 110
#: For small letters. Each word once: by two ways for each, all would be tried.
_GLUE = Pattern(
    r"(?:[\s,]|\b(?:the|of|another|a|an|further|also|all|some|to|at|other|or|and|least|as|many"
    r"|more|than|up|about|around|nearly|almost|over|estimated|total|between|only|just"
    r"|approximately|roughly|additional|reported|both|from|well|additionally|entire|whole|group"
    r"|family|families|crew|team)\b|[\"“:\[])*\Z"
)
#: "All but four survived": what is told of the others.
_ALL_BUT = Pattern(
    r"\b(?:all|everyone|everybody|nobody|none) (?:but|except(?: for)?) (?:the )?\Z", re.I
)
#: "Treated for cuts and burns": nothing burns.
_WOUNDS = Pattern(
    r"\b(?:and|or|for|of|with|from|degree|severe|serious|minor|bad|suffered|sustained|received|had)"
    r"\s?\Z",
    re.I,
)
#: "Killed the mayor, 900 peasants in Sarn and 70 in Las Orlas": one of several objects.
_IN_LIST = Pattern(r",\s(?:(?:at least|some|about|another|more than|nearly)\s)?\Z")
_LIST_GOES_ON = Pattern(r"(?:\s(?:in|at|near|from|of)\s[^,;.]{2,40})?(?:,\s|\sand\s)")
#: The same before those counted: "killed or wounded 50 troops".
_EITHER = Pattern(r"\b(?:killed|killing|kill) or\s?\Z", re.I)
#: "Millions in cash": money that is set free.
_IN_MONEY = Pattern(
    r"\s(?:in|of|worth of)\s(?:\w+\s)?(?:cash|aid|funds?|funding|money|fines|compensation|ransom"
    r"|debts?|loans?|losses|damages?|dollars|property|material|oil|water|grain|goods)\b"
)
#: "Two of the wounded later died": the words of their state are only who they are.
_OF_GROUP = Pattern(r"\sof\s(?:the|those)\s[a-z]+\Z", re.I)
#: "were killed 12 times": the verb has had its subject before the count.
_PASSIVE = Pattern(
    r"\b(?:was|were|been|being|be|are|is)\s(?:(?!(?:on|in|at|of|from|to)\s)\w+\s){0,2}\Z", re.I
)
_LAST_OF_LIST = Pattern(
    r"(?:,?\sand|,?\s(?P<along>as well as|along with|together with))\s"
    r"(?:(?:the|his|her|their|its|another|other|at least|some|about|of)\s){0,3}\Z",
    re.I,
)
#: "Shot twelve people, three of them fatally".
_FATALLY = Pattern(r"(?:\sof (?:them|whom))?\sfatally\s?(?:[,.;)]|\Z)")
_LIVING = frozenset({"kidnapped", "missing", "detained", "displaced", "evacuated", "rescued"})
_HELD = frozenset({"kidnapped", "detained"})
_HOUSED = frozenset({"displaced", "evacuated"})
#: "Shot three coworkers, killing two": not all of those who were shot died.
_KILLING_FEWER = Pattern(
    r"[^.;!?]{0,90}?\b(?:killing|fatally|killed|(?:two|one|both) of (?:them|whom)|wound(?:ing|ed)"
    r"|injur(?:ing|ed)|but (?:they|all|both|none))\b",
    re.I,
)
#: What is done to things as well, and is no fate of theirs.
_OF_PEOPLE_ONLY = Pattern(
    r"\W?(?:mow|cut|wip|finish|seiz|snatch|t(?:oo|a)k|le(?:d|ading)\b|drag|carr|march|herd|haul"
    r"|forc|dr[io]v"
    r"|spirit|whisk|ma(?:d|k)|riddl|seizure|h[eo]ld|ke(?:e?p|pt))",
    re.I,
)
#: Behind a count that names nobody, and nothing: not "14 AK-47 rifles".
_ALONE = Pattern(
    r"\s?(?:[.,;:)]|\Z)|\s(?:and|or|but|more|others|in|on|at|from|near|as|of|who|during|while"
    r"|before|after)\b"
)
_BLOWN_UP = Pattern(r"\b(?:bl(?:ew|own|owing) up|dynamit(?:ed|ing))", re.I)
_SEIZED = Pattern(r"\W?(?:seiz|snatch)", re.I)
#: "Intended to kill one other person": nobody was killed by that.
_MEANT_TO = Pattern(
    r"\b(?:intend|want|plann?|plot|conspir|threaten|tr(?:y|ied|ies)|attempt|meant|hop(?:e|ing)|vow"
    r"|swore|urg)\w*\s(?:[a-z]+\s){0,3}?to\s?\Z",
    re.I,
)
#: "The toll may rise as nine men are missing": a verb of their own.
_IS_SUBJECT = Pattern(r"\s(?:who\s)?(?:are|were|remain(?:ed)?)\s")
#: "Killed Col. Vides and two guards": no sentence ends there.
_TITLES = Pattern(
    r"\b(Dr|Mrs?|Ms|Gen|Col|Lt|Capt|Sgt|Maj|Sen|Gov|Rev|Fr|Prof|St|Cpl|Adm|Msgr|Rep|[A-Z])\.", re.I
)
#: "Of the 120 passengers, 80 were rescued": the fate is not the whole's.
_WHOLE = Pattern(r"(?:\bOf|[,;:—] of|\bpopulation of) (?:the |its |their |about |some )?\Z")
#: "The massacre, in Orla, of 80 people": no comma parts a whole from those told of.
_INSIDE = frozenset(",;:—")
#: What a label tells better than its last word: "totally damaged".
_PARTLY = frozenset({"destroyed"})
#: "There are reports the number of dead could pass 900": no verb that "are" could go with.
_TALLIES = ("number of", "total", "tally", "count of", "death toll", "toll")
#: Dead and wounded together.
_CASUALTIES = ("casualties", "casualty")


@frozen
class Fate:
    """What became of a count, and where in the clause that was read."""

    kind: str
    #: Told behind the count; then a count joined before it shares it.
    is_behind: bool = False
    #: Told before the count; then a count joined behind it shares it.
    is_before: bool = False
    #: The whole that parts are told of: nothing beside it is told of it too.
    is_closed: bool = False


def own_fate(text: str, counts: Sequence[Count], n: int) -> Fate:
    """Read what became of count `n` from its own clause; "other" where nothing is told."""
    return (
        _of_casualties(text, counts[n])
        or _in_own_phrase(text, counts, n)
        or _in_frame(text, counts[n])
        or _around(text, counts, n)
    )


def _of_casualties(text: str, count: Count) -> Fate | None:
    """Read "casualties", dead and wounded, as neither, unless a death toll is told."""
    if not count.counted.text.lower().endswith(_CASUALTIES) or count.counted.is_inherited:
        return None
    if "death toll" in text[count.first : count.start].lower():
        return Fate(kind="killed", is_before=True)
    return Fate(kind="other", is_closed=True)


def _in_own_phrase(text: str, counts: Sequence[Count], n: int) -> Fate | None:
    """Read what is said as part of the count: "nine killed", "three of them fatally"."""
    count = counts[n]
    if _ALL_BUT.search(text, max(count.first, count.start - 20), count.start):
        return Fate(kind="other", is_closed=True)
    state = _kind_of_state(count.counted.state)
    if _FATALLY.match(text, count.end, count.last):
        return Fate(kind="killed", is_closed=True)
    if (state == "killed" and OR_OTHER.match(text, count.end)) or (
        state == "detained" and FILMED.match(text, count.end)
    ):
        return Fate(kind="other", is_closed=True)
    if state == "other":
        return None
    group = _OF_GROUP.search(text, count.start, count.end)
    later = fate_behind(text, counts, n) if group else None
    return Fate(kind=later or state, is_behind=True)


def _in_frame(text: str, count: Count) -> Fate | None:
    """Read a fate that a phrase around the count tells, or the noun that is counted."""
    framed = frame_of(text, count.first, count.start, count.end, count.last)
    noun = kind_of_noun(count.counted.text)
    is_own_noun = is_fate(noun) and not count.counted.is_inherited
    if framed and fits(framed, count.counted.text) and not is_own_noun:
        return Fate(kind=framed, is_behind=True)
    whole = _WHOLE.search(text[max(count.first, count.start - 24) : count.start])
    if whole and (whole[0][0] not in _INSIDE or "," in text[count.end : count.last]):
        tight = tight_behind(text, count)
        is_told = tight is not None and "," in text[count.end + tight.end() : count.last]
        kind = kind_of_match(tight) if tight and is_told else "other"
        return Fate(kind=kind, is_closed=True)
    return Fate(kind=noun, is_closed=True) if is_own_noun else None


def _around(text: str, counts: Sequence[Count], n: int) -> Fate:
    """Weigh what stands in front of a count against what stands behind it, and its label."""
    count = counts[n]
    labelled = _kind_labelled(count)
    before = labelled if labelled in _PARTLY else _fate_before(text, counts, n)
    if before and not fits(before, count.counted.text):
        before = None
    behind = fate_behind(text, counts, n)
    if before == "killed" and behind in _LIVING and _is_of_dead(text, count):
        return Fate(kind="killed", is_before=True)
    if before in _HELD and behind in _HOUSED:
        behind = None  # "Are holding 900 people in camps."
    if behind and (before is None or _is_own(text, count, before)):
        return Fate(kind=behind, is_behind=True)
    if before:
        return Fate(kind=before, is_before=True)
    listed = kind_listed(text, count.first, count.start) if _may_be_listed(count) else ""
    if listed:
        return Fate(kind=listed, is_before=True)
    return Fate(kind=labelled, is_before=labelled != "other", is_closed=labelled != "other")


def _may_be_listed(count: Count) -> bool:
    """Tell whether people are counted, or "Germans"."""
    return may_be_people(count) or count.counted.text[:1].isupper()


def _kind_labelled(count: Count) -> str:
    """Read what a label says, which is not told of "Ten people were killed: two buses"."""
    labelled = kind_of_label(count.counted.label)
    return labelled if fits(labelled, count.counted.text) else "other"


def _is_own(text: str, count: Count, before: str) -> bool:
    """Tell whether what stands behind a count is its own, though a fate stands in front too."""
    return before != "rescued" and (
        is_tight(text, count) or _IS_SUBJECT.match(text, count.end) is not None
    )


def _kind_of_state(state: str) -> str:
    found = FATE_AFTER.fullmatch(small(state)) if state else None
    return kind_of_match(found) if found else "other"


def _fate_before(text: str, counts: Sequence[Count], n: int) -> str | None:
    """Read the fate in front of a count: "killed nine"; "other" where two are possible."""
    count = counts[n]
    floor = counts[n - 1].end if n and counts[n - 1].first == count.first else count.first
    window = text[max(floor, count.start - _REACH_BEFORE) : count.start]
    told = _told_by_phrase(count, window)
    if told is not None:
        return told
    if not may_tell(window):
        return None
    taken = seized(window, text[count.first : count.start])
    if taken and is_of_people(count.counted.text):
        return taken
    small = f" {window.lower()}"
    glue = _GLUE.search(small, 1)
    stripped = window[: glue.start() - 1] if glue else window
    found = FATE_BEFORE.search(small, 0, len(stripped) + 1) or FATE_BEFORE.search(small)
    if found is None:
        is_listed = ", " in window[-16:] and bool(_LIST_GOES_ON.match(text, count.end, count.last))
        return _fate_of_others(text, count, window, is_listed=is_listed)
    if _is_no_fate(text, count, found) or _MEANT_TO.search(window, 0, max(1, found.start())):
        return None
    if _EITHER.search(window, 0, max(1, found.start())):
        return "other"
    front = stripped[: found.start()]
    if _PASSIVE.search(front) and not _is_active(window, front, found):
        return None
    return _kind_befitting(text, count, found)


def _told_by_phrase(count: Count, window: str) -> str | None:
    """Read phrases in front of a count that are no verb alone: "the floods took nine lives"."""
    counted = count.counted.text
    is_of_lives = counted.lower().endswith(("lives", "life", "victims"))
    if (is_of_lives and LIVES_TAKEN.search(window)) or is_lost(window, counted):
        return "killed"
    return "destroyed" if is_downed(window, counted) or is_razed(window, counted) else None


def _is_no_fate(text: str, count: Count, found: re.Match[str]) -> bool:
    """Tell words that are a fate elsewhere: "brought down to seven", "saving nearly 100 calories".

    "Shot three, killing two" tells of fewer dead, and "freed millions in cash" of money.
    """
    word = found[0].strip()
    if word == "burns" and _WOUNDS.search(found.string, 0, found.start() + 1):
        return True
    if found[0].endswith("down") and found.string.startswith(" to ", found.end()):
        return True
    if word == "shot" and _KILLING_FEWER.match(text, count.end, count.last):
        return True
    if count.counted.text == "" and _IN_MONEY.match(text, count.end):
        return True
    return word.startswith("sav") and not may_be_people(count)


def _is_active(window: str, front: str, found: re.Match[str]) -> bool:
    """Tell "was killing nine" and "the number of dead" from "were killed 12 times"."""
    return (
        found[0][1:].split(None, 1)[0].endswith(("ing", "still"))
        or found[0].lstrip().startswith(_TALLIES)
        or front.endswith(" to ")
        or DEATHS_OF.search(window) is not None
    )


def _fate_of_others(text: str, count: Count, window: str, *, is_listed: bool) -> str | None:
    """Read "killed the mayor and two guards": the count stands in a list of objects.

    It stands last there, or the list goes on (`is_listed`).
    """
    joined = _LAST_OF_LIST.search(window)
    if joined is None and is_listed:
        joined = _IN_LIST.search(window)
    if joined is None:
        return None
    told = list(FATE_OF_OTHERS.finditer(window, 0, joined.start()))
    found = told[-1] if told else None
    if found is None or (
        joined.re is _IN_LIST.compiled and not found[0].endswith(("ed", "ing", "slain"))
    ):
        return None
    if found[0] == "burns" and _WOUNDS.search(window, 0, found.start()):
        return None
    others = _TITLES.sub(r"\1", BRACKETS.sub("", window[found.end() : joined.start()]))
    others = others.replace(";", ",") if others.endswith(";") else others
    is_along = "along" in joined.groupdict() and joined["along"] is not None
    if _PASSIVE.search(window[: found.start()]) and not is_along:
        return None
    if not (others.strip() or is_along) or CLAUSE_END.search(others) or OTHER_VERB.search(others):
        return None
    return _kind_befitting(text, count, found)


def _kind_befitting(text: str, count: Count, found: re.Match[str]) -> str | None:
    """The kind of a fate told before a count, which may be one of people and not of things.

    Twelve rifles are carried off as well, and twelve trees cut down.
    """
    kind = kind_of_match(found)
    if kind == "destroyed" and _BLOWN_UP.search(found[0]):
        blown_up = count.counted.text
        return "killed" if is_of_people(blown_up) and not is_thing(blown_up) else kind
    if kind not in {"killed", "kidnapped"} or not _OF_PEOPLE_ONLY.match(found[0]):
        return kind
    if not may_be_people(count) or (not count.counted.text and not _ALONE.match(text, count.end)):
        return None
    until = found.string[: found.end()]
    if kind == "kidnapped":
        return held_by(until) if _SEIZED.match(found[0]) else led_off_by(until)
    return kind


def _is_of_dead(text: str, count: Count) -> bool:
    low = max(count.first, count.start - _REACH_BEFORE)
    return DEATHS_OF.search(text, low, count.start) is not None
