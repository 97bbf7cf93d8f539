"""Which form a brief takes: first, daily, no material change, or a coverage notice."""

from datetime import timedelta

from bot.core.briefs import BriefKind, Change, Coverage
from bot.core.composing.material import Material, difference, is_only_social
from bot.core.composing.oldnews import OldNews
from bot.core.facts import FactKind, Topic

#: Share of failing sources, or of articles not read yet, above which we cannot say that nothing
#: changed.
MAX_FAILING = 0.5
#: Facts below this weight do not make a brief of their own.
NEWS_WEIGHT = 0.25
#: Between two briefs this close, that nothing came is no sign of trouble.
_SHORT = timedelta(hours=1)


def kind_of(material: Material) -> BriefKind:
    """Decide the form, from what is new to the channel and from what we could see."""
    if material.is_on_demand:
        return BriefKind.ON_DEMAND
    compared = difference(material)
    old = OldNews(material, (told for told in compared if told.moved is None))
    has_news = any(
        told.moved is not None
        and not is_only_social(told.fact, material)
        and told.fact.weight >= NEWS_WEIGHT
        and (told.fact.kind is not FactKind.QUOTE or told.fact.weight > 0.5)
        and told.fact.topic is not Topic.WATCH
        and not (told.moved is Change.NEW and old.has(told.fact))
        for told in compared
    )
    if has_news:
        return BriefKind.FIRST if material.last is None else BriefKind.DAILY
    if is_degraded(material.coverage, material):
        return BriefKind.COVERAGE
    return BriefKind.NO_CHANGE if material.last is not None else BriefKind.COVERAGE


def is_degraded(coverage: Coverage, material: Material) -> bool:
    """Tell whether too little reached us to call silence "no change".

    If most articles are not read yet, the news may be among them. If most sources answer and bring
    nothing, that is no change. If we know of no sources, the newest article has to show that they
    work; right after a brief nothing can have come.
    """
    if coverage.sources_total and coverage.sources_failing > MAX_FAILING * coverage.sources_total:
        return True
    if coverage.articles_unread > MAX_FAILING * coverage.articles_stored:
        return True
    if material.last is None:
        return coverage.articles == 0
    cadence = material.as_of - material.last.as_of
    if coverage.articles == 0:
        return not coverage.sources_total and cadence >= _SHORT
    if coverage.newest is None:
        return False
    return coverage.newest < material.last.as_of - max(cadence, _SHORT)
