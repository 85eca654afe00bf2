"""A stand-in for WeChat's draft interface: the same answers, limits, quotas and whims, on this machine only."""
