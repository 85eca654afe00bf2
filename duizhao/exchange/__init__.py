"""To translation tools and back: one room a file format."""
