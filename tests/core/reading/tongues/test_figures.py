"""Figures in nine languages: value, kind, and what is said of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.evidence import Figure, Status
from bot.core.reading.dates import find_dates
from bot.core.reading.sentences import split_sentences
from bot.core.reading.tongues import find_foreign_figures, is_foreign

LANGUAGES = ("ar", "de", "es", "fr", "it", "pt", "ru", "uk", "zh")


def figures(language: str, text: str) -> tuple[Figure, ...]:
    dates = find_dates(text, language=language)
    return find_foreign_figures(text, split_sentences(text), language=language, dates=dates)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Al menos 18 personas murieron en Orcada.", [(18, "killed")]),
        ("es", "Hay dos muertos y siete heridos.", [(2, "killed"), (7, "injured")]),
        ("es", "Más de 3.000 vecinos fueron evacuados.", [(3000, "evacuated")]),
        (
            "es",
            "Más de 40 vecinos fueron evacuados y 32 viviendas quedaron destruidas.",
            [(40, "evacuated"), (32, "destroyed")],
        ),
        ("es", "Pérdidas por 30.000 millones de euros.", [(3e10, "money")]),
        ("es", "Hay 59 en albergues.", [(59, "displaced")]),
        ("es", "Unos 900 vecinos tuvieron que dejar sus casas.", [(900, "displaced")]),
        ("es", "Una veintena de casas quedaron destruidas.", [(20, "destroyed")]),
        ("fr", "Un demi-million d'habitants ont dû fuir.", [(500_000, "displaced")]),
        ("de", "Helfer bargen 15 Überlebende.", [(15, "rescued")]),
        ("pt", "Duas dezenas de casas foram destruídas.", [(20, "destroyed")]),
        ("it", "Oltre 12mila persone sono senza corrente.", [(12_000, "affected")]),
        ("it", "Una ventina di case sono crollate.", [(20, "destroyed")]),
        ("ru", "Разрушено два десятка домов.", [(20, "destroyed")]),
        ("uk", "Вісімнадцятеро людей загинули.", [(18, "killed")]),
        ("ar", "قتل سبعة وثلاثون شخصا وأصيب مئة وعشرون.", [(37, "killed"), (120, "injured")]),
        ("ar", "قتل ثلاثة واختطف اثنان آخران.", [(3, "killed"), (2, "kidnapped")]),
        ("ar", "لقي تسعة أشخاص حتفهم.", [(9, "killed")]),
        ("ar", "دمرت عشرات المنازل.", [(10, "destroyed")]),
        ("zh", "三名警察被打死，另有两人被绑架。", [(3, "killed"), (2, "kidnapped")]),
        ("zh", "二十座房屋被毁，90人无家可归。", [(20, "destroyed"), (90, "displaced")]),
        ("uk", "Відомо про загибель чотирьох людей.", [(4, "killed")]),
        ("ar", "توفى ما لا يقل عن 121 شخصًا.", [(121, "killed")]),
        ("de", "In der Nacht wurden vier Häuser weggespült.", [(4, "destroyed")]),
        ("es", "La guerrilla secuestró a 16 mineros.", [(16, "kidnapped")]),
        ("fr", "Une soixantaine de personnes ont été secourues.", [(60, "rescued")]),
        (
            "de",
            "Sie entführten 15 Schülerinnen und töteten drei Wachleute.",
            [(15, "kidnapped"), (3, "killed")],
        ),
        (
            "it",
            "Sei persone sono disperse e 48 sono rimaste ferite.",
            [(6, "missing"), (48, "injured")],
        ),
        ("it", "Nel 1987 una frana uccise 35 persone.", [(35, "killed")]),
        ("uk", "Загинули шестеро людей, врятовано п’ятьох.", [(6, "killed"), (5, "rescued")]),
        ("ru", "Пропали без вести четверо, погибли двое.", [(4, "missing"), (2, "killed")]),
        ("zh", "另有6人被困井下。", [(6, "missing")]),
        ("es", "El daño asciende a 12,5 millones de euros.", [(12_500_000, "money")]),
        ("es", "Ardieron 420 hectáreas.", [(420, "area")]),
        ("es", "La alcaldesa llegó el 3 de mayo de 2026.", []),
        ("es", "Una mujer esperaba en la puerta.", []),
        ("fr", "La tempête a fait cinq morts.", [(5, "killed")]),
        ("fr", "Quelque 240 000 foyers sont sans courant.", [(240_000, "other")]),
        ("fr", "Deux soldats ont été tués et onze blessés.", [(2, "killed"), (11, "injured")]),
        ("fr", "Le conseil versera 3 millions d'euros.", [(3_000_000, "money")]),
        ("fr", "Trois personnes sont portées disparues.", [(3, "missing")]),
        ("de", "Drei Soldaten wurden getötet und elf verletzt.", [(3, "killed"), (11, "injured")]),
        ("de", "In der Region stehen rund 12.000 Soldaten.", [(12_000, "troops")]),
        ("de", "Der Einsatz kostet 1,2 Milliarden Euro.", [(1_200_000_000, "money")]),
        ("de", "Vierzig Menschen werden vermisst.", [(40, "missing")]),
        ("de", "Im Jahr 1998 brannte die Mühle.", []),
        ("pt", "Duas pessoas morreram.", [(2, "killed")]),
        ("pt", "Cerca de 1.100 moradores tiveram de sair das suas casas.", [(1100, "displaced")]),
        ("pt", "Há 30 feridos.", [(30, "injured")]),
        ("it", "È salito a 41 morti il bilancio.", [(41, "killed")]),
        ("it", "I feriti sono 320.", [(320, "injured")]),
        ("it", "Gli sfollati sono circa 2.500.", [(2500, "displaced")]),
        ("it", "Il governo ha stanziato 30 milioni di euro.", [(30_000_000, "money")]),
        ("ru", "Погибли пять человек.", [(5, "killed")]),
        ("ru", "Ранены 14 человек.", [(14, "injured")]),
        ("ru", "К линии стянуто около 30 тысяч военных.", [(30_000, "troops")]),
        ("ru", "Эвакуированы 1200 жителей.", [(1200, "evacuated")]),
        ("uk", "Загинули двоє людей, ще 12 поранено.", [(2, "killed"), (12, "injured")]),
        ("uk", "Без світла лишилися 8500 мешканців.", [(8500, "other")]),
        ("ar", "قتل تسعة أشخاص في الهجوم.", [(9, "killed")]),
        ("ar", "أصيب 20 شخصا بجروح.", [(20, "injured")]),
        ("zh", "地震已造成212人遇难，1304人受伤。", [(212, "killed"), (1304, "injured")]),
        ("zh", "约2.2万人被转移安置。", [(22_000, "evacuated")]),
        ("zh", "仍有76人失踪。", [(76, "missing")]),
    ],
)
def test_figures_are_found_with_what_became_of_those_counted(
    language: str, text: str, expected: list[tuple[float, str]]
) -> None:
    assert [(figure.value, figure.kind) for figure in figures(language, text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        ("es", "Murieron 18 personas, según la policía.", "policía"),
        ("es", "Murieron 18 personas, informó el lunes Protección Civil.", "Protección Civil"),
        ("es", "El Gobierno destinará 3 millones de euros.", "Gobierno"),
        ("fr", "Cinq personnes sont mortes, a annoncé la préfecture.", "préfecture"),
        ("fr", "Selon la police, cinq personnes sont mortes.", "police"),
        ("de", "Nach Angaben der Polizei starben fünf Menschen.", "Polizei"),
        ("de", "Fünf Menschen starben, teilte am Montag die Polizei mit.", "Polizei"),
        ("pt", "Morreram duas pessoas, segundo a Proteção Civil.", "Proteção Civil"),
        ("it", "I morti sono 41, ha fatto sapere la prefettura.", "prefettura"),
        ("ru", "Погибли пять человек, сообщила полиция.", "полиция"),
        ("uk", "За даними поліції, загинули двоє людей.", "поліції"),
        ("ar", "قالت الشرطة إن تسعة أشخاص قتلوا.", "الشرطة"),
        ("zh", "警方表示，仍有76人失踪。", "警方"),
        ("es", "Murieron 18 personas en la noche.", ""),
        ("es", "El ministerio cifró en 86 los muertos.", "ministerio"),
        ("uk", "Рятувальники повідомили, що загинули 5 людей.", "Рятувальники"),
    ],
)
def test_who_gives_the_figure_is_read_where_the_sentence_says_it(
    language: str, text: str, claimant: str
) -> None:
    (figure,) = figures(language, text)

    assert figure.claimant == claimant
    assert figure.status is (Status.CLAIMED if claimant else Status.OBSERVED) or text.startswith(
        "El Gobierno"
    )


@pytest.mark.parametrize(
    ("language", "text", "qualifier", "status"),
    [
        ("es", "Al menos 18 personas murieron.", "al menos", Status.OBSERVED),
        ("fr", "Environ 300 maisons sont détruites.", "environ", Status.ESTIMATED),
        ("de", "Rund 300 Häuser wurden zerstört.", "rund", Status.ESTIMATED),
        ("it", "Potrebbero arrivare 900 sfollati.", "", Status.PROJECTED),
        ("fr", "Le conseil versera 300 euros.", "", Status.PLANNED),
        ("zh", "至少12人受伤。", "至少", Status.OBSERVED),
    ],
)
def test_qualifiers_and_the_future_are_kept(
    language: str, text: str, qualifier: str, status: Status
) -> None:
    (figure,) = figures(language, text)

    assert (figure.qualifier, figure.status) == (qualifier, status)


def test_money_may_be_named_before_its_number() -> None:
    (figure,) = figures("es", "Costará $300 millones.")

    assert (figure.text, figure.unit, figure.kind) == ("$300 millones", "USD", "money")


def test_languages_without_a_table_are_read_as_english() -> None:
    assert is_foreign("es-MX")
    assert not is_foreign("en")
    assert not is_foreign("")


@given(st.sampled_from(LANGUAGES), st.text(max_size=200))
def test_any_text_is_read_without_harm(language: str, text: str) -> None:
    for figure in figures(language, text):
        assert text[figure.start : figure.end] == figure.text


WORDS = [
    "300",
    "muertos",
    "tote",
    "человек",
    "人",
    "según",
    "la policía",
    ",",
    ".",
    "遇难",
    "قتل",
    "1,5",
]


@given(st.sampled_from(LANGUAGES), st.lists(st.sampled_from(WORDS), max_size=30))
def test_soup_of_news_words_is_read_without_harm(language: str, words: list[str]) -> None:
    text = " ".join(words)

    for figure in figures(language, text):
        assert text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize(
    ("language", "text", "claimants"),
    [
        ("de", "Die Helfer sprechen von 7000 Toten, die Regierung nur von 2300.",
         ["Helfer", "Regierung"]),
        ("fr", "L'opposition parle de 45 tués, les autorités de 17.",
         ["opposition", "autorités"]),
        ("fr", "Le ministre a fait état de 12 morts ; l'opposition, elle, parle de 60.",
         ["ministre", "opposition"]),
        ("it", "La prefettura parla di 4 morti, i sindacati di 11.",
         ["prefettura", "sindacati"]),
        ("ru", "Власти говорят о 40 погибших, врачи о 110.", ["Власти", "врачи"]),
        ("es", "Según Protección Civil:\n- 14 muertos\n- 60 heridos", ["Protección Civil"] * 2),
        ("de", "Nach Angaben der Polizei:\n- 14 Tote\n- 60 Verletzte", ["Polizei"] * 2),
    ],
)  # fmt: skip
def test_whoever_gives_another_number_may_leave_the_verb_out(
    language: str, text: str, claimants: list[str]
) -> None:
    assert [figure.claimant for figure in figures(language, text)] == claimants
