"""What a worker process of bench/workers.py does: it prints a page, and tells what memory it has used."""

from __future__ import annotations

from pathlib import Path

from duizhao import printing
from duizhao.press import Job

Memory = tuple[float, float]  # MiB: the most so far, now


def memory(job: Job) -> Memory:
    printing.one(job)
    lines = Path("/proc/self/status").read_text().splitlines()
    sizes = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines if line.startswith("Vm")}
    return sizes["VmHWM"], sizes["VmRSS"]
