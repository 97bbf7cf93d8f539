import pytest

from bot.core.evidence import Figure, Status
from bot.core.reading import read
from bot.core.reading.ranking import by_rank, is_key, rank, why
from bot.core.reading.totals import totals


def figure(
    kind: str, *, value: float = 12, status: Status = Status.OBSERVED, **more: str
) -> Figure:
    return Figure(text="12", start=0, end=2, value=value, kind=kind, status=status, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["killed", "missing", "injured", "troops", "displaced", "money"])
def test_what_a_crisis_is_measured_by_is_key(kind: str) -> None:
    assert is_key(figure(kind, value=2e6))


@pytest.mark.parametrize("value", [-5.0, 0.0, 4.0, 9_999.0])
def test_what_one_thing_costs_is_not_key(value: float) -> None:
    assert not is_key(figure("money", value=value, unit="EUR"))


def test_a_denied_toll_ranks_behind_those_who_were_hurt() -> None:
    denied = figure("killed", status=Status.DENIED)

    assert rank(denied) < rank(figure("detained"))


def test_of_two_alike_the_first_that_is_told_leads() -> None:
    text = f"Tarn spent $30 million. {'It rained. ' * 9}Orlo spent $40 million."
    figures = read(text).figures

    assert [one.value for one in by_rank(figures, frozenset(figures))] == [30e6, 40e6]


@pytest.mark.parametrize("kind", ["other", "percent"])
def test_a_detail_of_the_scene_is_not_key(kind: str) -> None:
    assert not is_key(figure(kind))


def test_a_toll_without_a_verb_is_key() -> None:
    assert is_key(figure("other", counted="casualties"))


def test_a_number_that_is_not_so_is_not_key() -> None:
    denied = Figure(text="12", start=0, end=2, value=12, kind="killed", is_negated=True)

    assert not is_key(denied)
    assert rank(denied) < rank(figure("killed"))


def test_deaths_come_before_injuries_before_money() -> None:
    assert rank(figure("killed")) > rank(figure("injured")) > rank(figure("money", unit="USD"))


def test_what_is_comes_before_what_may_be() -> None:
    assert rank(figure("troops")) > rank(figure("troops", status=Status.PROJECTED))


def test_more_of_the_same_weighs_more() -> None:
    assert rank(figure("displaced", value=90_000)) > rank(figure("displaced", value=9))


@pytest.mark.parametrize("value", [-1e300, 0.0, 1e300])
def test_a_rank_is_a_share(value: float) -> None:
    assert 0 <= rank(figure("killed", value=value)) <= 1


@pytest.mark.parametrize(
    ("found", "is_wanted"),
    [
        (figure("other", value=8_500, counted="people"), True),
        (figure("other", value=600, counted="hungry families"), True),
        (figure("other", value=40, counted="people"), False),
        (figure("other", value=8_500, counted="books"), False),
        (figure("other", value=125, unit="mph"), True),
        (figure("other", value=12, unit="km"), False),
    ],
)
def test_many_people_and_a_storms_force_are_key(found: Figure, is_wanted: bool) -> None:
    assert is_key(found) is is_wanted
    assert rank(found) < rank(figure("killed"))


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        pytest.param(figure("killed"), "lives lost are what a crisis is measured by", id="kind"),
        pytest.param(
            figure("troops", status=Status.PLANNED),
            "tells what a side can do next; a plan",
            id="status",
        ),
        pytest.param(
            figure("other", unit="km/h"), "what a storm's force is measured in", id="unit"
        ),
        pytest.param(
            Figure(text="12", start=0, end=2, value=12, kind="killed", is_negated=True),
            "lives lost are what a crisis is measured by; said not to be so",
            id="negated",
        ),
    ],
)
def test_a_figure_says_why_it_is_wanted(told: Figure, reason: str) -> None:
    assert why(told) == reason


def test_a_second_count_of_a_harm_ranks_behind_the_first_of_every_other() -> None:
    text = "The flood killed 31 people, nine of them at Marn, injured 60 and closed two mills."
    reading = read(text)

    ranked = by_rank(reading.figures, totals(text, reading.sentences, reading.figures))

    assert [figure.value for figure in ranked] == [31, 60, 9, 2]


def test_a_part_of_those_counted_ranks_behind_the_whole() -> None:
    text = "Some 900 troops crossed at Sorn on Monday, and another 2,000 troops wait at Pell."
    reading = read(text)

    assert [figure.value for figure in by_rank(reading.figures, frozenset())] == [900, 2000]
