"""Pages that speak for one side of a conflict, whoever runs them.

An army's communiqué of "the bandits" and a ministry's of "30 militants liquidated" are offices'
pages like any other, and no word of theirs stands for what happened: the other side has its own.
"""

from functools import lru_cache

from bot.core.articles import Article, Tier
from bot.core.patterns import Pattern
from bot.core.reading.text.ruledout import holds_any

#: Without one of these, folded, a text takes no side.
_WORDS = (
    "enem", "liquidated", "neutrali", "martyr", "bandit", "terrorist", "puppet", "regime",
    "traitor", "mercenar", "occupier", "propaganda", "so-called", "aggressor", "heroes",
)  # fmt: skip
#: What only those at war call each other, and their dead.
_SIDES = Pattern(
    r"\b(?:(?:the|an?|of|by) enem(?:y|ies)|enem(?:y|ies)['’]s?|enemy (?!of\b|to\b)[a-z]+"
    r"|(?:militants|fighters|rebels|insurgents|gunmen|elements|members)\b[^.;]{0,40}"
    r"\b(?:liquidated|neutrali[sz]ed)|martyr(?:s|ed|dom)|bandits|terrorists"
    r"|(?:the|of) terrorist (?:[A-Z]\w+|gangs?|groups?|forces?|organi[sz]ations?)|puppet"
    r"|[Rr]egime(?:['’]s| forces| troops| army)|the [A-Z]\w+ regime|traitors|mercenar(?:y|ies)"
    r"|occupi(?:ers|er['’]s)|occupation (?:forces|army|troops)|propaganda|aggressors?"
    r"|our (?:\w+ )?heroes)\b"
)
_QUOTED = Pattern(r"[\"“„«][^\"“”„«»]*[\"”“»]")


def takes_side(article: Article) -> bool:
    """Tell whether an article speaks for a party: state media, or an office that has enemies."""
    if article.tier is Tier.STATE_MEDIA or article.stake:
        return True
    return article.tier is Tier.OFFICIAL and _has_enemies(article.text)


@lru_cache(maxsize=512)
def _has_enemies(text: str) -> bool:
    if not holds_any(text.casefold(), _WORDS):
        return False
    return _SIDES.search(_QUOTED.sub("", text)) is not None
