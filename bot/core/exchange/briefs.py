"""A brief as JSON, and back, so that the gate can be run over anybody's brief."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

from bot.core.articles import ArticleId, Span
from bot.core.briefs import (
    Alert,
    Brief,
    BriefFigure,
    BriefKind,
    BriefQuote,
    Change,
    Citation,
    Coverage,
    SourceLine,
    Statement,
)
from bot.core.evidence import Figure, Quote, Status
from bot.core.exchange.readings import figure_to_json, quote_to_json


class BriefFormatError(ValueError):
    """The JSON is no brief; the text names the place and what is wrong there."""


def brief_to_json(brief: Brief) -> dict[str, Any]:
    """Return a brief in the stable form; what it does not say is null or empty."""
    coverage = brief.coverage
    return {
        "crisis": brief.crisis,
        "kind": brief.kind.value,
        "number": brief.number,
        "as_of": brief.as_of.isoformat(),
        "since": brief.since.isoformat() if brief.since else None,
        "status": brief.status.value or None,
        "status_reason": _reason_to_json(brief),
        "headline": brief.headline,
        "bottom_line": [statement_to_json(said) for said in brief.bottom_line],
        "new": [_changed_to_json(said) for said in brief.new],
        "figures": [_figure_to_json(figure) for figure in brief.figures],
        "quotes": [_quote_to_json(quote) for quote in brief.quotes],
        "unsettled": [statement_to_json(said) for said in brief.unsettled],
        "watch": [_watched_to_json(said) for said in brief.watch],
        "positions": [
            {"actor": position.actor, "quote": _quote_to_json(position.quote)}
            for position in brief.positions
        ],
        "timeline": [
            {"at": entry.at.isoformat(), **statement_to_json(entry.statement)}
            for entry in brief.timeline
        ],
        "sources": sources_to_json(brief.sources),
        "coverage": {
            "articles": coverage.articles,
            "publishers": coverage.publishers,
            "newest": coverage.newest.isoformat() if coverage.newest else None,
            "sources_failing": coverage.sources_failing,
            "sources_total": coverage.sources_total,
        },
        "held_back": [{"text": held.text, "reason": held.reason} for held in brief.held_back],
        "questions": list(brief.questions),
        "alert": _alert_to_json(brief.alert) if brief.alert else None,
        "writer": brief.writer,
    }


def _watched_to_json(said: Statement) -> dict[str, Any]:
    return {
        **statement_to_json(said),
        "date": said.day or None,
        "outcome": said.outcome.value if said.outcome else None,
    }


def _reason_to_json(brief: Brief) -> dict[str, Any] | None:
    """Return the fact that moved the status word, and what would move it back."""
    if brief.status_reason is None:
        return None
    return {
        **statement_to_json(brief.status_reason),
        "fact": brief.status_reason.fact or None,
        "turn": brief.status_turn or None,
    }


def _alert_to_json(alert: Alert) -> dict[str, Any]:
    return {
        "tier": alert.tier,
        "reason": alert.reason,
        "turn": alert.turn,
        "observed": alert.is_observed,
    }


def statement_to_json(said: Statement) -> dict[str, Any]:
    """Return a statement with its citations."""
    return {
        "text": said.text,
        "citations": [_citation_to_json(citation) for citation in said.citations],
        "attribution": said.attribution or None,
    }


def sources_to_json(sources: Iterable[SourceLine]) -> list[dict[str, Any]]:
    """Return numbered sources."""
    return [
        {
            "n": source.n,
            "article": source.article,
            "revision": source.revision,
            "publisher": source.publisher,
            "title": source.title,
            "url": source.url or None,
            "published_at": source.published_at.isoformat() if source.published_at else None,
            "modified_at": source.modified_at.isoformat() if source.modified_at else None,
            "tier": source.tier.value,
            "stake": source.stake or None,
            "copies": list(source.copies),
        }
        for source in sources
    ]


def _citation_to_json(citation: Citation) -> dict[str, Any]:
    span = citation.span
    return {
        "n": citation.n,
        "article": span.article,
        "revision": span.revision,
        "start": span.start,
        "end": span.end,
    }


def _changed_to_json(said: Statement) -> dict[str, Any]:
    return {"change": said.change.value if said.change else "new", **statement_to_json(said)}


def _figure_to_json(told: BriefFigure) -> dict[str, Any]:
    return {
        **figure_to_json(told.figure),
        "article": told.citation.span.article,
        "revision": told.citation.span.revision,
        "n": told.citation.n,
        "change": told.change.value if told.change else None,
        "previous": told.previous or None,
        "previous_citation": _citation_to_json(told.previous_citation)
        if told.previous_citation
        else None,
        "label": told.label.value or None,
    }


def _quote_to_json(told: BriefQuote) -> dict[str, Any]:
    return {
        **quote_to_json(told.quote),
        "article": told.citation.span.article,
        "revision": told.citation.span.revision,
        "n": told.citation.n,
        "published_at": told.published_at.isoformat() if told.published_at else None,
    }


# --- and back ---------------------------------------------------------------------------------


def brief_from_json(value: Any) -> Brief:
    """Read a brief; only what the gate checks must be there.

    Raises:
        BriefFormatError: A list, a text or a number stands where another thing is needed.
    """
    if not isinstance(value, Mapping):
        raise BriefFormatError("a brief is a JSON object")
    try:
        return Brief(
            crisis=str(value.get("crisis") or ""),
            kind=BriefKind(value.get("kind") or "on_demand"),
            number=int(value.get("number") or 0),
            as_of=datetime.fromtimestamp(0, UTC),
            headline=str(value.get("headline") or ""),
            bottom_line=_statements(value, "bottom_line"),
            new=_statements(value, "new"),
            unsettled=_statements(value, "unsettled"),
            watch=_statements(value, "watch"),
            figures=_each(value, "figures", _figure),
            quotes=_each(value, "quotes", _quote),
            coverage=Coverage(articles=0, publishers=0),
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise BriefFormatError(f"not a brief: {_said(error)}") from error


_Built = TypeVar("_Built")


def _each(
    value: Mapping[str, Any], key: str, build: Callable[[Mapping[str, Any]], _Built]
) -> tuple[_Built, ...]:
    """Read a list, and name the item that cannot be read."""
    found: list[_Built] = []
    for number, one in enumerate(_list(value, key), 1):
        if not isinstance(one, Mapping):
            raise BriefFormatError(f'"{key}", item {number}: must be an object, is {one!r:.40}')
        try:
            found.append(build(one))
        except BriefFormatError as error:
            raise BriefFormatError(f'"{key}", item {number}: {error}') from error
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise BriefFormatError(f'"{key}", item {number}: {_said(error)}') from error
    return tuple(found)


def _said(error: Exception) -> str:
    """Say in words what is wrong; a missing key says nothing but its name by itself."""
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)


def _list(value: Mapping[str, Any], key: str) -> list[Any]:
    found = value.get(key) or []
    if not isinstance(found, list):
        raise BriefFormatError(f'"{key}" must be a list')
    return found


def _statements(value: Mapping[str, Any], key: str) -> tuple[Statement, ...]:
    return _each(value, key, _statement)


def _statement(one: Mapping[str, Any]) -> Statement:
    return Statement(
        text=str(one["text"]),
        citations=_each(one, "citations", _citation),
        attribution=str(one.get("attribution") or ""),
        change=Change(one["change"]) if one.get("change") else None,
    )


def _citation(value: Mapping[str, Any]) -> Citation:
    return Citation(n=int(value.get("n") or 0), span=_span(value))


def _span(value: Mapping[str, Any]) -> Span:
    return Span(
        article=ArticleId(str(value["article"])),
        revision=int(value.get("revision") or 1),
        start=int(value["start"]),
        end=int(value["end"]),
    )


def _figure(value: Mapping[str, Any]) -> BriefFigure:
    high = value.get("value_high")
    return BriefFigure(
        figure=Figure(
            text=str(value["text"]),
            start=int(value["start"]),
            end=int(value["end"]),
            value=float(value["value"]),
            value_high=float(high) if high is not None else None,
            qualifier=str(value.get("qualifier") or ""),
            unit=str(value.get("unit") or ""),
            counted=str(value.get("counted") or ""),
            claimant=str(value.get("claimant") or ""),
            status=Status(value.get("status") or "observed"),
            is_negated=bool(value.get("is_negated")),
            kind=str(value.get("kind") or "other"),
        ),
        citation=_citation(value),
    )


def _quote(value: Mapping[str, Any]) -> BriefQuote:
    return BriefQuote(
        quote=Quote(
            text=str(value["text"]),
            start=int(value["start"]),
            end=int(value["end"]),
            speaker=str(value.get("speaker") or ""),
        ),
        citation=_citation(value),
    )
