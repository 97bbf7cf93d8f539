"""In other languages than English a source may be shortened, and not reworded or rearranged."""

import pytest

from bench.statements_told import TONGUES, load, ruled, tally
from tests.core.gate.ruling import ruling

#: Honest statements of ours that pass at least; those that fail are reworded.
FLOOR = 0.78

ES = "La guerrilla atacó al ejército cerca de Montealto, y 12 soldados murieron, según la radio."
DE = "Bei dem Brand in Marnau starben acht Menschen, 30 wurden verletzt, sagte Jens Kroll."
AWAY = "Die Flüchtlinge kamen aus Erlenau nach Marnau."


@pytest.mark.parametrize(
    ("language", "source", "told"),
    [
        pytest.param("es", ES, "La guerrilla atacó al ejército.", id="the end is left out"),
        pytest.param("es", ES, "Según la radio, 12 soldados murieron.", id="clauses moved"),
        pytest.param("de", DE, "Acht Menschen starben bei dem Brand.", id="turned round its verb"),
        pytest.param("de", DE, "Bei dem Brand starben acht Menschen.", id="its preposition stays"),
        pytest.param("de", AWAY, "Die Flüchtlinge kamen nach Marnau.", id="one of two ways"),
        pytest.param("fr", "Près de 600 habitants ont été relogés par la mairie de Vernay.",
                     "Près de 600 habitants ont été relogés.", id="a measure is kept"),
        pytest.param("uk", "Влада планує закрити порт у Зеленівці в п'ятницю.",
                     "Влада планує в п'ятницю закрити порт.", id="an apostrophe is no end"),
        pytest.param("zh", "市政府计划周五关闭海湾港口。", "市政府计划关闭海湾港口。", id="signs"),
        pytest.param("ar", "تعتزم السلطات إغلاق ميناء الخليج.", "تعتزم السلطات إغلاق الميناء.",
                     id="an article more"),
    ],
)  # fmt: skip
def test_what_is_shortened_passes(language: str, source: str, told: str) -> None:
    assert ruling(told, source, language=language).reasons == ()


@pytest.mark.parametrize(
    ("language", "source", "told", "problem"),
    [
        ("es", ES, "El ejército atacó a la guerrilla.", "another order"),
        ("es", ES, "La guerrilla atacó al ejército, y 15 soldados murieron.", "15"),
        ("es", ES, "La guerrilla atacará al ejército.", '"atacará"'),
        ("es", "Los soldados se retiraron de Montealto.", "Los soldados se retiraron a Montealto.",
         'says of "montealto"'),
        ("de", AWAY, "Die Flüchtlinge kamen aus Marnau nach Erlenau.", "says of"),
        ("de", "Nur zwei der sechs Brunnen sind verseucht.",
         "Nur sechs der zwei Brunnen sind verseucht.", "another order"),
        ("de", "Die Rebellen sollen das Dorf eingenommen haben.",
         "Die Rebellen haben das Dorf eingenommen.", '"sollen"'),
        ("de", "Nur zwei Brunnen sind verseucht.", "Zwei Brunnen sind verseucht.", '"Nur"'),
        ("fr", "Les habitants ont été relogés par la mairie, selon la Croix-Rouge.",
         "Les habitants ont été relogés par la Croix-Rouge, selon la mairie.", "says of"),
        ("fr", "Le syndicat accuse la direction d'avoir caché la fuite.",
         "La direction a caché la fuite.", '"accuse"'),
        ("it", "Le strade riapriranno domani se smette di nevicare.",
         "Le strade riapriranno domani.", '"se"'),
        ("ru", "Возможно, колонна покинула Дубровку ночью.",
         "Колонна покинула Дубровку ночью.", '"Возможно"'),
        ("pt", "Talvez cinco pessoas estejam presas nos escombros.",
         "Cinco pessoas estejam presas nos escombros.", '"Talvez"'),
        ("zh", "工会指责公司隐瞒漏油事故。", "公司指责工会隐瞒漏油事故。", "another order"),
        ("zh", "武装人员疑似占领了白溪镇。", "武装人员占领了白溪镇。", '"疑似"'),
        ("ar", "اتهمت النقابة الشركة بإخفاء التسرب.", "اتهمت الشركة النقابة بإخفاء التسرب.",
         "another order"),
    ],
)  # fmt: skip
def test_what_is_changed_is_named(language: str, source: str, told: str, problem: str) -> None:
    assert problem in " ".join(ruling(told, source, language=language).reasons)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Tres soldados murieron en Larena. Doce soldados murieron en Olmedal.",
         "Doce soldados murieron en Larena."),
        ("Tres soldados murieron en Larena y doce en Olmedal.",
         "Tres soldados murieron en Olmedal."),
        ("La guerrilla mató a tres soldados y el ejército hirió a doce civiles.",
         "La guerrilla hirió a doce civiles."),
        ("Tres soldados murieron en Larena y doce resultaron heridos.",
         "Doce resultaron heridos en Larena."),
    ],
)  # fmt: skip
def test_a_part_of_one_clause_is_not_put_into_another(source: str, told: str) -> None:
    assert "another order" in " ".join(ruling(told, source, language="es").reasons)


@pytest.mark.parametrize(
    "told",
    [
        "La presa puede ceder esta noche, dijo Inés Rubio.",
        "Según Inés Rubio, la presa puede ceder esta noche.",
    ],
)
def test_nobody_says_what_another_said(told: str) -> None:
    source = (
        "La presa puede ceder esta noche, dijo el ministro Julio Prado. "
        "La alcaldesa Inés Rubio llegó el lunes a Larena."
    )
    honest = "La presa puede ceder esta noche, según Julio Prado."

    assert ruling(honest, source, language="es").reasons == ()
    assert ruling(told, source, language="es").reasons
    bare = "La presa puede ceder esta noche."
    assert ruling(bare, source, language="es", attribution="Inés Rubio").reasons


def test_what_only_says_where_and_an_aside_may_be_moved_or_left_out() -> None:
    source = "En Larena, el ministro de Obras, Julio Prado, dijo que la presa resiste."

    assert ruling("El ministro dijo que la presa resiste en Larena.", source, language="es").reasons
    told = "El ministro de Obras dijo en Larena que la presa resiste."
    assert ruling(told, source, language="es").reasons == ()


def test_no_lie_of_ours_passes_and_honest_ones_do() -> None:
    scores = tally((told, ruled(told)) for told in load(TONGUES))

    assert scores["lies rejected"] == 1.0
    assert scores["honest passed"] >= FLOOR
