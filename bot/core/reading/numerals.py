"""The words that numbers are written in, language by language. Data only; `numbers.py` reads it.

A key is lower case, with a space where the text has a space or a hyphen ("treinta y uno" is read
by grammar, "quatre vingt dix" stands here whole).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Numerals:
    """How one language says numbers."""

    #: Words that add up: 0 to 999.
    additive: Mapping[str, float]
    #: Words that multiply what stands before them: hundred, dozen, thousand, million.
    scales: Mapping[str, float]
    #: Plurals that tell only the order of magnitude, with the least they can mean.
    vague: Mapping[str, float] = field(default_factory=dict)
    #: Words that stand between the parts of one number ("two hundred and five").
    joiners: frozenset[str] = frozenset()
    #: Words that stand for one before a scale ("a million").
    articles: frozenset[str] = frozenset()
    #: "of" in "tens of thousands".
    links: frozenset[str] = frozenset()
    ordinals: Mapping[str, float] = field(default_factory=dict)
    #: Parts of one ("third", "thirds"), for fractions.
    parts: Mapping[str, float] = field(default_factory=dict)
    #: "half" before a scale ("half a million").
    half: frozenset[str] = frozenset()
    #: "to" and "or" inside a range.
    through: frozenset[str] = frozenset()
    #: "between", and the "and" that goes with it.
    between: Mapping[str, str] = field(default_factory=dict)
    #: Vague small numbers before a scale ("several thousand", "a few hundred").
    few: frozenset[str] = frozenset()
    #: The mark before decimals is a comma, and the dot parts thousands.
    decimal_comma: bool = False


def _listed(words: str, first: int = 0, step: int = 1) -> dict[str, float]:
    return {word: float(first + step * n) for n, word in enumerate(words.split())}


_EN_UNITS = _listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_EN_TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
#: "thirtythree", as wires write it.
_EN_GLUED = {
    f"{ten}{unit}": value + n
    for ten, value in _EN_TENS.items()
    for unit, n in list(_EN_UNITS.items())[1:10]
}
_EN_ORDINALS = _listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    1,
) | _listed(
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth",
    20,
    10,
)
_EN_PARTS = {
    "half": 2.0, "halves": 2.0, "third": 3.0, "thirds": 3.0, "quarter": 4.0, "quarters": 4.0,
    "fourth": 4.0, "fourths": 4.0, "fifth": 5.0, "fifths": 5.0, "sixth": 6.0, "sixths": 6.0,
    "eighth": 8.0, "eighths": 8.0, "tenth": 10.0, "tenths": 10.0,
}  # fmt: skip

ENGLISH = Numerals(
    additive=_EN_UNITS | _EN_TENS | _EN_GLUED,
    scales={
        "hundred": 1e2, "dozen": 12.0, "thousand": 1e3, "million": 1e6, "billion": 1e9,
        "trillion": 1e12, "lakh": 1e5, "lac": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
        "mln": 1e6, "mn": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "k": 1e3,
    },
    vague={
        "dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "tens": 10.0,
        "millions": 1e6, "billions": 1e9,
    },
    joiners=frozenset({"and"}),
    articles=frozenset({"a", "an"}),
    links=frozenset({"of"}),
    ordinals=_EN_ORDINALS,
    parts=_EN_PARTS,
    half=frozenset({"half"}),
    through=frozenset({"to", "or"}),
    between={"between": "and"},
    few=frozenset({"several", "few", "many"}),
)  # fmt: skip


def _spanish() -> Numerals:
    additive = _listed(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
        "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
    )
    additive |= {"un": 1.0, "una": 1.0, "veintiún": 21.0, "veintiuna": 21.0, "cien": 100.0}
    additive |= _listed("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10)
    additive |= _listed("ciento doscientos trescientos cuatrocientos quinientos seiscientos "
                        "setecientos ochocientos novecientos", 100, 100)  # fmt: skip
    additive |= {w[:-2] + "as": v for w, v in additive.items() if w.endswith("ientos")}
    return Numerals(
        additive=additive | {"quinientas": 500.0},
        scales={
            "docena": 12.0,
            "docenas": 12.0,
            "decena": 10.0,
            "decenas": 10.0,
            "veintena": 20.0,
            "treintena": 30.0,
            "cuarentena": 40.0,
            "cincuentena": 50.0,
            "centenar": 1e2,
            "centenares": 1e2,
            "millar": 1e3,
            "mil": 1e3,
            "millón": 1e6,
            "millones": 1e6,
            "billones": 1e12,
        },
        vague={"decenas": 10.0, "docenas": 12.0, "centenares": 1e2, "cientos": 1e2, "miles": 1e3},
        joiners=frozenset({"y"}),
        articles=frozenset({"un", "una"}),
        links=frozenset({"de"}),
        half=frozenset({"medio", "media"}),
        through=frozenset({"a", "o"}),
        between={"entre": "y"},
        few=frozenset({"varios", "varias"}),
        decimal_comma=True,
    )


def _french() -> Numerals:
    additive = _listed(
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
        "seize"
    )
    additive |= {"une": 1.0, "dix sept": 17.0, "dix huit": 18.0, "dix neuf": 19.0}
    units = {value: word for word, value in additive.items() if word != "une"}
    tens = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
    for ten, word in tens.items():
        additive[word] = float(ten)
        additive[f"{word} et un"] = ten + 1.0
        for unit in range(1, 10):
            additive[f"{word} {units[unit]}"] = float(ten + unit)
    additive["soixante et onze"] = 71.0
    for unit in range(10, 20):
        additive[f"soixante {units[unit]}"] = 60.0 + unit
    additive |= {"quatre vingts": 80.0, "quatre vingt": 80.0}
    for unit in range(1, 20):
        additive[f"quatre vingt {units[unit]}"] = 80.0 + unit
    additive |= {"quinzaine": 15.0, "vingtaine": 20.0, "trentaine": 30.0, "cinquantaine": 50.0,
                 "soixantaine": 60.0}  # fmt: skip
    additive |= {"septante": 70.0, "huitante": 80.0, "nonante": 90.0}
    return Numerals(
        additive=additive,
        scales={
            "cent": 1e2, "cents": 1e2, "mille": 1e3, "million": 1e6, "millions": 1e6,
            "milliard": 1e9, "milliards": 1e9, "douzaine": 12.0, "dizaine": 10.0,
            "douzaines": 12.0, "dizaines": 10.0, "centaines": 1e2, "quarantaine": 40.0,
            "vingtaine": 20.0, "trentaine": 30.0, "cinquantaine": 50.0, "centaine": 1e2,
            "millier": 1e3,
        },
        vague={"dizaines": 10.0, "centaines": 1e2, "milliers": 1e3},
        joiners=frozenset({"et"}),
        articles=frozenset({"un", "une"}),
        links=frozenset({"de"}),
        half=frozenset({"demi"}),
        through=frozenset({"à", "ou"}),
        between={"entre": "et"},
        few=frozenset({"plusieurs", "quelques"}),
        decimal_comma=True,
    )  # fmt: skip


def _german() -> Numerals:
    units = _listed("null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
    teens = {
        f"{stem}zehn": n for n, stem in enumerate("drei vier fünf sech sieb acht neun".split(), 13)
    }
    small: dict[str, float] = units | {word: float(n) for word, n in teens.items()}
    tens = _listed("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10)
    small |= tens
    ones = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
    for n, one in enumerate(ones, 1):
        small |= {f"{one}und{ten}": value + n for ten, value in tens.items()}
    additive = dict(small) | {"ein": 1.0, "eine": 1.0, "einen": 1.0, "zwo": 2.0}
    for n, one in enumerate(["", *ones]):
        hundred = float(max(n, 1) * 100)
        additive[f"{one}hundert"] = hundred
        additive |= {f"{one}hundert{word}": hundred + value for word, value in small.items()}
    thousands = {f"{word}tausend": value * 1e3 for word, value in additive.items() if value}
    return Numerals(
        additive=additive | thousands,
        scales={
            "dutzend": 12.0, "tausend": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6,
            "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "billionen": 1e12,
        },
        vague={"dutzende": 12.0, "hunderte": 1e2, "tausende": 1e3, "zehntausende": 1e4,
               "hunderttausende": 1e5},
        articles=frozenset({"ein", "eine", "einer"}),
        links=frozenset({"von"}),
        half=frozenset({"halbe"}),
        through=frozenset({"bis", "oder"}),
        between={"zwischen": "und"},
        few=frozenset({"mehrere", "einige"}),
        decimal_comma=True,
    )  # fmt: skip


def _portuguese() -> Numerals:
    additive = _listed(
        "zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze "
        "dezesseis dezessete dezoito dezenove"
    )
    additive |= {"uma": 1.0, "duas": 2.0, "catorze": 14.0, "dezasseis": 16.0, "dezassete": 17.0,
                 "dezanove": 19.0, "cem": 100.0}  # fmt: skip
    additive |= _listed("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10)
    additive |= _listed("cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos "
                        "oitocentos novecentos", 100, 100)  # fmt: skip
    additive |= {w[:-2] + "as": v for w, v in additive.items() if w.endswith("entos")}
    return Numerals(
        additive=additive,
        scales={"dúzia": 12.0, "dúzias": 12.0, "dezena": 10.0, "dezenas": 10.0, "centena": 1e2,
                "centenas": 1e2, "milhar": 1e3, "mil": 1e3, "milhão": 1e6, "milhões": 1e6,
                "bilhão": 1e9, "bilhões": 1e9},
        vague={"dezenas": 10.0, "dúzias": 12.0, "centenas": 1e2, "milhares": 1e3},
        joiners=frozenset({"e"}),
        articles=frozenset({"um", "uma"}),
        links=frozenset({"de"}),
        half=frozenset({"meio", "meia"}),
        through=frozenset({"a", "ou"}),
        between={"entre": "e"},
        few=frozenset({"vários", "várias"}),
        decimal_comma=True,
    )  # fmt: skip


def _italian() -> Numerals:
    small = _listed(
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici "
        "quattordici quindici sedici diciassette diciotto diciannove"
    )
    units = {n: word for word, n in small.items() if 1 <= n <= 9}
    tens = _listed("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 20, 10)
    for ten, value in tens.items():
        small[ten] = value
        for n, unit in units.items():
            stem = ten[:-1] if unit[0] in "uo" else ten
            small[stem + unit] = value + n
            small[stem + unit.replace("tre", "tré")] = value + n
    additive = dict(small) | {"un": 1.0, "una": 1.0}
    for n in range(1, 10):
        hundred = ("" if n == 1 else units[float(n)]) + "cento"
        additive[hundred] = n * 100.0
        additive |= {hundred + word: n * 100 + value for word, value in small.items() if value}
    additive |= {f"{word}mila": value * 1e3 for word, value in additive.items() if value > 1}
    return Numerals(
        additive=additive,
        scales={"dozzina": 12.0, "dozzine": 12.0, "decina": 10.0, "decine": 10.0,
                "quindicina": 15.0, "ventina": 20.0, "trentina": 30.0, "quarantina": 40.0,
                "cinquantina": 50.0, "centinaia": 1e2, "centinaio": 1e2, "migliaio": 1e3,
                "mille": 1e3, "mila": 1e3, "milione": 1e6, "milioni": 1e6, "miliardo": 1e9,
                "miliardi": 1e9},
        vague={"decine": 10.0, "dozzine": 12.0, "centinaia": 1e2, "migliaia": 1e3},
        articles=frozenset({"un", "una"}),
        links=frozenset({"di"}),
        half=frozenset({"mezzo"}),
        through=frozenset({"a", "o"}),
        between={"tra": "e", "fra": "e"},
        decimal_comma=True,
    )  # fmt: skip


def _slavic(units: str, extra: str, tens: str, hundreds: str) -> dict[str, float]:
    additive = _listed(units) | _listed(tens, 20, 10) | _listed(hundreds, 100, 100)
    for pair in extra.split():
        word, value = pair.split("=")
        additive[word] = float(value)
    return additive


_RUSSIAN = Numerals(
    additive=_slavic(
        "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
        "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
        "одна=1 одного=1 две=2 двух=2 трое=3 трёх=3 трех=3 двое=2 четверо=4 четырёх=4 четырех=4 "
        "двоих=2 троих=3 четверых=4 пятерых=5 шестеро=6 шестерых=6 семеро=7 семерых=7 восьмеро=8 "
        "девятеро=9 десятеро=10 двумя=2 тремя=3 "
        "пятеро=5 пяти=5 шести=6 семи=7 восьми=8 девяти=9 десяти=10 двадцати=20 тридцати=30 "
        "пятидесяти=50",
        "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
        "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот",
    ),
    scales={"десяток": 10.0, "десятка": 10.0, "десятков": 10.0, "сотни": 1e2,
            "тысяча": 1e3, "тысячи": 1e3, "тысяч": 1e3, "тыс": 1e3, "миллион": 1e6,
            "миллиона": 1e6, "миллионов": 1e6, "млн": 1e6, "миллиард": 1e9, "миллиарда": 1e9,
            "миллиардов": 1e9, "млрд": 1e9},
    vague={"десятки": 10.0, "десятков": 10.0, "сотни": 1e2, "сотен": 1e2},
    few=frozenset({"несколько", "нескольких"}),
    through=frozenset({"до", "или"}),
    between={"между": "и"},
    decimal_comma=True,
)  # fmt: skip
_UKRAINIAN = Numerals(
    additive=_slavic(
        "нуль один два три чотири пять шість сім вісім девять десять одинадцять дванадцять "
        "тринадцять чотирнадцять пятнадцять шістнадцять сімнадцять вісімнадцять девятнадцять",
        "одна=1 одного=1 дві=2 двоє=2 двох=2 троє=3 трьох=3 четверо=4 чотирьох=4 пятеро=5 п'ять=5 "
        "шестеро=6 семеро=7 восьмеро=8 десятеро=10 одинадцятеро=11 дванадцятеро=12 "
        "тринадцятеро=13 чотирнадцятеро=14 п'ятнадцятеро=15 п’ятнадцятеро=15 шістнадцятеро=16 "
        "сімнадцятеро=17 вісімнадцятеро=18 двадцятеро=20 шістьох=6 сімох=7 вісьмох=8 десятьох=10 "
        "п'ять=5 п'ятеро=5 п'ятьох=5 п'яти=5 п'ятнадцять=15 п'ятдесят=50 п'ятсот=500 дев'ять=9 "
        "дев'ятеро=9 дев'ятьох=9 дев'ятнадцять=19 дев'яносто=90 дев'ятсот=900 "
        "п’ять=5 п’ятеро=5 п’ятьох=5 п’яти=5 п’ятнадцять=15 п’ятдесят=50 п’ятсот=500 дев’ять=9 "
        "дев’ятеро=9 дев’ятьох=9 дев’ятнадцять=19 дев’яносто=90 дев’ятсот=900 "
        "шести=6 семи=7 восьми=8 десяти=10 двадцяти=20 тридцяти=30",
        "двадцять тридцять сорок пятдесят шістдесят сімдесят вісімдесят девяносто",
        "сто двісті триста чотириста пятсот шістсот сімсот вісімсот девятсот",
    ),
    scales={"десяток": 10.0, "десятки": 10.0, "десятків": 10.0, "сотні": 1e2,
            "тисяча": 1e3, "тисячі": 1e3, "тисяч": 1e3, "тис": 1e3, "мільйон": 1e6,
            "мільйони": 1e6, "мільйона": 1e6, "мільйонів": 1e6, "млн": 1e6, "мільярд": 1e9,
            "мільярди": 1e9, "мільярда": 1e9, "мільярдів": 1e9, "млрд": 1e9},
    vague={"десятки": 10.0, "десятків": 10.0, "сотні": 1e2, "сотень": 1e2},
    few=frozenset({"кілька", "декілька"}),
    through=frozenset({"до", "або"}),
    between={"між": "і"},
    decimal_comma=True,
)  # fmt: skip


def _arabic(small: dict[str, float]) -> dict[str, float]:
    """Add "seven and thirty", of which "and" and the ten are one word, and what hundreds add."""
    units = [(word, value) for word, value in small.items() if value < 10]
    tens = [(word, value) for word, value in small.items() if 20 <= value < 100]
    joined = {f"{one} و{ten}": n + m for one, n in units for ten, m in tens}
    below = small | joined
    hundreds = [(word, value) for word, value in small.items() if 100 <= value < 1000]
    joined |= {f"{hundred} و{word}": n + value for hundred, n in hundreds
               for word, value in below.items() if value < 100}  # fmt: skip
    return small | joined


_ARABIC = Numerals(
    additive=_arabic({
        "أحد عشر": 11.0, "اثنا عشر": 12.0, "اثني عشر": 12.0, "ثلاثة عشر": 13.0,
        "أربعة عشر": 14.0, "خمسة عشر": 15.0, "ستة عشر": 16.0, "سبعة عشر": 17.0,
        "ثمانية عشر": 18.0, "تسعة عشر": 19.0,
        "واحد": 1.0, "اثنان": 2.0, "اثنين": 2.0, "ثلاثة": 3.0, "ثلاث": 3.0, "أربعة": 4.0,
        "أربع": 4.0, "خمسة": 5.0, "خمس": 5.0, "ستة": 6.0, "ست": 6.0, "سبعة": 7.0, "سبع": 7.0,
        "ثمانية": 8.0, "ثماني": 8.0, "تسعة": 9.0, "تسع": 9.0, "عشرة": 10.0, "عشر": 10.0,
        "عشرون": 20.0, "عشرين": 20.0, "ثلاثون": 30.0, "ثلاثين": 30.0, "أربعون": 40.0,
        "أربعين": 40.0, "خمسون": 50.0, "خمسين": 50.0, "ستون": 60.0, "ستين": 60.0, "سبعون": 70.0,
        "سبعين": 70.0, "ثمانون": 80.0, "ثمانين": 80.0, "تسعون": 90.0, "تسعين": 90.0,
        "مئة": 100.0, "مائة": 100.0, "مئتين": 200.0, "مئتا": 200.0, "ثلاثمئة": 300.0,
        "مئتان": 200.0, "أربعمئة": 400.0, "ستمئة": 600.0, "سبعمئة": 700.0, "ثمانمئة": 800.0,
        "تسعمئة": 900.0, "خمسمئة": 500.0, "ألفين": 2000.0,
    }),
    scales={"ألف": 1e3, "آلاف": 1e3, "ألفا": 1e3, "مليون": 1e6, "ملايين": 1e6, "مليونا": 1e6,
            "مليار": 1e9, "مليارات": 1e9},
    vague={"عشرات": 10.0, "مئات": 1e2},
    through=frozenset({"إلى", "أو"}),
)  # fmt: skip

_LANGUAGES: Mapping[str, Numerals] = MappingProxyType(
    {
        "en": ENGLISH,
        "es": _spanish(),
        "fr": _french(),
        "de": _german(),
        "pt": _portuguese(),
        "it": _italian(),
        "ru": _RUSSIAN,
        "uk": _UKRAINIAN,
        "ar": _ARABIC,
    }
)

#: Chinese and Japanese digits and places; a myriad is 10,000.
CJK_DIGITS: Mapping[str, int] = MappingProxyType(
    {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
)
CJK_PLACES: Mapping[str, int] = MappingProxyType({"十": 10, "百": 100, "千": 1000})
CJK_MYRIADS: Mapping[str, float] = MappingProxyType({"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8})


def numerals_of(language: str) -> Numerals:
    """The words of a language given as ISO 639-1, English where we know none."""
    return _LANGUAGES.get(language[:2].lower(), ENGLISH)
