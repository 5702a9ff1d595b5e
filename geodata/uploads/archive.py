"""Zip archives that are read from memory, member by member, and never unpacked to a disk."""

import io
import stat
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final

from geodata.uploads.errors import BrokenFileError, LimitError, UnsafeFileError
from geodata.uploads.limits import LIMITS

_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED: Final = 1
_REMEDY: Final = "Pack the files of one shapefile into a plain .zip, without a password."


def members_of(data: bytes, endings: frozenset[str]) -> Mapping[str, bytes]:
    """Return the files of an archive that have certain endings, by name.

    Args:
        data: the archive.
        endings: such as ``.shp``, in small letters.

    Raises:
        UploadError: the archive is broken, too large, or names places outside itself.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = archive.infolist()
            if len(listed) > LIMITS.members:
                raise LimitError(
                    place="The archive",
                    found=f"{len(listed):,} files",
                    limit=f"{LIMITS.members}",
                    remedy=_REMEDY,
                )
            for member in listed:
                _harmless(member)
            wanted = [
                member
                for member in listed
                if PurePosixPath(member.filename).suffix.lower() in endings
                and "__MACOSX" not in PurePosixPath(member.filename).parts
            ]
            return _read(archive, wanted)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError):
        raise BrokenFileError(
            place="The archive", reason="it cannot be unpacked", remedy=_REMEDY
        ) from None


def _harmless(member: zipfile.ZipInfo) -> None:
    name = member.filename
    path = PurePosixPath(name.replace("\\", "/"))
    leaves = path.is_absolute() or ".." in path.parts or PureWindowsPath(name).drive != ""
    if leaves or stat.S_ISLNK(member.external_attr >> 16):
        reason = "it leads outside the archive"
        raise UnsafeFileError(
            place=f"File '{name[:60]}' of the archive", reason=reason, remedy=_REMEDY
        )
    if member.flag_bits & _ENCRYPTED or member.compress_type not in _METHODS:
        reason = "it has a password or is packed in an unusual way"
        raise UnsafeFileError(
            place=f"File '{name[:60]}' of the archive", reason=reason, remedy=_REMEDY
        )


def _read(archive: zipfile.ZipFile, wanted: list[zipfile.ZipInfo]) -> Mapping[str, bytes]:
    left = LIMITS.unpacked
    found: dict[str, bytes] = {}
    for member in wanted:
        with archive.open(member) as opened:
            # what an archive says of its sizes may be wrong
            content = opened.read(left + 1)
        left -= len(content)
        if left < 0:
            raise LimitError(
                place="The archive",
                found=f"it unpacks to more than {LIMITS.unpacked // 2**20} MB",
                limit=f"{LIMITS.unpacked // 2**20} MB",
                remedy="Keep the features of the area or the time that matters.",
            )
        found[member.filename] = content
    return found
