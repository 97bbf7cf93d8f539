import pytest

from bot.core.reading import read
from bot.core.reading.numerals.currencies import currencies


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("It cost 30 million cordobas.", "NIO", id="without an accent"),
        pytest.param("It cost 30 million córdobas.", "NIO", id="with an accent"),
        pytest.param("It cost 200 million intis.", "PEI", id="money of the past"),
        pytest.param("It cost 300 Peruvian soles.", "PEN", id="whose it is"),
        pytest.param("It cost 40 million soles.", "PEN", id="too many for shoes"),
        pytest.param("It cost 20 million Brazilian reais.", "BRL", id="a plural of its own"),
        pytest.param("It cost 3.5 million Colombian pesos.", "COP", id="one of many pesos"),
        pytest.param("It cost 12,000 pesetas.", "peseta", id="of two states"),
        pytest.param("It cost 12 Egyptian pounds.", "EGP", id="pounds of a state"),
        pytest.param("It cost $3 million US dollars.", "USD", id="said twice"),
    ],
)
def test_money_is_told_by_its_name(text: str, unit: str) -> None:
    (figure,) = read(text).figures

    assert (figure.kind, figure.unit) == ("money", unit)


@pytest.mark.parametrize("text", ["He mended 300 soles.", "He lost 220 pounds."])
def test_what_else_is_called_so_is_no_money(text: str) -> None:
    assert [figure.kind for figure in read(text).figures] == ["other"]


def test_no_metal_is_a_currency() -> None:
    assert {"gold", "silver", "units"}.isdisjoint(currencies().alone)
