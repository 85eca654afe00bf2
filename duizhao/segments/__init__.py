"""What can be translated in a file, unit by unit."""
