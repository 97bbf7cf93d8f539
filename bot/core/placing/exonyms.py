"""Names of countries and cities as other languages have them, brought to the English ones.

So that "Moskau", "Москва" and "Moscow" are one name where stories are told apart by names.
Countries and the cities that time zones are called after are CLDR's, in every language that it
knows; others are in a table of our own. A language's names count in its texts alone, for a word
that is a country in one is a surname in the next. Arabic and Chinese texts have no capitals by
which names are found.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

from bot.core.patterns import Pattern
from bot.core.placing.romanising import romanised

Words = tuple[str, ...]

#: Fewer letters than this are an abbreviation, or a word that is no place.
_FEWEST = 3
_WORD = Pattern(r"\w\w+")
_CYRILLIC = Pattern(r"[Ѐ-ӿ]+")
_CONSONANT = "bcdfghjklmnpqrstvwxz"
#: Cities with a name in many languages that no time zone is called after, and what English called
#: cities before.
_CITIES = """
Aleppo: fr Alep, es Alepo, pt Alepo, ru Алеппо, uk Алеппо
Alexandria: fr Alexandrie, es Alejandría, it Alessandria, ru Александрия, uk Александрія
Ankara: ru Анкара, uk Анкара
Antwerp: de Antwerpen, nl Antwerpen, fr Anvers, es Amberes, it Anversa, ru Антверпен
Beijing: en Peking, de Peking, nl Peking, fr Pékin, es Pekín, it Pechino, pt Pequim, pl Pekin,
    tr Pekin, ru Пекин, uk Пекін
Cologne: de Köln, es Colonia, it Colonia, pl Kolonia, ru Кёльн, uk Кельн
Florence: de Florenz, it Firenze, es Florencia, pt Florença, ru Флоренция, uk Флоренція
Geneva: de Genf, fr Genève, es Ginebra, it Ginevra, pt Genebra, pl Genewa, ru Женева, uk Женева
Hague: de Haag, nl Haag, fr Haye, es Haya, pt Haia, pl Haga, ru Гаага, uk Гаага
Kharkiv: en Kharkov, de Charkiw, es Járkov, it Kharkov, pl Charków, ru Харьков,
    uk Харків, uk Харкова, uk Харкові
Krakow: de Krakau, fr Cracovie, es Cracovia, it Cracovia, pl Kraków, ru Краков, uk Краків
Kyiv: en Kiev, nl Kiev, pt Kiev, it Kiev, uk Києва, uk Києві
Lviv: en Lvov, de Lemberg, pl Lwów, it Leopoli, es Leópolis, ru Львов,
    uk Львів, uk Львова, uk Львові
Milan: de Mailand, es Milán, it Milano, pt Milão, pl Mediolan, ru Милан, uk Мілан
Mumbai: en Bombay, fr Bombay, es Bombay, ru Мумбаи, uk Мумбаї
Munich: de München, es Múnich, pt Munique, pl Monachium, ru Мюнхен, uk Мюнхен
Naples: de Neapel, es Nápoles, it Napoli, pt Nápoles, pl Neapol, ru Неаполь, uk Неаполь
Odesa: en Odessa, de Odessa, fr Odessa, it Odessa, ru Одесса, uk Одеса
Thessaloniki: fr Thessalonique, es Salónica, it Salonicco, ru Салоники, uk Салоніки
Turkey: en Türkiye
Turin: it Torino, es Turín, pt Turim, pl Turyn, ru Турин, uk Турин
Venice: de Venedig, fr Venise, es Venecia, it Venezia, pt Veneza, pl Wenecja, ru Венеция, uk Венеція
Washington: pl Waszyngton, ru Вашингтон, uk Вашингтон
Yangon: en Rangoon, fr Rangoun, es Rangún
"""


@dataclass(frozen=True, slots=True)
class _Exonyms:
    """One language's names, of one word and of more, each with the English one's words."""

    words: Mapping[str, Words]
    phrases: Mapping[Words, Words]


def in_english(name: Sequence[str], language: str) -> Sequence[str]:
    """Return the words of a name with a place's English name for that of a language.

    Args:
        name: Lower case, in Latin letters, as `romanised` gives them.
        language: ISO 639-1; empty: not known, and nothing is changed.
    """
    known = _of(language) if language else None
    if known is None:
        return name
    if len(name) > 1 and (whole := known.phrases.get(tuple(name))):
        return whole
    return [english for word in name for english in known.words.get(word, (word,))]


@cache
def _of(language: str) -> _Exonyms | None:
    try:
        theirs, ours = Locale.parse(language), Locale.parse("en")
    except (UnknownLocaleError, ValueError):
        return None
    named = _cities(language)
    if language != "en":
        named += [
            (str(name), str(ours.territories[code]))
            for code, name in theirs.territories.items()
            if len(code) == 2 and code.isalpha() and code in ours.territories
        ]
        named += [
            (str(zone["city"]), str(ours.time_zones.get(id, {}).get("city") or _last(id)))
            for id, zone in theirs.time_zones.items()
            if "city" in zone
        ]
    pairs = {
        form: tuple(_today(word) for word in _words(english))
        for name, english in reversed(named)
        for form in _forms(name)
    }
    # What is a place's name in English means that place.
    taken = set(pairs.values())
    differ = {
        name: english
        for name, english in pairs.items()
        if name != english and name not in taken and len("".join(name)) >= _FEWEST
    }
    return _Exonyms(
        {name[0]: english for name, english in differ.items() if len(name) == 1},
        {name: english for name, english in differ.items() if len(name) > 1},
    )


def _forms(name: str) -> list[Words]:
    """Return a name as texts have it: of one Cyrillic word, in other cases as well."""
    plain = _words(name)
    if not _CYRILLIC.fullmatch(name) or plain[0][-1] not in _CONSONANT:
        return [plain]
    # `romanised` ends all of those with one letter; some lose a vowel: Египет, Египта.
    last = plain[0]
    return [plain, (f"{last}a",), *([(f"{last[:-2]}{last[-1]}a",)] if last[-2] == "e" else [])]


def _today(word: str) -> str:
    """Return what English calls a city today."""
    return _before().get(word, word)


@cache
def _before() -> Mapping[str, str]:
    return {name.lower(): english.lower() for name, english in _cities("en")}


def _cities(language: str) -> list[tuple[str, str]]:
    found = []
    for row in _CITIES.strip().replace(",\n    ", ", ").splitlines():
        english, _, others = row.partition(": ")
        for other in others.split(", "):
            code, _, name = other.partition(" ")
            if code == language:
                found.append((name, english))
    return found


def _last(zone: str) -> str:
    """Return the city in a time zone's id."""
    return zone.rpartition("/")[2].replace("_", " ")


def _words(name: str) -> Words:
    return tuple(romanised(word) for word in _WORD.findall(name.lower()))
