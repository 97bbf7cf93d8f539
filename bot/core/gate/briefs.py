"""The gate over a whole brief: what passes stays, the rest is replaced or held back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice

from bot.core.briefs import Brief, BriefQuote, HeldBack, Statement
from bot.core.gate.check import Reader, Ruling, check, check_figure, check_quote
from bot.core.gate.grounds import Library

#: Finds what stands in the place of a rejected statement; None where nothing does.
StandIn = Callable[[Statement], Statement | None]

Checked = tuple[tuple[str, str, Ruling], ...]


def examine(brief: Brief, library: Library, read: Reader) -> Checked:
    """Rule on every part of a brief: (where it stands, its text, the ruling), in reading order."""
    ruled = [
        (where, said.text, check(said, library, read))
        for where, statements in (_headline(brief) | _statements(brief)).items()
        for said in statements
    ]
    ruled += [("figures", one.figure.text, check_figure(one, library)) for one in brief.figures]
    ruled += [("quotes", one.quote.text, check_quote(one, library)) for one in brief.quotes]
    return tuple(ruled)


def passed(
    brief: Brief,
    library: Library,
    read: Reader,
    floor: Brief | None = None,
    stand_in: StandIn | None = None,
) -> Brief:
    """Return the brief with nothing in it that the gate rejects.

    What is rejected of the news is told, in its place, as the sentence that it cites tells it. A
    list that loses statements all the same is filled up from the floor's (the built-in writer's)
    own; what was rejected is listed under "held back" with the reasons.

    Args:
        brief: Any writer's brief.
        library: Finds the articles that it cites, and what was read from them.
        read: Reads the brief's own sentences.
        floor: The built-in writer's brief of the same material; None when `brief` is that.
        stand_in: What to tell in the place of a rejected statement; None: nothing.
    """
    sieve = _Sieve(library, read, brief.held_back)
    spare = floor or replace(brief, bottom_line=(), new=(), unsettled=(), watch=())
    news = sieve.standing((brief.bottom_line, brief.new), stand_in)
    bottom_line = sieve.filled(news[0], spare.bottom_line)
    reason = brief.status_reason
    has_reason = reason is not None and sieve.holds(reason)
    return replace(
        brief,
        headline=bottom_line[0].text if bottom_line else "",
        bottom_line=bottom_line,
        new=sieve.filled(news[1], spare.new),
        unsettled=sieve.filled(brief.unsettled, spare.unsettled),
        watch=sieve.filled(brief.watch, spare.watch),
        figures=tuple(one for one in brief.figures if check_figure(one, library).is_verified),
        quotes=sieve.quotes(brief.quotes),
        positions=tuple(
            one for one in brief.positions if check_quote(one.quote, library).is_verified
        ),
        timeline=tuple(entry for entry in brief.timeline if sieve.holds(entry.statement)),
        status_reason=reason if has_reason else None,
        status=brief.status if reason is None or has_reason else brief.previous_status,
        held_back=tuple(sieve.held_back),
    )


class _Sieve:
    """Lets through what the gate verifies, and remembers what it held back."""

    def __init__(self, library: Library, read: Reader, held_back: Sequence[HeldBack]) -> None:
        self._library = library
        self._read = read
        self._rulings: dict[Statement, Ruling] = {}
        self.held_back = list(held_back)

    def holds(self, said: Statement) -> bool:
        """Tell whether a statement passes; one that does not is not listed as held back."""
        return self._ruling(said).is_verified

    def _ruling(self, said: Statement) -> Ruling:
        if said not in self._rulings:
            self._rulings[said] = check(said, self._library, self._read)
        return self._rulings[said]

    def standing(
        self, lists: Sequence[Sequence[Statement]], stand_in: StandIn | None
    ) -> list[tuple[Statement, ...]]:
        """Return lists with the sentence that a rejected statement cites in its place.

        A fact that stands in them already stands there once; what gets no sentence stays, to be
        held back.
        """
        if stand_in is None:
            return [tuple(one) for one in lists]
        held = {said: self.holds(said) for statements in lists for said in statements}
        told = {said.fact for said, is_held in held.items() if is_held}

        def instead(said: Statement) -> Statement:
            other = None if held[said] else stand_in(said)
            if other is None or other.fact in told or not self.holds(other):
                return said
            told.add(other.fact)
            self._hold_back(said)
            return other

        return [tuple(instead(said) for said in statements) for statements in lists]

    def filled(
        self, statements: Sequence[Statement], spare: Sequence[Statement]
    ) -> tuple[Statement, ...]:
        """Return what passes, with one spare statement for each that does not."""
        kept = []
        for said in statements:
            if self.holds(said):
                kept.append(said)
            else:
                self._hold_back(said)
        missing = len(statements) - len(kept)
        fresh = (said for said in spare if not _is_told(said, kept) and self.holds(said))
        return (*kept, *islice(fresh, missing))

    def _hold_back(self, said: Statement) -> None:
        self.held_back.append(_held(said.text, self._ruling(said)))

    def quotes(self, quotes: Sequence[BriefQuote]) -> tuple[BriefQuote, ...]:
        """Return the quotes that pass."""
        kept = []
        for quote in quotes:
            ruling = check_quote(quote, self._library)
            if ruling.is_verified:
                kept.append(quote)
            else:
                self.held_back.append(_held(quote.quote.text, ruling))
        return tuple(kept)


def _is_told(said: Statement, kept: Sequence[Statement]) -> bool:
    """Tell whether a statement stands there already: its words, or all that it cites."""
    cited = {citation.span for one in kept for citation in one.citations}
    return {one.span for one in said.citations} <= cited or said.text in {one.text for one in kept}


def _held(text: str, ruling: Ruling) -> HeldBack:
    return HeldBack(text=text, reason="; ".join(ruling.reasons))


def rejections(checked: Checked) -> tuple[HeldBack, ...]:
    """Return what was rejected, with the reasons."""
    return tuple(_held(text, ruling) for _, text, ruling in checked if not ruling.is_verified)


def _headline(brief: Brief) -> dict[str, tuple[Statement, ...]]:
    """Return a headline that repeats no statement, as one more statement with all their sources."""
    said = [one for statements in _statements(brief).values() for one in statements]
    if not brief.headline or any(one.text == brief.headline for one in said):
        return {}
    citations = dict.fromkeys(citation for one in said for citation in one.citations)
    return {"headline": (Statement(text=brief.headline, citations=tuple(citations)),)}


def _statements(brief: Brief) -> dict[str, tuple[Statement, ...]]:
    return {
        "bottom_line": brief.bottom_line,
        "new": brief.new,
        "unsettled": brief.unsettled,
        "watch": brief.watch,
    }
