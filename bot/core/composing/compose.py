"""Compose a brief from its material. Deterministic: the same material gives the same brief."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from bot.core.articles import ArticleId
from bot.core.briefs import (
    Brief,
    BriefKind,
    BriefQuote,
    Change,
    HeldBack,
    Statement,
    TimelineEntry,
    Trend,
)
from bot.core.composing.answered import still_open
from bot.core.composing.asking import questions
from bot.core.composing.bottomline import bottom_line_of
from bot.core.composing.citing import SourceBook
from bot.core.composing.conflicting import conflicts
from bot.core.composing.figurelines import brief_figure, index_figures
from bot.core.composing.keyfigures import key_figures
from bot.core.composing.kinds import kind_of
from bot.core.composing.material import (
    HELD_BACK,
    Material,
    Told,
    difference,
)
from bot.core.composing.outcomes import is_called_off, outcomes
from bot.core.composing.printed import printed
from bot.core.composing.shown import not_shown
from bot.core.composing.sides import opposed, with_what_is_denied
from bot.core.composing.sorting import SortedFacts, sorted_facts
from bot.core.composing.statements import Said, choose, counts_in, lives_in, statement_of
from bot.core.composing.tellers import once_named
from bot.core.composing.trend import Count, may_move, since_last, trend, turned_by
from bot.core.composing.voices import choose_quotes, heard_once, positions, quote_of
from bot.core.composing.watching import unnamed_day
from bot.core.composing.weighing import weighed
from bot.core.evidence import Figure
from bot.core.facts import Fact, FactKind, Topic
from bot.core.sentences.instructing import guides
from bot.core.sentences.topics import is_unknown

#: Lines of a brief before fitting it to its budget.
MAX_NEW = 7
MAX_COUNTS = 3
MAX_UNSETTLED = 3
#: Counts of one thing that differ: beside them there is room for two opposed accounts.
MAX_CONFLICTS = 2
MAX_WATCH = 3
MAX_TIMELINE = 5


_STANDING = (BriefKind.FIRST, BriefKind.ON_DEMAND, BriefKind.NO_CHANGE, BriefKind.COVERAGE)
_QUIET = (BriefKind.NO_CHANGE, BriefKind.COVERAGE)
#: The order of the labels.
_ORDER = (Change.CORRECTED, Change.CHANGED, Change.CONFIRMED, Change.NEW, None)


def compose(material: Material, kind: BriefKind | None = None) -> Brief:
    """Write the brief that is due.

    Args:
        material: What there is.
        kind: The form; decided from the material when None.
    """
    kind = kind or kind_of(material)
    everything = weighed(material, difference(material))
    compared = printed(everything, material)
    is_standing = kind in _STANDING
    sorted_ = sorted_facts(material, compared, is_standing=is_standing)
    book, said = SourceBook(material), Said()
    disputed, news = _disputed(material, sorted_, compared)
    sides = opposed(material, news)
    apart = {told.fact.key for told in (*sides, *disputed)}
    leading = [told for told in sorted_.leading if told.fact.key not in apart]
    bottom_line = bottom_line_of(material, leading, book, said, sorted_.fresh)
    said.know(() if is_standing else _counts_known(compared))
    spoken = choose_quotes(material, compared, sides)
    counted = key_figures(material, compared)
    news = [told for told in news if told not in sides]
    news = not_shown(material, news, spoken, counted)
    shown = {told.fact.key for told in counted}
    new = [] if kind in _QUIET else _new(material, news, book, said, shown)
    known = index_figures(compared)
    figures = [made for told in counted if (made := brief_figure(told, book, known)) is not None]
    quotes = _quotes(material, spoken, book)
    apart_lines = conflicts(material, compared, book)[:MAX_CONFLICTS]
    apart_lines += _made(material, sides, book)
    unclear = _lines(material, _unknown_first(disputed), book, said, MAX_UNSETTLED)
    unsettled = [*apart_lines, *unclear][: max(MAX_UNSETTLED, len(apart_lines))]
    watch = _watch(material, compared, sorted_.watch, book, said)
    # What an update told since the last brief moves the status word of this one.
    before = [told.fact.figure for told in compared if told.moved is None and told.fact.figure]
    told_anew = [*bottom_line, *new, *_moved(material, compared, counted, book)]
    moved = since_last(material, figures, counted)
    if kind is BriefKind.DAILY and not (bottom_line or new or unsettled or watch):
        return compose(material, BriefKind.NO_CHANGE)  # all that moved was told before
    status, reason = trend(kind, told_anew, moved, before, _counts_told(material, compared))
    return replace(
        _opened(material, kind),
        status=status,
        status_reason=reason,
        status_turn=turned_by(status, reason, figures),
        headline=bottom_line[0].text if bottom_line else "",
        bottom_line=tuple(once_named(material, bottom_line)),
        new=tuple(once_named(material, new)),
        figures=tuple(figures),
        quotes=tuple(quotes),
        unsettled=tuple(unsettled),
        watch=tuple(watch),
        positions=tuple(positions(material, compared, book)),
        timeline=tuple(_timeline(material, compared, book)),
        sources=book.sources(),
        held_back=tuple(_rumours(material, everything, compared)),
        questions=tuple(questions(compared)),
    )


def _disputed(
    material: Material, sorted_: SortedFacts, compared: Sequence[Told]
) -> tuple[list[Told], list[Told]]:
    """Return what is not settled, with what is denied there, and the news without that."""
    unsettled = still_open(material, sorted_.unsettled, compared)
    disputed = with_what_is_denied(material, unsettled, sorted_.news)
    known = {told.fact.key for told in sorted_.unsettled}
    claims = {told.fact.key for told in disputed} - known
    return disputed, [told for told in sorted_.news if told.fact.key not in claims]


def _counts_known(compared: Sequence[Told]) -> Iterator[Figure]:
    """Return the counts that the channel knows: repeating one, in whatever words, is no news."""
    return (told.fact.figure for told in compared if told.change is None and told.fact.figure)


def _opened(material: Material, kind: BriefKind) -> Brief:
    """Return a brief with its number and times, and nothing in it yet."""
    last = material.last
    is_numbered = kind is not BriefKind.ON_DEMAND
    return Brief(
        crisis=material.crisis,
        kind=kind,
        number=((last.number if last else 0) + 1) if is_numbered else 0,
        as_of=material.as_of,
        since=last.as_of if last else None,
        previous_status=last.status if last else Trend.NONE,
        coverage=material.coverage,
        next_at=material.next_at,
    )


def _new(
    material: Material, news: Sequence[Told], book: SourceBook, said: Said, shown: Collection[str]
) -> list[Statement]:
    """Write the news: corrections, then changes, confirmations, and the rest by weight.

    A count that has no line among the key figures (`shown`) is told by its sentence, which is not
    said twice.
    """
    chosen: list[Told] = []
    for change in _ORDER:
        of_change = [told for told in news if told.change is change]
        counts = [told for told in of_change if told.fact.kind is FactKind.FIGURE]
        counts.sort(key=lambda told: (told.fact.key not in shown, -told.weight))
        for told in counts[:MAX_COUNTS]:
            if told.fact.key in shown or not said.holds(material, told.fact.sentence):
                chosen.append(told)
                said.add(material, told.fact.sentence)
        of_change = [told for told in of_change if told not in counts]
        limit = min(3, MAX_NEW - len(chosen)) if change is not Change.NEW else MAX_NEW - len(chosen)
        chosen += _by_article(choose(material, of_change, said, limit=limit))
    return _made(material, chosen, book)


def _by_article(chosen: Sequence[Told]) -> list[Told]:
    """Keep the sentences of one article together and in its order, so that "it" follows its noun.

    The article that tells people what to do, and where they can go, comes first.
    """
    first: dict[tuple[ArticleId, int], int] = {}
    guiding = [told for told in chosen if guides(told.fact.text)]
    chosen = [*guiding, *(told for told in chosen if told not in guiding)]
    for number, told in enumerate(chosen):
        first.setdefault((told.fact.sentence.article, told.fact.sentence.revision), number)

    def place(told: Told) -> tuple[int, int]:
        span = told.fact.sentence
        return first[span.article, span.revision], span.start

    return sorted(chosen, key=place)


def _lines(
    material: Material, candidates: Sequence[Told], book: SourceBook, said: Said, limit: int
) -> list[Statement]:
    """Choose lines by weight, and write them in the order given."""
    chosen = choose(material, candidates, said, limit=limit)
    places = {told.fact.key: number for number, told in enumerate(candidates)}
    chosen.sort(key=lambda told: places[told.fact.key])
    return _made(material, chosen, book)


def _counts_told(material: Material, compared: Sequence[Told]) -> dict[str, set[Count]]:
    """Return what each sentence that is new since the last brief counts, by its fact's key."""
    return {
        told.fact.key: counts_in(material, told.fact.sentence)
        for told in compared
        if told.moved is not None
    }


def _moved(
    material: Material, compared: Sequence[Told], counted: Sequence[Told], book: SourceBook
) -> list[Statement]:
    """Write what else may move the status word: counts, and what updates told meanwhile."""
    updated = [
        told
        for told in compared
        if told.change is None
        and told.moved is Change.NEW
        and told.fact.kind is FactKind.HAPPENING
        and may_move(told.fact.text)
    ]
    counts = [told for told in counted if told.moved is not None]
    made = _made(material, updated, book)
    return [*_made(material, counts, book), *(replace(line, change=Change.NEW) for line in made)]


def _made(material: Material, chosen: Sequence[Told], book: SourceBook) -> list[Statement]:
    made = [statement_of(material, told, book) for told in chosen]
    return [line for line in made if line is not None]


def _quotes(material: Material, spoken: Sequence[Fact], book: SourceBook) -> list[BriefQuote]:
    made = [quote_of(material, fact, book) for fact in heard_once(spoken)]
    return [quote for quote in made if quote is not None]


def _watch(
    material: Material,
    compared: Sequence[Told],
    upcoming: Sequence[Told],
    book: SourceBook,
    said: Said,
) -> list[Statement]:
    """Write what became of announced events, and what is still to come."""
    watch = outcomes(material, compared, book, MAX_WATCH)
    known = {line.fact for line in watch}
    ahead = [
        told
        for told in upcoming
        if told.fact.key not in known and not is_called_off(material, told)
    ]
    return watch + [
        replace(line, day=unnamed_day(material, line.citations[0].span))
        for line in _lines(material, ahead, book, said, MAX_WATCH)
    ]


def _unknown_first(candidates: Sequence[Told]) -> Sequence[Told]:
    """Choose what is unknown, and what is disputed if less than two things are."""
    unknown = [told for told in candidates if is_unknown(told.fact.text)]
    disputed = [told for told in candidates if told not in unknown]
    wanted = [*unknown, *disputed] if len(unknown) < 2 else unknown
    # What an article tells in order is told in its order: first the claim, then the doubt.
    first = {told.fact.span.article: number for number, told in reversed(list(enumerate(wanted)))}
    return sorted(wanted, key=lambda told: (first[told.fact.span.article], told.fact.span))


def _rumours(
    material: Material, everything: Sequence[Told], compared: Sequence[Told]
) -> list[HeldBack]:
    """Name, once, what only social accounts say."""
    reason = "said only by social accounts, not confirmed"
    shown = {told.fact.key for told in compared}
    return [
        HeldBack(text=told.fact.text, reason=reason)
        for told in everything
        if told.change is not None
        and told.fact.kind is FactKind.HAPPENING
        and told.fact.key not in shown
        and material.told.get(told.fact.key) != HELD_BACK
    ]


def _timeline(
    material: Material, compared: Sequence[Told], book: SourceBook
) -> list[TimelineEntry]:
    happenings = [
        told
        for told in compared
        if told.fact.kind is FactKind.HAPPENING
        and told.fact.topic is Topic.NEWS
        and told.fact.state != "withdrawn"
        and material.article(told.fact.span).published_at is not None
    ]
    entries = []
    for told in choose(material, _tolls_once(material, happenings), Said(), limit=MAX_TIMELINE):
        line = statement_of(material, Told(fact=told.fact, change=None), book)
        at = material.article(told.fact.span).published_at
        if line is not None and at is not None:
            entries.append(TimelineEntry(at=at, statement=line))
    return sorted(entries, key=lambda entry: entry.at)


def _tolls_once(material: Material, happenings: Sequence[Told]) -> list[Told]:
    """Leave out sentences whose counts of dead, missing and kidnapped were all told before."""
    told_of: set[tuple[str, float]] = set()
    kept = []
    for told in sorted(happenings, key=lambda told: (told.fact.first_seen_at, -told.weight)):
        tolls = lives_in(material, told.fact.sentence)
        if not tolls or not tolls <= told_of:
            kept.append(told)
        told_of |= tolls
    return kept
