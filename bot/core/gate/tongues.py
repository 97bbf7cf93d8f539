"""What a statement in another language than English changes of what it cites.

The other checks know English words. This one is for statements that repeat most words of a source
in another language: no “not” and no denial of its own is left out or put in, and no number changes
the fate that it counts. Where it knows no words of the language, only whole sentences pass.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from bot.core.evidence import Figure
from bot.core.gate.grounds import Grounds
from bot.core.gate.numbers import figure_problem
from bot.core.gate.pieces import Piece, Sources
from bot.core.patterns import Pattern
from bot.core.reading.tongues.figures import find_foreign_figures
from bot.core.reading.tongues.stances import stance_of
from bot.core.text.words import words
from bot.locale import ENGLISH

_NOT: Mapping[str, Pattern] = MappingProxyType(
    {
        "es": Pattern(r"\b(?:no|nunca|jamás|nadie|ningún|ningun[oa]s?|sin|tampoco)\b", re.I),
        "fr": Pattern(r"\b(?:pas|jamais|aucune?|sans|ni)\b", re.I),
        "de": Pattern(r"\b(?:nicht|nie(?:mals|mand\w*)?|kein\w*|ohne)\b", re.I),
        "pt": Pattern(r"\b(?:não|nunca|jamais|ninguém|nenhuma?|sem)\b", re.I),
        "it": Pattern(r"\b(?:non|mai|nessun[oa']?|senza)\b", re.I),
        "ru": Pattern(r"\b(?:не|нет|никогда|никто|без)\b", re.I),
        "uk": Pattern(r"\b(?:не|немає|ніколи|ніхто|без)\b", re.I),
        "ar": Pattern(r"(?<!\w)(?:لا|لم|لن|ليس|ليست|غير|دون|بدون)(?!\w)"),
        "zh": Pattern(r"不|没|未|无|非"),
    }
)
#: Letters of the shortest word that says something; where it is not four.
_SHORTEST = MappingProxyType({"ar": 3, "zh": 2})
#: Letters that two forms of one word share at their beginning.
_ROOT = 5
#: So much of a statement is in its source, or it is in another language.
_REPEATED = 0.5
#: Characters before and behind a "not", and behind a denial, in which stands what it is about.
_BEFORE, _BEHIND, _DENIED = 30, 45, 90
#: Words that show English, and how many of them do.
_ENGLISH = frozenset("the and with from were has been that which their".split())
_ENGLISH_WORDS = 2
#: So much of that is told, and the "not" has to be told too.
_TOLD, _TOLD_WORDS = 0.6, 2


def tongue_problem(piece: Piece, sources: Sources) -> str:
    """Say what a statement changes of a source in its own language; empty when nothing."""
    for language, grounds in _by_language(sources.grounds).items():
        roots = _roots(piece.text, language)
        held = frozenset[str]().union(*(_roots(one.text, language) for one in grounds))
        if not roots or len(roots & held) < _REPEATED * len(roots):
            continue
        if language not in _NOT:
            return "is worded otherwise than its source, in a language that cannot be checked"
        if problem := _not_problem(piece.text, grounds, language):
            return problem
        if problem := _fate_problem(piece, grounds, language):
            return problem
    return ""


def are_borne_out(piece: Piece, sources: Sources) -> bool:
    """Tell whether all its numbers count the same in a source in its language, as that is read."""
    for language, grounds in _by_language(sources.grounds).items():
        if language not in _NOT:
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


def _not_problem(text: str, grounds: Sequence[Grounds], language: str) -> str:
    """Compare each "not" and denial of the source with those of the statement, and the reverse."""
    told = [match[0] for match in _negated(text, language)]
    roots, wanted = _roots(text, language), list[str]()
    for one in grounds:
        for match in _negated(one.text, language):
            about = _roots(_about(match, one.text, language), language)
            shared = len(about & roots)
            if shared >= max(_TOLD_WORDS, _TOLD * len(about)):
                wanted.append(match[0])
    if len(told) < len(wanted):
        missing = next((word for word in wanted if word not in told), wanted[-1])
        return f'leaves out the source\'s "{missing}"'
    if told and not any(any(_negated(one.text, language)) for one in grounds):
        return f'says "{told[0]}" where the source does not'
    return ""


def _negated(text: str, language: str) -> Iterator[re.Match[str]]:
    """Give each "not" and each denial of a text."""
    yield from _NOT[language].finditer(text)
    yield from stance_of(language).denied.finditer(text)


def _about(match: re.Match[str], text: str, language: str) -> str:
    """Return the words that a "not" or a denial is about, as far as their places tell."""
    if _NOT[language].fullmatch(match[0]) is None:
        return text[match.end() : match.end() + _DENIED]
    before, behind = text[max(0, match.start() - _BEFORE) : match.start()], text[match.end() :]
    return " ".join((before, behind[:_BEHIND]))


def _roots(text: str, language: str) -> frozenset[str]:
    least = _SHORTEST.get(language, 4)
    return frozenset(word[:_ROOT] for word in words(text) if len(word) >= least)


def _fate_problem(piece: Piece, grounds: Sequence[Grounds], language: str) -> str:
    problems = (figure_problem(one, piece.text, grounds) for one in _figures(piece, language))
    return next(filter(None, problems), "")


def _figures(piece: Piece, language: str) -> Sequence[Figure]:
    return find_foreign_figures(piece.text, piece.reading.sentences, language=language)
