"""Leads: whom a unit is about, by its first pronoun, person or body."""

import re
from collections.abc import Sequence
from itertools import islice

from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.appositions import named_beside
from bot.core.reading.people.callings import is_writing
from bot.core.reading.people.descriptions import head_of, is_body
from bot.core.reading.people.mentions import Mention, MentionKind, NameIndex
from bot.core.reading.people.roles import is_plural, names_people
from bot.core.reading.speech.speaker import Speaker
from bot.core.reading.speech.speakers import Resolver
from bot.core.reading.speech.units import Layout, Unit
from bot.core.reading.text.gaps import GAP
from bot.core.reading.text.lines import behind_dateline
from bot.core.reading.text.masking import ASIDE
from bot.core.text.words import WRITTEN_WORD

#: Behind a gap, which the search leaps to; the first word of a text has none.
_LEAD_PRONOUN = Pattern(rf"{GAP}(?=[hst])(he|she|they)\b", re.IGNORECASE)
#: "It attacked the mayor, saying", unlike "It is worth noting".
_LEAD_IT = Pattern(r"[Ii]t\s(?:(?:also|then|later|has|had)\s)?(?:[a-z]{2,}ed|did\snot)\s")
_FIRST_PRONOUN = Pattern(r"\b(he|she|they)\b", re.IGNORECASE)
_INTRODUCTION = Pattern(
    r"(?:in|on|at|with|after|before|during|while|when|as|by|for|from|under|despite|following|amid"
    r"|asked|although|though|if|since|because|like|unlike|to|behind|beside|besides|near|nearby|next"
    r"|above|below|beneath|across|outside|inside|around|opposite|along|among|between|over|under"
    r"|(?:meanwhile|however|instead|separately|moreover)(?=,))"
    r"\b[^,\n]*,\s",
    re.IGNORECASE,
)
DETERMINER = Pattern(
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|(?P<whose>[Hh]is|[Hh]er|[Tt]heir|[Ii]ts"
    r"|(?:[A-ZÀ-Þ][\w-]*\s){0,2}[A-ZÀ-Þ][\w-]*['’]s))\s"
)
#: "Outside court the father wept."
_SCENE = Pattern(
    r"(?:Outside|Inside|Behind|Beside|Near|At|In|On|From|By|Across|Under|After|Before|During)\s"
    r"(?!(?:the|an?|his|her|their|its)\s)[\w’'-]+\s(?=(?:the|an?|his|her|their|one)\s)"
)
_LONGEST_DESCRIPTION = 3
#: "The prime minister's official spokesperson".
_LONGEST_OWNED = 6
#: A body that something is at or in, or is done to, says nothing there.
_AT_BODY = Pattern(
    r"\b(?:at|in|into|outside|inside|near|against|before|to|from|with)\s(?:the\s|an?\s)?\Z"
)
_LONGEST_PLACING = len(" outside the ")
ARTICLES = ("The ", "A ", "An ", "One ", "Another ", "the ", "a ", "an ", "one ", "another ")
#: "A spokeswoman for Orlan": the spokeswoman, called by name behind it or not.
_FOR_NAME = Pattern(
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother)\s(?P<who>(?:[a-z][\w-]*\s){0,3}?(?:spokes(?:wo)?man|spokesperson"
    r"|lawyer|attorney|aide|adviser|advisor|representative|relative|friend|supporter|member|resident"
    r"|official|manager|agent|widow|leader|source)\s(?:for|of|to|from|at|with|close\sto)\s(?:the\s)?"
    r"(?:[A-ZÀ-Þ][\w.’'-]*\s){0,3}[A-ZÀ-Þ][\w’'-]*)"
)
#: Words of "Several dozen angry residents".
_MOST_IN_FRONT = 6
_PLURAL = frozenset(["Police", "police", "people", "People", "staff"])
#: What tells more of whoever was just named.
_OF_NAMED = Pattern(
    rf"(?:\s?(?:\([^(),\n]{{1,30}}\)|{ASIDE}+))?,\s(?:an?|the|his|her|their|who|one\sof)\s"
)


def lead_of(
    layout: Layout,
    unit: Unit,
    before: int,
    names: NameIndex,
    resolver: Resolver,
    *,
    is_speaking: bool = False,
) -> Speaker | None:
    """Take the one whom a unit is about as its speaker: its first pronoun, person or body."""
    start = behind_dateline(layout.text, unit.start, before)
    has_comma = layout.plain.find(",", start, before) >= 0
    introduction = _INTRODUCTION.match(layout.plain, start, before) if has_comma else None
    if introduction and _closes_name(introduction, names):
        introduction = None
    if introduction and introduction.end() < before:
        start = introduction.end()
    mention = first_mention(layout, start, before, names, is_telling=is_speaking)
    if mention is None and introduction:
        mention = first_mention(layout, introduction.start(), before, names)
    return resolver.resolve(mention, is_speaking=is_speaking) if mention is not None else None


def _closes_name(introduction: re.Match[str], names: NameIndex) -> bool:
    """Tell "Among those in the queue was Mira Orlan, a midwife" from "In Orsa, a midwife"."""
    inside = names.within(*introduction.span())
    if not inside or inside[-1].kind is not NameKind.PERSON:
        return False
    behind = introduction.string[inside[-1].end :]
    return _OF_NAMED.match(behind) is not None


def first_mention(
    layout: Layout, start: int, end: int, names: NameIndex, *, is_telling: bool = False
) -> Mention | None:
    """Find the first of those whom a span mentions that it may be about.

    Args:
        layout: The article.
        start: Where the span begins.
        end: Where it ends.
        names: The names of the article.
        is_telling: A verb of saying follows, so that a description or "it" will do, too.
    """
    plain = layout.plain
    inside = [name for name in names.within(start, end) if plain[name.start] > "\x02"]
    if inside and plain.startswith(ARTICLES, start):
        spoken_for = _FOR_NAME.match(plain, start, end)
        if spoken_for is not None:
            first, last = spoken_for.start("who"), spoken_for.end()
            described = Mention(kind=MentionKind.DESCRIPTION, start=first, end=last)
            return by_name(layout, described, names)
    owned = [name for name in inside if not plain.startswith(("'s", "’s"), name.end)]
    if inside:
        leading = _leading_description(layout, start, end, names)
        is_wanted = is_telling or not owned
        if leading is not None and (is_wanted or _is_person(layout, leading, names)):
            return leading
    name = _first_name(plain, start, owned or inside)
    if is_telling and _LEAD_IT.match(plain, start, end):
        return Mention(kind=MentionKind.PRONOUN, start=start, end=start + 2)
    pronouns = _LEAD_PRONOUN if start else _FIRST_PRONOUN
    pronoun = pronouns.search(plain, max(0, start - 1), end if name is None else name.start)
    if pronoun is not None:
        return Mention(kind=MentionKind.PRONOUN, start=pronoun.start(1), end=pronoun.end())
    if name is None:
        return _leading_description(layout, start, end, names, is_telling=is_telling)
    return Mention(kind=MentionKind.NAME, start=name.start, end=name.end, name=name)


def _first_name(plain: str, start: int, names: Sequence[Name]) -> Name | None:
    """Choose whom names in text order are about: the first person, else a body that acts."""
    for name in names:
        if name.kind is NameKind.PERSON:
            return name
    for name in names:
        acts = name.kind is NameKind.ORGANISATION and not _is_beside_it(plain, name.start)
        if name.start == start or acts:
            return name
    return None


def _is_beside_it(plain: str, start: int) -> bool:
    """Tell "her trial at the High Court" from what the court does."""
    return _AT_BODY.search(plain, max(0, start - _LONGEST_PLACING), start) is not None


def _is_person(layout: Layout, mention: Mention, names: NameIndex) -> bool:
    """Tell "the kid" from "the ministry", which a sentence with a name in it is seldom about."""
    head = head_of(mention.words(layout.text))
    is_named = mention.kind is not MentionKind.DESCRIPTION or names.within(
        mention.start, mention.end
    )
    return not (is_named or is_body(head) or is_writing(head))


def _leading_people(plain: str, start: int, end: int) -> Mention | None:
    """Read "Angry residents gathered" and "Groups of young people" as about those people."""
    last = 0
    for word in islice(WRITTEN_WORD.finditer(plain, start, end), _MOST_IN_FRONT):
        if names_people(word.group()) and (is_plural(word.group()) or word.group() in _PLURAL):
            last = word.end()
        elif last and word.group() != "of":
            break
        if not plain.startswith(" ", word.end()):
            break
    if not last or not plain[start].isupper():
        return None
    return Mention(kind=MentionKind.DESCRIPTION, start=start, end=last)


def _leading_description(
    layout: Layout, start: int, end: int, names: NameIndex, *, is_telling: bool = False
) -> Mention | None:
    """Read "His counterpart was less sure." as being about the counterpart."""
    plain = layout.plain
    article = DETERMINER.match(plain, start, end)
    scene = None if article else _SCENE.match(plain, start, end)
    if scene is not None:
        article = DETERMINER.match(plain, scene.end(), end)
    if article is None:
        return _leading_people(plain, start, end) if is_telling else None
    longest = _LONGEST_DESCRIPTION
    for word in islice(WRITTEN_WORD.finditer(plain, article.end(), end), _LONGEST_OWNED):
        longest -= 1
        if word.group().endswith(("'s", "’s")):
            longest = _LONGEST_DESCRIPTION
        elif longest < 0:
            return None
        if names_people(word.group()) or (is_telling and is_body(word.group())):
            following = WRITTEN_WORD.match(plain, word.end() + 1, end)
            if following is not None and names_people(following.group()):
                continue
            first = article.start("whose") if article["whose"] else article.end()
            described = Mention(kind=MentionKind.DESCRIPTION, start=first, end=word.end())
            return by_name(layout, described, names)
        if not plain.startswith(" ", word.end()):
            return None
    return None


def by_name(layout: Layout, mention: Mention | None, names: NameIndex) -> Mention | None:
    """Read "the mayor, Tilda Marsh," as Marsh."""
    if mention is None or mention.kind is not MentionKind.DESCRIPTION:
        return mention
    name = named_beside(layout.plain, mention.start, mention.end, names)
    if name is None:
        return mention
    return Mention(kind=MentionKind.NAME, start=name.start, end=name.end, name=name)
