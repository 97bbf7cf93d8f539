"""A bill of materials from the lock: CycloneDX 1.6, as JSON.

python -m supply.sbom [FILE]

The same lock gives the same file: its serial number is made of its content, and no time stands in
it. Licences and who needs whom are known of what is installed here; a package for another system
or Python is listed without them.

Source:
    CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/
"""

import json
import sys
from collections.abc import Collection, Iterator, Sequence
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from packaging.requirements import Requirement

from supply.locked import ALL, RUN, Pin, normal, pins

#: Longer than that it is a licence's text and not its name.
_LONGEST_NAME = 80
_OURS = "watchfloor"


def bill(everything: str, needed: str) -> dict[str, Any]:
    """Return the bill of two locks: of everything, and of what every bot has."""
    locked = list(pins(everything))
    always = {pin.name for pin in pins(needed)}
    refs = {pin.name: _purl(pin) for pin in locked}
    ours = distribution(_OURS)
    root = f"pkg:pypi/{_OURS}@{ours.version}"
    needs = [_needs(root, ours, refs)]
    needs += [_needs(refs[pin.name], _installed(pin), refs) for pin in locked]
    components = [_component(pin, is_needed=pin.name in always) for pin in locked]
    content = json.dumps([root, components, needs], sort_keys=True)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, content)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application", "bom-ref": root, "name": _OURS, "version": ours.version,
                "purl": root, "licenses": [{"expression": "Apache-2.0"}],
            },
        },
        "components": components,
        "dependencies": needs,
    }  # fmt: skip


def _component(pin: Pin, *, is_needed: bool) -> dict[str, Any]:
    found = _installed(pin)
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": _purl(pin),
        "name": pin.name,
        "version": pin.version,
        "purl": _purl(pin),
        "scope": "required" if is_needed else "optional",
        "hashes": [{"alg": "SHA-256", "content": one} for one in pin.hashes],
    }
    if licences := _licences(found) if found else []:
        made["licenses"] = licences
    if pin.marker:
        made["properties"] = [{"name": f"{_OURS}:marker", "value": pin.marker}]
    return made


def _licences(found: Distribution) -> list[dict[str, Any]]:
    told = found.metadata
    if "License-Expression" in told:
        return [{"expression": told["License-Expression"]}]
    classified = [
        one.rsplit(" :: ", 1)[-1]
        for one in told.get_all("Classifier") or []
        if one.startswith("License :: ") and one != "License :: OSI Approved"
    ]
    name = told["License"].strip() if "License" in told else ""
    if not classified and 0 < len(name) <= _LONGEST_NAME and "\n" not in name:
        classified = [name]
    return [{"license": {"name": one}} for one in dict.fromkeys(classified)]


def _needs(ref: str, found: Distribution | None, refs: dict[str, str]) -> dict[str, Any]:
    names = dict.fromkeys(_required(found, refs)) if found else ()
    return {"ref": ref, "dependsOn": sorted(refs[name] for name in names)}


def _required(found: Distribution, known: Collection[str]) -> Iterator[str]:
    """Yield what a package may need: extras too, where the lock has them."""
    for line in found.requires or ():
        name = normal(Requirement(line).name)
        if name in known and name != normal(found.metadata["Name"]):
            yield name


def _installed(pin: Pin) -> Distribution | None:
    """Return what is installed of a package; another version tells nothing of this one."""
    try:
        found = distribution(pin.name)
    except PackageNotFoundError:
        return None
    return found if found.version == pin.version else None


def _purl(pin: Pin) -> str:
    return f"pkg:pypi/{pin.name}@{pin.version}"


def main(given: Sequence[str]) -> int:
    """Write the bill to a file; by default dist/watchfloor.cdx.json."""
    file = Path(given[0]) if given else Path("dist/watchfloor.cdx.json")
    made = bill(ALL.read_text("utf-8"), RUN.read_text("utf-8"))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(f"{file}: {len(made['components'])} packages")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
