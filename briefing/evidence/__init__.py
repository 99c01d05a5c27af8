"""Does the source say so? Every field of every statement beside the words that it cites."""
