"""The translator's desk: what went stale, what is new, what was confirmed."""
