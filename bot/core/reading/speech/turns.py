"""Turns: whom the sayings of one unit make answerable."""

import re
from itertools import islice

from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.appositions import named_beside
from bot.core.reading.people.callings import is_writing
from bot.core.reading.people.descriptions import head_of, is_body
from bot.core.reading.people.mentions import Mention, MentionKind, NameIndex, mention_in
from bot.core.reading.people.roles import is_plural, names_people
from bot.core.reading.speech.foreignmentions import foreign_mention_in
from bot.core.reading.speech.inverted import BETWEEN
from bot.core.reading.speech.sayings import Saying, Side
from bot.core.reading.speech.speaker import Speaker
from bot.core.reading.speech.speakers import Resolver
from bot.core.reading.speech.units import Layout, Unit
from bot.core.reading.speech.verbs import is_plain
from bot.core.reading.text.gaps import GAP
from bot.core.reading.text.lines import behind_dateline
from bot.core.reading.text.masking import ASIDE, MASK

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

_OPENS_CLAUSE = Pattern(r"(?:(?:After|Before|While|By|In|Without|Upon|When)\s)?$")
#: "The Senate, where he was asked for saying": he.
_INNER_CLAUSE = Pattern(r"\b(?:where|when|as|because|after|before|while|since)\s(he|she|they)\s")
_CLAUSE_COMMA = Pattern(r"[,\x01]\s?,?\s?(?=[A-Zhs])")
#: Whoever does so has just spoken.
_ADDS = ("added", "adds", "continued", "continues", "went on")
_ANSWERS = Pattern(r"(?:answer|repl|respond|retort|rejoin|counter|shot back)")
#: "Orlan was asked by a reporter": he answers.
_IS_ASKED = (" was ", " is ", " been ", " being ")
_ADDRESSES = frozenset("told tells asked asks urged warned begged reminded assured".split())
#: Between "asked" and a name.
_TO_NAME = Pattern(r"\s(?:(?:Mr|Mrs|Ms|Dr|Miss|Sir|Prof|Gen|Sen|Gov)\.?\s|[a-z]+\s)?")
_DETERMINER = Pattern(
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|(?P<whose>[Hh]is|[Hh]er|[Tt]heir|[Ii]ts"
    r"|(?:[A-ZÀ-Þ][\w-]*\s){0,2}[A-ZÀ-Þ][\w-]*['’]s))\s"
)
#: "Outside court the father wept."
_SCENE = Pattern(
    r"(?:Outside|Inside|Behind|Beside|Near|At|In|On|From|By|Across|Under|After|Before|During)\s"
    r"(?!(?:the|an?|his|her|their|its)\s)[\w’'-]+\s(?=(?:the|an?|his|her|their|one)\s)"
)
_SMALL_WORD = Pattern(r"[^\W\d_][\w’'-]*")
_LONGEST_DESCRIPTION = 3
#: "The prime minister's official spokesperson".
_LONGEST_OWNED = 6
#: "One, who gave her name as Lena, said": Lena.
_GAVE_NAME = Pattern(
    r",\swho\s(?:(?:[a-z]+ly\s)?(?:gave|asked|wanted|would)\s[^,.]{0,60}?\b(?:name|identified|known)"
    r"|(?:identified|introduced|described|named|called)\s(?:him|her|them)sel(?:f|ves)|goes)"
    r"\s(?:only\s|simply\s|just\s)?(?:(?:as|by)\s)?(?:(?:the|an?)\s(?:name|nom\sde\sguerre|alias|nickname|pseudonym|handle)\s(?:of\s)?)?"
    r"(?P<name>[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,2})"
)
#: "One of them, a nurse named Iris Kemp, said": she.
_NAMED = Pattern(
    r",\s(?:an?|the)\s(?:[\w-]+\s){1,4}(?:named|called|identified\sas)\s"
    # No comma behind it: "according to police, a man named Iris Kemp shot two".
    r"(?P<name>[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,2})(?=,|\s(?:said|says|told|added)\b|[.;:]|\s*\Z)"
)
#: What somebody gives out is said by whoever gives it out.
_ISSUED = Pattern(
    r"(?:[a-z]+\s){0,2}(?:post|statement|letter|tweet|message|note|e-?mail|memo|communiqu[eé]|release"
    r"|dispatch|posting|video|comment|bulletin|advisory|notice)\s"
    r"(?:(?!carried|seen|obtained|quoted|cited|reported|published|broadcast|read)\w+\s)?"
    r"(?:by|from|signed by)\s"
)
#: A body that something is at or in, or is done to, says nothing there.
_AT_BODY = Pattern(
    r"\b(?:at|in|into|outside|inside|near|against|before|to|from|with)\s(?:the\s|an?\s)?\Z"
)
_LONGEST_PLACING = len(" outside the ")
_ARTICLES = ("The ", "A ", "An ", "One ", "Another ", "the ", "a ", "an ", "one ", "another ")
#: "A spokeswoman for Orlan": the spokeswoman, called by name behind it or not.
_FOR_NAME = Pattern(
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother)\s(?P<who>(?:[a-z][\w-]*\s){0,3}?(?:spokes(?:wo)?man|spokesperson"
    r"|lawyer|attorney|aide|adviser|advisor|representative|relative|friend|supporter|member|resident"
    r"|official|manager|agent|widow|leader|source)\s(?:for|of|to|from|at|with|close\sto)\s(?:the\s)?"
    r"(?:[A-ZÀ-Þ][\w.’'-]*\s){0,3}[A-ZÀ-Þ][\w’'-]*)"
)
_LONGEST_NAME = 60
#: Words of "Several dozen angry residents".
_MOST_IN_FRONT = 6
_PLURAL = frozenset(["Police", "police", "people", "People", "staff"])

Turn = tuple[Saying, Speaker | None]


def speakers_of(layout: Layout, unit: Unit, names: NameIndex, resolver: Resolver) -> list[Turn]:
    """Resolve the subject of every saying of a unit, in text order."""
    found: list[Turn] = []
    last: Speaker | None = None
    past = unit.start
    is_quoting = bool(unit.stretches)
    for saying in unit.sayings:
        speaker = None
        if saying.subject_end > saying.subject_start:
            # "Orlan said that crews had complained": the words after it are still his.
            is_told = last is not None and " that " in layout.plain[past : saying.subject_start]
            is_anybody = is_quoting and not is_told and saying.verb != "goes"
            mention = _mention_of(layout, saying, names, anybody=is_anybody)
            if is_told and mention is not None and _are_others(layout, mention):
                mention = None
            if mention is not None:
                speaker = _known(saying, mention, resolver) or resolver.resolve(mention)
        elif saying.side is Side.SHARED:
            # Only the first saying can ask what stands before it; hostile text has many.
            is_first = not found
            if len(found) == 1 and found[0][0].is_relative:
                between = layout.plain[found[0][0].end : saying.verb_start]
                is_apart = saying.verb == "saying" and not between.endswith(" by ")
                if is_apart or between.endswith(", "):
                    is_first, last = True, None  # "He, whose aides said …, spoke of …": he.
            speaker = last or (_shared(layout, unit, saying, names, resolver) if is_first else None)
            cut = layout.plain.rfind("; ", past, saying.verb_start)
            if last is not None and cut > 0:
                mention = _first_mention(layout, cut + 2, saying.verb_start, names)
                speaker = resolver.resolve(mention) if mention is not None else last
        last, past = speaker or last, saying.end
        found.append((saying, speaker))
        if saying.verb == "asked" and saying.side is Side.AFTER:
            asked = names.within(unit.start, saying.verb_start)
            if asked and layout.plain.endswith(_IS_ASKED, 0, saying.verb_start):
                resolver.address(asked[-1], is_asked=True)
        if saying.verb in _ADDRESSES:
            told = next(iter(names.within(saying.verb_end, saying.verb_end + _LONGEST_NAME)), None)
            if told is not None and _TO_NAME.fullmatch(layout.plain, saying.verb_end, told.start):
                resolver.address(told, is_asked=saying.verb.startswith("ask"))
    return found


def _are_others(layout: Layout, mention: Mention) -> bool:
    """Tell "crews", of whom somebody says that they complained, from whoever is named or "she"."""
    words = mention.words(layout.text)
    return mention.kind is MentionKind.DESCRIPTION and is_plural(words.split()[-1])


def _is_telling(verb: str) -> bool:
    """Tell whether whatever stands beside a verb or phrase of saying can only be its source."""
    return is_plain(verb) or verb in ("according to", "According to")


def is_reply(verb: str) -> bool:
    """Tell whether a verb of saying answers somebody else."""
    return _ANSWERS.match(verb) is not None


def _known(saying: Saying, mention: Mention, resolver: Resolver) -> Speaker | None:
    """Find who "she" is that answers or adds something."""
    if mention.kind is not MentionKind.PRONOUN:
        return None
    if saying.verb in _ADDS:
        return resolver.going_on(mention)
    return resolver.answering(mention) if _ANSWERS.match(saying.verb) else None


def _mention_of(
    layout: Layout, saying: Saying, names: NameIndex, *, anybody: bool
) -> Mention | None:
    first, last = saying.subject_start, saying.subject_end
    if layout.text.startswith(("'", "’"), last):  # "Orlan's claim that …"
        name = next((each for each in names.within(first, last) if each.end == last), None)
        if name is not None:
            return Mention(kind=MentionKind.NAME, start=name.start, end=name.end, name=name)
        article = _DETERMINER.match(layout.plain, first, last)
        first = article.end() if article else first
        return Mention(kind=MentionKind.DESCRIPTION, start=first, end=last)
    if saying.is_foreign:
        mention = foreign_mention_in(layout.text, first, last, names)
    else:
        begin = layout.plain[max(0, saying.start - 4) : saying.start].rstrip(BETWEEN)
        beside = begin.endswith(MASK)
        mention = mention_in(
            layout.text,
            first,
            last,
            names,
            anybody=anybody or beside or _is_telling(saying.verb),
            beside=beside,
        )
    gave = None
    if layout.plain.startswith(",", last):
        gave = _GAVE_NAME.match(layout.plain, last) or _NAMED.match(layout.plain, last)
    if gave is not None:
        start, end = gave.span("name")
        name = Name(text=gave["name"], start=start, end=end, kind=NameKind.PERSON)
        return Mention(kind=MentionKind.NAME, start=start, end=end, name=name)
    if mention is None and layout.plain.startswith(_ARTICLES, first):
        beside_it = named_beside(layout.plain, first, last, names)
        if beside_it is not None:  # "An odd lot, the Port Union, called it …"
            return Mention(
                kind=MentionKind.NAME, start=beside_it.start, end=beside_it.end, name=beside_it
            )
    return _by_name(layout, _author(layout.text, mention, names), names)


def _author(text: str, mention: Mention | None, names: NameIndex) -> Mention | None:
    """Read "a post by the transport ministry" as the ministry."""
    if mention is None or mention.kind is not MentionKind.DESCRIPTION:
        return mention
    by = _ISSUED.match(text, mention.start, mention.end)
    if by is None:
        return mention
    return mention_in(text, by.end(), mention.end, names, anybody=True) or mention


def _shared(
    layout: Layout, unit: Unit, saying: Saying, names: NameIndex, resolver: Resolver
) -> Speaker | None:
    """Find whose saying a participle is: who leads the clause before, or the main clause behind."""
    if _OPENS_CLAUSE.match(layout.plain, unit.start, saying.verb_start):
        comma = _CLAUSE_COMMA.search(layout.plain, saying.verb_end, unit.end)
        if comma is not None:
            stop = min(unit.end, comma.end() + _LONGEST_NAME)
            mention = _first_mention(layout, comma.end(), stop, names)
            return resolver.resolve(mention) if mention is not None else None
    clause = None
    for found in _INNER_CLAUSE.finditer(layout.plain, unit.start, saying.verb_start):
        clause = found
    if clause is not None and "," not in layout.plain[clause.end() : saying.verb_start]:
        pronoun = Mention(kind=MentionKind.PRONOUN, start=clause.start(1), end=clause.end(1))
        return resolver.resolve(pronoun)
    return lead_of(layout, unit, saying.verb_start, names, resolver, is_speaking=True)


def _by_name(layout: Layout, mention: Mention | None, names: NameIndex) -> Mention | None:
    """Read "the mayor, Tilda Marsh," as Marsh."""
    if mention is None or mention.kind is not MentionKind.DESCRIPTION:
        return mention
    name = named_beside(layout.plain, mention.start, mention.end, names)
    if name is None:
        return mention
    return Mention(kind=MentionKind.NAME, start=name.start, end=name.end, name=name)


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
    mention = _first_mention(layout, start, before, names, is_telling=is_speaking)
    if mention is None and introduction:
        mention = _first_mention(layout, introduction.start(), before, names)
    return resolver.resolve(mention, is_speaking=is_speaking) if mention is not None else None


#: What tells more of whoever was just named.
_OF_NAMED = Pattern(
    rf"(?:\s?(?:\([^(),\n]{{1,30}}\)|{ASIDE}+))?,\s(?:an?|the|his|her|their|who|one\sof)\s"
)


def _closes_name(introduction: re.Match[str], names: NameIndex) -> bool:
    """Tell "Among those in the queue was Mira Orlan, a midwife" from "In Orsa, a midwife"."""
    inside = names.within(*introduction.span())
    if not inside or inside[-1].kind is not NameKind.PERSON:
        return False
    behind = introduction.string[inside[-1].end :]
    return _OF_NAMED.match(behind) is not None


def _first_mention(
    layout: Layout, start: int, end: int, names: NameIndex, *, is_telling: bool = False
) -> Mention | None:
    inside = [name for name in names.within(start, end) if layout.plain[name.start] > "\x02"]
    is_led = inside and layout.plain.startswith(_ARTICLES, start)
    spoken_for = _FOR_NAME.match(layout.plain, start, end) if is_led else None
    if spoken_for is not None:
        return _by_name(
            layout,
            Mention(
                kind=MentionKind.DESCRIPTION, start=spoken_for.start("who"), end=spoken_for.end()
            ),
            names,
        )
    owned = [name for name in inside if not layout.plain.startswith(("'s", "’s"), name.end)]
    if inside:
        described = _leading_description(layout, start, end, names)
        is_wanted = is_telling or not owned
        if described is not None and (is_wanted or _is_person(layout, described, names)):
            return described
    inside = owned or inside
    people = [name for name in inside if name.kind is NameKind.PERSON]
    bodies = [
        name
        for name in inside
        if name.start == start
        or (name.kind is NameKind.ORGANISATION and not _is_beside_it(layout.plain, name.start))
    ]
    name: Name | None = next(iter(people), None) or next(iter(bodies), None)
    pronouns = _LEAD_PRONOUN if start else _FIRST_PRONOUN
    if is_telling and _LEAD_IT.match(layout.plain, start, end):
        return Mention(kind=MentionKind.PRONOUN, start=start, end=start + 2)
    stop = end if name is None else name.start
    pronoun = pronouns.search(layout.plain, max(0, start - 1), stop)
    if pronoun is not None:
        return Mention(kind=MentionKind.PRONOUN, start=pronoun.start(1), end=pronoun.end())
    if name is None:
        return _leading_description(layout, start, end, names, is_telling=is_telling)
    return Mention(kind=MentionKind.NAME, start=name.start, end=name.end, name=name)


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
    for word in islice(_SMALL_WORD.finditer(plain, start, end), _MOST_IN_FRONT):
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
    article = _DETERMINER.match(plain, start, end)
    scene = None if article else _SCENE.match(plain, start, end)
    if scene is not None:
        article = _DETERMINER.match(plain, scene.end(), end)
    if article is None:
        return _leading_people(plain, start, end) if is_telling else None
    longest = _LONGEST_DESCRIPTION
    for word in islice(_SMALL_WORD.finditer(plain, article.end(), end), _LONGEST_OWNED):
        longest -= 1
        if word.group().endswith(("'s", "’s")):
            longest = _LONGEST_DESCRIPTION
        elif longest < 0:
            return None
        if names_people(word.group()) or (is_telling and is_body(word.group())):
            following = _SMALL_WORD.match(plain, word.end() + 1, end)
            if following is not None and names_people(following.group()):
                continue
            first = article.start("whose") if article["whose"] else article.end()
            described = Mention(kind=MentionKind.DESCRIPTION, start=first, end=word.end())
            return _by_name(layout, described, names)
        if not plain.startswith(" ", word.end()):
            return None
    return None
