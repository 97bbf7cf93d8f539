"""Which file system a file is on: SQLite's log needs shared memory, so no network one will do."""

from pathlib import Path

#: As Linux names them.
_REMOTE = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.s3fs", "afs", "ceph")
_MOUNTS = Path("/proc/self/mounts")


def remote_kind(file: Path, mounts: str) -> str:
    """Return the kind of network file system that a file is on; empty if it is local.

    Args:
        file: An absolute path, free of links.
        mounts: What is mounted where, as Linux tells in `/proc/self/mounts`.
    """
    deepest, kind = 0, ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        place = Path(fields[1].encode().decode("unicode_escape"))
        if file.is_relative_to(place) and len(place.parts) >= deepest:
            deepest, kind = len(place.parts), fields[2]
    return kind if kind in _REMOTE else ""


def mounted() -> str:
    """Return what is mounted where; empty on systems other than Linux."""
    try:
        return _MOUNTS.read_text("utf-8", "replace")
    except OSError:
        return ""
