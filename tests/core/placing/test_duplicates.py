"""Near-duplicates: what is a copy of a text, and what only looks like one."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.articles import ArticleId
from bot.core.placing.duplicates import (
    BANDS,
    MOST_SHINGLES,
    compared,
    likeness,
    signature,
)
from bot.core.stories import Signature

BULLETIN = """The levee at Tarn broke early on Monday and water from the Sell ran into the old town.

At least 12 people were killed and 4,500 were moved to schools on higher ground, the mayor said.

Boats of the fire service went from house to house through the night to look for those left behind.

"We have lost the mill, the bridge and the road to Odarr," said Oda Brel, who leads the rescue.

The river is expected to fall from Wednesday on, and the road will stay closed until then."""
MENU = "Home\nNews\nSport\nWeather\nSubscribe for 3 coins a month\nLog in\n\n"
FOOTER = "\n\nRelated\nTen mills to see\nAll rights reserved"
LATER = BULLETIN.replace("At least 12 people were killed", "At least 19 people were killed")


def signed(text: str, id: str = "new") -> Signature:
    return signature(ArticleId(id), text)


def repeated(new: Signature, known: Sequence[Signature]) -> ArticleId | None:
    """Which known text the new one repeats."""
    return compared(new, known).judge().original


def cut(paragraphs: int) -> str:
    return "\n\n".join(BULLETIN.split("\n\n")[:paragraphs])


@pytest.mark.parametrize(
    ("text", "is_copy"),
    [
        pytest.param(BULLETIN, True, id="the same"),
        pytest.param(BULLETIN.upper(), True, id="in capitals"),
        pytest.param(MENU + BULLETIN + FOOTER, True, id="with page furniture"),
        pytest.param(cut(3), True, id="cut"),
        pytest.param("\n\n".join(BULLETIN.split("\n\n")[1:]), True, id="without its lead"),
        pytest.param(
            BULLETIN.replace("early on Monday", "before dawn on Monday"), True, id="edited"
        ),
        pytest.param(BULLETIN.replace("4,500", "4500"), True, id="numbers written otherwise"),
        pytest.param(BULLETIN.replace("12 people", "twelve people"), True, id="number in words"),
        pytest.param(LATER, False, id="a later bulletin"),
        pytest.param(MENU + LATER, False, id="a later bulletin on the same site"),
        pytest.param(
            MENU + "The theatre of Odarr opens again on Friday with a play." + FOOTER,
            False,
            id="another page of the site",
        ),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_copy_is_known_however_it_was_taken_off_the_page(text: str, is_copy: bool) -> None:
    old = signed(BULLETIN, "old")

    assert (likeness(signed(text), old) > 0) is is_copy
    assert (likeness(old, signed(text)) > 0) is is_copy


def test_two_numbers_side_by_side_that_both_changed_contradict() -> None:
    vote = "The council of Tarn voted 19-15 on Monday to close the bridge over the Sell for a year."

    assert likeness(signed(vote.replace("19-15", "22-18")), signed(vote)) == 0


def test_a_number_that_changed_contradicts_though_its_words_stand_with_others_too() -> None:
    shares = (
        "The council of Tarn heard on Monday that the top 4 percent of farms would be exempt. "
        "In the valley the top 4 percent of mills and the top 1 percent of farms own half of "
        "all that the flood reached, and the fire service has asked them for boats and pumps."
    )
    later = shares.replace("that the top 4 percent of farms", "that the top 1 percent of farms")

    assert likeness(signed(later), signed(shares)) == 0


def test_texts_with_numbers_of_their_own_must_share_more() -> None:
    base = cut(2)
    one = f"{base}\n\nThe fair of Odarr was put off and 300 stalls were sent home by the council."
    other = f"{base}\n\nIn the valley above, 17 farms had been without power since the storm began."

    assert likeness(signed(base), signed(other)) > 0
    assert likeness(signed(one), signed(other)) == 0


def test_a_short_passage_of_a_long_text_is_no_copy() -> None:
    long = " ".join(f"word{number} of a long report that goes on." for number in range(200))
    passage = " ".join(long.split()[:60])

    assert likeness(signed(passage), signed(long)) == 0


def test_long_texts_are_compared_by_the_same_part_of_both() -> None:
    long = " ".join(f"Line {chr(97 + n % 26)}{n}x tells of house {n}y." for n in range(400))
    half = long[: len(long) // 2]

    assert len(signed(long).shingles) == MOST_SHINGLES
    assert likeness(signed(half), signed(long)) > 0.5


def test_the_most_alike_is_the_original() -> None:
    known = [signed(cut(3), "cut"), signed(BULLETIN, "whole"), signed(LATER, "later")]

    assert repeated(signed(BULLETIN), known) == "whole"
    assert repeated(signed("The theatre of Odarr opens again."), known) is None
    assert repeated(signed(BULLETIN, "whole"), [known[1]]) is None


def test_a_later_bulletin_is_no_copy_of_a_cut_one_that_lost_the_number() -> None:
    old = signed(BULLETIN, "old")
    cut_copy = signed(
        "\n\n".join([*BULLETIN.split("\n\n")[:1], *BULLETIN.split("\n\n")[2:]]), "cut"
    )
    later = signed(LATER, "later")
    assert likeness(later, cut_copy) > 0

    assert repeated(later, [cut_copy, old]) is None
    assert repeated(signed(BULLETIN), [cut_copy, later]) is None
    assert repeated(signed(BULLETIN), [later, old, cut_copy]) == "old"


@pytest.mark.parametrize("root", ["cut", "later"])
def test_a_cut_copy_goes_with_the_bulletin_that_it_is_more_like(root: str) -> None:
    paragraphs = BULLETIN.split("\n\n")
    cut_copy = signed("\n\n".join([*paragraphs[:1], *paragraphs[2:]]), "cut")
    whole = signed(BULLETIN, "whole")
    news = "In the valley above, 17 farms had been without power since the storm came over Odarr."
    later = signed(f"{LATER}\n\n{news}", "later")
    known = {"cut": cut_copy, "later": later}

    verdict = compared(whole, known.values()).judge(lambda _one: ArticleId(root))

    assert (verdict.original, verdict.theirs, verdict.ours) == ("cut", ("later",), ("cut",))


def test_a_later_bulletin_that_is_half_new_still_tells_which_one_it_contradicts() -> None:
    paragraphs = BULLETIN.split("\n\n")
    old = signed(BULLETIN, "old")
    cut_copy = signed("\n\n".join([paragraphs[0], *paragraphs[2:]]), "cut")
    news = (
        "In the valley above, 17 farms had been without power since the storm came over Odarr, "
        "and the mill of the lower valley stood under water up to its roof."
    )
    later = signed("\n\n".join([*LATER.split("\n\n")[:4], news]), "later")
    assert likeness(later, cut_copy) > 0

    assert repeated(later, [cut_copy, old]) is None


def test_a_text_without_words_has_no_bands() -> None:
    empty = signed("—")

    assert ([*empty.bands], [*empty.shingles]) == ([], [])


def test_copies_share_a_band() -> None:
    one, other = signed(BULLETIN), signed(MENU + cut(3))

    assert len(one.bands) == BANDS
    assert set(one.bands) & set(other.bands)


@given(st.text(max_size=300), st.text(max_size=300))
def test_likeness_is_symmetric_and_a_share(a: str, b: str) -> None:
    score = likeness(signed(a, "a"), signed(b, "b"))

    assert 0 <= score <= 1
    assert score == likeness(signed(b, "b"), signed(a, "a"))


@given(st.lists(st.sampled_from(BULLETIN.split()), min_size=1, max_size=120))
def test_every_text_is_a_copy_of_itself(words: list[str]) -> None:
    text = " ".join(words)

    assert likeness(signed(text, "a"), signed(text, "b")) == (
        1 if any(map(str.isalnum, text)) else 0
    )


def test_words_that_a_machine_takes_for_numbers_are_words() -> None:
    first = signed("Grandmother Nan Brel left the town of Tarn by boat on Monday morning.")
    other = signed("Grandmother Infinity Brel left the town of Tarn by boat on Monday morning.")

    assert not first.numbers
    assert not other.numbers
