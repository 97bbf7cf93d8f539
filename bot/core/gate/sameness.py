"""When two words of a statement and its source name the same."""

from functools import lru_cache

from bot.core.gate.alike import same_as
from bot.core.gate.wording import Kind, Word
from bot.core.reading.people.roles import is_honorific, is_title, names_people
from bot.core.text.words import stems

_DATE_GLUE = frozenset("on the of in by at since until early late mid".split())


def is_same(a: Word, b: Word) -> bool:
    """Tell whether two words may stand for each other."""
    if Kind.NAME in (a.kind, b.kind):
        return is_same_name(a.key, b.key)
    if Kind.NUMBER in (a.kind, b.kind):
        return a.kind is b.kind and bool(set(a.key) & set(b.key))
    if Kind.DAY in (a.kind, b.kind):
        one, other = set(a.key) - _DATE_GLUE, set(b.key) - _DATE_GLUE
        return one <= other or other <= one
    if a.kind is b.kind is Kind.ACTOR and "person" in (a.key[0], b.key[0]):
        return True
    return a.key == b.key or b.key[0] in same_as(a.key[0])


@lru_cache(maxsize=4_096)
def is_same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether one name is the other, shortened: "Varda", "Anna Varda", "WFO", "Tarnese"."""
    one, other = set(a), set(b)
    if one <= other or other <= one:
        return True
    if _is_abbreviated(a, b) or _is_abbreviated(b, a):
        return True
    if a[-1] == b[-1]:
        mine, theirs = one - other, other - one
        return _is_calling(mine) or _is_calling(theirs)
    if _first_stem(b[-1]) in same_as(_first_stem(a[-1])) and (
        set(a[:-1]) <= set(b[:-1]) or set(b[:-1]) <= set(a[:-1])
    ):
        return True
    return is_people_of(a[-1], b[-1]) or is_people_of(b[-1], a[-1])


def _is_calling(words: set[str]) -> bool:
    """Tell whether words in front of a name are titles, and not only parts of them: "state"."""
    return all(map(is_title, words)) and any(
        names_people(word) or is_honorific(word) for word in words
    )


_PEOPLES = ("n", "an", "ian", "ean", "ish", "ese", "i", "s", "ns", "ans", "ians", "is", "ic")


def is_people_of(place: str, people: str) -> bool:
    """Tell whether "Tarnian" or "Tarnish" comes from "Tarn"; "France" and "French" do not."""
    if len(place) > 5 and people == f"{place[:-2]}ish":
        return True  # "Sweden", "Swedish"
    for root in {place, place[:-1]}:
        if len(root) >= 4 and people.startswith(root) and people[len(root) :] in _PEOPLES:
            return True
    return False


def _is_abbreviated(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether one is the other with runs of words put as their initials."""
    if not short:
        return not long
    if len(short) >= len(long):
        return False
    if short[0] == long[0]:
        return short[1:] == long[1:] or _is_abbreviated(short[1:], long[1:])
    size = len(short[0])
    initials = "".join(word[0] for word in long[:size] if word)
    if size < 2 or initials != short[0]:
        return False
    return short[1:] == long[size:] or _is_abbreviated(short[1:], long[size:])


def _first_stem(word: str) -> str:
    found = stems(word)
    return found[0] if found else word
