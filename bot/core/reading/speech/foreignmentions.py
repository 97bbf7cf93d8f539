"""Mentions in languages other than English: a name behind its role, or the role alone."""

import re

from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.mentions import PRONOUNS, Mention, MentionKind, NameIndex
from bot.core.reading.people.roles import is_title, names_people

_ARTICLE = Pattern(
    r"(?:el|la|los|las|un|una|unos|unas|le|les|l['’]|des|une|der|die|das|den|dem|ein|eine|il|lo|gli|i"
    r"|o|os|a|as|um|uma)(?:\s+|(?<=['’]))",
    re.IGNORECASE,
)
#: In front of a sentence, and no part of who it is about.
_LINK = Pattern(
    r"(?:Однако|Но|А|Тем временем|Между тем|При этом|Однак|Але|Проте|Тим часом|Водночас|Pero"
    r"|Mientras|Mais|Aber|Doch|Ma|Mas|Já|Porém|Sin embargo|Cependant|Pourtant|Intanto"
    r"|Enquanto isso),?\s"
)
#: No subject begins so.
_CLAUSE = Pattern(
    r"(?:Quando|Cuando|Quand|Wenn|Когда|Коли|Mientras|Enquanto|Mentre|Se|Si|Как|Як)\s"
)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-џґ\u0590-\U0010ffff][\w.’'-]*"
_PARTICLE = r"(?:de\sla|de\slos|de|da|do|dos|di|del|della|van|von|der|bin|al|el|y)"
_RUN = Pattern(rf"{_CAPITAL}(?:\s(?:{_PARTICLE}\s)?{_CAPITAL})*")
_GOVERNED = Pattern(r"\b(?:de|del|des|du|da|do|dos|di|della|der|von|vom|für|pour|d['’])\s?$")
#: With what they are of behind them ("قائد الشرطة"), and alone ("الوزير").
_ARABIC_OFFICES = frozenset(
    """وزير وزيرة قائد رئيس رئيسة مدير مديرة سفير سفيرة متحدث متحدثة محافظ نائب عضو أمين""".split()
)
_ARABIC_TITLES = frozenset(
    """الوزير الوزيرة الرئيس الرئيسة المتحدث المتحدثة القائد المدير المديرة السفير العقيد اللواء
    العميد الدكتور الدكتورة السيد السيدة المحافظ النائب الطبيب الطبيبة""".split()
)
#: "Die Bäckerin Ute Kranz".
_GERMAN_TRADE = Pattern(
    r"[A-ZÄÖÜ][a-zäöüß]+(?:in|er|ist|ent|ant|eur|chef|rat|arzt|mann|frau|leiter|loge|bauer|wirt)"
)
_BEHIND_ARTICLE = Pattern(r"\b(?:der|die|ein|eine|dem|den|Der|Die|Ein|Eine)\s\Z")
_LONGEST = 120


def foreign_mention_in(text: str, start: int, end: int, names: NameIndex) -> Mention | None:
    """Find who is meant in the words of a subject: a pronoun, a person's name, or the whole phrase.

    Nouns have capitals in German, so that a capital alone makes no name: two do, or one behind
    a role.
    """
    while end > start and not text[end - 1].isalnum():
        end -= 1
    words = text[start:end]
    if not words.strip() or len(words) > _LONGEST:
        return None
    if words.casefold().lstrip("-t") in PRONOUNS:
        first = start + len(words) - len(words.lstrip("-t"))
        return Mention(kind=MentionKind.PRONOUN, start=first, end=end)
    if "\u0600" <= words.strip()[0] <= "\u06ff":
        return _arabic(text, start, end)
    if _CLAUSE.match(text, start, end):
        return None
    link = _LINK.match(text, start, end)
    start = link.end() if link else start
    article = _ARTICLE.match(text, start, end)
    first = article.end() if article else start
    for run in _RUN.finditer(text, first, end):
        found = _name_in(text, run, first, end, names)
        if found is not None:
            return found
    return Mention(kind=MentionKind.DESCRIPTION, start=first, end=end)


def _arabic(text: str, start: int, end: int) -> Mention:
    """Leave out the role in front of a name: "قائد الشرطة هادي سوريل" is "هادي سوريل"."""
    words = list(re.finditer(r"\S+", text[start:end]))
    first = 0
    if words[0].group() in _ARABIC_OFFICES:
        first = 1
        while first < len(words) and words[first].group().startswith("ال"):
            first += 1
    elif words[0].group() in _ARABIC_TITLES:
        first = 1
    begin = start + words[first].start() if first < len(words) else start
    name = Name(text=text[begin:end], start=begin, end=end, kind=NameKind.UNKNOWN)
    return Mention(kind=MentionKind.NAME, start=begin, end=end, name=name)


def _name_in(
    text: str, run: re.Match[str], first: int, end: int, names: NameIndex
) -> Mention | None:
    """Cut the role off a run of capitals; None when what is left is no person's name."""
    start = run.start()
    words = run.group().split()
    while words and (names_people(words[0]) or is_title(words[0])):
        start += len(words[0])
        while start < run.end() and text[start].isspace():
            start += 1
        words = words[1:]
    if (
        len(words) > 2
        and _GERMAN_TRADE.fullmatch(words[0])
        and _BEHIND_ARTICLE.search(text[max(0, start - 6) : start])
    ):
        start += len(words[0]) + 1
        words = words[1:]
    led = text[first:start].split()
    is_role_before = bool(led) and (names_people(led[-1]) or is_title(led[-1]) or led[-1].islower())
    if not words or words[0][0].islower() or _GOVERNED.search(text, first, start):
        return None
    if len(words) < 2 and not is_role_before and not (start == first and run.end() == end):
        return None
    known = next(iter(names.within(start, run.end())), None)
    if known is None or (known.start, known.end) != (start, run.end()):
        known = Name(text=text[start : run.end()], start=start, end=run.end(), kind=NameKind.PERSON)
    return Mention(kind=MentionKind.NAME, start=start, end=run.end(), name=known)
