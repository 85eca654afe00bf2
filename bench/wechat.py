"""From Markdown to a WeChat article, against @wenyan-md/core, the tool that many authors use.

    python bench/wechat.py

Needs Node 18 or later with npm, which fetches that package into a temporary folder. Each round runs whole processes in
turn on the first handout: their program, `duizhao article`, and the same again. Printed are the ratios of CPU and of
wall time (the bar: at most 0.3). `build` does more than either: both languages, all checks, drawings made into PNG,
every page opened again and proven; its ratio is printed beside, without a bar. None of ours may load WeasyPrint.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from measuring import ROOT, measured

PACKAGES = ("@wenyan-md/core@3.0.10", "jsdom@27.4.0", "form-data-encoder@4.1.0", "formdata-node@6.0.3")
SLUG = "stem-cells-atopic-dermatitis"
ROUNDS = 7
BAR = 0.3
THEIRS = """
import { readFile } from "node:fs/promises";
import { renderStyledContent } from "@wenyan-md/core/wrapper";
const options = { themeId: "default", hlThemeId: "solarized-light", isMacStyle: true, isAddFootnote: true };
process.stdout.write(await renderStyledContent(await readFile(process.argv[2], "utf8"), options));
"""
LOADED = (
    "import sys; from duizhao.cli import main\ntry: main(sys.argv[1:])\nfinally: assert 'weasyprint' not in sys.modules"
)

Times = tuple[float, float]  # seconds of CPU, seconds by the clock


def timed(words: list[str], folder: Path = ROOT) -> Times:
    start = time.perf_counter()
    cpu, _ = measured(words, folder)
    return cpu, time.perf_counter() - start


def ours(project: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "duizhao", "--project", str(project), *words]


def install(folder: Path) -> None:
    if shutil.which("npm") is None:
        raise SystemExit("this benchmark needs Node with npm (Debian: apt-get install nodejs npm)")
    (folder / "render.mjs").write_text(THEIRS, "utf-8")
    done = subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", *PACKAGES], cwd=folder, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(f"npm could not install {PACKAGES[0]}: {done.stderr[-400:]}")


def main() -> None:
    with tempfile.TemporaryDirectory() as top:
        project, node = Path(top, "project"), Path(top, "node")
        node.mkdir()
        shutil.copytree(ROOT / "source", project / "source")
        shutil.copy(ROOT / "pyproject.toml", project)
        install(node)
        markdown = project / f"source/zh/{SLUG}.md"
        article = ours(project, "article", str(markdown))
        subprocess.run([sys.executable, "-c", LOADED, *article[3:]], cwd=ROOT, check=True, capture_output=True)
        theirs = ["node", "render.mjs", str(markdown)]
        lengths = [
            len(subprocess.run(words, cwd=cwd, capture_output=True, check=True).stdout.decode().strip())
            for words, cwd in ((theirs, node), (article, ROOT))
        ]
        print(f"characters of HTML: theirs {lengths[0]:,}, ours {lengths[1]:,} (with disclaimer, references and facts)")
        timed(theirs, node), timed(article)  # once without counting, so that both come from the disk's memory
        rounds = []
        for _ in range(ROUNDS):
            shutil.rmtree(project / "output", ignore_errors=True)
            rounds.append((timed(theirs, node), timed(article), timed(ours(project, "build", "--formats", "wechat"))))
            print(
                "   ".join(f"{cpu:.2f}/{wall:.2f} s" for cpu, wall in rounds[-1]),
                "  (theirs, article, build; CPU/wall)",
            )
        for place, name in ((1, f"article, the bar is {BAR}"), (2, "build --formats wechat, no bar")):
            ratios = [statistics.median(each[place][i] / each[0][i] for each in rounds) for i in (0, 1)]
            print(f"median ratio to theirs: CPU {ratios[0]:.2f}, wall {ratios[1]:.2f}  ({name})")


if __name__ == "__main__":
    main()
