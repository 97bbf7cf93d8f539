"""Sayings in languages other than English, read where a quote stands close to the verb."""

import re
from collections.abc import Iterator

from bot.core.patterns import Pattern
from bot.core.reading.speech.sayings import Saying, Side
from bot.core.reading.speech.subjects import REACH, foreign_subject_before, foreign_subject_of
from bot.core.reading.speech.verbs import FOREIGN, FOREIGN_ACCORDING_TO
from bot.core.reading.text.masking import MASK

_BETWEEN = " \t,،*_–—-»”"
_BEFORE_QUOTE = Pattern(rf"[^{MASK}.]{{0,60}}?[:,：]?\s*+{MASK}")
#: "explique-t-elle", "a-t-il dit", "disse-lhe": the subject hangs on the verb.
_ENCLITIC = Pattern(r"[-‐](?:t[-‐])?(?P<who>ils?|elles?|on)\b")
_INSIDE = Pattern(r"[-‐](?:t[-‐])?(?P<who>ils?|elles?)\s")
#: Verbs that no list holds, told by their endings and the noun or name behind them.
_TAG = Pattern(
    rf"{MASK}(?!{MASK})[\s,،*_]{{0,3}}(?:[–—-]\s?)?"
    r"(?P<verb>[a-záéíóúâêôãõçàèìòùñü]+(?:ó|ò|aron|eron|ou|aram|eram|iram|arono|irono|[a-z]ent)"
    r"|[а-яёіїєґ]+(?:л|ла|ли|лся|лась|лись|в|вся|ют|ет|ит|є|є|ють))\s"
    r"(?=(?:el|la|los|las|un|una|o|os|as|um|uma|il|lo|i|gli|le|les|des|plusieurs|certains|ses)\s"
    r"|[A-ZÀ-ÞА-ЯЁІЇЄҐ])"
)
_GERMAN_SO = Pattern(
    r"\s(?:der|die|das|dem|den|ein|eine|sein|seine|ihre?|er|sie|[A-ZÄÖÜ][\wäöüß-]+(?:sprecher|minister|präsident"
    r"|chef|leiter|direktor|rat|amt|rätin|in)\b|[A-ZÄÖÜ][\wäöüß-]+(?:\s[A-ZÄÖÜ][\wäöüß-]+)?\s*(?:[.,;:]|$))"
)
_NO_VERBS = frozenset("president présent present différent souvent comment absent récent".split())
#: A saying put between commas or dashes inside the marks.
_INCISE_BEFORE = Pattern(r"(?:,\s(?:[—–]\s?)?|[—–]\s)$")


def find_foreign_sayings(plain: str, start: int, end: int) -> Iterator[Saying]:
    """Find the sayings of one sentence of masked text, those with a quote close by only."""
    found: set[int] = set()
    for match in FOREIGN.finditer(plain, start, end):
        if not _is_meant(plain, match, end):
            continue
        saying = _by_verb(plain, start, end, match)
        if saying is not None:
            found.add(saying.verb_start)
            yield saying
    for match in _TAG.finditer(plain, start, end):
        if match.start("verb") not in found and match["verb"] not in _NO_VERBS:
            first, last = foreign_subject_of(plain, match.end(), end)
            yield Saying.of(
                match["verb"],
                match.span("verb"),
                (first, last),
                Side.AFTER,
                is_tag=True,
                is_foreign=True,
            )
    for match in FOREIGN_ACCORDING_TO.finditer(plain, start, end):
        span = foreign_subject_of(plain, match.end(), end)
        if span[0] < span[1]:
            words = match.group().strip()
            yield Saying.of(
                words,
                (match.start(), match.start() + len(words)),
                span,
                Side.AFTER,
                is_foreign=True,
            )


def incise_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find who speaks in « La porte, a dit Mira Orlan, restera fermée »; the span of the words."""
    for match in FOREIGN.finditer(text, start, end):
        if not _is_meant(text, match, end):
            continue
        if _INCISE_BEFORE.search(text, max(start, match.start() - 4), match.start()):
            first, last = _hanging(text, match) or foreign_subject_of(text, match.end(), end)
            if first < last < end:
                return first, last
    return None


def _is_meant(plain: str, match: re.Match[str], end: int) -> bool:
    """Tell the German "so" in front of whoever speaks from the English one."""
    return match.group() != "so" or _GERMAN_SO.match(plain, match.end(), end) is not None


def _by_verb(plain: str, start: int, end: int, match: re.Match[str]) -> Saying | None:
    before = plain[max(start, match.start() - 8) : match.start()].rstrip(_BETWEEN)
    if before.endswith(MASK):
        hanging = _hanging(plain, match)
        span = hanging or foreign_subject_of(plain, match.end(), end)
        return Saying.of(match.group(), match.span(), span, Side.AFTER, is_foreign=True)
    if _BEFORE_QUOTE.match(plain, match.end(), end) is None:
        return None
    side = Side.BEFORE
    span = foreign_subject_before(plain, max(start, match.start() - REACH), match.start())
    if span[0] == span[1]:
        side, span = Side.AFTER, foreign_subject_of(plain, match.end(), end)
    return Saying.of(match.group(), match.span(), span, side, is_foreign=True)


def _hanging(plain: str, match: re.Match[str]) -> tuple[int, int] | None:
    inside = _INSIDE.search(match.group())
    if inside:
        return match.start() + inside.start("who"), match.start() + inside.end("who")
    behind = _ENCLITIC.match(plain, match.end())
    return behind.span("who") if behind else None
