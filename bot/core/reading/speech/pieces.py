"""Pieces: which of the words between commas in front of a verb is its subject.

"Orlan, a baker in Sarn, said" and "Earlier Monday, the mayor's aide, Mira Orlan, said": she.
"""

from collections.abc import Sequence

from bot.core.patterns import Pattern
from bot.core.reading.people.roles import is_title, names_people
from bot.core.reading.text.masking import ASIDE

Piece = tuple[int, int]

_APPOSITIVE = Pattern(
    r"\s*(?:(?!(?:but|and|while|though|although|as|because|when|so)\s[A-ZÀ-Þ])[a-z0-9\x02]"
    r"|An?\b|The\b|Jr\b|Sr\b|I{2,3}\b|\d)",
)
#: "As we have noted, a study by the Port Union said": nobody whom the next piece tells of.
_WRITERS_ASIDE = Pattern(
    r"\s*(?:As|Like|Unlike|While|When|If|After|Before|Since|Because|Although|Though|Once)\s(?=[a-z]|I\b)"
)
#: "Orlan, Tavria's harbour master, said": what tells of a name may begin with another's.
_NAMED_APPOSITIVE = Pattern(
    r"\s*(?:(?:[A-ZÀ-Þ][\w.-]*\s){0,3}[A-ZÀ-Þ][\w.-]*['’]s?\s(?:[\w’'-]+\s){0,12}[a-z][\w-]+"
    r"|(?:[A-ZÀ-Þ][\w.’-]*\s){1,3}(?:[a-z][\w-]*\s){0,3}[a-z]{3,}"
    r"|(?:Democrat|Republican|Labour|Conservative|Independent|President|Chairman|Director|Minister"
    r"|Head|Secretary|Professor|CEO|Chief)\b[^,]*|[DR]-[A-Z][^,]*)\Z"
)
#: "…, but the mayor", "…, and she": another subject.
_CLAUSE_PIECE = Pattern(
    r"\s*(?:(?:but|while|though|although|as|because|when|so)\s(?:[A-ZÀ-Þ]|the\s|an?\s|h?e\b|she\b)"
    r"|he\b|she\b|they\b|it\b)"
)
#: A piece that is a name and no more, with what stands in front of a name.
_NAME_PIECE = Pattern(
    r"\s*(?![A-Z][a-z]+ing(?:\s|\Z))(?!(?:In|On|At|For|From|By|With|After|Before|During|Since|Until|Under|But|And|As|When|While)\s)"
    # "Earlier Monday, Vell's chief of staff, Mira Orlan, said": a time, and nobody's name.
    r"(?!(?:Earlier|Early|Late|Later|Last|This|That|Next|Then|Again|Also|Still|Now|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|Yesterday|Today|Tonight|Meanwhile|However|Instead)\b)"
    r"(?:[\w.’'-]+\s){0,5}[A-ZÀ-Þ][\w.’'-]*(?:\s(?:of|de|van|von|al|bin)\s[A-ZÀ-Þ][\w’-]*)?\s*\Z"
)
_SPOKEN_FOR = Pattern(
    r"\s*(?:[Aa]n?|[Tt]he)\s(?:[\w-]+\s){0,3}(?:spokes\w+|representative|lawyer|attorney)\s(?:for|of|from)\s"
    r"[a-z-]++(?:\s[a-z-]++){0,4}\s?\Z"
)
#: Somebody's whole name and no more, and what somebody is behind a comma.
_FULL_NAME = Pattern(
    r"\s*(?!(?:In|On|At|From|Near|After|Before|By|For|Since|Under|Outside|Inside|Across|During|Until"
    r"|Around|Over|Of|Like|Unlike|With|Without|Amid|Beyond|Along)\s)"
    r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ]\.)?\s(?:(?:de|van|von|al|bin)\s)?[A-ZÀ-Þ][\w’'-]+\s*\Z"
)
_ROLE_PIECE = Pattern(
    r"\s*(?:(?:the|an?|lead|senior|chief|deputy|co-?|executive|vice|head|managing|former)\b"
    r"|(?:[A-Z][\w-]*\s)?(?:Director|Controller|President|Chairman|Head|Chief|Manager|Editor|Secretary"
    r"|Minister|Officer|Professor|Producer|Partner|Founder|CEO|Commissioner|Coordinator)\b)"
)
#: "Controller of Sarn Drama": what stands in front of the body or place.
_ROLE_FRONT = Pattern(r"\s*(?P<role>(?:[a-z][\w-]*\s){1,4}?)(?:of|at|for|with|in|from)\s")
#: "The chairman, in a statement by his aide, Ivo Brandt, said": the aide only carries it.
_CARRIED = Pattern(
    r"(?:in|through|via)\s(?:[\w’'-]+\s){1,4}(?:by|from|through|via)\s[\w’'-]++(?:\s[\w’'-]++){0,5}\s?\Z"
)


def subject_among(plain: str, pieces: Sequence[Piece], *, closes_aside: bool) -> int:
    """Choose the piece that a verb's subject is in.

    Args:
        plain: The article, masked.
        pieces: The spans of at least one, in text order.
        closes_aside: A comma stands between the last of them and the verb.
    """
    index = len(pieces) - 1
    if closes_aside:
        while index > 0 and (
            _APPOSITIVE.match(plain, *pieces[index]) or _tells_of_name(plain, pieces, index)
        ):
            if index == 1 and _WRITERS_ASIDE.match(plain, *pieces[0]):
                break
            index -= 1
        return _before_aside(plain, pieces, index)
    return 0 if index and _is_named_first(plain, pieces) else index


def before_carrier(plain: str, pieces: Sequence[Piece], index: int) -> int:
    """Step back over whoever only carries what somebody said."""
    return index - 2 if index > 1 and _CARRIED.match(plain, *pieces[index - 1]) else index


def tells_more(words: str) -> bool:
    """Tell whether the words behind a comma say more of what stands in front of it."""
    return _APPOSITIVE.match(words) is not None


def _before_aside(plain: str, pieces: Sequence[Piece], index: int) -> int:
    """Step back from a piece that only tells of one before it."""
    if index and _SPOKEN_FOR.match(plain, *pieces[index - 1]):
        index -= 1  # "A spokesman for the owners, Dray Estates, said": the spokesman.
    return 0 if index and _opens_with_name(plain, pieces) else index


def _opens_with_name(plain: str, pieces: Sequence[Piece]) -> bool:
    """See "Orlan, head of sales for Quarrel, Inc." as Orlan, however many commas follow."""
    first, second = pieces[0], pieces[1]
    if _NAME_PIECE.match(plain, *first) is None:
        return False
    return (
        _APPOSITIVE.match(plain, *second) is not None
        or _NAMED_APPOSITIVE.match(plain, *second) is not None
        or is_title(plain[second[0] : second[1]].split()[0])
    ) and not any(_CLAUSE_PIECE.match(plain, *piece) for piece in pieces[1:])


def _is_named_first(plain: str, pieces: Sequence[Piece]) -> bool:
    """See "Mira Orlan, head of drama, Quarrel TV" as Orlan, though no comma closes it."""
    return (
        _FULL_NAME.match(plain, *pieces[0]) is not None
        and not any(_CLAUSE_PIECE.match(plain, *piece) for piece in pieces[1:])
        and (_ROLE_PIECE.match(plain, *pieces[1]) is not None or _is_role(plain, *pieces[1]))
        and not any(_FULL_NAME.match(plain, *piece) for piece in pieces[2:-1])
    )


def _is_role(plain: str, start: int, end: int) -> bool:
    """See what somebody is in "controller of Sarn Drama": small words up to one for people."""
    front = _ROLE_FRONT.match(plain, start, end)
    return front is not None and any(names_people(word) for word in front["role"].split())


def _tells_of_name(plain: str, pieces: Sequence[Piece], index: int) -> bool:
    """See that a piece between commas says what the name in front of it is."""
    front, piece = pieces[index - 1], pieces[index]
    return (
        _NAMED_APPOSITIVE.match(plain, *piece) is not None
        and _NAME_PIECE.match(plain, *front) is not None
    )


def parted(plain: str, start: int, end: int) -> list[Piece]:
    """Part at commas."""
    pieces = []
    comma = start - 1
    while comma < end:
        first, comma = comma + 1, plain.find(",", comma + 1, end)
        last = comma = comma if comma >= 0 else end
        while first < last and plain[first] in f" \t{ASIDE}\"'":
            first += 1
        while last > first and plain[last - 1] in f" \t{ASIDE}":
            last -= 1
        if first < last:
            pieces.append((first, last))
    return pieces
