from pathlib import Path

import pytest

from bot.app.storing import locking as guarding
from bot.app.storing.disks import mounted, remote_kind
from bot.app.storing.locking import hold_store
from bot.errors import ConfigError

MOUNTS = r"""
overlay / overlay rw 0 0
/dev/sda1 /data ext4 rw 0 0
nas:/share /data/shared nfs4 rw 0 0
//nas/team /mnt/two\040words cifs rw 0 0
broken line
/dev/sdb1 /data/shared/local xfs rw 0 0
"""


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        pytest.param("/data/store.db", "", id="a disk"),
        pytest.param("/data/shared/store.db", "nfs4", id="a share on a disk"),
        pytest.param("/data/shared2/store.db", "", id="a name that only begins like it"),
        pytest.param("/data/shared/local/store.db", "", id="a disk on a share"),
        pytest.param("/mnt/two words/store.db", "cifs", id="a name with a space"),
        pytest.param("/home/store.db", "", id="the root"),
    ],
)
def test_a_file_lies_where_the_deepest_mount_says(file: str, kind: str) -> None:
    assert remote_kind(Path(file), MOUNTS) == kind


def test_where_nothing_is_told_nothing_is_remote() -> None:
    assert remote_kind(Path("/data/store.db"), "") == ""
    assert remote_kind(Path("/"), mounted()) == ""


def test_a_store_on_a_network_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarding, "mounted", lambda: f"nas:/x {tmp_path.resolve()} nfs rw 0 0")

    with (
        pytest.raises(ConfigError, match=r"network file system \(nfs\)"),
        hold_store(tmp_path / "s.db"),
    ):
        pass
