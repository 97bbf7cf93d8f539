"""The evidence that a model is shown."""

from bot.core.composing.packing import pack
from tests.core.composing.desk import material, paper

STRIKE = "Orlo's army said it had hit a command post in the village of Tarn on Sunday."
WALK_OUT = (
    "The Northern Front left the peace talks on Tuesday after shells hit the town of Qorel, "
    "killing 16 people, its negotiator said."
)
THEMSELVES = "Orlo's army said that the Northern Front had shelled the town of Qorel."
EARLY = "At least 12 people were killed in the flood at Velk, police said."
LATE = "The number of people killed in the flood at Velk rose to 31, police said."


def test_what_one_article_says_stands_together_under_its_publisher() -> None:
    desk = material(
        paper("The council closed the dam at Velk. Engineers opened the road to Orlo.", "a1"),
        paper("Rain of the last week filled the lake at Karsk to the brim.", "a2"),
    )

    lines = pack(desk, is_standing=True).text(desk).splitlines()

    heads = [line for line in lines if line.endswith("UTC:")]
    assert len(heads) == 2
    ids = [line.split(":")[0] for line in lines if line not in heads]
    assert ids == ["S1", "S2", "S3"]
    at = next(n for n, line in enumerate(lines) if "closed the dam" in line)
    assert "opened the road" in lines[at + 1]


def test_the_other_sides_account_is_shown_although_its_words_are_known() -> None:
    desk = material(paper(f"{WALK_OUT}\n\n{THEMSELVES}", "a1"))

    text = pack(desk, is_standing=True).text(desk)

    assert WALK_OUT in text
    assert THEMSELVES in text


def test_a_copy_is_shown_once() -> None:
    desk = material(
        paper(f"{STRIKE} {EARLY}", "a1"), paper(STRIKE.replace("Sunday", "May 7"), "a2")
    )

    assert pack(desk, is_standing=True).text(desk).count("command post") == 1


def test_a_count_for_which_there_is_a_later_one_says_so() -> None:
    desk = material(paper(EARLY, "a1", ago=9), paper(LATE, "a2", ago=1))

    lines = pack(desk, is_standing=True).text(desk).splitlines()

    assert any(line.endswith(f" (older count): {EARLY}") for line in lines)
    assert "(" not in next(line for line in lines if LATE in line).split(":")[0]


def test_a_figure_says_what_it_counts() -> None:
    desk = material(paper("Dead: 112\n\nThe flood at Velk took the old bridge.", "a1"))

    lines = pack(desk, is_standing=True).text(desk).splitlines()

    assert any(line.startswith("F1: 112 killed") for line in lines)
