"""Writing into data files: their comments, and whatever was not meant, stay as they are."""
