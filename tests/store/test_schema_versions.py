"""Which versions there are, told without what brings a store to them."""

import subprocess
import sys
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory

from bot.store.migrations import running


def test_files_are_named_after_their_versions_in_their_order() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(running.__file__).parent))
    scripts = ScriptDirectory.from_config(config)

    assert list(running.versions().all) == [one.revision for one in scripts.walk_revisions()][::-1]
    assert running.versions().head == scripts.get_current_head()


def test_a_store_of_the_newest_version_is_opened_without_what_brings_it_there() -> None:
    code = "import sys, bot.store.sqlite.store; print('alembic' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert said.stdout.strip() == "False"
