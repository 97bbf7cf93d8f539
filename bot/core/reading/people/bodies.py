"""Bodies: which one "the company", "the ministry" or "the union" is."""

from bisect import bisect_left
from collections.abc import Sequence

from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.cast import Cast
from bot.core.reading.text.lines import start_of_line, start_of_line_before
from bot.core.reading.text.masking import MASK

#: Nouns that a body's own name has in it: "the ministry" is the Ministry of Ports.
_NAMED_SO = frozenset(
    """ministry department agency army court commission committee authority office board service
    administration bureau parliament party union university hospital school church club navy embassy
    council institute association federation league society museum bank foundation fund group
    company corporation network trust""".split()
)
#: Nouns for a body that trades: an article that says one of them is mostly about one such.
_TRADING = frozenset(
    """company firm carmaker automaker manufacturer maker retailer insurer lender publisher startup
    start-up developer chain conglomerate brewer drugmaker chipmaker corporation business outfit
    airline operator producer supplier group""".split()
)
#: Words of names that no trading body has.
_PUBLIC = Pattern(
    r"\b(?:Ministry|Department|Police|Court|Congress|Parliament|Senate|House|University|Union|Council"
    r"|Commission|Committee|Authority|Army|Navy|Forces?|Government|Party|NATO|UN|EU|UNICEF|Hospital"
    r"|Agency|Bureau|Board|Institute|Foundation|Office|College|School|Church|Assembly|Association"
    r"|Federation|Twitter|Facebook|Instagram|Reuters|Telegram|YouTube|Times|Post|Journal|News|CNN|BBC"
    r"|FBI|CIA|TV|Radio)\b"
)
#: In front of a name that a sentence is about.
_OPENS = Pattern(
    r"(?:\A|[.!?\n”\"\x01]\s?|^)(?:(?:[Tt]he|But|And|Meanwhile,|[A-Z][a-z]+-based)\s)?"
    r"(?:(?:[Tt]he|[Ii]ts|[A-Z][\w-]+['’]s?)\s(?:[\w’'-]+\s){0,4}?[\w’'-]+"
    r"(?:\s(?:that|which)\s[^,.;\n]{3,50})?,\s)?\Z"
)
#: Behind the place that a report comes from: "BRENNE, Oct 3 (NPA) -", "Odarr (Meridian) —".
_DATELINE = Pattern(r"[^\n.;:]{0,40}?(?:\([A-Z][^()\n]{1,24}\)|\s[—–-]{1,2}\s)")
_LONGEST_DATELINE = 40
#: "Green Shore, a small charity", "the dockers' union, BDU".
_TOLD_BEHIND = Pattern(r",\s(?:an?|the|its)\s(?P<words>(?:[\w’'-]+\s){0,4}[\w’'-]+)")
_TOLD_IN_FRONT = Pattern(
    r"\b(?:[Tt]he|[Ii]ts|[Aa]n?|[A-Z][\w-]+['’]s?)\s(?P<words>(?:[\w’'-]+\s){0,4}[\w’'-]+)"
    r"(?:\s(?:that|which|for|of)\s[^,.;\n]{3,50})?,?\s(?:the\s)?\Z"
)
_LONGEST_TOLD = 120
#: Mentions that are looked back through.
_MOST = 40
_FARTHEST = 3_000


class Bodies:
    """Finds the names of bodies of one article by what they are called in between."""

    def __init__(self, text: str, plain: str, names: Sequence[Name], cast: Cast) -> None:
        self._text = text
        self._plain = plain
        self._names = names
        self._cast = cast
        #: By where a name stands, the words that tell what it is.
        self._told: dict[int, frozenset[str]] = {}

    def named(self, head: str, before: int) -> Name | None:
        """Find the body in front of a position whose name, or what is told of it, has a noun."""
        word = head.casefold()
        return next((name for name in self._near(before) if self._is_told_as(name, word)), None)

    def talked_about(self, head: str, before: int) -> Name | None:
        """Find the one that sentences in front of a position are about; None where not sure."""
        trading = [name for name in self._near(before) if _PUBLIC.search(name.text) is None]
        if is_trading(head):
            return self._trading(trading)
        # "The regulator" is the one that the sentences right before are about.
        start = start_of_line_before(self._text, start_of_line(self._text, before))
        return next(
            (each for each in trading if each.start >= start and self._is_subject(each)), None
        )

    def _near(self, before: int) -> list[Name]:
        """List the bodies named in front of a position, the last first."""
        first = bisect_left(self._names, before, key=lambda name: name.start)
        return [
            name
            for name in reversed(self._names[max(0, first - _MOST) : first])
            if name.start > before - _FARTHEST and self._is_body(name)
        ]

    def _is_body(self, name: Name) -> bool:
        if self._is_in_dateline(name):
            return False
        if name.kind is NameKind.ORGANISATION:
            return True
        return name.kind is NameKind.UNKNOWN and self._cast.full(name).kind is NameKind.ORGANISATION

    def _is_in_dateline(self, name: Name) -> bool:
        """Tell whether a name is where a report comes from, or the agency that sends it."""
        start = start_of_line(self._text, name.start)
        is_agency = self._text[name.start - 1 : name.start] == "("
        if is_agency and name.start - start < _LONGEST_DATELINE:
            return self._text.startswith(")", name.end)
        return start == name.start and _DATELINE.match(self._text, name.end) is not None

    def _is_told_as(self, name: Name, word: str) -> bool:
        """Tell whether a noun is in a body's name, or in the apposition beside it."""
        full = self._cast.full(name)
        if word in _NAMED_SO and word in full.text.casefold().split():
            return True
        if name.start not in self._told:
            behind = _TOLD_BEHIND.match(self._plain, name.end)
            first = max(0, name.start - _LONGEST_TOLD)
            front = _TOLD_IN_FRONT.search(self._plain, first, name.start)
            words = behind["words"].casefold().split() if behind is not None else []
            if front is not None:  # "The navy frigate Marrow" is a frigate.
                words.append(front["words"].casefold().split()[-1])
            self._told[name.start] = frozenset(words)
        told = self._told[name.start]
        return word in told or (word in _TRADING and not _TRADING.isdisjoint(told))

    def _trading(self, trading: Sequence[Name]) -> Name | None:
        """Choose the last trading body that a sentence was about, or the only one named."""
        about = next((name for name in trading if self._is_subject(name)), None)
        if about is not None:
            return about
        every = {self._cast.full(name).text: name for name in trading}
        return next(iter(every.values())) if len(every) == 1 else None

    def _is_subject(self, name: Name) -> bool:
        if self._plain[name.start] == MASK:
            return False
        return _OPENS.search(self._plain, max(0, name.start - 80), name.start) is not None


def is_trading(head: str) -> bool:
    """Tell whether a noun stands for a body that trades: "the company"."""
    return head.casefold() in _TRADING
