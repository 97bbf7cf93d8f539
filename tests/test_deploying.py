"""What is given for running many processes is valid, hardened, and names what is there."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import check_jsonschema.builtin_schemas
import jsonschema
import kubernetes_validate
import pytest
import yaml

from bot.cli import app
from bot.config import load
from supply.locked import pins

ROOT = Path(__file__).parents[1]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
MANIFESTS = sorted((ROOT / "deploy" / "kubernetes").glob("*.yaml"))
ROLES = ("scheduler", "worker", "listener")


def documents(path: Path) -> list[Any]:
    return list(yaml.safe_load_all(path.read_text("utf-8")))


def pod_of(role: str) -> Any:
    (manifest,) = documents(ROOT / "deploy" / "kubernetes" / f"{role}.yaml")
    return manifest["spec"]["template"]["spec"]


def test_the_compose_file_is_one() -> None:
    folder = Path(check_jsonschema.builtin_schemas.__file__).parent
    schema = json.loads((folder / "vendor" / "compose-spec.json").read_text("utf-8"))

    jsonschema.validate(COMPOSE, schema)


@pytest.mark.parametrize("path", MANIFESTS, ids=lambda path: path.stem)
def test_every_manifest_is_one(path: Path) -> None:
    for document in documents(path):
        kubernetes_validate.validate(document, "1.30", strict=True)


def test_there_is_a_manifest_for_each_role() -> None:
    assert {path.stem for path in MANIFESTS} == {*ROLES, "config"}


@pytest.mark.parametrize("role", ROLES)
def test_every_role_of_either_is_a_command(role: str) -> None:
    known = {command.name for command in app.registered_commands}

    assert COMPOSE["services"][role]["command"] == [role]
    assert pod_of(role)["containers"][0]["args"] == [role]
    assert role in known


@pytest.mark.parametrize("role", ROLES)
def test_no_role_may_write_where_it_stands_or_gain_rights(role: str) -> None:
    service, (container,) = COMPOSE["services"][role], pod_of(role)["containers"]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert pod_of(role)["securityContext"]["runAsNonRoot"] is True


def test_no_password_stands_in_either() -> None:
    environments = [service.get("environment", {}) for service in COMPOSE["services"].values()]

    assert [
        name
        for environment in environments
        for name in environment
        if any(word in name for word in ("PASSWORD", "TOKEN", "URL")) and not name.endswith("_FILE")
    ] == []


def test_the_configuration_of_the_manifests_is_one_with_the_environment_of_either() -> None:
    (made,) = documents(ROOT / "deploy" / "kubernetes" / "config.yaml")
    text = made["data"]["watchfloor.toml"]
    files = {
        "/run/secrets/database_url": "postgresql://u:p@postgres/watchfloor",
        "/run/secrets/slack_bot_token": "xoxb-1",
        "/run/secrets/slack_app_token": "xapp-1",
    }
    config = load(text, dict(COMPOSE["services"]["listener"]["environment"]), files.__getitem__)

    given = (config.store.url, config.slack.bot_token, config.slack.app_token)
    assert [secret.reveal() for secret in given] == list(files.values())
    assert [notice for notice in config.notices if "sets nothing" in notice] == []


def let_into_the_image() -> set[str]:
    """Return what `.dockerignore` lets through: everything is shut out, and some let in again."""
    shut, *others = (ROOT / ".dockerignore").read_text("utf-8").split()
    assert shut == "*"
    return {one.removeprefix("!") for one in others if one.startswith("!")}


def test_all_that_the_image_is_built_from_gets_there() -> None:
    copied = [
        source
        for line in (ROOT / "Dockerfile").read_text("utf-8").splitlines()
        if line.startswith("COPY ") and "--from" not in line
        for source in line.split()[1:-1]
    ]

    assert "requirements/build.txt" in copied
    assert set(copied) <= let_into_the_image()
    assert [source for source in copied if not (ROOT / source).exists()] == []


_LOCKED = ("--require-hashes", "--no-index", "--no-build-isolation")


@pytest.mark.parametrize("name", ["Makefile", "Dockerfile"])
def test_nothing_is_installed_or_built_that_is_not_locked_with_its_hash(name: str) -> None:
    """What builds a package is fetched too, unless it is told to take what is there."""
    text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    steps = [
        step.strip()
        for line in text.splitlines()
        for step in line.split("&&")
        if re.search(r"\bpip (?:install|wheel)\b", step) and not line.lstrip().startswith("#")
    ]

    assert len(steps) >= 3
    assert [step for step in steps if not any(option in step for option in _LOCKED)] == []


def test_what_installs_and_builds_is_what_the_project_asks_for() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["build-system"]["requires"]
    wanted = (ROOT / "requirements" / "build.in").read_text("utf-8").splitlines()
    locked = {pin.name for pin in pins((ROOT / "requirements" / "build.txt").read_text("utf-8"))}

    assert set(asked) <= set(wanted)
    assert {"uv", "hatchling", "editables"} <= locked
