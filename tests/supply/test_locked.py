import pytest

from supply.locked import ALL, RUN, Pin, pins

HASH = "0" * 64


def test_a_pin_is_read_with_its_marker_and_its_hashes() -> None:
    text = (
        "# a comment\n\n"
        f"Some_Name[extra]==1.0rc1 ; python_version < '3.14' \\\n    --hash=sha256:{HASH} \\\n"
        f"    --hash=sha256:{'1' * 64}\n"
    )

    assert list(pins(text)) == [
        Pin(name="some-name", version="1.0rc1", marker="python_version < '3.14'",
            hashes=(HASH, "1" * 64))
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("lumen==1.0", id="no hash"),
        pytest.param(f"lumen>=1.0 --hash=sha256:{HASH}", id="no exact version"),
        pytest.param("lumen==1.0 --hash=md5:00", id="another kind of hash"),
        pytest.param(f"lumen @ https://a.example/x.whl --hash=sha256:{HASH}", id="an address"),
        pytest.param("--index-url https://a.example", id="an option"),
    ],
)
def test_what_is_not_locked_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="is not locked: make lock"):
        list(pins(line))


def test_what_every_bot_has_is_a_part_of_everything() -> None:
    everything = set(pins(ALL.read_text("utf-8")))

    assert set(pins(RUN.read_text("utf-8"))) <= everything
