"""The places of a brief: where its cited sentences say that something is."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.articles import Span
from bot.core.briefs import Brief, Citation
from bot.core.composing.material import Material
from bot.core.evidence import NameKind
from bot.core.messages import Picture
from bot.core.patterns import Pattern
from bot.core.picturing.drawings import LocatorMap, MapDot
from bot.core.picturing.gazetteer import City, Gazetteer, countries_in, country_name
from bot.core.picturing.headings import as_of_line, subtitle
from bot.core.picturing.lettering import is_writable, short
from bot.core.picturing.outlines import span_of
from bot.core.speaking import beside, listed, say, spoken

#: Places on one map, and degrees from the westernmost to the easternmost.
MOST_PLACES, _WIDEST = 8, 180.0
_NAME_CHARS = 28
#: A name stands for a place only behind one of these: "Berlin said" is a government.
_WHERE = Pattern(
    r"\b(?:in|near|at|around|outside|inside|above|from|hits?|struck|en|cerca de|à|près de|dans|"
    r"bei|nahe|aus|в|во|у|біля|поблизу|под|около|из|із|з)(?: the| central| downtown| southern| "
    r"northern| eastern| western)? $",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place that a brief's sources name, for certain."""

    city: City
    #: Every sentence that names it, each source once.
    citations: tuple[Citation, ...]

    @property
    def name(self) -> str:
        """Its name and its country's, in the language spoken."""
        return beside(self.city.name, country_name(self.city.country, spoken()))


def places_of(brief: Brief, material: Material, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Find the places of a brief; what is unsure is left out.

    Those that most of its sources' sentences name, and of those as often the first named, come
    first; the others are more than a map holds.

    Args:
        brief: Its cited sentences.
        material: What was read from them.
        gazetteer: Knows where places are.
    """
    #: By all but what they are called, which for one place may be two names.
    found: dict[City, tuple[City, dict[int, Citation]]] = {}
    sentences: dict[City, set[Span]] = defaultdict(set)
    for citation in _cited(brief):
        for city, sentence in _named_in(citation.span, brief.crisis, material, gazetteer):
            key = replace(city, name="", is_shared=False)
            _, by = found.setdefault(key, (city, {}))
            by.setdefault(citation.n, citation)
            sentences[key].add(sentence)
    often = sorted(found, key=lambda key: -len(sentences[key]))[:MOST_PLACES]
    return tuple(
        Place(city=found[key][0], citations=tuple(found[key][1].values())) for key in often
    )


def locator_map(brief: Brief, places: tuple[Place, ...], zone: str) -> Picture | None:
    """Draw where the places are; None without any, or where no map holds them all."""
    if not places:
        return None
    west, east = span_of([place.city.longitude for place in places])
    if east - west > _WIDEST:
        return None
    drawing = LocatorMap(
        title=say("PLACES"),
        subtitle=subtitle(brief.crisis, as_of_line(brief.as_of, zone)),
        dots=tuple(
            MapDot(
                name=short(place.city.name, _NAME_CHARS),
                latitude=place.city.latitude,
                longitude=place.city.longitude,
            )
            for place in places
            if is_writable(place.city.name)
        ),
        note=say("Outlines: Natural Earth. Borders are no statement."),
        language=spoken(),
    )
    names = listed([place.name for place in places])
    return Picture(drawing=drawing, alt=say("Map of the places named: {places}.", places=names))


def _cited(brief: Brief) -> Iterator[Citation]:
    for said in (*brief.bottom_line, *brief.new, *brief.unsettled, *brief.watch):
        yield from said.citations
    for figure in brief.figures:
        yield figure.citation


def _named_in(
    span: Span, crisis: str, material: Material, gazetteer: Gazetteer
) -> Iterator[tuple[City, Span]]:
    """Yield each place that the sentence around a span names, and that sentence."""
    found = material.library(span)
    if found is None:
        return
    article, reading = found
    start, end = _sentence(span, [(one.start, one.end) for one in reading.sentences])
    beside = [name.text for name in reading.names if name.kind is not NameKind.PERSON]
    beside += countries_in(crisis)
    for name in reading.names:
        is_here = start <= name.start < end and name.kind is not NameKind.PERSON
        if is_here and _WHERE.search(article.text[max(start, name.start - 24) : name.start]):
            city = gazetteer.find(name.text, beside)
            if city is not None:
                yield city, replace(span, start=start, end=end)


def _sentence(span: Span, sentences: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the sentence around a span, which for a figure is shorter."""
    around = (one for one in sentences if one[0] <= span.start < one[1])
    start, end = next(around, (span.start, span.end))
    return min(start, span.start), max(end, span.end)
