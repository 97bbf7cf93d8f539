"""Statements in other languages than English, beside sources in theirs."""

import pytest

from tests.core.gate.ruling import ruling

ES = "La jueza Marta Olmo no autorizó el desalojo del barrio de Velga, según el tribunal."
FR = "Aucun des onze mineurs n'a été retrouvé dans la galerie, a indiqué le procureur Ferrand."
DE = "Bei dem Unglück starben drei Menschen, 27 wurden verletzt, wie die Feuerwehr mitteilte."
PT = "O desabamento em Vilarim matou 14 pessoas e feriu 52, informou o corpo de bombeiros."
IT = "Le scuole non riapriranno lunedì, ha annunciato la sindaca Carla Venti."
RU = "Власти отрицают, что в колонии под Сосновкой произошёл бунт."
UK = "Уночі загинули п'ятеро людей, 16 дістали поранення, сказав речник обласної адміністрації."
AR = "قتل تسعة أشخاص وأصيب 30 آخرون في انفجار وقع في سوق المدينة، حسبما أعلنت الشرطة."
ZH = "公司否认泄漏的气体有毒。"
PL = "Most w Tarnie nie zostanie otwarty przed piątkiem, powiedział burmistrz Jan Orla."


@pytest.mark.parametrize(
    ("language", "source", "told"),
    [
        ("es", ES, "La jueza Marta Olmo no autorizó el desalojo del barrio de Velga."),
        ("fr", FR, "Aucun des onze mineurs n'a été retrouvé, selon le procureur Ferrand."),
        ("de", DE, "Drei Menschen starben und 27 wurden verletzt, teilte die Feuerwehr mit."),
        ("pt", PT, "Em Vilarim, o desabamento matou 14 pessoas e feriu 52."),
        ("it", IT, "Le scuole non riapriranno lunedì, ha detto la sindaca Carla Venti."),
        ("ru", RU, "Власти отрицают, что в колонии произошёл бунт."),
        ("uk", UK, "Уночі загинули п'ятеро людей, 16 дістали поранення."),
        ("ar", AR, "قتل تسعة أشخاص وأصيب 30 آخرون في انفجار في سوق المدينة."),
        ("zh", ZH, "公司否认泄漏的气体有毒。"),
        ("de", "Der Rat will die Schule am Mittwoch öffnen.", "Der Rat will die Schule öffnen."),
        ("pt", "O incêndio no porto de Caldas foi controlado.", "O incêndio foi controlado."),
        ("pl", PL, PL),
        (
            "pl",
            "The bridge at Tarn has been shut, and the mayor left.",
            "The bridge has been shut.",
        ),
    ],
)
def test_what_is_so_in_the_source_passes(language: str, source: str, told: str) -> None:
    assert ruling(told, source, language=language).reasons == ()


@pytest.mark.parametrize(
    ("language", "source", "told", "problem"),
    [
        ("es", ES, "La jueza Marta Olmo autorizó el desalojo del barrio de Velga.", '"no"'),
        ("es", "El tren circulará el lunes.", "El tren no circulará el lunes.", 'says "no"'),
        ("fr", FR, "Les onze mineurs ont été retrouvés dans la galerie.", '"Aucun"'),
        ("de", "Die Bahn bestritt, dass der Zug zu schnell gefahren sei.",
         "Die Bahn erklärte, dass der Zug zu schnell gefahren sei.", '"bestritt"'),
        ("de", DE, "Bei dem Unglück starben 27 Menschen, drei wurden verletzt.", "counts killed"),
        ("pt", "A Marinha negou que o navio tenha sido atingido por um míssil.",
         "A Marinha disse que o navio foi atingido por um míssil.", '"negou"'),
        ("it", IT, "Le scuole riapriranno lunedì, ha annunciato la sindaca Carla Venti.", '"non"'),
        ("ru", RU, "Власти сообщили, что в колонии под Сосновкой произошёл бунт.", '"отрицают"'),
        ("uk", UK, "Уночі загинули 16 людей, п'ятеро дістали поранення.", "counts killed"),
        ("ar", AR, "قتل 30 شخصا وأصيب تسعة آخرون في انفجار في سوق المدينة.", "counts killed"),
        ("zh", ZH, "公司说泄漏的气体有毒。", '"否认"'),
        ("pl", PL, "Most w Tarnie zostanie otwarty przed piątkiem.", "cannot be checked"),
    ],
)  # fmt: skip
def test_what_is_changed_is_named(language: str, source: str, told: str, problem: str) -> None:
    assert problem in " ".join(ruling(told, source, language=language).reasons)
