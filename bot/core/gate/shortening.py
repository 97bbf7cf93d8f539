"""Whether a statement in another language than English only shortens what it cites.

It repeats the words of its source, clause by clause, each in the order of the source, but for what
stood at a clause's beginning and was put to its end. It joins no part of a clause to another: of
“three died in Larena and twelve in Olmedal” nobody may make “three died in Olmedal”.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations, pairwise

from bot.core.gate.tonguewords import WORDS, Words
from bot.core.patterns import Pattern

#: A word, and the preposition that it stands behind.
_Term = tuple[str, str]
#: What Arabic writes in one word with a longer one: “the”, with “and”, “in” or “to”.
_ARTICLE, _LONG = Pattern(r"\A(?:و?ال|بال|لل)"), 4
#: What ends a clause.
_BREAKS = frozenset(",;:.!?()—–，；：、。！？،؛؟")
#: One sign of a language without spaces, one word, or what ends a clause.
_TOKEN = Pattern(
    r"[㐀-䶿一-鿿]|\d+(?:[.,]\d+)*|[^\W\d_]+(?:(?:-|(?<=[бпвмфр])['’ʼ](?=[яюєї]))[^\W\d_]+)*"
    r"|[,;:.!?()—–，；：、。！？،؛؟]"
)


#: Beginnings of the words with which nine languages tell who says something.
_TELLS = Pattern(
    r"(?<!\w)(?:dij|dic[eh]|inform|afirm|anunci|advirt|adviert|señal|declar|asegur|explic|confirm|según"
    r"|selon|dit\b|indiqu|averti|préven|annonc|précis|affirm|déclar|sag[te]|laut\b|zufolge|teilt|mitteil"
    r"|warn|bericht|erklär|meldet|diss|avis|alert|segundo|detto|avvert|annunc|riferi|secondo|сообщ|заяв"
    r"|сказ|предупре|объяв|повідом|попере|قال|أعلن|حسب|وفق|بحسب)|[说称据]|表示|警告|宣布",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Clause:
    """A clause's words but those that only join, each with its preposition."""

    terms: list[_Term] = field(default_factory=list)
    #: It tells who says something.
    tells: bool = False


@dataclass(frozen=True, slots=True)
class _Source:
    """One cited sentence: its words, and for each the number of its clause."""

    terms: Sequence[_Term]
    clauses: Sequence[int]
    #: The clauses that tell who says something.
    telling: frozenset[int]

    def joins_only_wholes(self, places: Sequence[int]) -> bool:
        """Tell whether one clause is left only at its end, for another's beginning."""
        return all(
            self.clauses[one] == self.clauses[other] or (self._ends(one) and self._begins(other))
            for one, other in pairwise(sorted(places))
        )

    def tells_at(self, places: Sequence[int]) -> bool:
        """Tell whether one of some words stands where the source tells who says something."""
        return any(self.clauses[at] in self.telling for at in places)

    def _begins(self, at: int) -> bool:
        return at == 0 or self.clauses[at - 1] != self.clauses[at]

    def _ends(self, at: int) -> bool:
        return at + 1 == len(self.clauses) or self.clauses[at + 1] != self.clauses[at]

    def says_where(self, at: int, own: Words) -> bool:
        """Tell whether a word stands in a clause that says no more than where or when."""
        clause = self.clauses[at]
        return all(
            by in own.places
            for (_, by), number in zip(self.terms, self.clauses, strict=True)
            if number == clause
        )


def reworded(text: str, sources: Sequence[str], language: str) -> str:
    """Say what a statement words otherwise, or that parts have changed places; empty: neither.

    Args:
        text: The statement.
        sources: The sentences that it cites, in its language.
        language: One of `WORDS`.
    """
    own = WORDS[language]
    told = _clauses(text, language)
    cited = [_source(one, language) for one in sources]
    held = {word for source in cited for word, _ in source.terms}
    for word, by in chain.from_iterable(clause.terms for clause in told):
        if word not in held:
            return f'says "{word}" where its source, which may only be shortened, does not'
        if _is_given_away(word, by, cited, own):
            return f'says of "{word}" what its source does not'
    if not _keeps_order(told, cited, own):
        return "puts the parts of its source, which may only be shortened, in another order"
    return ""


def _is_given_away(word: str, by: str, sources: Sequence[_Source], own: Words) -> bool:
    """Tell whether somebody says what they did by the source, or something went the other way."""
    before = {found for source in sources for known, found in source.terms if known == word}
    return by in own.sides and by not in before and before <= own.sides.keys()


def _keeps_order(told: Sequence[_Clause], sources: Sequence[_Source], own: Words) -> bool:
    """Tell whether each clause repeats a stretch of one source, and no two the same stretch.

    In a clause, what came first may come last: “starben acht Menschen” for “acht Menschen starben”.
    """
    stretches: list[tuple[int, int, int]] = []
    for clause in told:
        for number, source in enumerate(sources):
            places = _places(clause.terms, source, own)
            if places is not None and (not clause.tells or source.tells_at(places)):
                if places:
                    stretches.append((number, min(places), max(places)))
                break
        else:
            return False
    return not any(
        one[0] == other[0] and one[1] <= other[2] and other[1] <= one[2]
        for one, other in combinations(stretches, 2)
    )


def _places(clause: Sequence[_Term], source: _Source, own: Words) -> list[int] | None:
    """Return where a clause's words stand in a source; None: it does not shorten that.

    Left out is what may stand anywhere: with its preposition, in its clause or where that was all
    that its clause said; and a German “will”.
    """
    at, places, free = -1, list[int](), list[int]()
    for word, by in clause:
        found = [n for n, (known, _) in enumerate(source.terms) if known == word]
        if not found:
            return None
        if own.hedges.fullmatch(word):
            continue
        kept = [n for n in found if by in own.places and source.terms[n][1] == by]
        if kept:
            free.append(kept[0])
            continue
        at = next((n for n in found if n > at), found[0])
        places.append(at)
    around = {source.clauses[n] for n in places}
    strays = [n for n in free if source.clauses[n] not in around and not source.says_where(n, own)]
    is_in_order = _is_turned(places) and source.joins_only_wholes(places)
    return places if is_in_order and (not strays or not places) else None


def _is_turned(places: Sequence[int]) -> bool:
    """Tell whether places rise, but for a beginning that was put to the end."""
    falls = [n for n, (one, other) in enumerate(pairwise(places), 1) if other < one]
    return not falls or (len(falls) == 1 and max(places[falls[0] :]) < places[0])


def _source(text: str, language: str) -> _Source:
    clauses = _clauses(text, language)
    return _Source(
        terms=list(chain.from_iterable(clause.terms for clause in clauses)),
        clauses=[number for number, clause in enumerate(clauses) for _ in clause.terms],
        telling=frozenset(number for number, clause in enumerate(clauses) if clause.tells),
    )


def _clauses(text: str, language: str) -> list[_Clause]:
    """Return a text's clauses, those left out that hold no word but such as join."""
    own = WORDS[language]
    clauses, before = [_Clause()], ""
    for found in _TOKEN.findall(text):
        is_long = language == "ar" and len(found) > _LONG
        word = _ARTICLE.sub("", found) if is_long else found.casefold()
        if word in own.ands or word in _BREAKS:
            clauses.append(_Clause())
            continue
        clauses[-1].tells |= _TELLS.match(found) is not None
        if word in own.sides or word in own.places:
            before = own.sides.get(word, word)
        elif word not in own.joins:
            clauses[-1].terms.append((word, before))
            before = ""
    return [clause for clause in clauses if clause.terms]
