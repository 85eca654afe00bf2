"""Make every handout (`python3 build.py`), or run every test (`python3 build.py test`)."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - so this file keeps to what older Pythons can parse
    sys.stderr.write(
        "需要 Python 3.11 或更新的版本，当前是 {0}。请安装后运行：python3.11 build.py\n"
        "Python 3.11 or newer is needed, this is {0}; install one, then type: python3.11 build.py\n".format(
            ".".join(str(part) for part in sys.version_info[:3])
        )
    )
    sys.exit(2)

if __name__ == "__main__":
    from pathlib import Path

    from duizhao import bootstrap

    bootstrap.main(Path(__file__).resolve().parent, sys.argv[1:])
