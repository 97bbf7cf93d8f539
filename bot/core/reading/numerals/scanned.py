"""Numbers one by one, as digits or as words, before ranges are joined."""

import re
from collections.abc import Iterator

from bot.core.frozen import frozen
from bot.core.patterns import Pattern
from bot.core.reading.numerals.digits import Digits, Role, digits_value, read_digits
from bot.core.reading.numerals.languages import CJK_DIGITS, CJK_MYRIADS, CJK_PLACES, Numerals
from bot.core.reading.numerals.slashes import kinds_of_slashed
from bot.core.reading.numerals.tokens import ONE_AFTER, ONE_BEFORE, tokens_of
from bot.core.reading.numerals.worded import MOST_WORDS, Token, WordReader, openings_of
from bot.core.reading.text.parted import end_of_parted

#: What follows a single digit that counts something.
_CJK_COUNTERS = frozenset("人名个個死伤傷")
#: "400 737 jets" are 400 of a type.
_SPACED = Pattern(r" (?!7[0-8]7\s(?:[A-Z]|jets|planes|aircraft))(\d{3})(?![\d.,]?\d)")
_DATE_BEFORE = Pattern(
    r"\b(?:no|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?\s{1,2}"
    r"(?:\d{1,2},\s{0,2})?\Z",
    re.I,
)
_CLOCK = Pattern(r"([01]?\d|2[0-4])(?:[:.h]([0-5]\d))?(?![\d:])\s?([ap]\.?m\b\.?)?", re.I)
#: "About 9: 25 in the morning", as some texts are spaced.
_PARTED_CLOCK = Pattern(
    r"([01]?\d|2[0-4]):\s([0-5]\d)(?![\d:])"
    r"(?:\s?([ap]\.?\s?m\b\.?)|(?=\s(?:hours|in the|GMT|[A-Z]{2,4}\b|on [A-Z]|[-–])))"
)
_SLASHED = Pattern(r"(\d{1,4})/(\d{1,4})(?:/(\d{1,4}))?(?![\d/])")
_MIXED = Pattern(r" ([1-3])/([2-5])(?![\d/])")
_CHAINED = Pattern(r"\d+(?:[-‑–]\d+){2,}")
_HALVES = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2}
#: Nothing larger is told as a fraction in prose ("2/3", "4/5"); "24/7" and "9/11" are names.
_LARGEST_PART = 5
_SIGNS = frozenset("-−")


@frozen
class Found:
    """One number as it is written, no end of a range yet."""

    start: int
    end: int
    value: float
    role: Role
    has_scale: bool = False
    is_vague: bool = False
    is_fraction: bool = False


def scan(text: str, numerals: Numerals) -> Iterator[Found]:
    """Yield every number of a text in text order, whatever it is: ordinals and clock times too."""
    tokens = tokens_of(text, numerals)
    words = WordReader(text, tokens, numerals)
    openings = openings_of(numerals)
    past = 0
    for index, token in enumerate(tokens):
        if token.start < past or (token.kind == "word" and token.word not in openings):
            continue
        match token.kind:
            case "digits":
                found = _at_digits(text, tokens, index, words, numerals)
            case "half":
                found = [Found(start=token.start, end=token.end, value=_HALVES[token.word],
                                role=Role.CARDINAL, is_fraction=True)]  # fmt: skip
            case "cjk":
                found = _at_cjk(text, token)
            case _:
                found = _at_word(tokens, index, words, numerals)
        if found:
            past = found[-1].end
            yield from found


def _at_digits(
    text: str, tokens: list[Token], index: int, words: WordReader, numerals: Numerals
) -> list[Found]:
    token = tokens[index]
    pieces = _pieces(text, token.start)
    if pieces:
        return pieces
    end = _end_of_groups(text, token)
    if text[end + 1 : end + 2] == " " and token.word.isdigit():
        end = end_of_parted(text, token.start, end)
    scale = words.scale_after(_index_after(tokens, index, end), end)
    digits = read_digits(text, token.start, end, numerals, scale is not None)
    split = _split_list(token, digits, numerals)
    if split:
        return split
    if digits.role is not Role.CARDINAL:
        return [Found(start=digits.start, end=digits.end, value=digits.value, role=digits.role)]
    unsigned = end
    start, value, end = _signed(text, digits)
    if end != unsigned:
        scale = words.scale_after(_index_after(tokens, index, end), end)
    if scale:
        value, end = round(value * scale[0], 6), scale[1]
    elif text[end : end + 1] in CJK_MYRIADS:
        value, end = value * CJK_MYRIADS[text[end]], end + 1
    return [Found(start=start, end=end, value=value, role=Role.CARDINAL,
                   has_scale=digits.has_scale or scale is not None)]  # fmt: skip


def _at_word(tokens: list[Token], index: int, words: WordReader, numerals: Numerals) -> list[Found]:
    token = tokens[index]
    read = words.at(index)
    if read is None:
        ordinal = numerals.ordinals.get(token.word)
        if ordinal is None:
            return []
        return [Found(start=token.start, end=token.end, value=ordinal, role=Role.ORDINAL)]
    if read.value == 1.0 and read.after == index + 1 and _is_pronoun(words, index):
        return []
    return [
        Found(
            start=read.start,
            end=read.end,
            value=read.value,
            role=Role.ORDINAL if read.is_ordinal else Role.CARDINAL,
            has_scale=read.has_scale,
            is_vague=read.is_vague,
            is_fraction=read.is_fraction,
        )
    ]


def _is_pronoun(words: WordReader, index: int) -> bool:
    """Tell "no one", "one another" and "one of" from a count of one."""
    return words.word_before(index) in ONE_AFTER or words.word_behind(index) in ONE_BEFORE


def _signed(text: str, digits: Digits) -> tuple[int, float, int]:
    before = text[max(0, digits.start - 1) : digits.start]
    two = text[max(0, digits.start - 2) : max(0, digits.start - 1)]
    if before in _SIGNS and (not two or two in " (\u00a0") and digits.start:
        return digits.start - 1, -digits.value, digits.end
    if text[max(0, digits.start - 6) : digits.start].lower() == "minus ":
        return digits.start - 6, -digits.value, digits.end
    mixed = _MIXED.match(text, digits.end)
    if mixed and digits.value.is_integer() and int(mixed[1]) < int(mixed[2]):
        return digits.start, digits.value + int(mixed[1]) / int(mixed[2]), mixed.end()
    mark = text[digits.end : digits.end + 1]
    if mark in _HALVES:
        return digits.start, digits.value + _HALVES[mark], digits.end + 1
    return digits.start, digits.value, digits.end


def _end_of_groups(text: str, token: Token) -> int:
    """Extend "12" over the groups in "12 345 678"; a day of a month takes none."""
    end = token.end
    if not token.word.isdigit() or len(token.word) > 3 or token.word.startswith("0"):
        return end
    group = _SPACED.match(text, end)
    if group and _DATE_BEFORE.search(text[max(0, token.start - 20) : token.start]):
        return end
    while group and end - token.start < 20:
        end = group.end()
        group = _SPACED.match(text, end)
    return end


def _split_list(token: Token, digits: Digits, numerals: Numerals) -> list[Found]:
    """Read "1,2,3" as three numbers when the commas group nothing."""
    if digits.role is not Role.NAME or "," not in token.word or digits.value:
        return []
    if digits_value(token.word, numerals) is not None or len(token.word) > 200:
        return []
    return [
        Found(start=token.start + m.start(), end=token.start + m.end(), value=float(int(m[0])),
               role=Role.PIECE)
        for m in re.finditer(r"\d{1,15}", token.word)
    ]  # fmt: skip


def _pieces(text: str, start: int) -> list[Found]:
    """Clock times, slashed and chained numbers that start here."""
    slashed = _SLASHED.match(text, start)
    if slashed:
        return _slashed(slashed, Role.CARDINAL if kinds_of_slashed(text, start) else Role.PIECE)
    is_parted = ": " in text[start : start + 4]
    clock = (_PARTED_CLOCK if is_parted else _CLOCK).match(text, start)
    if clock and (clock[3] or (clock[2] and ":" in clock[0])):
        hour = int(clock[1]) % 12 if clock[3] else int(clock[1])
        if clock[3] and clock[3].lower().startswith("p"):
            hour += 12
        value = (hour * 100 + int(clock[2] or 0)) / 10_000
        return [Found(start=start, end=clock.end(), value=value, role=Role.PIECE)]
    chained = _CHAINED.match(text, start, start + 60)
    if chained:
        return [
            Found(start=start + m.start(), end=start + m.end(), value=float(int(m[0][:15])),
                   role=Role.PIECE)
            for m in re.finditer(r"\d+", chained[0])
        ]  # fmt: skip
    return []


def _slashed(slashed: re.Match[str], role: Role) -> list[Found]:
    """Read "2/3" as a part, "24/7" as a name, and else each number by itself, in its role."""
    first, second = int(slashed[1]), int(slashed[2])
    start, end = slashed.span()
    is_part = role is Role.PIECE and not slashed[3] and 0 < first < second <= _LARGEST_PART
    if is_part:
        return [Found(start=start, end=end, value=first / second, role=Role.CARDINAL,
                       is_fraction=True)]  # fmt: skip
    if role is Role.PIECE and (first, second) in {(24, 7), (9, 11)}:
        return [Found(start=start, end=end, value=0.0, role=Role.NAME)]
    pieces = [n for n in (1, 2, 3) if slashed[n]]
    return [
        Found(start=slashed.start(n), end=slashed.end(n), value=float(int(slashed[n])), role=role)
        for n in pieces
    ]  # fmt: skip


def _at_cjk(text: str, token: Token) -> list[Found]:
    """Read 三万五千; a lone 一 or 十 inside a word is no number."""
    if len(token.word) == 1 and text[token.end : token.end + 1] not in _CJK_COUNTERS:
        return []
    if not any(c in CJK_PLACES or c in CJK_MYRIADS for c in token.word) and len(token.word) > 1:
        return []
    if token.word[0] in CJK_MYRIADS or len(token.word) > MOST_WORDS:
        return []
    total, section, digit = 0.0, 0.0, 0.0
    for char in token.word:
        if char in CJK_DIGITS:
            digit = float(CJK_DIGITS[char])
        elif char in CJK_PLACES:
            section += (digit or 1.0) * CJK_PLACES[char]
            digit = 0.0
        else:
            total += (section + digit) * CJK_MYRIADS[char]
            section = digit = 0.0
    value = total + section + digit
    return [Found(start=token.start, end=token.end, value=value, role=Role.CARDINAL)]


def _index_after(tokens: list[Token], index: int, end: int) -> int:
    while index < len(tokens) and tokens[index].start < end:
        index += 1
    return index
