"""Finished texts carried to where readers are: one folder a place."""
