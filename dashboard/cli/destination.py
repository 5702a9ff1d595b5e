"""Where a command writes its file: checked before the work, written whole or not at all."""

import contextlib
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

_STDOUT: Final = "-"
_READABLE: Final = 0o666


class DestinationError(Exception):
    """A place where nothing can be written; the message says why and what to do."""


class Destination:
    """A file to be written, or the standard output."""

    def __init__(self, text: str, *, overwrite: bool) -> None:
        """Remember it.

        Args:
            text: a path, or ``-`` for the standard output.
            overwrite: whether a file that is there may be replaced.
        """
        self.path = None if text == _STDOUT else Path(text)
        self._overwrite = overwrite

    def check(self) -> None:
        """Find out whether it can be written, without leaving anything.

        Raises:
            DestinationError: it cannot.
        """
        if self.path is None:
            if sys.stdout.isatty():
                message = "The file is not for a terminal. Send it on, such as: --out - > FILE"
                raise DestinationError(message)
            return
        if self.path.is_dir():
            message = f"'{self.path}' is a folder. Give --out the name of a file."
            raise DestinationError(message)
        if self.path.exists() and not self._overwrite:
            message = f"'{self.path}' is already there. Choose another name, or add --overwrite."
            raise DestinationError(message)
        if not self.path.parent.is_dir():
            message = f"There is no folder '{self.path.parent}'. Make it, or choose another."
            raise DestinationError(message)
        # asked by trying: what the system says beforehand is not true everywhere
        self._part().unlink()

    def write(self, body: bytes) -> None:
        """Write the file, beside its name first, so that nobody ever sees half of it.

        Raises:
            DestinationError: it cannot be written any more.
        """
        if self.path is None:
            sys.stdout.buffer.write(body)
            sys.stdout.buffer.flush()
            return
        part = self._part()
        try:
            part.write_bytes(body)
            part.replace(self.path)
        except OSError as error:
            raise self._cannot(error) from None
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)

    def _part(self) -> Path:
        """Make an empty file beside the destination, with the rights of a usual new file."""
        assert self.path is not None  # noqa: S101 - the standard output has no parts
        try:
            number, name = tempfile.mkstemp(prefix=f".{self.path.name[:40]}.", dir=self.path.parent)
            os.close(number)
            mask = os.umask(0)
            os.umask(mask)
            Path(name).chmod(_READABLE & ~mask)
        except OSError as error:
            raise self._cannot(error) from None
        return Path(name)

    def _cannot(self, error: OSError) -> DestinationError:
        message = f"'{self.path}' cannot be written: {error.strerror}. Choose another --out."
        return DestinationError(message)
