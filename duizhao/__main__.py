"""`python -m duizhao`: the same program as `duizhao`."""

from duizhao.cli import main

main()
