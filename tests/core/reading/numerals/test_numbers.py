from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.reading.numerals.numbers import MOST_NUMBERS, find_numbers, numbers_in


def found(text: str, language: str = "") -> list[tuple[str, float, float | None]]:
    return [
        (text[n.start : n.end], n.value, n.value_high)
        for n in find_numbers(text, language=language)
    ]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        pytest.param("1,234 homes", "1,234", 1234.0, id="comma groups"),
        pytest.param("1.234,5 t", "1.234,5", 1234.5, id="continental groups and decimals"),
        pytest.param("12 345 homes", "12 345", 12345.0, id="space groups"),
        pytest.param("12\u202f345 homes", "12\u202f345", 12345.0, id="narrow space groups"),
        pytest.param("12,34,567 votes", "12,34,567", 1234567.0, id="Indian groups"),
        pytest.param("1'234 francs", "1'234", 1234.0, id="apostrophe groups"),
        pytest.param("3.000 homes", "3.000", 3000.0, id="foreign thousands"),
        pytest.param("6.125 points", "6.125", 6.125, id="three decimals"),
        pytest.param("$1.255 billion", "1.255 billion", 1.255e9, id="decimals before a scale"),
        pytest.param("0.5 per cent", "0.5", 0.5, id="below one"),
        pytest.param("1.2 million", "1.2 million", 1.2e6, id="million"),
        pytest.param("5bn", "5bn", 5e9, id="glued bn"),
        pytest.param("15k riders", "15k", 15_000.0, id="glued k"),
        pytest.param("5m riders", "5m", 5e6, id="glued m before people"),
        pytest.param("a wall 5m high", "5", 5.0, id="glued m of a height"),
        pytest.param("5 crore", "5 crore", 5e7, id="crore"),
        pytest.param("3 lakh", "3 lakh", 3e5, id="lakh"),
        pytest.param("4 lakh 24 thousand homes", "4 lakh 24 thousand", 424_000.0, id="two scales"),
        pytest.param("3 crore 20 lakh votes", "3 crore 20 lakh", 3.2e7, id="crore and lakh"),
        pytest.param("2 million 300 thousand", "2 million 300 thousand", 2.3e6, id="millions"),
        pytest.param("Rs500 crore", "500 crore", 5e9, id="glued currency"),
        pytest.param("a dozen boats", "a dozen", 12.0, id="dozen"),
        pytest.param("two dozen boats", "two dozen", 24.0, id="dozens counted"),
        pytest.param("half a million", "half a million", 5e5, id="half a million"),
        pytest.param("half a dozen", "half a dozen", 6.0, id="half a dozen"),
        pytest.param("two and a half million", "two and a half million", 2.5e6, id="and a half"),
        pytest.param("two hundred and five", "two hundred and five", 205.0, id="and inside"),
        pytest.param("twenty-one", "twenty-one", 21.0, id="hyphen"),
        pytest.param("three thousand two hundred", "three thousand two hundred", 3200.0, id="long"),
        pytest.param("twelve hundred", "twelve hundred", 1200.0, id="hundreds over ten"),
        pytest.param("a hundred and one", "a hundred and one", 101.0, id="a hundred"),
        pytest.param("tens of thousands", "tens of thousands", 10_000.0, id="vague product"),
        pytest.param("hundreds of boats", "hundreds", 100.0, id="vague plural"),
        pytest.param("several thousand", "several thousand", 1000.0, id="several thousand"),
        pytest.param("a few hundred", "a few hundred", 100.0, id="a few hundred"),
        pytest.param("two thirds of it", "two thirds", 0.666667, id="two thirds"),
        pytest.param("a quarter of it", "a quarter", 0.25, id="a quarter"),
        pytest.param("2½ years", "2½", 2.5, id="mixed fraction"),
        pytest.param("2 1/2 years", "2 1/2", 2.5, id="mixed fraction in digits"),
        pytest.param("it was -5°C", "-5", -5.0, id="minus sign"),
        pytest.param("minus 5 degrees", "minus 5", -5.0, id="minus word"),
    ],
)
def test_a_number_is_worth_what_it_says(text: str, written: str, value: float) -> None:
    assert found(text) == [(written, value, None)]


@pytest.mark.parametrize(
    "text", ["5 million 200 fled", "4 lakh 24 million", "4 lakh, 24 thousand", "4 lakh 24 lakh"]
)
def test_no_second_number_goes_on_behind_a_scale_that_is_not_more(text: str) -> None:
    assert len(found(text)) == 2


@pytest.mark.parametrize(
    ("text", "written", "low", "high"),
    [
        pytest.param("40-50 boats", "40-50", 40.0, 50.0, id="hyphen"),
        pytest.param("40–50 boats", "40–50", 40.0, 50.0, id="dash"),
        pytest.param("between 40 and 50", "40 and 50", 40.0, 50.0, id="between"),
        pytest.param("from 40 to 50", "40 to 50", 40.0, 50.0, id="from to"),
        pytest.param("12 or 13 boats", "12 or 13", 12.0, 13.0, id="or"),
        pytest.param("ten-to-twelve", "ten-to-twelve", 10.0, 12.0, id="hyphened words"),
        pytest.param("5-10 million", "5-10 million", 5e6, 1e7, id="scale shared"),
        pytest.param("$5m-$10m", "5m-$10m", 5e6, 1e7, id="currency repeated"),
        pytest.param("40% to 50%", "40% to 50", 40.0, 50.0, id="per cent repeated"),
    ],
)
def test_two_ends_make_one_range(text: str, written: str, low: float, high: float) -> None:
    assert found(text) == [(written, low, high)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("an F-16 and an MH17", id="letters before"),
        pytest.param("COVID-19", id="a disease"),
        pytest.param("24/7 since 9/11", id="slashed names"),
        pytest.param("at 14:30 or 2:30 p.m.", id="clock times"),
        pytest.param("the twenty-first and the 21st", id="ordinals"),
        pytest.param("in the 1990s", id="a decade"),
        pytest.param("no one, one another, one of us", id="one as a pronoun"),
        pytest.param("the second half", id="a part of a match"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_cardinal_is_left_out(text: str) -> None:
    assert found(text) == []


def test_a_falling_pair_is_no_range() -> None:
    assert [value for _, value, _ in found("3-1 at home")] == [3.0, 1.0]
    assert [value for _, value, _ in found("up 3.5% to $45")] == [3.5, 45.0]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        pytest.param("es", "doscientos cinco, 1.234, treinta y uno", [205, 1234, 31], id="es"),
        pytest.param("es", "decenas de miles, 1,5 millones", [10_000, 1.5e6], id="es scales"),
        pytest.param("fr", "quatre-vingt-dix-neuf, deux cent cinq", [99, 205], id="fr"),
        pytest.param("fr", "soixante et onze, 12 345, une dizaine", [71, 12_345, 10], id="fr more"),
        pytest.param("de", "fünfundzwanzig, 1.234, zweihundertfünf", [25, 1234, 205], id="de"),
        pytest.param("de", "1,5 Millionen, dreitausend", [1.5e6, 3000], id="de scales"),
        pytest.param("pt", "duzentos e cinco, 1.234, trinta e um", [205, 1234, 31], id="pt"),
        pytest.param("it", "ventitré, duecentocinque, tremila", [23, 205, 3000], id="it"),
        pytest.param("ru", "двадцать пять тыс., сто двадцать три", [25_000, 123], id="ru"),
        pytest.param("ru", "десятки тысяч, 1,5 млн", [10_000, 1.5e6], id="ru scales"),
        pytest.param("uk", "двадцять п’ять осіб, 12 тис.", [25, 12_000], id="uk"),
        pytest.param("ar", "خمسة عشر ألف، ١٬٢٣٤", [15_000, 1234], id="ar"),
        pytest.param("zh", "三万五千人, 3万, 1.2亿, 三人", [35_000, 30_000, 1.2e8, 3], id="zh"),
    ],
)
def test_other_languages_write_numbers_their_way(
    language: str, text: str, values: list[float]
) -> None:
    assert [value for _, value, _ in found(text, language)] == values


@pytest.mark.parametrize(
    ("source", "told"),
    [
        pytest.param("19 boats", "nineteen boats", id="words for digits"),
        pytest.param("nineteen boats", "19 boats", id="digits for words"),
        pytest.param("1.2m riders", "1,200,000 riders", id="scale written out"),
        pytest.param("the third day", "day 3", id="ordinal"),
        pytest.param("at 2:30 p.m.", "at 14:30", id="clock times"),
        pytest.param("in 2019", "2019", id="year"),
    ],
)
def test_numbers_ground_each_other(source: str, told: str) -> None:
    assert numbers_in(told) <= numbers_in(source)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        pytest.param("in 2019", "19 boats", id="end of a year"),
        pytest.param("1,900 boats", "900 boats", id="end of a group"),
        pytest.param("5 to 10 million", "5 boats", id="low end without its scale"),
        pytest.param("1.2m riders", "1.2 boats", id="scale dropped"),
        pytest.param("two hundred and five", "two boats", id="first word"),
        pytest.param("an F-16", "16 boats", id="a name"),
        pytest.param("at 14:00", "14 boats", id="an hour"),
    ],
)
def test_pieces_of_numbers_ground_nothing(source: str, told: str) -> None:
    assert not numbers_in(told) <= numbers_in(source)


@given(st.text(alphabet="0123456789.,-–/:' abehndkmoiltsxf$%\n½三万", max_size=120))
@settings(max_examples=300, deadline=None)
def test_spans_are_in_order_and_in_range(text: str) -> None:
    spans = [(n.start, n.end) for n in find_numbers(text)]

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    numbers_in(text)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "piece", ["1", "1,", "1-", "1/", "1 234 ", "tens of ", "five hundred and ", "三万", "½"]
)
def test_a_long_row_of_one_piece_holds_only_numbers_of_that_piece(piece: str) -> None:
    spans = [(n.start, n.end) for n in find_numbers(piece * (100_000 // len(piece)))]

    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert len(spans) <= MOST_NUMBERS


def test_a_hard_space_before_a_number_opens_no_range() -> None:
    assert [number.value for number in find_numbers("\xa00:0")] == [0.0, 0.0]


def test_a_row_of_numbers_without_end_is_read_in_part() -> None:
    assert len(find_numbers("1; " * (MOST_NUMBERS + 100))) == MOST_NUMBERS
