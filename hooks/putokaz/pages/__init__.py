"""Guide -> HTML fragments; knows nothing of MkDocs."""
