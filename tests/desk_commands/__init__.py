"""The translator's commands as they are typed: what they print, what they write, and how they end."""
