"""Addresses, handles and numbers to call: none of them may be a model's own.

Two or three words that the source lacks are tolerated in a sentence that otherwise repeats it. An
address, a handle or a number to call is not.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence

from bot.core.gate.grounds import Grounds
from bot.core.patterns import Pattern
from bot.core.text.characters import clean_characters, fold

#: What stands for the point of an address that is to be read by people and not by programs.
_POINTS = Pattern(
    r"\s?[\[({]\s?(?:\.|dot|punkt|punto|point|точка|крапка)\s?[\])}]\s?", re.IGNORECASE
)
_AT = Pattern(r"\s?[\[({]\s?(?:@|at|bei|arroba)\s?[\])}]\s?", re.IGNORECASE)
_DOTS = str.maketrans("․。．｡", "....")
_DIGIT = "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)"
_LEADING = tuple(
    Pattern(pattern, re.IGNORECASE)
    for pattern in (
        # With a scheme, whatever it opens.
        r"[a-z][a-z0-9+.-]{1,20}:/{2}\S{1,300}",
        r"\b(?:javascript|data|vbscript|file|tel|sms|mailto|geo|callto|bitcoin|ethereum):\S{1,300}",
        # Of a person, a mailbox or a server: "help@evil.example", "evil.example/x", "t.me/x".
        r"[\w.+-]{1,64}@[\w.-]{1,190}\w",
        r"(?<![\w.@-])(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?![\w-])(?:/\S{0,300})?",
        # Handles, hash tags, and what platforms write for them.
        r"(?<!\w)[@#][^\W\d]\w{0,60}",
        r"<[@!#][^>\s]{0,80}>?",
        # Markdown's pictures and links.
        r"!?\[[^\]\n]{0,200}\]\([^)\n]{0,300}\)",
        # Purses, keys and invitations: letters and digits in one long run.
        r"\b(?=\w{0,80}\d)(?=\w{0,80}[a-z])[a-z0-9]{22,120}\b",
        # Digits that are read out.
        rf"\b{_DIGIT}(?:[\s,-]{{1,3}}(?:double |triple )?{_DIGIT}){{2,15}}\b",
    )
)


def address_problem(text: str, grounds: Sequence[Grounds]) -> str:
    """Say which address, handle or number no cited sentence has; empty if there is none.

    Args:
        text: A statement, with whom it is given to.
        grounds: What it cites.
    """
    told = _addresses(text)
    if not told:
        return ""
    # A publisher may be called by its address.
    held = set().union(*(_addresses(f"{one.text} {one.article.publisher}") for one in grounds))
    foreign = [one for one in told if one not in held]
    return f"leads where its source does not: {', '.join(foreign[:3])}" if foreign else ""


def _addresses(text: str) -> Collection[str]:
    """Return what leads somewhere, in its order, as `fold` has it."""
    plain = _plain(text)
    found = (match.group() for pattern in _LEADING for match in pattern.finditer(plain))
    return dict.fromkeys(fold(one).strip(".,;:!)") for one in found)


def _plain(text: str) -> str:
    """Write look-alike characters as what they look like."""
    text = unicodedata.normalize("NFKC", clean_characters(text).translate(_DOTS))
    return _AT.sub("@", _POINTS.sub(".", text))
