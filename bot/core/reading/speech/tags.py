"""Tags: verbs that mean speech only right beside a quote, as in fiction ("growled")."""

import re
from collections.abc import Iterable, Iterator

from bot.core.patterns import Pattern
from bot.core.reading.propernames.orgwords import is_never_name
from bot.core.reading.speech.sayings import Saying, Side
from bot.core.reading.speech.subjects import subject_of
from bot.core.reading.text.alternation import any_of
from bot.core.reading.text.masking import ASIDE

_IRREGULAR = any_of(
    """began begins swore sang sings thought thinks went broke put cut spoke spat wept rang ran
    grins laughs smiles sighs shrugs nods whispers mutters murmurs cries exclaims groans gasps
    shot burst hung got mused let threw gave bade crept read blurts barks chimes jokes quips
    recalls""".split()
)
_BACK = r"(?:\s(?:on|in|out|back|up|forth|again))?"
_VERB = rf"(?P<verb>(?:[a-z]{{2,}}ed|{_IRREGULAR}){_BACK})"
_CLOSED = r"[,*_]*\s?[—–-]?\s?"
_INVERTED = Pattern(
    rf"{_CLOSED}{_VERB}\s(?=(?:[A-ZÀ-Þ]|(?:the|a|an|his|her|my|our|their|another|one|old|young|poor|he"
    r"|she|I|they)\b))"
)
_PERSON = (
    r"(?:he|she|they|I|(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Mm]y|[Oo]ne)\s)?"
    r"(?:[\w.’'-]+\s){0,5}?[\w.’'-]+)"
)
_DIRECT = Pattern(
    rf"{_CLOSED}(?P<who>{_PERSON})\s(?:[a-z]+ly\s|then\s|now\s|also\s)?{_VERB}(?=[\s.,;:!?—–{ASIDE}]|$)"
)
#: '"…," he protests.'
_PRESENT = Pattern(
    rf"{_CLOSED}(?P<who>he|she|(?:[A-ZÀ-Þ][\w’'-]+\s)?[A-ZÀ-Þ][\w’'-]+)\s(?:[a-z]+ly\s)?"
    rf"(?P<verb>[a-z]{{3,}}s{_BACK})(?=[.,;:!?—–{ASIDE}]|$)"
)
#: '"…" was the message of Mira Orlan', '"…": that is how Mira Orlan put it'.
_MESSAGE = Pattern(
    r"[,:*_]*\s?(?:[—–-]\s?)?(?:(?:that|this|so|such)\s)?(?:was|is|were|are|ran|went|came)\s"
    r"(?:(?:the|a|an|his|her|one)\s(?:[\w-]+\s){0,2}?(?P<verb>message|advice|warning|verdict|answer|reply"
    r"|response|reaction|plea|view|slogan|assessment|conclusion|comment|summary|order|call|cry)"
    r"\s(?:(?:sent|given|offered|delivered)\s)?(?:from|of|by)\s|how\s)"
)
_PUT_IT = Pattern(
    r"(?P<who>[^,.;:\n]{2,60}?)(?:,\s[^.;:\n]{2,80},)?\s(?P<verb>puts?|describe[sd]|sum(?:s|med)|saw|sees"
    r"|summari[sz]e[sd]|explain(?:s|ed)|recall(?:s|ed)|remember(?:s|ed))\s"
)
#: Small words that no subject has.
_NO_SUBJECT = Pattern(
    r"\b(?:and|or|but|was|were|is|are|has|had|have|be|been|to|that|which|who|as|in|on|at|from|by|with"
    r"|for|not|it|this|these|those|there|what|when|where|will|would|could|may)\b"
)


def find_tags(plain: str, closings: Iterable[int], end: int) -> Iterator[Saying]:
    """Find verbs of any kind right behind a quote, with the subject that follows or precedes.

    Args:
        plain: The article, masked.
        closings: Where the quotes of a unit end.
        end: Where the unit ends.
    """
    for closing in closings:
        message = _message(plain, closing, end)
        if message is not None:
            yield message
            continue
        match = _INVERTED.match(plain, closing, end)
        if match is not None:
            yield _tag(match, subject_of(plain, match.end(), end), Side.AFTER)
            continue
        match = _DIRECT.match(plain, closing, end) or _PRESENT.match(plain, closing, end)
        if match is None:
            continue
        who = match["who"]
        is_somebody = who[0].isupper() or who.split()[0] in _DETERMINERS
        if who.endswith(("'s", "’s")):
            continue  # "Orlan's lawyers, …": a noun.
        if is_somebody and not _NO_SUBJECT.search(who) and not is_never_name(who):
            yield _tag(match, match.span("who"), Side.BEFORE)


def _message(plain: str, closing: int, end: int) -> Saying | None:
    """Read '"…": that was the message from Mira Orlan' as her words."""
    match = _MESSAGE.match(plain, closing, end)
    if match is None:
        return None
    if match["verb"]:
        span = subject_of(plain, match.end(), end)
        return _tag(match, span, Side.AFTER) if span[0] < span[1] else None
    put = _PUT_IT.match(plain, match.end(), end)
    return _tag(put, put.span("who"), Side.BEFORE) if put is not None else None


_DETERMINERS = frozenset("the a an his her my one he she they i".split())


def _tag(match: re.Match[str], subject: tuple[int, int], side: Side) -> Saying:
    return Saying.of(match["verb"], match.span("verb"), subject, side, is_tag=True)
