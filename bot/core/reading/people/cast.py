"""The cast of an article: every person it names, with role, gender and where each is mentioned."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.callings import is_calling
from bot.core.reading.people.givennames import Gender, gender_of
from bot.core.reading.people.roles import gender_of_phrase, is_title, names_people
from bot.core.reading.propernames.fullnames import FullNames
from bot.core.reading.propernames.kinds import is_ship
from bot.core.reading.propernames.orgwords import names_organisation
from bot.core.reading.propernames.places import is_demonym
from bot.core.reading.speech.verbs import VERB
from bot.core.reading.text.abbreviations import is_starter
from bot.core.reading.text.alternation import any_of
from bot.core.reading.text.gaps import GAP
from bot.core.reading.text.masking import MASK
from bot.core.text.words import WRITTEN_WORD

_CAPITALISED = Pattern(r"[A-ZÀ-Þ][\w.&'’/-]*")
_ROLE_AFTER = Pattern(
    # No French verb: "à Velda, a annoncé le préfet, …".
    r",\s(?:\d\d,\s)?(?!an?\s\w+(?:é|it|u)s?\s)"
    r"((?:an?|the|who is an?|who is the)?\s?[^,.;:“”\"()\n]{3,120})(?=[,.;])"
)
_SENTENCE_END = Pattern(r"[.!?\n\x01]")
#: Who "she said" behind a quote is remains to be found out, so it tells nothing.
_PRONOUN = Pattern(
    GAP + r"(?=[hs])(?<!\x01)(?<!\x01\s)(he|his|him|himself|she|her|hers|herself)\b", re.IGNORECASE
)
_PLAIN_ROLE_WORDS = frozenset("of to the for and at in".split())
#: What somebody is chief, minister or secretary of, in front of the word.
_FIELDS = frozenset(
    "police fire army navy military security defence defense foreign finance health interior "
    "justice education transport energy labour labor trade environment agriculture opposition "
    "party team club school union district city town county village hospital company bank church "
    "press emergency relief aid climate weather prison border harbour harbor airport".split()
)
_FEMALE = frozenset(["she", "her", "hers", "herself"])
#: No paragraph of prose names people more often.
_MANY = 60
#: "the foreman of the station, Lio Pram": the role stands in front, behind a comma.
_ROLE_COMMA = Pattern(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ll][ae]|[Ee]l|[Ii]l|[OoAa]|[Dd]er|[Dd]ie)\s([^,.;:“”\"()\n]{3,80}),\s$"
)
_OWNED_ROLE = Pattern(r"(?:\b([Hh]is|[Hh]er)|[A-ZÀ-Þ][\w-]*['’]s)\s[^,.;:“”\"()\n]{3,60},?\s\Z")
#: What stands behind a name that is told of in front: "a baker, Mira Orlan, said".
_CLOSES_OFF = frozenset(["", *',.;:)!?\n"”»—–'])
#: "The head of the …".
_IN_BODY = Pattern(r"\b(?:of|for|at|in|with)\s\Z")
#: A comma, a space and a line break.
_LONGEST_COMMA = 3
_AGE_AFTER = Pattern(r"(?:,\s|\s\()(\d{1,3})[,.)]")
_AGE_BEFORE = Pattern(r"\b(\d{1,3})-year-old\s(?:[\w-]+\s){0,3}$")
#: "a retired baker", "the owner of two boats": whatever it is, it says what somebody is.
_ARTICLED = Pattern(
    r"(?:an?|the)(?:\s[a-z][\w’'-]*){1,3}(?:\s(?:of|for|from|in|at|with)\s.{1,60})?$"
)
#: What somebody does behind a comma is no role: "Holt, 22, held a sign."
_DOES = Pattern(
    r"(?:is|was|has|had|held|holds|lost|left|ran|went|came|took|sat|stood|fled|got|made|met|saw|kept"
    r"|[a-z]+ing|[a-z]{3,}ed(?=\s(?:the|an?|his|her|their|to|in|on|at|from)\b))\b(?!-)"
)
_OFFICE = Pattern(r"\b(?:spokesman|chairman|ombudsman|alderman)\b", re.IGNORECASE)
_ARTICLE = Pattern(r"^(?:who is )?(?:an?|the)\s+", re.IGNORECASE)
_BEHIND_HEAD = Pattern(r"\b(?:of|for|at|in|with|from|who|to)\b")
#: No role, so that what stands behind the name tells more.
_COURTESY = frozenset(
    form
    for title in ("Mr", "Mrs", "Ms", "Miss", "Messrs", "Sir", "Dr", "Prof")
    for form in (title, f"{title}.")
)
_COURTESY_BEHIND = Pattern(rf"{any_of(_COURTESY)}\s\Z")
_COURTESY_ENDS = tuple(_COURTESY)
_NEAR = 90
_LONGEST_ROLE = 10
#: "Capt.", "Supt.": no title is cut shorter to more letters.
_LONGEST_SHORT = 5
#: Articles say what somebody is when they name them first.
_TELLING_MENTIONS = 3
#: Pronouns this far behind a name still tell about it.
_PRONOUN_REACH = 160


@dataclass(slots=True)
class Person:
    """One person of the cast."""

    #: The fullest mention.
    name: Name
    gender: Gender = Gender.UNKNOWN
    #: In the article's own words; empty when it gives none.
    role: str = ""
    #: Where the person is mentioned, in text order.
    at: list[int] = field(default_factory=list)
    #: A title tells his or her gender.
    titled: bool = False
    #: In years; 0 when the article does not tell.
    age: int = 0
    #: False where nothing but its shape makes the name a person's.
    is_sure: bool = True


class Cast:
    """Everybody named in one article."""

    def __init__(self, text: str, plain: str, names: Sequence[Name]) -> None:
        self._text = text
        #: With quotes blanked: what is said in them tells nothing about who is named in front.
        self._plain = plain
        self._full = FullNames(names)
        self.people: dict[str, Person] = {}
        #: Mentions of a surname that a title tells apart ("Mrs Brandt"), by where they stand.
        self._told_apart: dict[int, Name] = {}
        self._couples = _couples(text, names)
        whole = [name for name in names if " " in name.text]
        for name in [*whole, *(name for name in names if " " not in name.text)]:
            full = self._full_of(name)
            is_sure = full.kind is NameKind.PERSON or (
                name.kind is NameKind.PERSON and full.kind is not NameKind.ORGANISATION
            )
            is_likely = full.kind is NameKind.UNKNOWN and _is_like_person(text, full)
            if is_sure or (is_likely and plain[name.start] != MASK):
                person = self.people.get(full.text)
                if person is None:
                    gender = gender_of(full.text.split()[0])
                    person = Person(name=full, is_sure=is_sure, gender=gender)
                    self.people[full.text] = person
                person.at.append(name.start)
                person.is_sure = person.is_sure or is_sure
                self._learn(person, name)
        for person in self.people.values():
            person.at.sort()
        self._mentions = sorted(
            (at, person.name.text) for person in self.people.values() for at in person.at
        )
        self._learn_from_pronouns()

    def named_between(self, start: int, end: int) -> Iterator[tuple[int, Person]]:
        """Walk the people named in a span of the text, in text order, with where they are named."""
        first = bisect_left(self._mentions, (start, ""))
        for at, key in self._mentions[first : first + _MANY]:
            if at >= end:
                return
            yield at, self.people[key]

    def full(self, name: Name) -> Name:
        """Give the fullest mention of whom a name names."""
        return self._told_apart.get(name.start) or self._full.of(name)

    def person(self, name: Name) -> Person | None:
        """Give the person whom a name names; None for places and organisations."""
        return self.people.get(self.full(name).text)

    def with_role(self, word: str, before: int) -> Person | None:
        """Find the person last mentioned before a position whose role has a word in it."""
        found = [
            (person.at[bisect_left(person.at, before) - 1], person)
            for person in self.people.values()
            if person.at[0] < before and is_calling(word, person.role)
        ]
        return max(found, key=lambda pair: pair[0])[1] if found else None

    def with_initials(self, letters: str) -> Person | None:
        """Find the one person whom an interview calls by initials: "MO" for Mira Orlan."""
        found = [
            person
            for person in self.people.values()
            if " " in person.name.text
            and "".join(word[0] for word in person.name.text.split()) == letters
        ]
        return found[0] if len(found) == 1 else None

    def _full_of(self, name: Name) -> Name:
        """Find the full name, of the namesake whom the title in front calls for."""
        full = self._full.of(name)
        person = self.people.get(full.text)
        if person is None:
            return full
        before = self._text[max(0, name.start - 12) : name.start].rsplit(None, 1)[-1:]
        called = gender_of_phrase(before[0]) if before else Gender.UNKNOWN
        if called in (Gender.UNKNOWN, person.gender):
            return full
        for other in self.people.values():
            if other.gender is called and other.name.text.split()[-1] == name.text.split()[-1]:
                self._told_apart[name.start] = other.name
                return other.name
        if name.text not in self._couples:
            return full
        first = name.start - len(before[-1]) - 1
        titled = replace(name, text=self._text[first : name.end], start=first)
        self._told_apart[name.start] = titled
        return titled

    def spouse(self, gender: Gender, before: int) -> Person | None:
        """Find "Mr. Orlan" where "her husband" is said and "Mrs. Orlan" was named before."""
        for person in self.people.values():
            surname = person.name.text.split()[-1]
            is_one = person.gender is gender and surname in self._couples
            if is_one and any(
                other is not person and other.name.text.endswith(surname) and other.at[0] < before
                for other in self.people.values()
            ):
                return person
        return None

    def of_age(self, years: int, before: int) -> Person | None:
        """Find the person of an age who was mentioned before a position."""
        people = (person for person in self.people.values() if person.at[0] < before)
        return next((person for person in people if person.age == years), None)

    def _learn(self, person: Person, name: Name) -> None:
        """Learn somebody's age, gender and role from the words around a mention."""
        is_known = person.role and person.gender is not Gender.UNKNOWN
        if is_known and len(person.at) > _TELLING_MENTIONS:
            return
        before = self._text[max(0, name.start - _NEAR) : name.start]
        if not person.age:
            person.age = self._age_beside(name, before)
        if person.gender is Gender.UNKNOWN:
            person.gender = _gender_of_role(" ".join(before.rsplit(None, 2)[-2:]))
            person.titled = person.gender is not Gender.UNKNOWN
        role = self._role_in_front(name, before)
        if len(role) > len(person.role):
            person.role = role
        if not person.role or person.role in _COURTESY:
            after = _ROLE_AFTER.match(self._text, name.end)
            if after and _is_role(after[1]):
                person.role = _without_article(after[1].strip())
        if person.gender is Gender.UNKNOWN and person.role:
            person.gender = _gender_of_role(person.role)

    def _age_beside(self, name: Name, before: str) -> int:
        """Return the age that stands beside a name; 0 for none."""
        is_aside = self._text.startswith(",", name.end) or self._text.startswith("(", name.end + 1)
        age = _AGE_AFTER.match(self._text, name.end) if is_aside else None
        if age is None and "-year-old" in before:
            age = _AGE_BEFORE.search(before)
        return int(age[1]) if age else 0

    def _role_in_front(self, name: Name, before: str) -> str:
        """Find the role in front of a name, also behind a courtesy: "the judge, Mr. Orlan,"."""
        role = _role_before(before)
        courtesy = _COURTESY_BEHIND.search(before) if role in _COURTESY else None
        if role and not courtesy:
            return role
        front = before[: courtesy.start()] if courtesy is not None else before
        is_set_off = self._text[name.end : name.end + 1] in _CLOSES_OFF
        if is_set_off and "," in front[-_LONGEST_COMMA:]:
            role = _role_before_comma(front) or role
        return role

    def _learn_from_pronouns(self) -> None:
        """Let the pronouns right behind a name tell he from she where nothing else does."""
        every = self._mentions
        votes: dict[str, int] = {}
        for index, (at, key) in enumerate(every):
            if self.people[key].gender is not Gender.UNKNOWN:
                continue
            limit = every[index + 1][0] if index + 1 < len(every) else len(self._text)
            limit = min(limit, at + _PRONOUN_REACH)
            if index and not _SENTENCE_END.search(self._plain, every[index - 1][0], at):
                # The second one named: only the rest of the sentence is surely about it.
                end = _SENTENCE_END.search(self._plain, at, limit)
                limit = end.start() if end else limit
            match = _PRONOUN.search(self._plain, at, limit)
            if match and not self._is_of_owner(at, match):
                is_female = match[1].casefold() in _FEMALE
                votes[key] = votes.get(key, 0) + (1 if is_female else -1)
        for key, vote in votes.items():
            if vote:
                self.people[key].gender = Gender.FEMALE if vote > 0 else Gender.MALE
        for person in self.people.values():
            if person.gender is Gender.UNKNOWN and person.role:
                person.gender = gender_of_phrase(person.role)

    def _is_of_owner(self, at: int, pronoun: re.Match[str]) -> bool:
        """Tell whether a pronoun can be whose kin or coach somebody is: "Her coach said she …"."""
        owner = _OWNED_ROLE.search(self._plain, max(0, at - _NEAR), at)
        if owner is None or owner[1] is None:
            return owner is not None  # "Orlan's coach, Ivo Brandt, said she": Orlan, as likely.
        return (owner[1].casefold() in _FEMALE) == (pronoun[1].casefold() in _FEMALE)


def _gender_of_role(words: str) -> Gender:
    """Tell it from titles and nouns, but not from an office that women hold by the same word."""
    if not words or words.isspace():
        return Gender.UNKNOWN
    return gender_of_phrase(_OFFICE.sub("", words))


def _couples(text: str, names: Sequence[Name]) -> frozenset[str]:
    """List the surnames that the article gives to both a Mr. and a Mrs."""
    titled: dict[str, set[Gender]] = {}
    for name in names:
        if " " not in name.text and text.endswith(_COURTESY_ENDS, 0, max(0, name.start - 1)):
            courtesy = _COURTESY_BEHIND.search(text, max(0, name.start - 6), name.start)
            if courtesy is not None:
                titled.setdefault(name.text, set()).add(gender_of_phrase(courtesy.group()))
    both = {Gender.FEMALE, Gender.MALE}
    return frozenset(surname for surname, genders in titled.items() if both <= genders)


def _role_before_comma(front: str) -> str:
    """Find in "run by the foreman of the station, " the shortest words that tell a role."""
    found = ""
    parted = _ROLE_COMMA.search(front)
    while parted is not None:
        is_of_body = found.endswith(parted[1]) and _IN_BODY.search(front, 0, parted.start())
        if is_of_body and names_organisation(parted[1].rsplit(None, 1)[-1]):
            break  # "The leader of the Highland League, ": he is no league.
        found = parted[1] if _is_role(parted[1]) else found
        parted = _ROLE_COMMA.search(front, parted.start(1))
    return found


def _words(role: str) -> list[str]:
    return [word.casefold() for word in WRITTEN_WORD.findall(role)]


def _without_article(words: str) -> str:
    return _ARTICLE.sub("", words)


def _is_like_person(text: str, name: Name) -> bool:
    words = name.text.split()
    if is_ship(words):
        return False
    return len(words) in (2, 3) and not text[max(0, name.start - 4) : name.start].endswith("he ")


def _is_role(words: str) -> bool:
    if VERB.search(words) or _DOES.match(words):
        return False
    if _ARTICLED.match(words):
        return True
    head = _BEHIND_HEAD.split(words, maxsplit=1)[0]
    return any(names_people(match.group()) for match in WRITTEN_WORD.finditer(head))


def _role_before(before: str) -> str:
    """Take the role words that stand right in front of a name."""
    before = before.rpartition("\n")[2]
    last = before.rsplit(None, 1)[-1:]
    if not before.endswith(" ") or not last or not _is_role_word(last[0]):
        return ""
    words = before.split()[-_LONGEST_ROLE:]
    first = len(words)
    for index in range(len(words) - 1, -1, -1):
        if not _is_role_word(words[index]):
            break
        first = index
    words = words[first:]
    while words and (
        words[0] in _PLAIN_ROLE_WORDS
        or (is_starter(words[0]) and not words[0].isupper() and words[0] not in _FIELDS)
    ):
        words = words[1:]
    is_one = any(is_title(word.rstrip(".,")) or names_people(word) for word in words)
    role = " ".join(words).rstrip(" ,;")
    return role if is_one and words[-1] not in _PLAIN_ROLE_WORDS | _FIELDS else ""


@lru_cache(maxsize=8192)  # Asked of what stands in front of every mention of a person.
def _is_role_word(word: str) -> bool:
    bare = word.rstrip(".,")
    if bare != word and not is_title(bare):
        return False
    if word.endswith(".") and (bare.islower() or len(bare) > _LONGEST_SHORT):
        return False  # A sentence ends there.
    if bare[:1].isupper():
        return _CAPITALISED.fullmatch(word) is not None
    is_between = bare in _PLAIN_ROLE_WORDS or bare in _FIELDS
    return is_title(bare) or names_people(bare) or is_demonym(bare) or is_between
