"""The facts of one brief, sorted by what they are for: to lead, as news, or to watch."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.core.articles import ArticleId
from bot.core.briefs import Change
from bot.core.composing.context import opening_of
from bot.core.composing.counting import may_be_key
from bot.core.composing.ending import counts_what_ended, ended
from bot.core.composing.flashes import flashes_told_since, is_only_flashed
from bot.core.composing.keyfigures import is_in_heading
from bot.core.composing.material import Material, Told
from bot.core.composing.oldnews import OldNews
from bot.core.composing.outdated import countable, is_outdated
from bot.core.composing.statements import counts_in
from bot.core.composing.watching import is_ahead, order
from bot.core.composing.weighing import sentence_of
from bot.core.facts import FactKind, Label, Topic
from bot.core.figures.series import LIVES, is_partial
from bot.core.figures.series_index import SeriesIndex
from bot.core.sentences.importance import is_label, is_past, is_scene, is_still
from bot.core.sentences.portraying import REPORTING

#: What is worth a lead in the place of one that was told before.
LEADING_WEIGHT = 0.55
#: What looks back and weighs no more is told in a standing picture alone.
BACKGROUND_WEIGHT = 0.45
#: A figure that is merely new stands under KEY FIGURES; one that moved is news of its own.
_NEWS_OF_FIGURES = (Change.CHANGED, Change.CONFIRMED, Change.CORRECTED)
#: What is merely confirmed was told before, and leads no brief.
_LEADING_FIGURES = (Change.CHANGED, Change.CORRECTED)


@dataclass(frozen=True, slots=True)
class SortedFacts:
    """The facts of one brief, by what they are for."""

    #: What the bottom line may tell: also what a breaking update told since the last brief.
    leading: list[Told]
    #: What of it the channel was not told in other words.
    fresh: list[Told]
    news: list[Told]
    unsettled: list[Told]
    watch: list[Told]


def sorted_facts(material: Material, compared: Sequence[Told], *, is_standing: bool) -> SortedFacts:
    """Sort the facts of a brief, and leave out what the channel was told in other words.

    Args:
        material: What there is.
        compared: Facts as the channel knows them.
        is_standing: The brief tells how things are, not only what is new.
    """
    return _without_old(material, compared, _sort(material, compared, is_standing=is_standing))


def _sort(material: Material, compared: Sequence[Told], *, is_standing: bool) -> SortedFacts:
    sorted_, counts = SortedFacts([], [], [], [], []), countable(compared)
    flashes = flashes_told_since(material, partial(_opening_holds, material, compared, counts))
    for told in compared:
        if is_only_flashed(told.fact, flashes):
            continue
        if told.fact.kind is FactKind.FIGURE:
            _sort_figure(material, told, sorted_, counts)
        elif told.fact.kind is FactKind.HAPPENING:
            _sort_happening(material, told, sorted_, counts, is_standing=is_standing)
    sorted_.watch.sort(key=lambda told: order(material, told))
    return sorted_


def _opening_holds(
    material: Material,
    compared: Sequence[Told],
    counts: SeriesIndex[Told],
    article: ArticleId,
) -> bool:
    """Tell whether an article's opening is told, and gives no count that was replaced since."""
    return any(
        told.fact.kind is FactKind.HAPPENING
        and told.fact.sentence.article == article
        and told.fact.sentence == opening_of(material, told.fact.sentence)
        and not is_outdated(material, told.fact, counts)
        for told in compared
    )


def _without_old(material: Material, compared: Sequence[Told], sorted_: SortedFacts) -> SortedFacts:
    """Leave out what the channel was told before in other words.

    It may still lead, if all else is detail. What an update told since the last brief may lead too,
    and is no news a second time.
    """
    # What was confirmed since had been told.
    told_before = (None, Change.CONFIRMED)
    known = old = OldNews(material, (told for told in compared if told.change in told_before))
    if any(told.change is None and told.moved is not None for told in compared):
        old = OldNews(material, (told for told in compared if told.moved in told_before))
    news = [t for t in sorted_.news if not _is_known(known, t)]
    fresh = [t for t in sorted_.leading if t.moved is not Change.NEW or not _is_old(old, t)]
    has_lead = any(told.fact.weight >= LEADING_WEIGHT for told in fresh)
    leading = fresh if has_lead else sorted_.leading
    return replace(sorted_, news=news, leading=leading, fresh=fresh)


def _is_known(known: OldNews, told: Told) -> bool:
    """Tell whether a line says what the channel knows, or changes a toll into one that it knows."""
    if told.change is Change.CHANGED:
        return known.knows_toll(told.fact)
    return told.change is Change.NEW and known.has(told.fact)


def _is_old(old: OldNews, told: Told) -> bool:
    """Tell whether a fact's sentence says nothing new, as a happening or as a count."""
    return old.has(told.fact) or old.has_counted(told.fact)


def _sort_figure(
    material: Material, told: Told, sorted_: SortedFacts, counts: SeriesIndex[Told]
) -> None:
    figure = told.fact.figure
    if figure is None or told.moved in (None, Change.WITHDRAWN):
        return  # most of a long ledger: what follows is asked of what moved alone
    if not may_be_key(figure) or is_partial(figure):
        return
    if material.label(told.fact) is Label.OUTLIER or is_outdated(material, told.fact, counts):
        return
    if ended(material, [told]):
        return
    is_said = not is_in_heading(material, told.fact) or is_label(sentence_of(material, told.fact))
    is_toll = figure.kind in LIVES and told.moved is not Change.CONFIRMED
    if is_said and (told.moved in _LEADING_FIGURES or is_toll):
        sorted_.leading.append(told)
    if told.change in _NEWS_OF_FIGURES:
        sorted_.news.append(told)


def _is_scenery(material: Material, told: Told) -> bool:
    """Tell whether a sentence tells how things look; what agencies and offices do is news."""
    is_paper = material.article(told.fact.sentence).tier not in REPORTING
    is_seen = is_scene(told.fact.text) or (is_paper and is_still(told.fact.text))
    return is_seen and not counts_in(material, told.fact.sentence)


def _sort_happening(
    material: Material,
    told: Told,
    sorted_: SortedFacts,
    counts: SeriesIndex[Told],
    *,
    is_standing: bool,
) -> None:
    if told.change is Change.WITHDRAWN:
        return  # where it was shown, a notice has said so; where it was not, it never was
    topic = told.fact.topic
    is_wanted = is_standing or told.change is not None
    # What is merely confirmed was told before: it stands below, with its label.
    may_lead = is_standing or told.moved not in (None, Change.CONFIRMED)
    if is_ahead(material, told):
        sorted_.watch.append(told)
    if topic is Topic.UNSETTLED:
        if is_wanted:
            sorted_.unsettled.append(told)
    elif topic is not Topic.WATCH and (is_wanted or may_lead):
        if is_outdated(material, told.fact, counts) or counts_what_ended(material, told.fact):
            return
        if not is_standing and told.fact.weight < BACKGROUND_WEIGHT and is_past(told.fact.text):
            return  # What was years ago is no news of today.
        if not is_standing and _is_scenery(material, told):
            return  # Nor is what anybody wore.
        if is_wanted:
            sorted_.news.append(told)
        if may_lead:
            sorted_.leading.append(told)
