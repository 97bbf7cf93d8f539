"""What a statement that repeats its source may not have changed in it.

Where one word differs and its neighbours are the source's, the two words must mean the same. It is
not enough that the source has the new word elsewhere: "the top 10 percent" and "the top 1 percent"
may both be in it.
"""

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, pairwise

from bot.core.gate.about import agreed, held_stems, shown, unheld
from bot.core.gate.alignment import SLOT_KINDS, Change, laid_along
from bot.core.gate.families import exchanged
from bot.core.gate.lost import LASTING
from bot.core.gate.numbers import meaning
from bot.core.gate.opposites import are_opposite
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_same
from bot.core.gate.substitutes import substitute_problem
from bot.core.gate.undone import DONE, is_only_weighed
from bot.core.gate.wording import Kind, Word
from bot.core.patterns import Pattern
from bot.core.text.words import stem

#: So many words must have stayed beside a change for it to be judged.
_NEIGHBOURS = 3
#: Longer changes are another telling, and other checks judge them.
_LONGEST = 4
#: In so few words one stands for another.
_FEW = 2
#: So many words of one's own in one place are another sentence's.
_ADDED = 3
#: "Many of his supporters believe"; longer is a clause of its own.
_LONGEST_CLAIMANT = 6
#: So many words of a statement can be those of whoever says it.
_HEAD, _TAIL = 5, 4
_BELIEFS = frozenset(
    "believe believes believed think thinks thought argue argues argued suspect suspects suspected "
    "fear fears feared claim claims claimed allege alleges alleged insist insists insisted say "
    "says said suggest suggests suggested doubt doubts doubted assume assumes assumed".split()
)
_VOICED = _BELIEFS | frozenset(("according", "per"))
_NOT = frozenset("not never no cannot neither nor none nobody nothing".split())
_MODAL = frozenset("will would could may might shall should".split())
#: With "to" behind them these tell what is to come.
_PLANS = frozenset(
    "plan plans planned planning expect expects expected intend intends intended hope hopes hoped "
    "aim aims aimed want wants wanted vow vows vowed pledge pledges pledged promise promises "
    "promised agree agrees agreed offer offers offered seek seeks sought threaten threatens "
    "threatened propose proposes proposed scheduled set due about likely".split()
)
_DOUBT = frozenset(
    "allegedly reportedly apparently possibly perhaps probably purportedly presumably "
    "supposedly seemingly".split()
)
_OPENS = _MODAL | _PLANS | _DOUBT | frozenset("is are was were has have had".split())
#: Any of these keeps what is told from being told as done.
_STILL_OPEN = frozenset({*_MODAL, *_PLANS, *_DOUBT, *"to must can cannot if alleged".split()})
#: From where, and to where, one goes by these with no word between.
_AWAY = frozenset(map(stem, "flee leave depart evacuate quit exit escape".split()))
_THERE = frozenset(map(stem, "reach enter join visit approach near".split()))
_WAYS = {"to": _AWAY, "into": _AWAY, "towards": _AWAY, "from": _THERE}
#: Letters by which two words are of one root.
_ROOT = 4
#: Told of any people, whoever they are in the source.
_ANYBODY = frozenset("people persons person lives residents inhabitants individuals".split())
#: What became of people, as a noun that is counted.
_FATES = frozenset(
    "deaths fatalities injuries arrests detentions abductions kidnappings rescues".split()
)
_MANY = frozenset("dozens scores hundreds thousands millions".split())
_DIGITS = Pattern(r"\d+")
#: What qualifiers mean, as they are written where a word says no more than its meaning.
_MEANINGS = frozenset(meaning(word) for word in ("about", "above", "under", "at least", "at most"))
#: A number, the words between, and the next number.
_Numbers = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def change_problem(piece: Piece, sources: Sources, *, is_attributed: bool = False) -> str:
    """Say what a statement that repeats its source has changed in it; empty when nothing.

    Args:
        piece: The statement.
        sources: What it cites.
        is_attributed: Whether the statement is shown with who says it.
    """
    changes = laid_along(piece.undated, sources.undated)
    held = held_stems(sources.grounds) if changes else set()
    is_voiced = is_attributed or _is_voiced(piece.words, changes)
    small = [
        change
        for change in changes
        if change.neighbours >= _NEIGHBOURS and max(len(change.told), len(change.held)) <= _LONGEST
    ]
    problems = chain(
        (
            _added_problem(change, held) or ("" if is_voiced else _claim_problem(change))
            for change in changes
        ),
        (substitute_problem(change, held, sources) for change in changes),
        _small_problems(small, held, piece, sources),
    )
    return next(filter(None, problems), "") or _order_problem(piece, sources)


def _small_problems(
    changes: Sequence[Change], held: Collection[str], piece: Piece, sources: Sources
) -> Iterator[str]:
    """Yield what is wrong with changes in which a few words stand for a few others."""
    if not changes:
        return
    elided = _elided(piece, sources)
    swaps = {(a.key, b.key) for change in changes for a, b in _pairs(change)}
    is_reported = any(one.attributions for one in sources.grounds)
    sure = agreed(piece, sources)
    named = {part for word in sources.all_words if word.kind is Kind.NAME for part in word.key}
    for change in changes:
        yield _exchange_problem(change, swaps, sure)
        yield _family_problem(change, is_reported=is_reported)
        yield _named_problem(change, named)
        yield _way_problem(change)
        yield _noun_problem(change, held)
        yield _not_problem(change, piece, sources)
        yield _open_problem(change, elided)
        yield _qualifier_problem(change)


def _added_problem(change: Change, held: Collection[str]) -> str:
    """Say when words in one place are of another sentence, however few they are in a long one."""
    free = unheld(change.told, held)
    return f"adds to its source: {shown(change.told, free)}" if len(free) >= _ADDED else ""


def _is_voiced(words: Sequence[Word], changes: Sequence[Change]) -> bool:
    """Tell whether somebody is said to say it: at its head or its end, or in words of its own.

    "They claim" inside the sentence is not the one who believed the whole of it.
    """
    at_edges = [*words[:_HEAD], *words[-_TAIL:]]
    added = [word for change in changes for word in change.told]
    return any(word.text in _VOICED for word in (*at_edges, *added))


def _claim_problem(change: Change) -> str:
    """Say when "some believe" was taken from before what they believe."""
    if change.before or change.told:
        return ""
    held = [word for word in change.held if word.text != "that"]
    if not 0 < len(held) <= _LONGEST_CLAIMANT or held[-1].text not in _BELIEFS:
        return ""
    who = " ".join(word.text for word in held)
    return f'tells as a fact what the source only reports ("{who}")'


def _pairs(change: Change) -> Iterator[tuple[Word, Word]]:
    """Yield each word told with the one that it stands for, where there are as many of both."""
    if len(change.told) == len(change.held):
        yield from zip(change.told, change.held, strict=True)


def _exchange_problem(
    change: Change, swaps: set[tuple[tuple[str, ...], tuple[str, ...]]], sure: Collection[str]
) -> str:
    before = change.before
    for told, held in _pairs(change):
        is_swapped = (held.key, told.key) in swaps and _are_other_names(told, held)
        if is_swapped or _differs(told, held) or _counts_another(before, told, held, sure):
            return f'puts "{told.text}" where the source has "{held.text}"'
        before = (held,)
    return ""


def _family_problem(change: Change, *, is_reported: bool) -> str:
    """Say when "all" stands for "most", "to" for "from", or another of a family for one of it.

    What somebody said would be (`is_reported`) is told as what will be, too.
    """
    if max(len(change.told), len(change.held)) > _FEW:
        return ""
    found = exchanged(change.told, change.held)
    if found is None or (is_reported and set(found) <= {"will", "would", "shall"}):
        return ""
    return f'puts "{found[0]}" where the source has "{found[1]}"'


def _named_problem(change: Change, named: Collection[str]) -> str:
    """Say when a name stands where the source has words that are none, and names nobody so."""
    if any(word.kind in SLOT_KINDS for word in change.held) or not change.held:
        return ""
    written = {word.text for word in change.held}
    for word in change.told:
        if word.kind is Kind.NAME and word.text not in written and not set(word.key) & set(named):
            return f'puts "{word.text}" where the source has "{change.held[-1].text}"'
    return ""


def _way_problem(change: Change) -> str:
    """Say when "fled to Nahr" stands for "fled Nahr"."""
    if change.held or len(change.told) != 1 or not change.before or change.behind is None:
        return ""
    way = _WAYS.get(change.told[0].text, frozenset())
    if stem(change.before[-1].text) not in way or change.behind.kind is not Kind.NAME:
        return ""
    return f'says "{change.told[0].text} {change.behind.text}" where the source does not'


def _noun_problem(change: Change, held: Collection[str]) -> str:
    """Say when a word of one's own stands where the source has an article or a preposition.

    Or where it has another thing behind "a": that is no other word for a thing told before.
    """
    if len(change.told) != 1 or len(change.held) != 1:
        return ""
    is_first = bool(change.before) and change.before[-1].text in ("a", "an")
    if change.held[0].kind is not Kind.SMALL and not is_first:
        return ""
    if change.told[0].text[:_ROOT] == change.held[0].text[:_ROOT]:
        return ""  # "a road", "a roadway"
    if change.behind is not None and change.behind.kind is Kind.NUMBER:
        return ""
    if not unheld(change.told, held):
        return ""
    return f'puts "{change.told[0].text}" where the source has "{change.held[0].text}"'


def _differs(told: Word, held: Word) -> bool:
    if told.kind is held.kind and told.kind in SLOT_KINDS:
        is_stirred = told.key != held.key and sorted(told.key) == sorted(held.key)
        return is_stirred or not is_same(told, held)
    if {told.kind, held.kind} == {Kind.NAME, Kind.DAY} or are_opposite(told, held):
        return told.key != held.key
    mine, theirs = _DIGITS.findall(told.text), _DIGITS.findall(held.text)
    return bool(mine and theirs) and mine != theirs


def _are_other_names(told: Word, held: Word) -> bool:
    """Tell whether two words that are each in the other's place are no forms of one name."""
    if told.kind is not Kind.NAME or held.kind is not Kind.NAME:
        return False
    one, other = set(told.key), set(held.key)
    return not (one <= other or other <= one)


def _counts_another(before: Sequence[Word], told: Word, held: Word, sure: Collection[str]) -> bool:
    """Tell whether the thing that a number counts was exchanged for another thing.

    "Killed 61 people" and "caused 61 deaths" count the same (`sure`).
    """
    if not _ends_in_number(before):
        return False
    if told.text in _FATES and set(before[-1].key) & set(sure):
        return False
    if told.kind not in (Kind.PLAIN, Kind.ACTOR) or held.kind not in (Kind.PLAIN, Kind.ACTOR):
        return False
    if not told.text.endswith("s") or not held.text.endswith(("s", "people")):
        return False
    if told.text in _ANYBODY:
        return False
    return held.text in _ANYBODY or not is_same(told, held)


def _ends_in_number(words: Sequence[Word]) -> bool:
    """Tell whether a number stands last, or "dozens of"."""
    if not words:
        return False
    *first, last = words
    is_vague = last.text == "of" and bool(first) and first[-1].text in _MANY
    return is_vague or last.kind is Kind.NUMBER or bool(_DIGITS.search(last.text))


def _not_problem(change: Change, piece: Piece, sources: Sources) -> str:
    if sources.are_foreign:
        return ""  # `bot.core.gate.tongues` knows their words for it
    nots = sum(word.text in _NOT for word in piece.words)
    if any(nots == sum(word.text in _NOT for word in words) for words in sources.words):
        return ""  # none was left out and none put in: where each stands is seen elsewhere
    if not change.told and len(change.held) == 1 and change.held[0].text in _NOT:
        return f'leaves out the source\'s "{change.held[0].text}"'
    if not change.held and len(change.told) == 1 and change.told[0].text in _NOT:
        return f'says "{change.told[0].text}" where the source does not'
    return ""


def _elided(piece: Piece, sources: Sources) -> set[str]:
    """Return modals that a source says twice and a statement once: "46 would back it, 44 her"."""
    theirs = [word.text for word in sources.all_words if word.text in _MODAL]
    mine = {word.text for word in piece.words}
    return {text for text in theirs if text in mine and theirs.count(text) > 1}


def _open_problem(change: Change, elided: AbstractSet[str]) -> str:
    """Say when what may come, or may be so, is told as a thing that is."""
    is_done = any(word.text in DONE for word in change.told)
    if not is_done and any(word.text in _STILL_OPEN for word in change.told):
        return ""
    if change.before and is_only_weighed([*change.before[-1:], *change.told]):
        return ""
    held = {word.text for word in change.held}
    if not change.told and len(change.held) > 1 and elided & held:
        return ""
    if not change.told and len(change.held) > 1 and change.held[0].text not in _OPENS:
        return ""  # an aside was left out
    behind = [word.text for word in (*change.held[1:], change.behind) if word is not None]
    for word, after in zip(change.held, [*behind, ""], strict=False):
        if word.kind in SLOT_KINDS:
            continue
        if word.text == "will" and stem(after) in LASTING:
            continue
        is_plan = word.text in _PLANS and after == "to" and "to" in held
        if word.text in _MODAL or word.text in _DOUBT or is_plan:
            return f'tells as so what the source leaves open ("{word.text}")'
    return ""


def _qualifier_problem(change: Change) -> str:
    """Say when "about" was taken from before a number, or put there."""
    behind = change.behind
    if behind is None or not (behind.kind is Kind.NUMBER or _DIGITS.search(behind.text)):
        return ""
    told, held = (_qualifier(side) for side in (change.told, change.held))
    if told is None or held is None or told == held:
        return ""
    return f'"{behind.text}" is "{held or "no more"}" in the source and "{told or "no more"}" here'


def _qualifier(words: Sequence[Word]) -> str | None:
    """Return what words before a number mean for it; None where they are no qualifier."""
    if not words:
        return ""
    found = meaning(" ".join(word.text for word in words))
    return found if found != " ".join(word.text for word in words) or found in _MEANINGS else None


def _order_problem(piece: Piece, sources: Sources) -> str:
    """Say when two numbers with the same words between them have changed places."""
    theirs = {step for words in sources.words for step in _numbers_in_turn(words)}
    for first, between, second in _numbers_in_turn(piece.words):
        if (first, between, second) not in theirs and (second, between, first) in theirs:
            return f'puts "{first[0]}" where the source has "{second[0]}"'
    return ""


def _numbers_in_turn(words: Sequence[Word]) -> Iterator[_Numbers]:
    """Yield each number of a text, what stands between, and the number behind it."""
    places = [at for at, word in enumerate(words) if word.kind is Kind.NUMBER]
    for first, second in pairwise(places):
        between = tuple(w.text for w in words[first + 1 : second] if w.kind is not Kind.BREAK)
        if len(between) <= _LONGEST and words[first].key != words[second].key:
            yield words[first].key, between, words[second].key
