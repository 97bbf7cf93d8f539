"""The gate over a whole brief: what passes stays, the rest is replaced or held back."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from bot.core.briefs import Brief, BriefQuote, HeldBack, Statement
from bot.core.gate.check import Reader, Ruling, check, check_figure, check_quote
from bot.core.gate.grounds import Library

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


def passed(brief: Brief, library: Library, read: Reader, floor: Brief | None = None) -> Brief:
    """Return the brief with nothing in it that the gate rejects.

    A list that loses statements is filled up from the floor's (the built-in writer's) own; what
    was rejected is listed under "held back" with the reasons.

    Args:
        brief: Any writer's brief.
        library: Finds the articles that it cites, and what was read from them.
        read: Reads the brief's own sentences.
        floor: The built-in writer's brief of the same material; None when `brief` is that.
    """
    sieve = _Sieve(library, read, brief.held_back)
    spare = floor or replace(brief, bottom_line=(), new=(), unsettled=(), watch=())
    bottom_line = sieve.filled(brief.bottom_line, spare.bottom_line)
    reason = brief.status_reason
    has_reason = reason is not None and sieve.holds(reason)
    return replace(
        brief,
        headline=bottom_line[0].text if bottom_line else "",
        bottom_line=bottom_line,
        new=sieve.filled(brief.new, spare.new),
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
        self.held_back = list(held_back)

    def holds(self, said: Statement) -> bool:
        """Tell whether a statement passes; one that does not is not listed as held back."""
        return check(said, self._library, self._read).is_verified

    def filled(
        self, statements: Sequence[Statement], spare: Sequence[Statement]
    ) -> tuple[Statement, ...]:
        """Return what passes, with one spare statement for each that does not."""
        kept = []
        for said in statements:
            ruling = check(said, self._library, self._read)
            if ruling.is_verified:
                kept.append(said)
            else:
                self.held_back.append(_held(said.text, ruling))
        missing = len(statements) - len(kept)
        texts = {said.text for said in kept}
        fresh = (said for said in spare if said.text not in texts and self.holds(said))
        return (*kept, *islice(fresh, missing))

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
