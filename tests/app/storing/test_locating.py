from pathlib import Path

from bot.app.storing.locating import data_folder, store_url
from bot.config import load
from tests.app.config import configured


def test_the_store_is_a_file_in_the_data_folder_unless_set(tmp_path: Path) -> None:
    config = configured(tmp_path)

    assert store_url(config) == f"sqlite:///{tmp_path}/data/watchfloor.db"
    assert data_folder(load("", {}, lambda name: "")).name == "watchfloor"
