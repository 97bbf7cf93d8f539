"""The gate over a whole brief: what passes stays, the rest is replaced or held back."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.briefs import Brief, BriefQuote, HeldBack, Position, Statement
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
    held: list[HeldBack] = list(brief.held_back)

    def keep(statements: Sequence[Statement], spare: Sequence[Statement]) -> tuple[Statement, ...]:
        kept: list[Statement] = []
        rejected = 0
        for said in statements:
            ruling = check(said, library, read)
            if ruling.is_verified:
                kept.append(said)
            else:
                rejected += 1
                held.append(HeldBack(text=said.text, reason="; ".join(ruling.reasons)))
        texts = {said.text for said in kept}
        for said in spare:
            if rejected and said.text not in texts and check(said, library, read).is_verified:
                kept.append(said)
                rejected -= 1
        return tuple(kept)

    def quote_passes(quote: BriefQuote) -> bool:
        ruling = check_quote(quote, library)
        if not ruling.is_verified:
            held.append(HeldBack(text=quote.quote.text, reason="; ".join(ruling.reasons)))
        return ruling.is_verified

    spare = floor or brief
    bottom_line = keep(brief.bottom_line, spare.bottom_line if floor else ())
    reason = brief.status_reason
    has_reason = reason is not None and check(reason, library, read).is_verified
    return replace(
        brief,
        headline=bottom_line[0].text if bottom_line else "",
        bottom_line=bottom_line,
        new=keep(brief.new, spare.new if floor else ()),
        unsettled=keep(brief.unsettled, spare.unsettled if floor else ()),
        watch=keep(brief.watch, spare.watch if floor else ()),
        figures=tuple(one for one in brief.figures if check_figure(one, library).is_verified),
        quotes=tuple(one for one in brief.quotes if quote_passes(one)),
        positions=tuple(_speaking(brief.positions, library)),
        timeline=tuple(
            entry for entry in brief.timeline if check(entry.statement, library, read).is_verified
        ),
        status_reason=reason if has_reason else None,
        status=brief.status if reason is None or has_reason else brief.previous_status,
        held_back=tuple(held),
    )


def rejections(checked: Checked) -> tuple[HeldBack, ...]:
    """Return what was rejected, with the reasons."""
    return tuple(
        HeldBack(text=text, reason="; ".join(ruling.reasons))
        for _, text, ruling in checked
        if not ruling.is_verified
    )


def _speaking(positions: Sequence[Position], library: Library) -> list[Position]:
    return [one for one in positions if check_quote(one.quote, library).is_verified]


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
