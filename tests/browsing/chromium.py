"""A headless Chromium, and what must never happen in it."""

import json
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import axe_core_python
import pytest
from playwright.async_api import ConsoleMessage, Page, Request, async_playwright, expect

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

needs_chromium = pytest.mark.skipif(_PROGRAM is None, reason="there is no chromium to drive")


@asynccontextmanager
async def browsing(url: str, *, expected: str = "", **context: Any) -> AsyncIterator[Page]:
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

    async with async_playwright() as driver:
        browser = await driver.chromium.launch(
            executable_path=_PROGRAM, args=list(_ARGUMENTS), timeout=_PATIENCE
        )
        try:
            page = await (await browser.new_context(**context)).new_page()
            page.set_default_timeout(_PATIENCE)
            page.on("console", said)
            page.on("pageerror", lambda error: troubles.append(str(error)))
            page.on("request", asked)
            await page.goto(url)
            yield page
        finally:
            await browser.close()
    assert troubles == []


async def faults_of(page: Page, *, of_colour: bool = False) -> list[str]:
    """Return what axe finds wrong with a page as it stands, one line for each element.

    With `of_colour` only what a colour scheme can change is looked at.
    """
    await page.evaluate(_AXE.read_text("utf-8"))
    chosen = {"type": "rule", "values": ["color-contrast"]} if of_colour else _ALL
    options = json.dumps({"runOnly": chosen})
    found = await page.evaluate(f"axe.run(document, {options})")
    return [
        f"{rule['id']}: {node['html'][:120]} ({node['failureSummary'].splitlines()[-1].strip()})"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
