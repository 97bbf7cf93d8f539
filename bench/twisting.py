"""Near misses made of answerable questions: one word of each swapped, so that nothing tells it.

Whoever asks for somebody else, another deed, another thing counted, the roles turned round, a place
more or a detail that the article leaves out has the story among the sources, and no answer. What a
swap may by chance make true is left out as far as words can tell.
"""

import re
from collections.abc import Iterator, Sequence
from random import Random

from bench.asked import Asked
from bot.core.answering.fitting.covering import is_held
from bot.core.answering.question.asked import understand
from bot.core.answering.question.phrases import stems_in
from bot.core.articles import Article
from bot.core.evidence import NameKind, Reading
from bot.core.text.words import stem, stems

#: Base, past, participle of what news tells of people.
_DEEDS = tuple(
    tuple(row.split("/"))
    for row in (
        "arrest/arrested/arrested criticize/criticized/criticized sue/sued/sued hire/hired/hired "
        "marry/married/married visit/visited/visited kill/killed/killed design/designed/designed "
        "rescue/rescued/rescued attack/attacked/attacked fund/funded/funded warn/warned/warned "
        "endorse/endorsed/endorsed film/filmed/filmed invite/invited/invited build/built/built "
        "replace/replaced/replaced train/trained/trained bury/buried/buried fine/fined/fined "
        "sentence/sentenced/sentenced treat/treated/treated insure/insured/insured "
        "buy/bought/bought sell/sold/sold threaten/threatened/threatened own/owned/owned "
        "interview/interviewed/interviewed steal/stole/stolen inspect/inspected/inspected "
        "suspend/suspended/suspended save/saved/saved evacuate/evacuated/evacuated "
        "repair/repaired/repaired find/found/found leave/left/left join/joined/joined "
        "name/named/named defend/defended/defended photograph/photographed/photographed "
        "identify/identified/identified beat/beat/beaten order/ordered/ordered lose/lost/lost "
        "deliver/delivered/delivered win/won/won write/wrote/written meet/met/met pay/paid/paid "
        "discover/discovered/discovered"
    ).split()
)
_COUNTED = (
    "soldiers children women officers journalists houses helicopters schools doctors passengers "
    "firefighters cars hospitals trucks tourists prisoners students workers bridges ships"
).split()
_OF_PERSON = (
    ("How old is {}?", "age"),
    ("When was {} born?", "born birthday"),
    ("Where was {} born?", "born native"),
    ("What is the name of {}'s wife?", "wife husband married"),
    ("Who is {}'s lawyer?", "lawyer attorney"),
    ("How many children does {} have?", "child children son daughter"),
    ("How much does {} earn?", "earn salary paid"),
    ("Why was {} arrested?", "arrest detain custody"),
    ("When did {} resign?", "resign quit"),
    ("Who shot {}?", "shot shoot gunman"),
    ("Where did {} study?", "study university college school"),
    ("What did {} say about the accident?", "accident"),
    ("Who succeeded {}?", "succeed replace successor"),
    ("Which award did {} win?", "award prize"),
)
_OF_BODY = (
    ("Who founded {}?", "found founder founded establish"),
    ("How many people work for {}?", "employee worker staff work employ"),
    ("Who is the chief executive of {}?", "chief executive ceo president head director boss"),
    ("When was {} founded?", "found founded established"),
    ("How much did {} lose last year?", "lose loss lost"),
    ("Who owns {}?", "own owner"),
    ("Why was {} fined?", "fine penalty"),
)
_OF_PLACE = (
    ("What is the population of {}?", "population inhabitants residents people"),
    ("Who is the mayor of {}?", "mayor"),
    ("How many schools were closed in {}?", "school"),
    ("When was the airport in {} closed?", "airport"),
    ("Who won the election in {}?", "election vote won"),
)
_PAIRS = [
    one.split("/")
    for one in (
        "first/second last/first oldest/youngest largest/smallest highest/lowest most/fewest "
        "best/worst more/less before/after won/lost bought/sold north/south east/west "
        "inside/outside men/women wife/husband mother/father son/daughter brother/sister"
    ).split()
]
_INTO = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])} | {
    "third": "fourth", "second": "third",
}  # fmt: skip
_OPPOSITE = re.compile(rf"\b(?:{'|'.join(_INTO)})\b")
_NAME = r"[A-Z][\w.]*(?: [A-Z][\w.]*)*"
_DID = re.compile(
    rf"^(?P<ask>When|Where|Why|How) did (?P<one>{_NAME}) (?P<deed>[a-z]+) (?P<other>{_NAME})"
    r"(?P<rest>.*)$"
)
_WHO_DID = re.compile(rf"^Who (?P<deed>[a-z]+) (?P<other>{_NAME})(?P<rest>.*)$")
_WHOM = re.compile(rf"^Whom? did (?P<one>{_NAME}) (?P<deed>[a-z]+)(?P<rest>.*)$")
_HOW_MANY = re.compile(r"(?<=[Hh]ow many )(?P<noun>[a-z]+s|people|men|women|children|police)\b")
_AGE = re.compile(r"\b\d{1,3} ?- ?year|\b\d{1,3} years? old|, \d{1,3},|\bage[ds]?\b|\(\d{2}\)")


def twisted(asked: Asked, articles: Sequence[tuple[Article, Reading]], dice: Random) -> list[Asked]:
    """Return near misses of a question, one of each making at most."""
    for article, reading in articles:
        told = _telling(article, reading, asked.answers or ())
        if told:
            makings = (
                _names(asked, reading, told),
                _deeds(asked, told, dice),
                _roles(asked),
                _counts(asked, article, told),
                _where(asked, reading, told),
                _opposites(asked, told),
                _details(article, reading),
            )
            options = [[one for one in made if one != asked.question] for made in makings]
            return [
                Asked(question=dice.choice(made), answers=None, articles=frozenset())
                for made in options
                if made
            ]
    return []


def _telling(article: Article, reading: Reading, answers: Sequence[str]) -> frozenset[str]:
    """Return the stems of the sentences that hold an answer."""
    plain = [_plain(one) for one in answers]
    return frozenset(
        one
        for sentence in reading.sentences
        if any(
            answer in _plain(text)
            for text in [article.text[sentence.start : sentence.end]]
            for answer in plain
        )
        for one in stems_in(article.text[sentence.start : sentence.end])
    )


def _plain(text: str) -> str:
    return f" {' '.join(re.findall(r'[a-z0-9]+', text.lower()))} "


def _names(asked: Asked, reading: Reading, told: frozenset[str]) -> Iterator[str]:
    held = {n.text: n.kind for n in reading.names if n.text in asked.question and len(n.text) > 2}
    whole = {one for one in held if not any(one != other and one in other for other in held)}
    for one in sorted(whole):
        for other in dict.fromkeys(n.text for n in reading.names if n.kind is held[one]):
            mine = frozenset(stems(other))
            if mine and not mine & (told | set(stems(asked.question))) and other[0].isupper():
                yield asked.question.replace(one, other)


def _deeds(asked: Asked, told: frozenset[str], dice: Random) -> Iterator[str]:
    predicate = understand(asked.question).predicate
    word = next(
        (m for m in re.finditer(r"[a-z]+", asked.question) if stem(m[0]) == predicate), None
    )
    if word is None or not predicate or word.start() == 0:
        return
    before = asked.question[: word.start()].lower()
    is_base = re.search(r"\b(?:did|do|does|will|to)\b", before) is not None
    is_passive = not is_base and re.search(r"\b(?:was|were|is|are|been|be|has|have|had)\b", before)
    known = any(word[0] in deed for deed in _DEEDS) or word[0].endswith("ed")
    if not known and not is_base:
        return
    for deed in dice.sample(_DEEDS, len(_DEEDS)):
        one = stem(deed[0])
        if is_held(predicate, frozenset({one})) or is_held(one, told):
            continue
        new = deed[0] if is_base else deed[2] if is_passive else deed[1]
        yield asked.question[: word.start()] + new + asked.question[word.end() :]


def _roles(asked: Asked) -> Iterator[str]:
    bases = {past: base for base, past, _ in _DEEDS}
    pasts = {base: past for base, past, _ in _DEEDS}
    if found := _DID.match(asked.question):
        yield f"{found['ask']} did {found['other']} {found['deed']} {found['one']}{found['rest']}"
    elif found := _WHO_DID.match(asked.question):
        base = bases.get(found["deed"]) or (
            found["deed"][:-2] if found["deed"].endswith("ed") else ""
        )
        if base:
            yield f"Who did {found['other']} {base}{found['rest']}"
    elif found := _WHOM.match(asked.question):
        past = pasts.get(found["deed"]) or found["deed"].removesuffix("e") + "ed"
        yield f"Who {past} {found['one']}{found['rest']}"


def _counts(asked: Asked, article: Article, told: frozenset[str]) -> Iterator[str]:
    found = _HOW_MANY.search(asked.question)
    if found is None:
        return
    own = [
        w
        for w in dict.fromkeys(re.findall(r"\b[a-z]{4,}s\b", article.text))
        if not w.endswith("ss")
    ]
    for noun in [*own, *_COUNTED]:
        one = stem(noun)
        if (
            not is_held(one, told)
            and not is_held(stem(found["noun"]), frozenset({one}))
            and one not in stems(asked.question)
        ):
            yield asked.question[: found.start()] + noun + asked.question[found.end() :]


def _where(asked: Asked, reading: Reading, told: frozenset[str]) -> Iterator[str]:
    if (
        re.match(r"(?:In |At |On )?(?:Where|When|What|Which)", asked.question)
        or not asked.question.endswith("?")
        or " in " in asked.question
    ):
        return
    for name in reading.names:
        if name.kind is NameKind.PLACE and not set(stems(name.text)) & (
            told | set(stems(asked.question))
        ):
            yield f"{asked.question[:-1]} in {name.text}?"


def _opposites(asked: Asked, told: frozenset[str]) -> Iterator[str]:
    for found in _OPPOSITE.finditer(asked.question):
        new = _INTO[found[0]]
        if stem(new) not in told:
            yield asked.question[: found.start()] + new + asked.question[found.end() :]


def _details(article: Article, reading: Reading) -> Iterator[str]:
    words = stems_in(article.text)
    by_kind = {
        NameKind.PERSON: _OF_PERSON,
        NameKind.ORGANISATION: _OF_BODY,
        NameKind.PLACE: _OF_PLACE,
    }
    for name in {n.text: n for n in reading.names}.values():
        for form, tells in by_kind.get(name.kind, ()):
            if tells == "age":
                if any(
                    _AGE.search(article.text[max(0, n.start - 60) : n.end + 60])
                    for n in reading.names
                    if set(n.text.split()) & set(name.text.split())
                ):
                    continue
            elif set(stems(tells)) & words:
                continue
            yield form.format(name.text)
