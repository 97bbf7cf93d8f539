"""Who tells a line: the office, the aid group, the party or the paper on whose page it stands.

A reader of one line does not see the page. Whose "the ministry" is, who "we" are and who "the
enemy" is, the publisher's name behind the line says.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.articles import Article, Span, Tier
from bot.core.briefs import Statement
from bot.core.composing.material import Material, is_only_interested, is_only_of_offices
from bot.core.evidence import NameKind, Reading
from bot.core.facts import Fact
from bot.core.patterns import Pattern
from bot.core.sentences.portraying import reports
from bot.core.sentences.siding import takes_side
from bot.core.text.words import stems

#: Whoever writes "we", "I" or "you" is nobody in a brief, unless quotation marks say whose words
#: they are.
_FIRST_PERSON = Pattern(
    r"(?<!War )(?<!Phase )(?<!Part )(?<!Type )(?<!Class )\bI(?=['’]|\s[a-z])"
    r"|\b(?:[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|[Mm]y|us|me|ourselves|myself)\b"
)
#: Of these only "we" and "our" may be an office's.
_I = Pattern(r"\b(?:I|[Yy]ou|[Yy]our|[Mm]y|us|me|ourselves|myself)\b")
#: What "we" do not say, and what we feel.
_SAYS_NOTHING = Pattern(
    r"\b[Ww]e (?:(?:will|do|can|could|have|are) ?n[o’']t|know|thank|mourn|hope|share|stand"
    r"|believe)\b"
)
_QUOTED = Pattern(r"[\"“][^\"“”]*[\"”]")
#: Who does these does something, and is not who tells it.
_PLEDGES = Pattern(r"(?:pledg|promis|vow|agree|offer|threaten|order|call|refus)", re.IGNORECASE)
_THEIR_ENEMY = Pattern(r"\b(?:the|an?) enem(?:y|ies)\b|\benemy['’]s\b", re.IGNORECASE)
#: Which paper "this newspaper" is, its sentence does not say.
_OWN_PAPER = Pattern(r"\b[Tt]his (?:newspaper|paper|station|broadcaster|website|magazine)\b")


def teller(material: Material, fact: Fact, text: str) -> str:
    """Return who tells a thing on a page of their own; empty where the sentence says so itself.

    "Three shelters have been opened" is what the ministry says, whose "the ministry" is no name.
    "All garrisons have pledged loyalty" is no fact for having been on state radio, and who "the
    enemy" is depends on who says it.
    """
    article, reading = material.articles[fact.sentence.article, fact.sentence.revision]
    plain = _QUOTED.sub("", text)
    if article.publisher in text:
        return ""
    if _THEIR_ENEMY.search(plain) or _OWN_PAPER.search(plain) or is_first_person(text):
        return article.publisher
    if is_only_interested(fact, material):
        is_named = _names_who_says_it(reading, fact.sentence)
    elif is_only_of_offices(fact, material):
        is_named = _is_given_to_another(reading, fact.sentence, article.publisher)
    else:
        return ""
    return "" if is_named else article.publisher


def _names_who_says_it(reading: Reading, sentence: Span) -> bool:
    """Tell whether a sentence is given to somebody by name; "the ministry" names nobody."""
    tellers = [
        said.claimant
        for said in reading.attributions
        if said.claimant
        and not _PLEDGES.match(said.verb)
        and sentence.start <= said.clause_start < sentence.end
    ]
    people = [one.text for one in reading.names if one.kind is NameKind.PERSON]
    return any(name in teller or teller in name for teller in tellers for name in people)


def once_named(material: Material, lines: Sequence[Statement]) -> list[Statement]:
    """Name an office once where lines from its page stand together; a party with each of them."""
    before = [None, *(line.attribution for line in lines)]
    return [
        replace(line, attribution="")
        if line.attribution == named and not _needs_its_teller(material, line)
        else line
        for named, line in zip(before, lines, strict=False)
    ]


def _needs_its_teller(material: Material, line: Statement) -> bool:
    found = [material.library(one.span) for one in line.citations]
    pages = [page for page, _ in filter(None, found)]
    return is_first_person(line.text) or not all(map(_is_offices, pages))


def _is_offices(article: Article) -> bool:
    return article.tier in (Tier.OFFICIAL, Tier.NGO) and not takes_side(article)


def _is_given_to_another(reading: Reading, sentence: Span, publisher: str) -> bool:
    """Tell whether a sentence is given to anybody but the office on whose page it stands."""
    own = set(stems(publisher))
    return any(
        said.claimant and not own.issuperset(stems(said.claimant)) and not _PLEDGES.match(said.verb)
        for said in reading.attributions
        if sentence.start <= said.clause_start < sentence.end
    )


def speaks_for_itself(article: Article, reading: Reading, span: Span, text: str) -> bool:
    """Tell whether "we" reports as the office or the aid group that its line names behind it."""
    if not _is_offices(article) or _I.search(text) or _SAYS_NOTHING.search(text):
        return False
    return any(
        reports(article, reading, one) for one in reading.sentences if one.start == span.start
    )


def is_first_person(text: str) -> bool:
    """Tell whether a sentence speaks in the first person outside quotation marks."""
    return _FIRST_PERSON.search(_QUOTED.sub("", text)) is not None
