"""Build the guide of one municipality from the directory."""

from datetime import date

from putokaz.guide.guide import Guide
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality


def build_guide(directory: Directory, municipality: Municipality, *, today: date) -> Guide:
    """The guide of the municipality on that day."""
    return Guide(directory=directory, municipality=municipality, today=today)
