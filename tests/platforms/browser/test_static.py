"""The style sheets and scripts: readable colours, nothing from elsewhere, no loose ends."""

import re
from pathlib import Path

import pytest

from bot.platforms.browser.render import STATIC
from tests.platforms.browser.serving import serving

#: Text colour on ground colour, as the style sheets combine them.
PAIRS = [
    *[("ink", ground) for ground in ("ground", "side", "raised", "plain-ground")],
    *[("soft", ground) for ground in ("ground", "side", "raised", "plain-ground")],
    *[("link", ground) for ground in ("ground", "side", "raised", "corrected-ground")],
    *[(word, f"{word}-ground") for word in ("new", "changed", "confirmed", "corrected")],
    ("mark-ink", "mark"),
    ("brand-ink", "brand"),
]


def schemes() -> dict[str, dict[str, str]]:
    """Return the colours of the light and of the dark scheme."""
    sheet = (STATIC / "message.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", sheet, re.DOTALL)[:2]
    of = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))
    return {"light": of, "dark": of | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", dark))}


def luminance(colour: str) -> float:
    """Return relative luminance, 0 to 1. Source: WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(scheme: str, text: str, ground: str) -> None:
    colours = schemes()[scheme]

    low, high = sorted((luminance(colours[text]), luminance(colours[ground])))

    assert (high + 0.05) / (low + 0.05) >= 4.5


def test_every_colour_that_is_used_is_defined() -> None:
    sheets = "".join(path.read_text(encoding="utf-8") for path in STATIC.glob("*.css"))

    used = set(re.findall(r"var\(--([\w-]+)\)", sheets))
    defined = set(re.findall(r"--([\w-]+):", sheets))

    assert used == defined


@pytest.mark.parametrize("path", sorted(STATIC.iterdir()), ids=lambda path: path.name)
async def test_every_static_file_is_served_and_asks_nothing_of_others(path: Path) -> None:
    async with serving() as site:
        reply = await site.client.get(f"/static/{path.name}")
        text = await reply.text()

    assert reply.status == 200
    assert "@import" not in text
    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)", text) == []


def test_scripts_stay_short_enough_to_need_no_library() -> None:
    lengths = [len(path.read_text().splitlines()) for path in STATIC.glob("*.js")]

    assert max(lengths) <= 150
