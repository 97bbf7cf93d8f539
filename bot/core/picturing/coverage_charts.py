"""When the articles came that a brief's ledger rests on."""

from collections import Counter
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.articles import ArticleId
from bot.core.briefs import Brief
from bot.core.composing.material import Material
from bot.core.messages import Picture
from bot.core.picturing.drawings import Bar, CoverageChart
from bot.core.picturing.headings import as_of_line, moment, subtitle
from bot.core.speaking import number_words, say, say_many, spoken

#: Articles, and stretches of time with any, below which a line of text says as much.
_LEAST_ARTICLES, _LEAST_BARS = 6, 3
_MOST_BARS = 28
#: Hours of one bar.
_STEPS = (1, 3, 6, 12, 24, 72, 168, 720)


def coverage_chart(brief: Brief, material: Material, zone: str) -> Picture | None:
    """Draw how many articles came when; None where there is little to see.

    Args:
        brief: Whose ledger.
        material: Its facts, each with the articles that say it.
        zone: IANA; days begin there.
    """
    times = sorted(at for at in _times(material).values() if at <= brief.as_of)
    if len(times) < _LEAST_ARTICLES:
        return None
    hours = _hours(times[0], times[-1])
    counts = Counter[datetime]()
    for quarter, count in Counter(map(_quarter, times)).items():
        counts[_begin(quarter, hours, zone)] += count
    if len(counts) < _LEAST_BARS:
        return None
    bars = _bars(counts, hours)
    drawing = CoverageChart(
        title=_title(hours),
        subtitle=subtitle(brief.crisis, _count(len(times)), as_of_line(brief.as_of, zone)),
        bars=bars,
        hours=hours,
        zone=zone,
        language=spoken(),
    )
    return Picture(drawing=drawing, alt=_alt(brief, bars, hours, zone))


def _times(material: Material) -> dict[ArticleId, datetime]:
    """Tell when each article came that says, or has said, what is in the ledger."""
    found: dict[ArticleId, datetime] = {}
    for fact in material.facts:
        points = [(one.span.article, one.at) for one in fact.sightings]
        for span, at in ((point.span, point.at) for point in fact.history):
            known = material.library(span)
            points.append((span.article, (known[0].published_at if known else None) or at))
        for article, at in points:
            found[article] = min(at, found.get(article, at))
    return found


def _hours(first: datetime, last: datetime) -> int:
    span = (last - first) / timedelta(hours=1)
    return next((one for one in _STEPS if span / one <= _MOST_BARS), _STEPS[-1])


def _quarter(at: datetime) -> datetime:
    """Return the begin of the quarter of an hour: no stretch begins within one, in any zone."""
    return at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)


def _begin(at: datetime, hours: int, zone: str) -> datetime:
    """Return when the stretch begins that an instant lies in: counted from a midnight there."""
    midnight = datetime(2000, 1, 3, tzinfo=ZoneInfo(zone)).astimezone(at.tzinfo)
    offset = at.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    winter = midnight.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    since = at - midnight + (offset - winter)
    whole = since // timedelta(hours=hours) * timedelta(hours=hours)
    return midnight + whole - (offset - winter)


def _bars(counts: Counter[datetime], hours: int) -> tuple[Bar, ...]:
    """Set every stretch from the first to the last; those around a change of clocks meet."""
    step, begin = timedelta(hours=hours), min(counts)
    number = round((max(counts) - begin) / step)
    sums = [0] * (number + 1)
    for at, count in counts.items():
        sums[round((at - begin) / step)] += count
    return tuple(Bar(at=begin + place * step, count=sum) for place, sum in enumerate(sums))


def _title(hours: int) -> str:
    if hours % 24:
        return say_many("ARTICLES, {n} HOUR A BAR", "ARTICLES, {n} HOURS A BAR", hours)
    return say_many("ARTICLES, {n} DAY A BAR", "ARTICLES, {n} DAYS A BAR", hours // 24)


def _count(articles: int) -> str:
    return say_many("{n} article", "{n} articles", articles)


def _alt(brief: Brief, bars: tuple[Bar, ...], hours: int, zone: str) -> str:
    most = max(bars, key=lambda bar: bar.count)
    end = bars[-1].at + timedelta(hours=hours)
    return say(
        "Chart: {crisis}, {articles} over time, from {first} to {last}, times in {zone}. "
        "The most, {most}, came from {peak} to {until}.",
        crisis=brief.crisis,
        articles=_count(sum(bar.count for bar in bars)),
        first=_local(bars[0].at, zone),
        last=_local(end, zone),
        zone=zone,
        most=number_words(most.count),
        peak=_local(most.at, zone),
        until=_local(most.at + timedelta(hours=hours), zone),
    )


def _local(at: datetime, zone: str) -> str:
    return moment(at.astimezone(ZoneInfo(zone)))
