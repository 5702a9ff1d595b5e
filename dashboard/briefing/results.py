"""Files of exports, kept for a while in a folder that goes with the server."""

import atexit
import shutil
import tempfile
import threading
from pathlib import Path


class Results:
    """A folder for files, made when the first one comes."""

    def __init__(self) -> None:
        """Make nothing yet."""
        self._folder: Path | None = None
        self._lock = threading.Lock()

    def keep(self, name: str, body: bytes) -> Path:
        """Write a file and return where it is; it is there whole or not at all.

        Args:
            name: of the file, unique.
            body: its content.

        Raises:
            OSError: the system does not let us.
        """
        path = self._made() / name
        part = path.with_suffix(".part")
        try:
            part.write_bytes(body)
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
        return path

    def remove(self, path: Path) -> None:
        """Remove a file, if it is still there."""
        path.unlink(missing_ok=True)

    def close(self) -> None:
        """Remove everything."""
        with self._lock:
            folder, self._folder = self._folder, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)

    def _made(self) -> Path:
        with self._lock:
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="georgia-dossier-"))
                atexit.register(self.close)
            return self._folder
