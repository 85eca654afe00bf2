"""Reading finished pages again: what stands on them, and what had to."""
