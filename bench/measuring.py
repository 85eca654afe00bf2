"""What a whole process costs."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
Used = tuple[float, float]  # CPU seconds, peak MiB


def measured(words: list[str], folder: Path = ROOT, **variables: str) -> Used:
    """One whole process with its children, as `wait4` counts them; `variables` are set in its environment.

    It may keep its byte code, as an installed program does, whatever the environment says: compiling all modules
    anew is half a second.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= variables
    process = subprocess.Popen(words, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    said = process.stderr.read()  # to its end, before the process is waited for
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if status:
        raise SystemExit(f"{' '.join(words[:3])} … failed: {said.decode(errors='replace')[-600:]}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
