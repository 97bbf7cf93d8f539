import pytest

from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


def measured(text: str) -> list[tuple[str, float, str]]:
    return [(f.text, f.value, f.unit) for f in find_figures(text, split_sentences(text))]


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        pytest.param("It paid 3m euros.", "3m euros", 3e6, "EUR", id="euros behind"),
        pytest.param("It cost Rs 5 crore.", "Rs 5 crore", 5e7, "INR", id="crore"),
        pytest.param("It cost Rs. 50 million.", "Rs. 50 million", 5e7, "INR", id="Rs."),
        pytest.param("It lent 2 lakh rupees.", "2 lakh rupees", 2e5, "INR", id="lakh"),
        pytest.param("It raised £4.5m.", "£4.5m", 4.5e6, "GBP", id="pounds"),
        pytest.param("It raised €300k.", "€300k", 3e5, "EUR", id="thousands"),
        pytest.param("It raised ¥12 billion.", "¥12 billion", 1.2e10, "JPY", id="yen"),
        pytest.param("It gave US$12 million.", "US$12 million", 1.2e7, "USD", id="US dollars"),
        pytest.param("It owes HK$90m.", "HK$90m", 9e7, "HKD", id="Hong Kong dollars"),
        pytest.param("It owes CHF 1,200.", "CHF 1,200", 1200, "CHF", id="a code"),
        pytest.param("It owes 1,200 CHF.", "1,200 CHF", 1200, "CHF", id="a code behind"),
        pytest.param("It owes 1,200 Swiss francs.", "1,200 Swiss francs", 1200, "CHF", id="words"),
        pytest.param("It owes 40 Egyptian pounds.", "40 Egyptian", 40, "", id="pounds abroad"),
        pytest.param("It owes 500₽.", "500₽", 500, "RUB", id="a sign behind"),
        pytest.param("It owes 40 million crowns.", "40 million crowns", 4e7, "crowns",
                     id="a currency of many states"),
        pytest.param("It stays shut for 24 h more.", "24 h", 24, "h", id="hours"),
        pytest.param("It costs 45 cents.", "45 cents", 45, "cents", id="cents"),
        pytest.param("It costs 80 pence.", "80 pence", 80, "pence", id="pence"),
        pytest.param("It is 3.2 per cent.", "3.2 per cent", 3.2, "%", id="per cent"),
        pytest.param("It is 3.2 percent.", "3.2 percent", 3.2, "%", id="percent"),
        pytest.param("It rose 25 basis points.", "25 basis points", 25, "pp", id="basis points"),
        pytest.param("It rose 2 percentage points.", "2 percentage points", 2, "pp", id="points"),
        pytest.param("Gusts of 140 km/h hit.", "140 km/h", 140, "km/h", id="speed"),
        pytest.param("Gusts of 90mph hit.", "90mph", 90, "mph", id="glued speed"),
        pytest.param("It rose 4.5 metres.", "4.5 metres", 4.5, "m", id="metres"),
        pytest.param("Waves of 5m hit.", "5m", 5, "m", id="glued metres"),
        pytest.param("It is 35 km south.", "35 km", 35, "km", id="distance"),
        pytest.param("It reached 47C.", "47C", 47, "°C", id="heat"),
        pytest.param("It is minus 20 degrees Celsius.", "minus 20 degrees Celsius", -20, "°C",
                     id="cold"),
        pytest.param("It burned 30 sq km.", "30 sq km", 30, "km²", id="square kilometres"),
        pytest.param("It burned 30 square miles.", "30 square miles", 30, "mi²", id="square miles"),
        pytest.param("It makes 300 MW.", "300 MW", 300, "MW", id="power"),
        pytest.param("It pumps 200,000 barrels.", "200,000 barrels", 2e5, "bbl", id="barrels"),
        pytest.param("It measured 6.1 on the Richter scale.", "6.1 on the Richter scale", 6.1,
                     "magnitude", id="Richter"),
        pytest.param("It holds 12,000 tonnes.", "12,000 tonnes", 12_000, "t", id="tonnes"),
        pytest.param("It lasted 36 hours.", "36 hours", 36, "h", id="hours"),
    ],
)  # fmt: skip
def test_a_number_takes_its_unit(text: str, span: str, value: float, unit: str) -> None:
    if unit:
        assert measured(text) == [(span, value, unit)]
    else:
        assert measured(text)[0][1] == value


def test_each_of_two_measures_has_its_own_unit() -> None:
    text = "Rates rose 25 basis points to 4.75%, and oil fell to $80 from $82."

    assert [(value, unit) for _, value, unit in measured(text)] == [
        (25, "pp"), (4.75, "%"), (80, "USD"),
    ]  # fmt: skip
