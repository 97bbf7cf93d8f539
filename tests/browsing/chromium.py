"""A headless Chromium, and what must never happen in it.

It is started once for all tests of a process, which therefore share a loop. Each opens a context of
its own, where nobody else's cookies, storage or pages are.
"""

import json
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import axe_core_python
import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page, Request, async_playwright, expect

from tests.waiting import PATIENCE


def _runs(program: str) -> bool:
    """Say whether it is more than a name: some systems have a script that asks to install it."""
    asked = subprocess.run([program, "--version"], check=False, capture_output=True)
    return asked.returncode == 0


_FOUND = filter(None, map(shutil.which, ("chromium", "chromium-browser")))
_PROGRAM = next(filter(_runs, _FOUND), None)
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
#: In milliseconds.
_PATIENCE = PATIENCE * 1_000
_AXE = Path(axe_core_python.__file__).parent / "axe.min.js"
#: What axe is asked: WCAG 2.2 at AA, and what it calls best practice.
_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_ALL = {"type": "tag", "values": _RULES}

expect.set_options(timeout=_PATIENCE)

#: For `pytestmark`.
in_chromium = [
    pytest.mark.skipif(_PROGRAM is None, reason="there is no chromium to drive"),
    pytest.mark.asyncio(loop_scope="session"),
]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Start Chromium."""
    async with async_playwright() as driver:
        started = await driver.chromium.launch(
            executable_path=_PROGRAM, args=list(_ARGUMENTS), timeout=_PATIENCE
        )
        yield started
        await started.close()


@asynccontextmanager
async def browsing(
    browser: Browser, url: str, *, expected: str = "", **context: Any
) -> AsyncIterator[Page]:
    """Open a page.

    Afterwards nothing else than what is expected may have been said on its console, and nobody
    else asked.
    """
    troubles: list[str] = []

    def said(message: ConsoleMessage) -> None:
        is_expected = expected and expected in message.text
        if message.type in ("error", "warning") and not is_expected:
            troubles.append(message.text)

    def asked(request: Request) -> None:
        if not request.url.startswith((url, "data:")):
            troubles.append(f"asked {request.url}")

    opened = await browser.new_context(**context)
    try:
        page = await opened.new_page()
        page.set_default_timeout(_PATIENCE)
        page.on("console", said)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("request", asked)
        await page.goto(url)
        yield page
    finally:
        await opened.close()
    assert troubles == []


async def faults_of(page: Page, *, of_colour: bool = False) -> list[str]:
    """Return what axe finds wrong with a page as it stands, one line for each element.

    With `of_colour` only what a colour scheme can change is looked at.
    """
    await page.evaluate(_AXE.read_text("utf-8"))
    chosen = {"type": "rule", "values": ["color-contrast"]} if of_colour else _ALL
    # What is well, and where in the page it stands, is not asked for: that takes most of the time.
    options = json.dumps({"runOnly": chosen, "resultTypes": ["violations"], "selectors": False})
    found = await page.evaluate(f"axe.run(document, {options})")
    return [
        f"{rule['id']}: {node['html'][:120]} ({node['failureSummary'].splitlines()[-1].strip()})"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
