import pytest

from bot.errors import SourceMalformed
from bot.sources.trees import name_of, text_at, xml_tree


def test_names_are_found_whatever_their_namespace() -> None:
    root = xml_tree(b'<a xmlns:n="urn:x"><n:B><c> one\n two<d/> three</c></n:B></a>')

    assert name_of(root[0]) == "b"
    assert text_at(root, "b", "c") == "one two three"
    assert text_at(root, "b", "x") == ""


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><b>&x;</b></a>', id="a file"
        ),
        pytest.param(
            b'<!DOCTYPE a [<!ENTITY y "yy"><!ENTITY x "&y;&y;&y;">]><a><b>&x;</b></a>', id="a bomb"
        ),
    ],
)
def test_entities_stand_for_nothing(body: bytes) -> None:
    assert text_at(xml_tree(body), "b") == ""


def test_a_tree_that_is_not_well_formed_is_mended() -> None:
    assert text_at(xml_tree(b"<a><b>one & two</a>"), "b") == "one two"


@pytest.mark.parametrize("body", [b"", b"  ", b"\x00\x01", b"no markup"])
def test_what_is_no_xml_is_said_to_be_none(body: bytes) -> None:
    with pytest.raises(SourceMalformed):
        xml_tree(body)
