"""Numbers told in words: "two hundred and five", "half a million", "tens of thousands"."""

from functools import cache
from typing import NamedTuple

from bot.core.frozen import frozen
from bot.core.reading.numerals.languages import Numerals

#: No number in prose takes more words.
MOST_WORDS = 16


#: "The nineteen fifties" counts nothing.
_DECADES = frozenset(
    "tens twenties thirties forties fifties sixties seventies eighties nineties".split()
)


class Token(NamedTuple):
    """A run of digits of the text, or a word that has to do with numbers; `word` is lower case."""

    start: int
    end: int
    kind: str
    word: str


@frozen
class WordNumber:
    """A number in words and the index of the first token after it."""

    start: int
    end: int
    value: float
    after: int
    is_ordinal: bool = False
    is_vague: bool = False
    is_fraction: bool = False
    has_scale: bool = False


def adjoins(text: str, start: int, end: int) -> bool:
    """Tell whether only a space, a hyphen or a line break parts two words."""
    if not 0 < end - start <= 3:
        return False
    gap = text[start:end]
    return not gap.strip("-‑ \t\n\u00a0\u202f") and gap.count("\n") < 2


@cache
def firsts_of(numerals: Numerals) -> frozenset[str]:
    """Every word that a number of a language can begin with: most words of a text cannot."""
    words = {word.split(None, 1)[0] for word in numerals.additive}
    return frozenset(
        words | set(numerals.scales) | set(numerals.vague) | numerals.articles | numerals.few
        | numerals.half
    )  # fmt: skip


@cache
def openings_of(numerals: Numerals) -> frozenset[str]:
    """Every word that a number or an ordinal can begin with."""
    return firsts_of(numerals) | frozenset(numerals.ordinals)


@cache
def words_of(numerals: Numerals) -> frozenset[str]:
    """Every word that can stand in or right beside a number; the others need no look."""
    phrases = {*numerals.additive, *numerals.ordinals, *numerals.parts, *numerals.joiners}
    words = {word for phrase in phrases for word in phrase.split()}
    return frozenset(words | firsts_of(numerals) | numerals.links | _DECADES)


@cache
def small_words_of(numerals: Numerals) -> frozenset[str]:
    """Every word that is part of a number only beside another: "and", "of", "a"."""
    phrases = {*numerals.additive, *numerals.scales, *numerals.vague, *numerals.ordinals}
    small = numerals.joiners | numerals.links | numerals.articles
    return small - phrases - numerals.half - numerals.few - frozenset(numerals.parts)


@cache
def seconds_of(numerals: Numerals) -> frozenset[str]:
    """Every word that can stand behind "a" in a number: "a million", "a third", "a few"."""
    return frozenset(numerals.scales) | frozenset(numerals.parts) | numerals.few


class WordReader:
    """Reads one text's tokens, with one language's words."""

    def __init__(self, text: str, tokens: list[Token], numerals: Numerals) -> None:
        self._text = text
        self._tokens = tokens
        self._of = numerals
        self._firsts = firsts_of(numerals)

    def at(self, index: int) -> WordNumber | None:
        """Read the number whose first word is token `index`; None when there is none."""
        word = self._tokens[index].word
        if word not in self._firsts:
            return None
        if word in self._of.articles and not self._opens(index):
            return None
        return (
            self._fraction(index)
            or self._vague(index)
            or self._half(index)
            or self._counted_out(index)
        )

    def _opens(self, index: int) -> bool:
        """Tell whether the article before a noun is one of number ("a million", "una", "eine")."""
        token = self._tokens[index]
        is_number = len(token.word) > 1 and token.word in self._of.additive
        return is_number or self.word_behind(index) in seconds_of(self._of)

    def scale_after(self, index: int, end: int) -> tuple[float, int, int] | None:
        """Read the scale words from token `index` on, which must adjoin `end`.

        Returns their product, where they end, and the index of the first token after them.
        """
        product, at = 1.0, end
        while (scale := self._scale(index, at)) is not None and product * scale < 1e16:
            product *= scale
            at = self._tokens[index].end
            index += 1
        return (product, at, index) if at != end else None

    def word_before(self, index: int) -> str:
        """The word right in front of token `index`; empty when none adjoins it."""
        if not index or not adjoins(
            self._text, self._tokens[index - 1].end, self._tokens[index].start
        ):
            return ""
        return self._tokens[index - 1].word

    def word_behind(self, index: int) -> str:
        """The word right behind token `index`; empty when none adjoins it."""
        return self._word(index + 1, self._tokens[index].end)

    def _word(self, index: int, end: int | None) -> str:
        """The word at `index`, empty when it does not adjoin what ends at `end`."""
        if not 0 <= index < len(self._tokens):
            return ""
        token = self._tokens[index]
        if end is not None and not adjoins(self._text, end, token.start):
            return ""
        return token.word

    def _scale(self, index: int, end: int) -> float | None:
        return self._of.scales.get(self._word(index, end))

    def _additive(self, index: int, end: int | None) -> tuple[float, int] | None:
        """The value of the longest run of up to four words that the table holds whole."""
        words: list[str] = []
        best: tuple[float, int] | None = None
        for step in range(4):
            word = self._word(index + step, end)
            if not word:
                break
            words.append(word)
            value = self._of.additive.get(" ".join(words))
            if value is not None:
                best = (value, index + step + 1)
            end = self._tokens[index + step].end
        return best

    def _made(self, first: int, after: int, value: float, **flags: bool) -> WordNumber:
        start, end = self._tokens[first].start, self._tokens[after - 1].end
        return WordNumber(start=start, end=end, value=round(value, 6), after=after, **flags)

    def _vague(self, index: int) -> WordNumber | None:
        """Read "dozens", "tens of thousands", "several hundred", "a few thousand"."""
        value = self._of.vague.get(self._word(index, None))
        if value is not None:
            after = index + 1
            end = self._tokens[index].end
            at = after + (self._word(after, end) in self._of.links)
            linked = self._word(at, self._tokens[at - 1].end)
            more = self._of.vague.get(linked) or self._of.scales.get(linked)
            if more is not None and more > value:
                return self._made(index, at + 1, value * more, is_vague=True)
            return self._made(index, after, value, is_vague=True)
        at = index + (self._word(index, None) in self._of.articles)
        if self._word(at, None if at == index else self._tokens[index].end) in self._of.few:
            scale = self.scale_after(at + 1, self._tokens[at].end)
            if scale:
                return self._made(index, scale[2], scale[0], is_vague=True)
        return None

    def _half(self, index: int) -> WordNumber | None:
        """Read "half a million" and "half-million"; "half of" is a fraction."""
        if self._word(index, None) not in self._of.half:
            return None
        if self.word_before(index) in self._of.ordinals:
            return None
        at, end = index + 1, self._tokens[index].end
        if self._word(at, end) in self._of.articles:
            at, end = at + 1, self._tokens[at].end
        scale = self.scale_after(at, end)
        if scale:
            return self._made(index, scale[2], scale[0] / 2, has_scale=True)
        if self._word(index + 1, self._tokens[index].end) in self._of.links:
            return self._made(index, index + 1, 0.5, is_fraction=True)
        return None

    def _fraction(self, index: int) -> WordNumber | None:
        """Read "two thirds", "three-quarters", "a quarter of", "one in five"."""
        first = self._word(index, None)
        count = 1.0 if first in self._of.articles else self._of.additive.get(first)
        if count is None or not 1 <= count <= 9:
            return None
        part = self._of.parts.get(self._word(index + 1, self._tokens[index].end))
        if part is None:
            return None
        whole = self._word(index + 2, self._tokens[index + 1].end)
        is_plural = count > 1 and self._tokens[index + 1].word.endswith("s")
        if count < part and (is_plural or (whole in self._of.links and count == 1)):
            return self._made(index, index + 2, count / part, is_fraction=True)
        return None

    def _counted_out(self, index: int) -> WordNumber | None:
        """Read units, tens, hundreds and scales as they add up."""
        first = self._word(index, None)
        total, current, at, end = 0.0, None, index, None
        last_scale = float("inf")
        if first in self._of.articles:
            end = self._tokens[index].end
            if self._scale(index + 1, end) is None:
                if first not in self._of.additive or len(first) < 2 or first in {"an"}:
                    return None
            else:
                current, at = 1.0, index + 1
        elif first in self._of.scales:
            current = 1.0
        has_scale = False
        while at - index < MOST_WORDS:
            additive = self._additive(at, end)
            scale = self._scale(at, end) if end is not None else self._of.scales.get(first)
            if scale is not None and current is None and total and scale < last_scale:
                current = 1.0
            if scale is not None and current is not None and current * scale <= last_scale:
                if scale >= 1000:
                    total, current, last_scale = total + current * scale, None, scale
                else:
                    current *= scale
                at, has_scale = at + 1, True
            elif additive and _adds_up(current, additive[0], last_scale):
                current, at = (current or 0.0) + additive[0], additive[1]
            elif not self._joins(at, end, current, total):
                break
            else:
                at += 1
            end = self._tokens[at - 1].end
        if at == index or (current is None and not total):
            return None
        return self._finish(index, at, total + (current or 0.0), has_scale)

    def _finish(self, first: int, after: int, value: float, has_scale: bool) -> WordNumber | None:
        """Look behind the number: an ordinal ("twenty-first"), "and a half million"."""
        end = self._tokens[after - 1].end
        following = self._word(after, end)
        joiner = following in self._of.joiners
        if following in _DECADES:
            return None
        if following in self._of.ordinals and self._text[end : end + 1] in {"-", "‑"}:
            ordinal = value + self._of.ordinals[following]
            return self._made(first, after + 1, ordinal, is_ordinal=True)
        if joiner and self._word(after + 1, self._tokens[after].end) in self._of.articles:
            half = self._word(after + 2, self._tokens[after + 1].end)
            if half in self._of.half:
                value, after = value + 0.5, after + 3
                scale = self.scale_after(after, self._tokens[after - 1].end)
                if scale:
                    return self._made(first, scale[2], value * scale[0], has_scale=True)
        return self._made(first, after, value, has_scale=has_scale)

    def _joins(self, at: int, end: int | None, current: float | None, total: float) -> bool:
        """Tell whether "and" stands inside the number: "two hundred and five"."""
        if end is None or self._word(at, end) not in self._of.joiners:
            return False
        further = self._additive(at + 1, self._tokens[at].end)
        if further is None:
            return False
        if current is None:
            return total >= 1000 and further[0] < 100
        if "and" in self._of.joiners and current % 100:
            return False
        return current >= 20 and _adds_up(current, further[0], float("inf"))


def _adds_up(current: float | None, value: float, last_scale: float) -> bool:
    """Tell whether a word can stand behind what was read: "twenty-one", not "one two"."""
    if value >= last_scale:
        return False
    if current is None:
        return True
    if current < 20:
        return False
    if current % 100 == 0:
        return value < 100
    return current % 10 == 0 and 0 < value < 10
