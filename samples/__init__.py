"""Sample stories: a folder each, in our own words."""
