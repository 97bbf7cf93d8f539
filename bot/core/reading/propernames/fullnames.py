"""Full names: from "Orlan" to "Mira Orlan", from "WFO" to "World Fisheries Office"."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.core.evidence import Name, NameKind
from bot.core.reading.people.givennames import is_given_name
from bot.core.reading.people.roles import is_title, names_people
from bot.core.reading.propernames.orgwords import names_organisation, names_place
from bot.core.reading.propernames.places import is_demonym, is_place
from bot.core.reading.propernames.tokens import is_acronym
from bot.core.reading.text.abbreviations import is_starter

_SUFFIXES = frozenset(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"])


@dataclass(slots=True)
class _Entry:
    first: Name
    count: int = 0


class FullNames:
    """The full names of one article, found by the short ones that can stand for them."""

    def __init__(self, names: Sequence[Name]) -> None:
        entries: dict[tuple[str, NameKind], _Entry] = {}
        for name in names:
            key = (name.text, name.kind)
            entry = entries.get(key)
            if entry is None:
                entry = entries[key] = _Entry(name)
            entry.count += 1
        #: Short form, and whether it stands for a person, to the longer forms.
        self._longer: dict[tuple[str, bool], list[_Entry]] = {}
        for entry in entries.values():
            is_person = entry.first.kind is NameKind.PERSON
            shorter = _person_forms if is_person else _body_forms
            for form in shorter(entry.first.text):
                self._longer.setdefault((form, is_person), []).append(entry)
        self._known: dict[tuple[str, NameKind], Name] = {}

    def of(self, name: Name) -> Name:
        """Find the fullest mention of whom or what a name names; itself when there is none."""
        key = (name.text, name.kind)
        if key not in self._known:
            self._known[key] = self._find(name)
        return self._known[key]

    def _find(self, name: Name) -> Name:
        found: list[_Entry] = []
        words = name.text.split()
        if len(words) == 2 and _is_calling(words[0]):
            words = words[1:]  # "Producer Orlan", where the article has her whole name.
        if is_acronym(name.text):
            found = self._longer.get((name.text.replace(".", ""), False), [])
        if not found and name.kind in (NameKind.PERSON, NameKind.UNKNOWN):
            form = words[0] if len(words) == 1 else f"{words[0]} … {words[-1]}"
            found = self._longer.get((form, True), [])
        if not found and name.kind is not NameKind.PLACE:
            # "Orla said" makes a person of a name, and "Orla Mills Inc." none.
            found = [
                entry
                for entry in self._longer.get((name.text, False), [])
                if entry.first.kind is NameKind.ORGANISATION
            ]
        shown = len(" ".join(words))
        found = [
            entry
            for entry in found
            if len(entry.first.text) > shown and entry.first.text != name.text
        ]
        if not found:
            return name
        return max(found, key=lambda entry: (entry.count, -entry.first.start)).first


def _person_forms(full: str) -> set[str]:
    """List what stands for a person: the surname, the given name, both without the middle."""
    words = [word for word in full.split() if word not in _SUFFIXES]
    if len(words) < 2 or (len(words) == 2 and _is_calling(words[0])):
        return set()
    return {words[0], words[-1], f"{words[0]} … {words[-1]}"}


def _body_forms(full: str) -> set[str]:
    """List what stands for a body: its initials, and its name without "Group" or "Inc."."""
    words = full.split()
    if len(words) < 2:
        return set()
    letters = "".join(word[0] for word in words if word[0].isupper())
    forms = {letters} if len(letters) > 1 else set()
    if len(letters) < len(words) or _is_common(words[0]):
        return forms
    first = 1 + is_acronym(words[0])  # "NATO" is no "NATO Council".
    return forms | {" ".join(words[:count]) for count in range(first, len(words))}


@lru_cache(maxsize=8192)
def _is_calling(word: str) -> bool:
    """Tell whether a word in front of a surname says what somebody is."""
    return (names_people(word) or is_title(word)) and not is_given_name(word)


@lru_cache(maxsize=8192)
def _is_common(word: str) -> bool:
    """Tell whether many a body begins with a word: a place, a nation, a trade."""
    return (
        is_place(word)
        or is_demonym(word)
        or is_starter(word)
        or is_title(word)
        or names_people(word)
        or names_organisation(word)
        or names_place(word)
        or is_given_name(word)
    )
