"""Files below data/ -> values or problems; broken files are told and left out."""
