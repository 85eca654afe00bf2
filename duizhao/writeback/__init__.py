"""Texts back into the Markdown of a translation, byte for byte everything else as it was."""
