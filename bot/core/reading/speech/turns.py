"""Turns: whom the sayings of one unit make answerable."""

from collections.abc import Sequence

from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.appositions import named_beside
from bot.core.reading.people.mentions import Mention, MentionKind, NameIndex, mention_in
from bot.core.reading.people.roles import is_plural
from bot.core.reading.speech.foreignmentions import foreign_mention_in
from bot.core.reading.speech.inverted import BETWEEN
from bot.core.reading.speech.leads import ARTICLES, DETERMINER, by_name, first_mention, lead_of
from bot.core.reading.speech.sayings import Saying, Side
from bot.core.reading.speech.speaker import Speaker
from bot.core.reading.speech.speakers import Resolver
from bot.core.reading.speech.units import Layout, Unit
from bot.core.reading.speech.verbs import is_plain
from bot.core.reading.text.masking import MASK

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
_LONGEST_NAME = 60

Turn = tuple[Saying, Speaker | None]


def speakers_of(layout: Layout, unit: Unit, names: NameIndex, resolver: Resolver) -> list[Turn]:
    """Resolve the subject of every saying of a unit, in text order."""
    found: list[Turn] = []
    last: Speaker | None = None
    past = unit.start
    for saying in unit.sayings:
        speaker = None
        if saying.subject_end > saying.subject_start:
            # "Orlan said that crews had complained": the words after it are still his.
            is_told = last is not None and " that " in layout.plain[past : saying.subject_start]
            speaker = _of_subject(layout, unit, saying, names, resolver, is_told=is_told)
        elif saying.side is Side.SHARED:
            is_anew = _is_behind_relative(layout, found, saying)
            last = None if is_anew else last
            if last is not None:
                speaker = _sharing(layout, past, saying, names, resolver, last)
            elif is_anew or not found:
                # Only the first saying can ask what stands before it; hostile text has many.
                speaker = _shared(layout, unit, saying, names, resolver)
        last, past = speaker or last, saying.end
        found.append((saying, speaker))
        _note_addressee(layout, unit, saying, names, resolver)
    return found


def _of_subject(
    layout: Layout,
    unit: Unit,
    saying: Saying,
    names: NameIndex,
    resolver: Resolver,
    *,
    is_told: bool,
) -> Speaker | None:
    """Resolve a saying's own subject; nobody where it is part of what another says (`is_told`)."""
    is_anybody = bool(unit.stretches) and not is_told and saying.verb != "goes"
    mention = _mention_of(layout, saying, names, anybody=is_anybody)
    if mention is None or (is_told and _are_others(layout, mention)):
        return None
    return _known(saying, mention, resolver) or resolver.resolve(mention)


def _is_behind_relative(layout: Layout, found: Sequence[Turn], saying: Saying) -> bool:
    """Tell that "he" speaks of cuts in "He, whose aides said …, spoke of cuts", and no aide."""
    if len(found) != 1 or not found[0][0].is_relative:
        return False
    between = layout.plain[found[0][0].end : saying.verb_start]
    is_apart = saying.verb == "saying" and not between.endswith(" by ")
    return is_apart or between.endswith(", ")


def _sharing(
    layout: Layout,
    past: int,
    saying: Saying,
    names: NameIndex,
    resolver: Resolver,
    last: Speaker,
) -> Speaker | None:
    """Share the speaker of the saying before, which ends at `past`, if no semicolon parts them."""
    cut = layout.plain.rfind("; ", past, saying.verb_start)
    mention = first_mention(layout, cut + 2, saying.verb_start, names) if cut > 0 else None
    return resolver.resolve(mention) if mention is not None else last


def _note_addressee(
    layout: Layout, unit: Unit, saying: Saying, names: NameIndex, resolver: Resolver
) -> None:
    """Take note of who is asked or told something, by name."""
    if saying.verb == "asked" and saying.side is Side.AFTER:
        asked = names.within(unit.start, saying.verb_start)
        if asked and layout.plain.endswith(_IS_ASKED, 0, saying.verb_start):
            resolver.address(asked[-1], is_asked=True)
    if saying.verb in _ADDRESSES:
        told = next(iter(names.within(saying.verb_end, saying.verb_end + _LONGEST_NAME)), None)
        if told is not None and _TO_NAME.fullmatch(layout.plain, saying.verb_end, told.start):
            resolver.address(told, is_asked=saying.verb.startswith("ask"))


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
        article = DETERMINER.match(layout.plain, first, last)
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
    if mention is None and layout.plain.startswith(ARTICLES, first):
        beside_it = named_beside(layout.plain, first, last, names)
        if beside_it is not None:  # "An odd lot, the Port Union, called it …"
            return Mention(
                kind=MentionKind.NAME, start=beside_it.start, end=beside_it.end, name=beside_it
            )
    return by_name(layout, _author(layout.text, mention, names), names)


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
            mention = first_mention(layout, comma.end(), stop, names)
            return resolver.resolve(mention) if mention is not None else None
    clause = None
    for found in _INNER_CLAUSE.finditer(layout.plain, unit.start, saying.verb_start):
        clause = found
    if clause is not None and "," not in layout.plain[clause.end() : saying.verb_start]:
        pronoun = Mention(kind=MentionKind.PRONOUN, start=clause.start(1), end=clause.end(1))
        return resolver.resolve(pronoun)
    return lead_of(layout, unit, saying.verb_start, names, resolver, is_speaking=True)
