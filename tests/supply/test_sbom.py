"""The bill of materials has the shape that CycloneDX 1.6 prescribes, and all of the lock in it."""

import json
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from supply.locked import ALL, RUN, pins
from supply.sbom import bill, main

HASH = "a" * 64
LOCK = f"aiohttp=={version('aiohttp')} --hash=sha256:{HASH}\n"
ELSEWHERE = f"lumen-reader==9.9 ; sys_platform == 'win32' --hash=sha256:{HASH}\n"


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    return bill(ALL.read_text("utf-8"), RUN.read_text("utf-8"))


def test_its_head_is_that_of_a_bill(whole: dict[str, Any]) -> None:
    assert (whole["bomFormat"], whole["specVersion"], whole["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(
        r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", whole["serialNumber"]
    )
    about = whole["metadata"]["component"]
    assert (about["type"], about["name"]) == ("application", "watchfloor")


def test_every_package_of_the_lock_is_in_it_once(whole: dict[str, Any]) -> None:
    listed = [(one["name"], one["version"]) for one in whole["components"]]

    assert listed == [(pin.name, pin.version) for pin in pins(ALL.read_text("utf-8"))]
    assert len({one["bom-ref"] for one in whole["components"]}) == len(listed)


def test_every_package_has_what_a_reader_needs(whole: dict[str, Any]) -> None:
    for one in whole["components"]:
        assert one["type"] == "library"
        assert one["purl"] == one["bom-ref"] == f"pkg:pypi/{one['name']}@{one['version']}"
        assert one["scope"] in ("required", "optional")
        assert one["hashes"]
        for each in one["hashes"]:
            assert each["alg"] == "SHA-256"
            assert re.fullmatch(r"[0-9a-f]{64}", each["content"])
        for licence in one.get("licenses", []):
            assert ("expression" in licence) != ("license" in licence)
        assert len(one.get("licenses", [])) <= 1 or all(
            "license" in licence for licence in one["licenses"]
        )


def test_everything_is_needed_by_something_that_is_listed(whole: dict[str, Any]) -> None:
    listed = {one["bom-ref"] for one in whole["components"]}
    root = whole["metadata"]["component"]["bom-ref"]

    needs = {one["ref"]: set(one["dependsOn"]) for one in whole["dependencies"]}

    assert needs.keys() == {*listed, root}
    assert set().union(*needs.values()) <= listed
    assert needs[root]


def test_of_a_package_for_another_system_it_says_where_and_hides_nothing() -> None:
    made = bill(LOCK + ELSEWHERE, LOCK)

    here, there = made["components"]
    assert here["scope"] == "required"
    assert here["licenses"]
    assert (there["scope"], "licenses" in there) == ("optional", False)
    assert there["properties"] == [
        {"name": "watchfloor:marker", "value": "sys_platform == 'win32'"}
    ]


def test_the_same_lock_gives_the_same_file(tmp_path: Path) -> None:
    first, second = tmp_path / "one" / "a.json", tmp_path / "b.json"

    assert (main([str(first)]), main([str(second)])) == (0, 0)

    assert first.read_bytes() == second.read_bytes()
    assert json.loads(first.read_text("utf-8"))["serialNumber"] != bill(LOCK, "")["serialNumber"]
