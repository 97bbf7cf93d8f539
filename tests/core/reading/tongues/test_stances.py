"""Whether a number in another language is denied, reckoned or planned, and by whom."""

import pytest

from bot.core.evidence import Figure, Status
from bot.core.reading.sentences import split_sentences
from bot.core.reading.tongues import find_foreign_figures

DENIED, ESTIMATED, PLANNED = Status.DENIED, Status.ESTIMATED, Status.PLANNED
CLAIMED, OBSERVED = Status.CLAIMED, Status.OBSERVED


def figures(language: str, text: str) -> tuple[Figure, ...]:
    return find_foreign_figures(text, split_sentences(text), language=language)


@pytest.mark.parametrize(
    ("language", "text", "status", "claimant"),
    [
        ("es", "El gobernador negó que hubiera 80 muertos.", DENIED, "gobernador"),
        ("es", "La Cruz Roja estima que 900 familias huyeron.", ESTIMATED, "Cruz Roja"),
        ("es", "El sindicato, en cambio, habla de 50 heridos.", CLAIMED, "sindicato"),
        ("fr", "Le gouvernement a démenti que 60 soldats soient morts.", DENIED, "gouvernement"),
        ("fr", "L'ONG Nord estime à 15 000 le nombre de déplacés.", ESTIMATED, "ONG Nord"),
        ("fr", "Le ministère prévoit d'installer 1 200 tentes.", PLANNED, ""),
        ("fr", "Dix-huit personnes sont mortes, a annoncé le préfet, Luc Perrin.", CLAIMED,
         "Luc Perrin"),
        ("de", "Ein Sprecher wies Berichte über 40 Tote zurück.", DENIED, "Sprecher"),
        ("de", "Das Rote Kreuz schätzt, dass 900 Menschen flohen.", ESTIMATED, "Rote Kreuz"),
        ("de", "Die Regierung will 200 Häuser bauen.", PLANNED, ""),
        ("de", "Ein Sprecher dementierte das, aber 40 Menschen starben.", OBSERVED, None),
        ("pt", "A polícia negou que 15 pessoas tenham sido presas.", DENIED, "polícia"),
        ("pt", "De acordo com os advogados, há 22 detidos.", CLAIMED, "advogados"),
        ("pt", "Há 27 mortos, informou a Defesa Civil nesta quarta-feira.", CLAIMED,
         "Defesa Civil"),
        ("it", "Il ministro ha smentito che ci siano 100 dispersi.", DENIED, "ministro"),
        ("it", "La Caritas stima che ci siano 900 sfollati.", ESTIMATED, "Caritas"),
        ("ru", "Министерство опровергло сообщения о гибели 40 военных.", DENIED, "Министерство"),
        ("ru", "Правозащитники говорят о 140 задержанных.", CLAIMED, "Правозащитники"),
        ("ru", "Власти намерены эвакуировать 800 жителей.", PLANNED, ""),
        ("uk", "Міністерство спростувало повідомлення про 50 загиблих.", DENIED, "Міністерство"),
        ("uk", "Червоний Хрест оцінює кількість переселенців у 20 тисяч.", ESTIMATED,
         "Червоний Хрест"),
        ("ar", "نفت الحكومة مقتل 60 جنديا.", DENIED, "الحكومة"),
        ("ar", "تقدر الأمم المتحدة عدد النازحين بنحو 20 ألف شخص.", ESTIMATED, "الأمم المتحدة"),
        ("ar", "تعتزم الحكومة بناء 400 منزل.", PLANNED, ""),
        ("zh", "外交部发言人否认有60名士兵被俘的说法。", DENIED, "外交部发言人"),
        ("zh", "联合国估计约有2万人流离失所。", ESTIMATED, "联合国"),
        ("zh", "初步估计有20人死亡。", ESTIMATED, ""),
    ],
)  # fmt: skip
def test_a_verb_of_the_sentence_says_what_a_number_is(
    language: str, text: str, status: Status, claimant: str | None
) -> None:
    figure = figures(language, text)[-1]

    assert figure.status is status
    assert claimant is None or figure.claimant == claimant


def test_a_denial_ends_where_a_but_begins() -> None:
    first, second = figures(
        "es", "El alcalde negó que hubiera 80 muertos, pero confirmó 12 heridos."
    )

    assert first.status is DENIED
    assert second.status is not DENIED
