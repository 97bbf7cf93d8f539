import pytest

from bot.core.reading import read

CASES = {
    "the last one that a sentence was about": (
        "Brennor Foods sued Quarrel Motors. Quarrel Motors will pay.", "company", "Quarrel Motors",
    ),
    "the only one": ("A fire broke out at Quarrel Motors in May.", "company", "Quarrel Motors"),
    "two that nothing sets apart": (
        "A deal between Brennor Foods and Quarrel Motors failed.", "company", "company",
    ),
    "in its name": ("The Port Union met the Ministry of Ports.", "ministry", "Ministry of Ports"),
    "in what is told of it": (
        "Green Shore, a small charity, met Quarrel Motors.", "charity", "Green Shore",
    ),
    "a public body is no firm": ("The Ministry of Ports closed the bay.", "firm", "firm"),
    "too far back": (
        "Quarrel Motors will pay.\n\n" + "It rained all day.\n\n" * 200, "company", "company",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("before", "noun", "meant"), CASES.values(), ids=CASES)
def test_a_body_is_called_by_its_name(before: str, noun: str, meant: str) -> None:
    (quote,) = read(f'{before} "Demand is slow," the {noun} said.').quotes

    assert quote.speaker == meant
