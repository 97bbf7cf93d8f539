import pytest

from bot.core.articles import SourceProfile
from bot.core.collecting.takeover import FEWEST, merged, profile_of, taken_over
from tests.builders import draft

OWN = [f"Levee of Tarn holds as the river Sell rises in ward {n}" for n in range(6)]
STRANGE = [f"Best casino bonus spins without deposit {n}" for n in range(6)]
SUBJECT = tuple(f"stem{n}" for n in range(40))


def profile(titles: list[str], host: str = "herald.example", language: str = "en") -> SourceProfile:
    drafts = [draft(title=title, url=f"https://{host}/{n}") for n, title in enumerate(titles)]
    return profile_of(drafts, language)


KNOWN = merged(SourceProfile(stems=SUBJECT), profile(OWN))


@pytest.mark.parametrize(
    ("titles", "host", "language", "says"),
    [
        pytest.param(OWN, "herald.example", "en", "", id="itself"),
        pytest.param(OWN, "new.example", "en", "", id="moved"),
        pytest.param(OWN, "www.herald.example", "de", "", id="another language alone"),
        pytest.param(STRANGE, "herald.example", "en", "", id="another subject alone"),
        pytest.param(STRANGE, "casino.example", "en", "casino.example, not herald", id="sold"),
        pytest.param(STRANGE, "herald.example", "id", "in id, not en, and it is", id="lapsed"),
        pytest.param(STRANGE[: FEWEST - 1], "casino.example", "id", "", id="too few to judge"),
    ],
)
def test_a_source_is_taken_over_when_more_than_one_thing_changes(
    titles: list[str], host: str, language: str, says: str
) -> None:
    why = taken_over(KNOWN, profile(titles, host, language), titles)

    assert says in why
    assert bool(why) is bool(says)


def test_a_new_source_is_like_nothing_yet() -> None:
    assert taken_over(SourceProfile(), profile(STRANGE), STRANGE) == ""


def test_a_profile_keeps_what_was_seen_last_first_and_does_not_grow() -> None:
    grown = KNOWN
    for n in range(200):
        grown = merged(grown, profile([f"word{n} other{n} third{n} more{n}"], f"h{n}.example", ""))

    assert grown.hosts[0] == "h199.example"
    assert (len(grown.hosts), len(grown.stems), grown.language) == (5, 600, "en")
