"""What a statement in another language than English changes of what it cites.

The other checks know English words. In nine other languages a statement may be shortened: it
repeats words of its source, in their order but for one part that may be moved, and leaves out no
“not”, “may”, “at least” or “if” of what it tells. In all others only whole sentences pass.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.evidence import Figure
from bot.core.gate.grounds import Grounds
from bot.core.gate.numbers import figure_problem
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.shortening import reworded
from bot.core.gate.tonguewords import WORDS
from bot.core.patterns import Pattern
from bot.core.reading.tongues.figures import find_foreign_figures
from bot.core.reading.tongues.stances import stance_of
from bot.core.text.words import words
from bot.locale import ENGLISH

#: Letters of the shortest word that says something; where it is not four.
_SHORTEST = {"ar": 3, "zh": 2}
#: Letters that two forms of one word share at their beginning.
_ROOT = 5
#: So much of a statement is in its source, or it is in another language.
_REPEATED = 0.5
#: Words that show English, and how many of them do.
_ENGLISH = frozenset("the and with from were has been that which their".split())
_ENGLISH_WORDS = 2
#: So much of what a word is about is told, and the word has to be told too.
_TOLD, _TOLD_WORDS = 0.6, 2


@dataclass(frozen=True, slots=True)
class _Kept:
    """What of a source may not be left out, and where the words are that it is about."""

    pattern: Pattern
    #: Characters before and behind it.
    before: int
    behind: int

    def in_text(self, text: str) -> Iterator[tuple[str, str]]:
        """Give each in a text, with the words around that it is about."""
        for match in self.pattern.finditer(text):
            before = text[max(0, match.start() - self.before) : match.start()]
            yield match[0], f"{before} {text[match.end() : match.end() + self.behind]}"


def tongue_problem(piece: Piece, sources: Sources) -> str:
    """Say what a statement changes of a source in its own language; empty when nothing."""
    for language, grounds in _by_language(sources.grounds).items():
        if not _is_told(piece.text, grounds, language):
            continue
        if language not in WORDS:
            return "is worded otherwise than its source, in a language that cannot be checked"
        for problem in (
            _left_out(piece.text, grounds, language),
            _fate_problem(piece, grounds, language),
            reworded(piece.text, [one.text for one in grounds], language),
        ):
            if problem:
                return problem
    return ""


def is_in_its_tongue(piece: Piece, sources: Sources) -> bool:
    """Tell whether a statement is in the language of its sources, and that is not English."""
    found = _by_language(sources.grounds)
    return sum(map(len, found.values())) == len(sources.grounds) and any(
        _is_told(piece.text, grounds, language) for language, grounds in found.items()
    )


def are_borne_out(piece: Piece, sources: Sources) -> bool:
    """Tell whether all its numbers count the same in a source in its language, as that is read."""
    for language, grounds in _by_language(sources.grounds).items():
        if language not in WORDS:
            return False
        figures = _figures(piece, language)
        held = {(one.kind, one.value, one.value_high) for own in grounds for one in own.figures}
        numbers = sum(word.text[:1].isdigit() for word in piece.undated)
        if figures and len(figures) >= numbers:
            return all((one.kind, one.value, one.value_high) in held for one in figures)
    return False


def _by_language(grounds: Sequence[Grounds]) -> dict[str, list[Grounds]]:
    found: dict[str, list[Grounds]] = {}
    for one in grounds:
        language = one.article.language[:2].lower()
        if language not in ("", ENGLISH) and not _is_english(one.text):
            found.setdefault(language, []).append(one)
    return found


def _is_english(text: str) -> bool:
    """Tell whether a sentence is in English, whatever language its article is taken to be in."""
    return sum(word in _ENGLISH for word in words(text)) >= _ENGLISH_WORDS


def _is_told(text: str, grounds: Sequence[Grounds], language: str) -> bool:
    """Tell whether a statement repeats so much of its sources that it is in their language."""
    roots = _roots(text, language)
    held = frozenset[str]().union(*(_roots(one.text, language) for one in grounds))
    return bool(roots) and len(roots & held) >= _REPEATED * len(roots)


def _roots(text: str, language: str) -> frozenset[str]:
    least = _SHORTEST.get(language, 4)
    return frozenset(word[:_ROOT] for word in words(text) if len(word) >= least)


def _left_out(text: str, grounds: Sequence[Grounds], language: str) -> str:
    """Hold each word that must be kept against those of the statement, and each "not" of it."""
    roots = _roots(text, language)
    for kept in _kept(language):
        told = [word.casefold() for word, _ in kept.in_text(text)]
        wanted = []
        for word, around in (found for one in grounds for found in kept.in_text(one.text)):
            about = _roots(around, language)
            if len(about & roots) >= max(_TOLD_WORDS, _TOLD * len(about)):
                wanted.append(word)
        if len(told) < len(wanted):
            missing = next((word for word in wanted if word.casefold() not in told), wanted[-1])
            return f'leaves out the source\'s "{missing}"'
        if told and not any(any(kept.in_text(one.text)) for one in grounds):
            return f'says "{told[0]}" where the source does not'
    return ""


def _kept(language: str) -> Sequence[_Kept]:
    found = WORDS[language]
    return (
        _Kept(found.negates, 30, 45),
        _Kept(stance_of(language).denied, 0, 90),
        _Kept(found.hedges, 30, 45),
        _Kept(found.blames, 0, 90),
        _Kept(found.measures, 0, 30),
        _Kept(found.conditions, 90, 0),
        _Kept(found.conditions, 0, 90),
    )


def _fate_problem(piece: Piece, grounds: Sequence[Grounds], language: str) -> str:
    problems = (figure_problem(one, piece.text, grounds) for one in _figures(piece, language))
    return next(filter(None, problems), "")


def _figures(piece: Piece, language: str) -> Sequence[Figure]:
    return find_foreign_figures(piece.text, piece.reading.sentences, language=language)
