"""Articles that share a guid or a link are told apart, and guids that flip tell nothing."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.articles import ArticleId, Draft
from bot.core.collecting.identity import identity_keys, to_article
from bot.core.collecting.shared_ids import is_another, told_apart
from tests.builders import NOW, draft, source

DESK = "https://alerts.example/now"
UP = draft("Leave Upper Tarn at once.", title="Leave", guid="a", url=DESK, is_teaser=True)
DOWN = draft("Lower Tarn is safe.", title="Safe", guid="b", url=DESK, is_teaser=True)


def test_a_guid_with_several_links_names_none_of_them() -> None:
    drafts = [draft(guid="1", url=f"https://a.example/{n}") for n in (1, 2, 1)]

    assert [one.guid for one in told_apart(drafts)] == ["", "", ""]


def test_a_guid_whose_links_are_one_names_it_and_so_it_does_without_a_link() -> None:
    one = [draft(guid="1", url=url) for url in ("https://a.example/1", "http://www.a.example/1/")]
    bare = [draft(guid="1", url="https://a.example/1"), draft(guid="1", url="")]

    assert [one.guid for one in told_apart(one)] == ["1", "1"]
    assert [one.guid for one in told_apart(bare)] == ["", "1"]


def test_what_shares_a_link_under_several_titles_is_not_named_by_it() -> None:
    up, down = told_apart([UP, DOWN])

    assert (up.guid, up.shares_link, up.is_teaser) == ("a", True, False)
    assert identity_keys(source(), up) == ("guid:herald:a",)
    assert identity_keys(source(), down) == ("guid:herald:b",)


@pytest.mark.parametrize(
    "drafts",
    [
        pytest.param([UP, replace(DOWN, url="https://alerts.example/2")], id="links of their own"),
        pytest.param([UP, replace(DOWN, title="LEAVE ")], id="one title"),
        pytest.param([replace(UP, url=""), replace(DOWN, url="")], id="no links"),
        pytest.param([UP], id="alone"),
        pytest.param([], id="nothing"),
    ],
)
def test_drafts_that_share_no_link_under_two_titles_stay_as_they_are(
    drafts: Sequence[Draft],
) -> None:
    assert told_apart(drafts) == list(drafts)


@pytest.mark.parametrize("guid", ["", "same"])
def test_without_a_guid_of_its_own_the_text_names_it(guid: str) -> None:
    keys = [
        identity_keys(source(), one)
        for one in told_apart([replace(UP, guid=guid), replace(DOWN, guid=guid)])
    ]

    assert len(set(keys)) == 2
    assert all(key[0].startswith("text:herald:") for key in keys)


def test_what_has_no_title_is_told_apart_by_its_text() -> None:
    up, down = told_apart([replace(UP, title=""), replace(DOWN, title="")])

    assert up.shares_link
    assert down.shares_link


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        pytest.param("Levee breaks at Tarn", "The levee broke on Monday.", False, id="the same"),
        pytest.param("Twelve dead at Tarn", "A levee broke, police said.", False, id="rewritten"),
        pytest.param("Bridge opens again", "Trains run to the coast.", True, id="another thing"),
        pytest.param("", "", False, id="nothing"),
        pytest.param("堤防が決壊", "住民が避難した。", True, id="in another script"),
    ],
)
def test_a_new_guid_is_another_article_where_nothing_is_shared(
    title: str, text: str, expected: bool
) -> None:
    old = to_article(draft("The levee at Tarn broke."), source(), NOW, id=ArticleId("a1"))

    assert is_another(old, replace(old, title=title, text=text)) is expected


def test_an_edit_in_a_script_without_spaces_is_no_other_article() -> None:
    old = to_article(draft("堤防が決壊し、住民が避難した。"), source(), NOW, id=ArticleId("a1"))

    assert not is_another(old, replace(old, title="", text="堤防が決壊し、住民四十人が避難した。"))


@given(
    st.lists(
        st.builds(
            draft,
            title=st.sampled_from(["A", "B", ""]),
            guid=st.sampled_from(["1", "2", ""]),
            url=st.sampled_from([DESK, "https://a.example/x", ""]),
        ),
        max_size=6,
    )
)
def test_nothing_is_lost_and_telling_apart_twice_changes_nothing(drafts: list[Draft]) -> None:
    apart = told_apart(drafts)

    assert [(one.title, one.url) for one in apart] == [(one.title, one.url) for one in drafts]
    assert told_apart(apart) == apart
