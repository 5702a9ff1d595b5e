"""What the command tells the shell."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """Exit statuses; 2 is also what argparse and most commands say for a wrong option."""

    OK = 0
    PROBLEMS = 1
    USAGE = 2
