"""`make faults`: the whole matrix and the kill test, as a table; 1 when a row fails.

python -m tests.faults [--deliveries N] [ROW ...]
"""

import argparse
import asyncio
import subprocess
import sys
import tempfile
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

from tests.end_to_end import process
from tests.faults.bots import Watch, strain
from tests.faults.killing import Seen, kill_test
from tests.faults.matrix import ROWS
from tests.faults.row import Outcome, Row

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Run what is asked for and print how it went."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("--deliveries", type=int, default=1_000, help="of the kill test; 0: none")
    parser.add_argument("rows", type=int, nargs="*", help="numbers of rows; all by default")
    asked = parser.parse_args()
    rows = [row for row in ROWS if not asked.rows or row.number in asked.rows]
    process.PATIENCE *= strain()
    results = _tested(rows)
    failed = 0
    for row in rows:
        outcome = asyncio.run(_outcome(row, results))
        failed += not outcome.is_ok
        _show(outcome)
    if asked.deliveries and not asked.rows:
        failed += not asyncio.run(_killed(asked.deliveries)).is_ok
    print(f"\n{len(rows)} rows, {failed} failed" if failed else f"\n{len(rows)} rows, all passed")
    return 1 if failed else 0


async def _killed(deliveries: int) -> Seen:
    watch = Watch()
    with tempfile.TemporaryDirectory(prefix="watchfloor-") as folder:
        seen = await kill_test(Path(folder), deliveries)
    print(
        f"\nKill test: {seen.deliveries:,} deliveries, {seen.kills:,} kills by SIGKILL, "
        f"{seen.duplicates} duplicates, {seen.lost} lost, {seen.endless} without an end "
        f"({watch.seconds:.0f} s)"
    )
    for boundary, count in seen.at.items():
        print(f"    {count:>5} killed: {boundary}")
    for line in seen.odd:
        print(f"    odd: {line}")
    return seen


async def _outcome(row: Row, results: Mapping[str, bool]) -> Outcome:
    watch = Watch()
    said, is_ok = "", True
    if row.scenario is not None:
        with tempfile.TemporaryDirectory(prefix="watchfloor-") as folder:
            try:
                said = await row.scenario(Path(folder))
            except (Exception, AssertionError) as error:
                said, is_ok = f"{type(error).__name__}: {str(error)[-300:]}", False
    if row.tests:
        mine = [done for name, done in results.items() if _is_of(name, row.tests)]
        said = "; ".join(filter(None, (said, f"{sum(mine)} of {len(mine)} tests passed")))
        is_ok = is_ok and bool(mine) and all(mine)
    return Outcome(row=row, is_ok=is_ok, seen=said, seconds=watch.seconds)


def _is_of(name: str, tests: Collection[str]) -> bool:
    bare = name.split("[", 1)[0]
    return bare in tests or bare.split("::", 1)[0] in tests


def _tested(rows: Sequence[Row]) -> Mapping[str, bool]:
    """Run the tests of all rows at once; each with whether it passed."""
    nodes = sorted({test for row in rows for test in row.tests})
    if not nodes:
        return {}
    with tempfile.TemporaryDirectory(prefix="watchfloor-") as folder:
        report = Path(folder) / "report.xml"
        options = ("-q", "-p", "no:cacheprovider", "--tb=short", f"--junitxml={report}")
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *options, *nodes],
            cwd=ROOT, check=False, capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode:
            print(done.stdout[-3_000:])
        if not report.exists():
            return {}
        return {_name(case): _passed(case) for case in ElementTree.parse(report).iter("testcase")}


def _name(case: ElementTree.Element) -> str:
    return f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name', '')}"


def _passed(case: ElementTree.Element) -> bool:
    return all(case.find(kind) is None for kind in ("failure", "error", "skipped"))


def _show(outcome: Outcome) -> None:
    row, mark = outcome.row, "ok  " if outcome.is_ok else "FAIL"
    print(f"{mark} {row.number:>2} {row.fault} [{row.how}]")
    print(f"        expected: {row.expected}; seen: {outcome.seen} ({outcome.seconds:.0f} s)")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
