"""Work in processes of its own, whose memory the system bounds and which can be ended."""

from geodata.processes.wire import WorkerLostError, receive, send
from geodata.processes.worker import Worker
from geodata.processes.workers import Workers

__all__ = ["Worker", "WorkerLostError", "Workers", "receive", "send"]
