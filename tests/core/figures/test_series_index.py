from hypothesis import given
from hypothesis import strategies as st

from bot.core.evidence import Figure, Status
from bot.core.figures.series import is_same_series
from bot.core.figures.series_index import SeriesIndex

figures = st.builds(
    lambda kind, text, counted, place, value, status, unit: Figure(
        text=text, start=0, end=len(text), value=value, kind=kind, counted=counted, place=place,
        status=status, unit=unit,
    ),
    st.sampled_from(["killed", "missing", "money", "other"]),
    st.sampled_from(
        ["12 people", "12 miners", "twelve of the dead", "three more", "12 dead miners", "12"]
    ),
    st.sampled_from(["", "people", "miners", "miners and nurses", "nurses", "bridges of steel"]),
    st.sampled_from(["", "Tarn", "Lower Tarn", "Orlo"]),
    st.sampled_from([12.0, 13.0]),
    st.sampled_from([Status.OBSERVED, Status.CLAIMED, Status.PROJECTED]),
    st.sampled_from(["", "USD"]),
)  # fmt: skip


@given(st.lists(figures, max_size=12), figures)
def test_what_is_found_is_what_comparing_every_one_finds_in_the_same_order(
    known: list[Figure], asked: Figure
) -> None:
    index = SeriesIndex((figure, place) for place, figure in enumerate(known))

    assert index.of(asked) == [
        place for place, figure in enumerate(known) if is_same_series(figure, asked)
    ]
    assert index.things == list(range(len(known)))
