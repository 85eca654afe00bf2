"""Set-up on a bare machine: made once, nothing to do the second time, mended when half-made."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from duizhao.bootstrap import debian

ROOT = Path(__file__).parent.parent
MAIN = """import os, sys
import greeting
print(greeting.WORDS, sys.prefix, os.getcwd(), *sys.argv[1:], sep="|")
sys.exit(len(sys.argv) - 2)
"""
PYTEST = "import os, sys\nprint('tested', os.getcwd(), *sys.argv[1:], sep='|')\n"


def wheel(folder: Path, name: str, code: str) -> str:
    """Put a package of one module into the folder; gives its line for a requirements file."""
    path, about = folder / f"{name}-1.0-py3-none-any.whl", f"{name}-1.0.dist-info"
    files = {
        f"{name}.py": code,
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    rows = []
    with zipfile.ZipFile(path, "w") as archive:
        for inner, text in files.items():
            archive.writestr(inner, text)
            digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
            rows.append(f"{inner},sha256={digest},{len(text.encode())}\n")
        archive.writestr(f"{about}/RECORD", "".join([*rows, f"{about}/RECORD,,\n"]))
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project as cloned, whose program needs one package; its packages lie beside it, no index is asked."""
    root = tmp_path / "项目 a"
    (root / "requirements").mkdir(parents=True)
    wheels = tmp_path / "wheels"  # pip parts several places at spaces
    wheels.mkdir()
    shutil.copy(ROOT / "build.py", root)
    shutil.copytree(ROOT / "duizhao" / "bootstrap", root / "duizhao" / "bootstrap")
    (root / "duizhao" / "__init__.py").write_text('"""Stands for the program."""\n', "utf-8")
    (root / "duizhao" / "__main__.py").write_text(MAIN, "utf-8")
    run_line = wheel(wheels, "greeting", "WORDS = '你好'\n")
    (root / "requirements" / "run.txt").write_text(run_line, "utf-8")
    (root / "requirements" / "test.txt").write_text(run_line + wheel(wheels, "pytest", PYTEST), "utf-8")
    own_pip = Path(".duizhao", "pip", debian.WHEELS.relative_to("/"))
    if (ROOT / own_pip).is_dir():  # on a Debian without pip it was unpacked there
        shutil.copytree(ROOT / own_pip, root / own_pip)
    return root


def variables(root: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "DUIZHAO_", "PYTHON"))}
    return kept | {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(root.parent / "wheels"), "LC_ALL": "C.UTF-8"} | more


def build(root: Path, *arguments: str, folder: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    """Run build.py of that project, from another folder if one is given."""
    return subprocess.run(
        [sys.executable, root / "build.py", *arguments],
        cwd=folder or root,
        env=variables(root, **more),
        encoding="utf-8",
        capture_output=True,
        check=False,
        timeout=300,
    )


def works(root: Path) -> bool:
    done = build(root, "check")
    return (done.returncode, done.stdout) == (0, f"你好|{root / '.venv'}|{root}|check\n")


def test_the_second_run_says_nothing_and_asks_nobody(project: Path) -> None:
    first = build(project, "check")
    assert "preparing the environment" in first.stderr
    assert first.stdout == f"你好|{project / '.venv'}|{project}|check\n"
    shutil.rmtree(project.parent / "wheels")
    log = (project / ".duizhao" / "setup.log").read_bytes()
    second = build(project, "check")
    assert (second.returncode, second.stdout, second.stderr) == (0, first.stdout, "")
    assert (project / ".duizhao" / "setup.log").read_bytes() == log, "another program was run"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can take the network away")
def test_the_second_run_works_without_a_network(project: Path) -> None:
    unshare = shutil.which("unshare")
    if not unshare or subprocess.run([unshare, "--net", "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine lets nobody take the network away")
    assert works(project)
    offline = [unshare, "--net", sys.executable, "build.py", "check"]
    done = subprocess.run(offline, cwd=project, env=variables(project), check=False, capture_output=True)
    assert done.returncode == 0


def _cut_off(root: Path) -> None:
    (root / ".venv" / "duizhao.stamp").unlink()
    shutil.rmtree(next((root / ".venv").rglob("greeting-1.0.dist-info")))


def _interpreter_gone(root: Path) -> None:
    python = root / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python3")


def _other_interpreter(root: Path) -> None:
    stamp = root / ".venv" / "duizhao.stamp"
    stamp.write_text(re.sub(r"(?m)^python .*", "python /usr/bin/python3.1", stamp.read_text("utf-8")), "utf-8")
    shutil.rmtree(next((root / ".venv").rglob("site-packages")))


def _packages_half_changed(root: Path) -> None:
    (root / ".venv" / "duizhao.busy").touch()
    next((root / ".venv").rglob("greeting.py")).write_text("WOR", "utf-8")


def _empty(root: Path) -> None:
    shutil.rmtree(root / ".venv")
    (root / ".venv").mkdir()


def _a_file(root: Path) -> None:
    shutil.rmtree(root / ".venv")
    (root / ".venv").write_text("", "utf-8")


FAULTS = (_cut_off, _interpreter_gone, _other_interpreter, _packages_half_changed, _empty, _a_file)


@pytest.mark.skipif(os.name == "nt", reason="the faults are those of POSIX environments")
def test_a_half_made_environment_is_mended(project: Path) -> None:
    assert works(project)
    for fault in FAULTS:
        fault(project)
        assert works(project), fault.__name__


def test_a_project_that_was_moved_still_works(project: Path) -> None:
    assert works(project)
    moved = project.with_name("moved")
    project.rename(moved)
    done = build(moved, "check")
    assert (done.returncode, done.stdout) == (0, f"你好|{moved / '.venv'}|{moved}|check\n")
    assert ".venv is incomplete or out of date" in done.stderr, "its scripts still name the old folder"


def test_other_requirements_are_installed(project: Path) -> None:
    assert works(project)
    line = wheel(project.parent / "wheels", "added", "")
    with (project / "requirements" / "run.txt").open("a", encoding="utf-8") as file:
        file.write(line)
    assert "preparing" not in build(project, "check").stderr, "the environment itself was still good"
    assert list((project / ".venv").rglob("added.py"))


def opened_by_another(pipe: Path) -> int:
    """The writing end of a named pipe, as soon as another process reads from it."""
    for _ in range(600):
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:  # nobody reads yet
            time.sleep(0.1)
    raise TimeoutError


@pytest.mark.skipif(os.name == "nt", reason="kills a whole process group")
@pytest.mark.parametrize("everybody", [True, False], ids=["all processes", "only build.py"])
def test_killed_while_installing(project: Path, tmp_path: Path, everybody: bool) -> None:
    command = [sys.executable, "build.py", "check"]
    pipe = tmp_path / "endless" / "greeting-1.0-py3-none-any.whl"  # keeps pip reading
    pipe.parent.mkdir()
    os.mkfifo(pipe)
    stuck = variables(project, PIP_FIND_LINKS=str(pipe.parent))
    with subprocess.Popen(command, cwd=project, env=stuck, start_new_session=True) as first:
        writer = opened_by_another(pipe)
        os.kill(-first.pid if everybody else first.pid, signal.SIGKILL)
    with subprocess.Popen(
        command, cwd=project, env=variables(project), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as second:
        assert second.stderr is not None
        said = second.stderr.readline()
        os.close(writer)
        output = second.communicate(timeout=300)[0]
    assert said.startswith(".venv is incomplete" if everybody else "another run is preparing")
    assert (second.returncode, output) == (0, f"你好|{project / '.venv'}|{project}|check\n")


def test_two_at_once(project: Path) -> None:
    command = [sys.executable, "build.py", "check"]
    both = [
        subprocess.Popen(command, cwd=project, env=variables(project), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    assert [each.communicate(timeout=300)[0].decode().partition("|")[0] for each in both] == ["你好", "你好"]


def test_no_index_is_one_plain_message(project: Path) -> None:
    done = build(project, "check", PIP_FIND_LINKS="")
    assert done.returncode == 2
    assert "the packages could not be installed" in done.stderr
    assert "Traceback" not in done.stderr
    assert works(project)


def test_a_file_with_another_hash_is_refused(project: Path) -> None:
    path = project / "requirements" / "run.txt"
    path.write_text(re.sub(r"sha256:\w{4}", "sha256:0000", path.read_text("utf-8")), "utf-8")
    done = build(project, "check")
    assert (done.returncode, done.stdout) == (2, "")
    assert "HASHES" in done.stderr


def test_a_failed_addition_leaves_the_rest_usable(project: Path) -> None:
    assert works(project)
    assert build(project, "test", PIP_FIND_LINKS="").returncode == 2
    shutil.rmtree(project.parent / "wheels")
    assert works(project)


def test_the_word_test_runs_pytest_in_the_project(project: Path, tmp_path: Path) -> None:
    assert build(project, "test", folder=tmp_path).stdout == f"tested|{project}|-n|auto\n"
    assert build(project, "test", "-k", "check").stdout == f"tested|{project}|-k|check\n"


def test_switched_off_it_runs_as_it_is(project: Path) -> None:
    done = build(project, "check", DUIZHAO_BOOTSTRAP="off")
    assert done.returncode == 1
    assert "No module named 'greeting'" in done.stderr
    done = build(
        project,
        "a",
        "b",
        DUIZHAO_BOOTSTRAP="off",
        PYTHONPATH=str(project.parent / "wheels" / "greeting-1.0-py3-none-any.whl"),
    )
    assert (done.returncode, done.stdout) == (1, f"你好|{sys.prefix}|{project}|a|b\n")
    assert not (project / ".venv").exists()


def test_the_exit_code_and_the_working_directory_are_the_users(project: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for trap in ("greeting.py", "duizhao.py", "os.py"):
        (elsewhere / trap).write_text("raise SystemExit('a file of the working directory was imported')\n", "utf-8")
    done = build(project, "check", "x", "y", folder=elsewhere)
    assert (done.returncode, done.stdout) == (2, f"你好|{project / '.venv'}|{elsewhere}|check|x|y\n")


def test_it_speaks_the_users_language(project: Path) -> None:
    assert "正在准备运行环境" in build(project, "check", LC_ALL="zh_CN.UTF-8").stderr
