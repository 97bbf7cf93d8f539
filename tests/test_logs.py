"""What is logged, and what never is."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.config import Secret
from bot.logs import SDK_LOGGERS, configure_logging

CANARY = "xoxb-canary-0123456789"


@pytest.fixture(autouse=True)
def _logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    levels = {name: logging.getLogger(name).level for name in SDK_LOGGERS}
    yield
    structlog.reset_defaults()
    logging.captureWarnings(capture=False)
    root.setLevel(level)
    root.handlers[:] = handlers
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def written(format: str = "text", level: str = "info") -> io.StringIO:
    stream = io.StringIO()
    configure_logging(level, format, stream)
    return stream


@pytest.mark.parametrize("format", ["text", "json"])
@pytest.mark.parametrize(
    "say",
    [
        pytest.param(lambda: structlog.get_logger("bot.x").info(f"token {CANARY}"), id="event"),
        pytest.param(lambda: structlog.get_logger("bot.x").info("x", header=CANARY), id="value"),
        pytest.param(
            lambda: structlog.get_logger("bot.x").info("x", deep={"a": [CANARY, (CANARY,)]}),
            id="nested",
        ),
        pytest.param(lambda: structlog.get_logger("bot.x").info("x %s", CANARY), id="argument"),
        pytest.param(
            lambda: structlog.get_logger("bot.x").info('bot_token = "canary-0123456789"'),
            id="in quotes, which JSON escapes",
        ),
        pytest.param(lambda: structlog.get_logger("bot.x").info("x", key=Secret(CANARY)), id="own"),
        pytest.param(lambda: logging.getLogger("slack_sdk").info("sent %s", CANARY), id="SDK"),
        pytest.param(
            lambda: logging.getLogger("discord").warning("%(a)s", {"a": CANARY}), id="SDK by name"
        ),
        pytest.param(lambda: logging.getLogger("a").info(ValueError(CANARY)), id="an error itself"),
    ],
)
def test_no_secret_is_written(format: str, say: object) -> None:
    stream = written(format)

    say()  # type: ignore[operator]

    assert stream.getvalue()
    assert "canary" not in stream.getvalue()


@pytest.mark.parametrize("format", ["text", "json"])
@pytest.mark.parametrize("name", ["bot.x", "slack_sdk"])
def test_no_secret_is_written_in_a_traceback(format: str, name: str) -> None:
    stream = written(format)
    logger = structlog.get_logger(name) if name == "bot.x" else logging.getLogger(name)

    try:
        raise ConnectionError(f"https://desk:canary@orlo.example refused {CANARY}")
    except ConnectionError:
        logger.exception("failed")

    assert "ConnectionError" in stream.getvalue()
    assert "canary" not in stream.getvalue()


def test_json_lines_are_json_with_what_machines_need() -> None:
    stream = written("json")

    structlog.get_logger("bot.flows.write").info("brief written", crisis="Orlo dam", number=12)

    line = json.loads(stream.getvalue())
    assert line["event"] == "brief written"
    assert (line["crisis"], line["number"]) == ("Orlo dam", 12)
    assert (line["level"], line["logger"]) == ("info", "bot.flows.write")
    assert line["timestamp"].endswith("Z")


def test_text_lines_are_for_people() -> None:
    stream = written()

    structlog.get_logger("bot.x").warning("source failed", source="orlo")

    assert "source failed" in stream.getvalue()
    assert "source=orlo" in stream.getvalue()
    assert "warning" in stream.getvalue()


@pytest.mark.parametrize("format", ["text", "json"])
@pytest.mark.parametrize("hostile", ["a\r\nERROR forged", "\x1b[2Jcleared", "\u202eturned", '"}{"'])
def test_a_text_of_others_breaks_no_line(format: str, hostile: str) -> None:
    stream = written(format)

    structlog.get_logger("bot.x").info("read", title=hostile)
    logging.getLogger("aiohttp").info("read %s", hostile)

    lines = stream.getvalue().split("\n")
    assert len(lines) == 3
    assert lines[2] == ""
    assert not any(character in stream.getvalue() for character in "\r\x1b\u202e")
    if format == "json":
        assert all(json.loads(line) for line in lines[:2])


@pytest.mark.parametrize(
    ("level", "shown"),
    [("debug", ["d", "i", "w"]), ("info", ["i", "w"]), ("warning", ["w"]), ("error", [])],
)
def test_nothing_below_the_level_is_written(level: str, shown: list[str]) -> None:
    stream = written("json", level)
    logger = structlog.get_logger("bot.x")

    logger.debug("d")
    logger.info("i")
    logger.warning("w")

    assert [json.loads(line)["event"] for line in stream.getvalue().splitlines()] == shown


@pytest.mark.parametrize("name", SDK_LOGGERS)
def test_sdks_never_write_below_info(name: str) -> None:
    stream = written("json", "debug")

    logging.getLogger(f"{name}.http").debug("headers and all")
    logging.getLogger(name).debug("headers and all")

    assert stream.getvalue() == ""


def test_configuring_twice_writes_once() -> None:
    written()
    stream = written()

    logging.getLogger("bot.x").info("once")

    assert stream.getvalue().count("once") == 1
