"""The values that pass from stage to stage: frozen, slotted, and free of any library."""
