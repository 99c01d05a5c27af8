"""PDF with a text layer: characters with their places to blocks in reading order."""
