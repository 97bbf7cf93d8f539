from datetime import UTC, datetime

import pytest

from bot.pages.written import dates_in

DAY = datetime(2026, 3, 3, tzinfo=UTC)
TEN = datetime(2026, 3, 3, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "March 3, 2026", "Mar. 3, 2026", "Tuesday, March 3rd, 2026", "3rd of March, 2026",
        "03-Mar-2026", "2026 March 3", "MARCH 3, 2026", "20260303", "2026/3/3", "3.3.2026",
        "Dienstag, 3. März 2026", "Publié le mardi 3 mars 2026", "martes, 3 de marzo de 2026",
        "terça-feira, 3 de março de 2026", "martedì 3 marzo 2026", "dinsdag 3 maart 2026",
        "3. maaliskuuta 2026", "3 marca 2026", "3. března 2026", "2026. március 3., kedd",
        "3. ožujka 2026.", "3. март 2026.", "3 martie 2026", "3 марта 2026 г.", "3 березня 2026",
        "3 Μαρτίου 2026", "3 Mart 2026 Salı", "3 במרץ 2026", "الثلاثاء 3 مارس 2026", "3 آذار 2026",
        "٣ مارس ٢٠٢٦", "۱۲ اسفند ۱۴۰۴", "3 मार्च 2026", "৩ মার্চ ২০২৬", "3 மார்ச் 2026",
        "3 మార్చి 2026", "3 ಮಾರ್ಚ್ 2026", "3 مارچ 2026", "Selasa, 3 Maret 2026",
        "Thứ Ba, ngày 3 tháng 3 năm 2026", "3 มีนาคม 2569", "3 มี.ค. 2569", "2026년 3월 3일",
        "2026年3月3日", "令和8年3月3日", "中華民國115年3月3日", "2026 m. kovo 3 d.",
        "2026. gada 3. marts", "3 მარტი 2026", "3 մարտի 2026", "3 de març de 2026",
        "3 Mawrth 2026", "3 наурыз 2026", "၃ မတ် ၂၀၂၆", "2026 оны 3 сарын 3",
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_languages_and_calendars_of_newsrooms(text: str) -> None:
    assert [one.at for one in dates_in(text)] == [DAY]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("١٤ كانون الثاني ٢٠٢٦", datetime(2026, 1, 14, tzinfo=UTC)),
        ("3 غشت 2026", datetime(2026, 8, 3, tzinfo=UTC)),
        ("1er mars 2026", datetime(2026, 3, 1, tzinfo=UTC)),
        ("3. Jänner 2026", datetime(2026, 1, 3, tzinfo=UTC)),
        ("3 d’abril de 2026", datetime(2026, 4, 3, tzinfo=UTC)),
        ("30 اسفند 1403", datetime(2025, 3, 20, tzinfo=UTC)),
        ("令和元年6月1日", datetime(2019, 6, 1, tzinfo=UTC)),
    ],
)
def test_other_days_are_read_too(text: str, at: datetime) -> None:
    assert [one.at for one in dates_in(text)] == [at]


@pytest.mark.parametrize(
    "text",
    [
        "3 March 2026 12:00 CEST", "Tue 3 Mar 2026 05.00 EST", "March 3, 2026 5 a.m. ET",
        "March 3, 2026 at 5:00 AM EST", "03/03/2026 17:00 (GMT+7)", "3 марта 2026, 13:00 (МСК)",
        "3 mars 2026 à 11h00 CET", "3. März 2026, 11:00 Uhr MEZ", "2026-03-03 10:00 UTC",
        "3:30 pm IST, 3 March 2026", "1000 GMT (1800 HKT) March 3, 2026",
        "2026年3月3日 19:00 日本時間", "3 de março de 2026 07h00 (horário de Brasília)",
    ],
)  # fmt: skip
def test_a_time_with_its_zone_is_an_instant(text: str) -> None:
    assert [(one.at, one.is_instant) for one in dates_in(text)] == [(TEN, True)]


@pytest.mark.parametrize(
    "text",
    ["3 March 2026, 11:00", "3. März 2026, 11:00 Uhr", "3 March 2026 29:00 GMT", "3 March 2026 XQ"],
)
def test_a_time_without_a_zone_that_is_known_leaves_the_day(text: str) -> None:
    assert [(one.at, one.is_instant) for one in dates_in(text)] == [(DAY, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Published: 3 March 2026 | Updated: 9 March 2026",
        "Updated: 9 March 2026 | Published: 3 March 2026",
        "Mis à jour le 9 mars 2026 ; publié le 3 mars 2026",
        "Обновлено 9 марта 2026, опубликовано 3 марта 2026",
        "Zuletzt aktualisiert: 9.3.2026, erschienen: 3.3.2026",
        "更新: 2026年3月9日 公開: 2026年3月3日",
    ],
)
def test_the_date_of_a_change_is_told_from_that_of_publication(text: str) -> None:
    told = {one.is_change: one.at.day for one in dates_in(text)}

    assert told == {True: 9, False: 3}


@pytest.mark.parametrize(
    "text",
    [
        "", "2 hours ago", "vor 2 Stunden", "yesterday at 10:00 GMT", "March 2026", "3 March",
        "31 February 2026", "3 Marble 2026", "3 اسفند 2026", "12345678", "31 اسفند 1404", "1.2.3",
    ],
)  # fmt: skip
def test_what_is_no_whole_date_gives_none(text: str) -> None:
    assert dates_in(text) == []


def test_a_time_belongs_to_the_date_in_front_of_it() -> None:
    told = dates_in("Updated: March 09, 2026 10:00 am IST Published: March 03, 2026")

    assert [(one.at.day, one.is_instant) for one in told] == [(9, True), (3, False)]
