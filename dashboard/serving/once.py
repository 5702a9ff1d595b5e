"""A value that is made once, even when many ask for it at the same time."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")


class Once(Generic[_T]):
    """A function without arguments that runs once, and then gives what it gave.

    Unlike `functools.cache`, a second caller waits for the first instead of doing the work again.
    """

    def __init__(self, make: Callable[[], _T]) -> None:
        """Wrap the function; usable as a decorator."""
        self._make = make
        self._made: list[_T] = []
        self._lock = threading.Lock()
        self.__doc__ = make.__doc__

    def __call__(self) -> _T:
        """Return the value."""
        with self._lock:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]

    def made(self) -> _T | None:
        """Return the value when it is there already, else None at once."""
        return next(iter(self._made), None)

    def forget(self) -> None:
        """Make the value again at the next call."""
        with self._lock:
            self._made.clear()
