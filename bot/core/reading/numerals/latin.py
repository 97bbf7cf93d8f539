"""The words for numbers of Spanish, French, German, Portuguese and Italian."""

from bot.core.reading.numerals.words import Numerals, listed


def spanish() -> Numerals:
    """Return the words of Spanish."""
    additive = listed(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
        "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
    )
    additive |= {"un": 1.0, "una": 1.0, "veintiún": 21.0, "veintiuna": 21.0, "cien": 100.0}
    additive |= listed("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10)
    additive |= listed("ciento doscientos trescientos cuatrocientos quinientos seiscientos "
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


def french() -> Numerals:
    """Return the words of French."""
    additive = listed(
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


def german() -> Numerals:
    """Return the words of German."""
    units = listed("null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
    teens = {
        f"{stem}zehn": n for n, stem in enumerate("drei vier fünf sech sieb acht neun".split(), 13)
    }
    small: dict[str, float] = units | {word: float(n) for word, n in teens.items()}
    tens = listed("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10)
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


def portuguese() -> Numerals:
    """Return the words of Portuguese."""
    additive = listed(
        "zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze "
        "dezesseis dezessete dezoito dezenove"
    )
    additive |= {"uma": 1.0, "duas": 2.0, "catorze": 14.0, "dezasseis": 16.0, "dezassete": 17.0,
                 "dezanove": 19.0, "cem": 100.0}  # fmt: skip
    additive |= listed("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10)
    additive |= listed("cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos "
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


def italian() -> Numerals:
    """Return the words of Italian."""
    small = listed(
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici "
        "quattordici quindici sedici diciassette diciotto diciannove"
    )
    units = {n: word for word, n in small.items() if 1 <= n <= 9}
    tens = listed("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 20, 10)
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
