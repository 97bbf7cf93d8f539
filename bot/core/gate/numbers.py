"""Numbers: each must be in a cited sentence, with qualifier, unit, thing counted and standing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.evidence import Figure, Reading, Status
from bot.core.figures.series import group
from bot.core.gate.alike import widened
from bot.core.gate.counts import Count, counts
from bot.core.gate.grounds import Grounds, without_outlets
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.unitwords import UNIT_OF
from bot.core.gate.wording import Kind, Word
from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import find_numbers, numbers_in
from bot.core.reading.numerals.qualifiers import find_qualifier
from bot.core.reading.tongues.figures import is_foreign
from bot.core.text.characters import fold
from bot.core.text.words import stem, stems

#: Qualifiers that say the same, by meaning; "nearly 5,000" is not "5,000" and not "over 5,000".
_MEANINGS = {
    "below": "nearly|almost|close to|just under|not quite|approaching|just short of|just shy of|"
    "virtually|casi|cerca de|fast|quasi|почти|майже",
    "at least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|"
    "or more|plus|+|al menos|au moins|mindestens|pelo menos|almeno|не менее|щонайменше",
    "above": "more than|over|above|upward of|upwards of|in excess of|exceeding|greater than|"
    "well over|just over|well above|just above|far more than|well more than|slightly more than|"
    "topped|odd|>|más de|plus de|mehr als|über|mais de|più di|oltre|более|понад",
    "at most": "up to|as many as|as much as|at most|no more than|not more than|a maximum of|"
    "hasta|bis zu",
    "under": "less than|fewer than|under|below|well under|well below|or fewer|or less|<|"
    "menos de|moins de",
    "about": "about|around|some|roughly|approximately|an estimated|estimated|circa|or so|about an|"
    "at around|at about|~|≈|environ|près de|rund|etwa|unos|unas|около|близько",
    "further": "another|additional|a further|an additional|further",
    "": "a total of|just|only|exactly|precisely|a combined|between|a record|barely|as few as|"
    "as little as",
}
_MEANING = {words: meaning for meaning, group_ in _MEANINGS.items() for words in group_.split("|")}
_HARM_KINDS = frozenset(
    "killed injured missing displaced evacuated kidnapped detained rescued troops".split()
)
_WRECK_KINDS = frozenset(("destroyed", "damaged"))
#: The same people in two words.
_SAME_KINDS = (frozenset(("displaced", "evacuated")), frozenset(("evacuated", "rescued")))
#: "Magnitude-6.4", as a 6.4 is told; "one of the boats", as one boat is.
_GRADED = Pattern(r"[a-z]-(\d{1,3}(?:\.\d{1,2})?)(?![\w.,-]\d)\b")
_ONE_THING = Pattern(r"\bone (?!of\b)([a-z]+)")
_A_THING = Pattern(r"\b(?:an?|another|one) ([a-z]+)")
_ONE = Pattern(r"\bone of\b", re.I)
#: "Its second fatal one in a year": it stands for a thing that was named.
_A_ONE = Pattern(
    r"\b(?:the|an?|its|his|her|their|this|that|\w+['’]s) (?:[\w-]+ ){0,2}?"
    r"(?:[a-z]+(?:al|ive|ous|ary|[ae]nt|er|est|ic|able|le)|first|second|third|last|new|old) "
    r"(one)\b(?=[,.;:)]|$| (?:in|of|since|to|for|at|on|and|that|which|was|is|had|has|by|from)\b)",
    re.I,
)
#: What keeps an estimate one.
_GUESSED = Pattern(
    r"\b(?:estimat|reckon|believ|think|thought|assum|guess|suggest|suspect|calculat|apparent)"
    r"|\b(?:about|around|some|roughly|approximately|nearly|almost|puts?|putting|may|might|could|likely"
    r"|probably|possibly|up to|as many as|as much as|more than|at least|over|fears?|feared)\b"
)
#: "At least a week".
_A_TIME = Pattern(r"\b(an? (?:minute|hour|day|week|month|year|decade|dozen|third|quarter))\b")
#: "Stands ready to act and had spent 4 million": behind these it is spent, whatever comes before.
_HAS_DONE = Pattern(r"\b(?:had|has|have) (?:\w+ly )?(?!to\b)\w+ \Z")
_RUN = Pattern(r"\d{1,15}")
_COMPOUND = Pattern(r"\b\d+-([a-z]+(?:-[a-z]+)*)")
#: "Almost double", "more than twice".
_TIMES = Pattern(r"\b(double|twice|triple|threefold|fourfold)\b")
#: An age, however the source words it.
_AGED = frozenset({"year", "old"})
_DIGITS = Pattern(r"(?<![\w.,:])(\d[\d.,:]*)(?=[^\W\d_]|\s?[ap]\.?m\b)")
#: Told of any people, whoever they are in the source.
_ANYBODY = frozenset(stems("people person others lives residents inhabitants members"))


def number_problem(text: str, own: Reading, grounds: Sequence[Grounds]) -> str:
    """Name the numbers that no cited sentence holds; empty when there are none."""
    held: set[float] = set()
    for one in grounds:
        held |= numbers_in(without_outlets(one.text, grounds))
        held |= {float(found[1]) for found in _GRADED.finditer(one.text)}
        held |= {1.0} if _ONE.search(one.text) else set()
        for date in one.dates:
            held |= numbers_in(date.date.replace("-", " "))
    held |= {1.0} if _is_single(text, grounds) else set()
    text = _A_ONE.sub(lambda found: found[0][: -len(found[1])] + "·" * len(found[1]), text)
    missing = sorted(numbers_in(text) - held - _of_resolved_dates(own, grounds))
    if missing:
        return f"{_as_written(text, missing)} is not in what it cites"
    return _strange_digits(text, held, grounds)


def _as_written(text: str, values: Sequence[float]) -> str:
    """Return numbers of a text in its own words: "3.1 million", "half"."""
    written = {
        value: text[one.start : one.end]
        for one in find_numbers(text)
        for value in (one.value, one.value_high)
    }
    named = [written.get(value) or f"{value:,.10g}" for value in values]
    return ", ".join(dict.fromkeys(named))


def _is_single(text: str, grounds: Sequence[Grounds]) -> bool:
    """Tell whether every "one day" of a statement is "a day" in its source."""
    told = [found[1] for found in _ONE_THING.finditer(fold(text))]
    theirs = {stem(f[1]) for one in grounds for f in _A_THING.finditer(one.folded)}
    return bool(told) and all(stem(word) in theirs for word in told)


def _strange_digits(text: str, held: set[float], grounds: Sequence[Grounds]) -> str:
    """Name digits that stand in no cited sentence and belong to no number of theirs (6'3")."""
    theirs = {found[0] for one in grounds for found in _RUN.finditer(one.text)}
    theirs |= {found[0] for one in grounds for d in one.dates for found in _RUN.finditer(d.date)}
    read = [n for n in find_numbers(text) if n.value in held or n.value_high in held]
    for found in _RUN.finditer(text):
        is_read = any(n.start <= found.start() < n.end for n in read)
        if found[0] not in theirs and not is_read and float(found[0]) not in held:
            return f"{found[0]} is not in what it cites"
    return _strange_compound(text, grounds)


def _strange_compound(text: str, grounds: Sequence[Grounds]) -> str:
    """Name what goes with a number and a hyphen and is no word of the source: 27-year-young."""
    theirs = widened({stem for one in grounds for stem in stems(one.text.replace("-", " "))})
    for found in _COMPOUND.finditer(text):
        words = [w for w in found[1].split("-") if w not in UNIT_OF and w not in _AGED]
        if not set(stems(" ".join(words))) <= theirs:
            return f"{found[0]} is not in what it cites"
    return ""


def count_problem(piece: Piece, sources: Sources) -> str:
    """Say which number stands with another qualifier, unit or thing than in the source."""
    theirs = [
        replace(count, near=count.near | _kinds(count, one.figures))
        for one, words in zip(sources.grounds, sources.undated, strict=True)
        for count in counts(one.text, words)
    ]
    told = {key for word in piece.undated if word.kind is Kind.NUMBER for key in word.key}
    for mine in counts(piece.text, piece.undated):
        same = [other for other in theirs if other.word.key == mine.word.key]
        if not same:
            ranges = [t for t in theirs if set(mine.word.key) & set(t.word.key)]
            ends = {t.word.key[0] for t in theirs if len(t.word.key) == 1}
            is_split = any(set(one.word.key) <= told for one in ranges)
            if ranges and not is_split and not set(mine.word.key) <= ends:
                return f'"{mine.word.text}" is "{ranges[0].word.text}" in the source'
            continue
        problems = [_difference(mine, other) for other in same]
        if all(problems):
            return problems[0]
    return ""


def _kinds(count: Count, figures: Sequence[Figure]) -> frozenset[str]:
    """Return what reading found a number to count, however far off the word for it stands."""
    return frozenset(
        stem(figure.kind)
        for figure in figures
        if figure.kind and f"{figure.value:g}" in count.word.key
    )


def figure_problem(figure: Figure, text: str, grounds: Sequence[Grounds]) -> str:
    """Say what is wrong with one figure of the statement; empty when a cited one bears it out."""
    candidates = [
        (
            held,
            _HAS_DONE.search(one.article.text, one.start, held.start) is not None,
            is_foreign(one.article.language),
        )
        for one in grounds
        for held in one.figures
        if held.value == figure.value and held.value_high == figure.value_high
    ]
    problems = [
        _mismatch(figure, held, text, is_done) or ("" if is_strange else _sureness(held, text))
        for held, is_done, is_strange in candidates
    ]
    return problems[0] if problems and all(problems) else ""


def _mismatch(figure: Figure, held: Figure, text: str, is_done: bool) -> str:
    if _are_other_kinds(figure.kind, held.kind):
        return f'"{figure.text}" counts {figure.kind}, the source\'s "{held.text}" {held.kind}'
    if figure.unit != held.unit and figure.unit and held.unit:
        return f'"{figure.text}" is "{held.text}" in the source: the unit differs'
    # Money and things are announced to come; harm is announced when it has come.
    is_announced = held.kind not in _HARM_KINDS and "announce" in fold(text)
    if (
        group(figure) == "is"
        and group(held) == "will be"
        and not (is_announced or is_done or _is_marked(text))
    ):
        return f'"{held.text}" is {held.status} in the source and told as a fact'
    if group(figure) != "is not" and group(held) == "is not" and not _denies(text):
        return f'the source says "{held.text}" is not so'
    return ""


def _sureness(held: Figure, text: str) -> str:
    """Say when what is only estimated is told as counted."""
    if held.status is not Status.ESTIMATED or _GUESSED.search(fold(text)):
        return ""
    return f'"{held.text}" is {held.status} in the source and told as a fact'


def _are_other_kinds(a: str, b: str) -> bool:
    both = {a, b}
    if len(both) == 1 or both in _SAME_KINDS:
        return False
    return both <= _HARM_KINDS or both <= _WRECK_KINDS


def _difference(mine: Count, other: Count) -> str:
    if meaning(mine.qualifier) != meaning(other.qualifier):
        return f'"{mine.word.text}" has {_shown(mine.qualifier)}, in the source it has ' + _shown(
            other.qualifier
        )
    is_age = {mine.unit, other.unit} == {"year", ""} and (mine.is_aside or other.is_aside)
    bare = mine if not mine.unit else other
    is_elided = not bare.unit and not bare.counted and bool({mine.unit, other.unit} & other.units)
    if mine.unit != other.unit and not is_age and not is_elided:
        return (
            f'"{mine.word.text}" is in {mine.unit or "no unit"}, '
            f"in the source in {other.unit or 'no unit'}"
        )
    counted = "" if is_age else mine.counted
    if counted and counted not in _ANYBODY and counted not in widened(other.near):
        return f'"{mine.word.text}" counts another thing than in the source'
    return ""


def loose_qualifier_problem(piece: Piece, sources: Sources) -> str:
    """Compare the qualifiers of what has digits and is no number by itself: "around 7 p.m."."""
    theirs: dict[str, set[str]] = {}
    for one in sources.grounds:
        for digits, qualifier in _qualified(one.text):
            theirs.setdefault(digits, set()).add(qualifier)
    for word in piece.words:
        problem = _day_problem(word, piece, sources) if word.kind is Kind.DAY else ""
        if problem:
            return problem
    for digits, qualifier in _qualified(piece.text):
        if digits in theirs and qualifier not in theirs[digits]:
            held = next(iter(theirs[digits]))
            return f'"{digits}" has {_shown(qualifier)}, in the source it has {_shown(held)}'
    return ""


def _day_problem(word: Word, piece: Piece, sources: Sources) -> str:
    """Compare "until at least Thursday" with "until Thursday"."""
    _, mine = find_qualifier(piece.text, word.start, 0)
    theirs = {
        meaning(find_qualifier(one.text, there.start, 0)[1])
        for one, words in zip(sources.grounds, sources.words, strict=True)
        for there in words
        if there.kind is Kind.DAY and there.key == word.key
    }
    if not theirs or meaning(mine) in theirs:
        return ""
    held = next(iter(theirs))
    return f'"{word.text}" has {_shown(mine)}, in the source it has {_shown(held)}'


def _qualified(text: str) -> Iterator[tuple[str, str]]:
    for found in (*_DIGITS.finditer(text), *_TIMES.finditer(text), *_A_TIME.finditer(text)):
        _, qualifier = find_qualifier(text, found.start(), 0)
        yield found[1], meaning(qualifier)


def meaning(qualifier: str) -> str:
    """Return what a qualifier means; two with one meaning may stand for each other."""
    words = fold(qualifier).strip()
    if words in _MEANING:
        return _MEANING[words]
    known = [_MEANING[part] for part in _parts(words) if _MEANING.get(part)]
    # "about more than": every meaning counts, whatever the order.
    return "+".join(sorted(set(known))) if known else words


def _parts(words: str) -> list[str]:
    pieces = words.split()
    return [
        " ".join(pieces[first:last])
        for first in range(len(pieces))
        for last in range(len(pieces), first, -1)
    ]


def _is_marked(text: str) -> bool:
    words = {word.strip(".,;:()") for word in fold(text).split()}
    marks = {
        "projected", "projection", "planned", "plans", "plan", "expected", "expects", "expect",
        "intends", "intend", "intended", "forecast", "forecasts", "could", "may", "might", "will",
        "would", "planning", "projects", str(Status.PROJECTED), "estimates", "pledged", "promised",
        "likely", "threatened", "vowed", "agreed", "ordered", "offered", "scheduled", "set", "if",
        "proposed", "pledges", "promises", "should", "wants", "wanted", "aims", "hopes", "seeking",
    }  # fmt: skip
    return bool(words & marks)


def _denies(text: str) -> bool:
    words = {word.strip('.,;:()"”') for word in fold(text).replace("n't", " not").split()}
    return "yet to" in fold(text) or bool(
        words & {"not", "no", "denied", "denies", "deny", "rejected", "never", "false"}
    )


def _of_resolved_dates(own: Reading, grounds: Sequence[Grounds]) -> set[float]:
    """Numbers of dates in the statement that a cited sentence names in other words."""
    held = {date.date for one in grounds for date in one.dates if date.date}
    numbers: set[float] = set()
    for date in own.dates:
        if any(date.date and there.endswith(date.date[-5:]) for there in held):
            numbers |= numbers_in(date.text)
    return numbers


def _shown(qualifier: str) -> str:
    return f'"{qualifier}"' if qualifier else "no qualifier"
