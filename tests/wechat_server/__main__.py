"""A WeChat to try things with:  python tests/wechat_server [--port N] [--fault CALL=WORD,WORD]...

Prints what to set, then one line a call. No account is needed, nothing leaves this machine; Ctrl-C ends it.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from wechat_server.office import Office
from wechat_server.server import Running


def main() -> int:
    """Serve until somebody ends it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--fault", action="append", default=[], metavar="CALL=WORD,WORD", help="draft/add=-1,hang")
    options = parser.parse_args()
    office = Office(clock=time.time)
    for each in options.fault:
        call, _, words = each.partition("=")
        office.faults[call] = [int(word) if word.lstrip("-").isdecimal() else word for word in words.split(",")]
    with Running(office, options.port) as running:
        print(f"export DUIZHAO_WECHAT_API={running.address}")
        print(f"export DUIZHAO_WECHAT_APPID={office.appid}")
        print(f"export DUIZHAO_WECHAT_SECRET={office.secret}", flush=True)
        told = 0
        try:
            while True:
                time.sleep(0.2)
                for line, body in office.seen[told:]:
                    told += 1
                    print(f"{line.split('?')[0]}  {len(body)} bytes; drafts: {len(office.drafts)}", flush=True)
        except KeyboardInterrupt:
            return 0


if __name__ == "__main__":
    sys.exit(main())
