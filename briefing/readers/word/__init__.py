"""Word documents: everything a reader of the printed page would see, in order."""
