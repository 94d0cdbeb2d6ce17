"""The ids that exist, also those of files that were not read cleanly: these are told already."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field

from putokaz.model.directory import Directory
from putokaz.rules.chains import chain, pathway_chains
from putokaz.rules.located import LISTS, list_file, placed


@dataclass(frozen=True, slots=True)
class Known:
    """Which ids there are, by list; a list whose file was not understood is not in it."""

    ids: Mapping[str, Set[str]]
    broken: Set[str] = field(default_factory=frozenset)
    """Files of one value that were not read cleanly."""

    def protocols_of(self, home: str) -> Set[str]:
        """The ids of a home's protocols."""
        of_home = f"{home}/"
        return {
            id_.removeprefix(of_home) for id_ in self.ids["protocols"] if id_.startswith(of_home)
        }


def known(directory: Directory) -> Known:
    """The ids in the data."""
    ids: dict[str, Set[str]] = {}
    for name in LISTS:
        written = directory.trees[list_file(name)].value
        if list_file(name) in directory.settled:
            ids[name] = getattr(directory.vocabulary, name).keys()
        elif isinstance(written, Mapping):
            ids[name] = written.keys()
    ids["municipalities"] = set(_folders(directory, "municipalities"))
    ids["tiers"] = set(_folders(directory, "tiers"))
    ids["pathways"] = {_stem(file) for file in directory.trees if file.startswith("data/pathways/")}
    ids["protocols"] = set(_protocols(directory))
    if wholes := [*_steps_of_pathways(directory)]:
        ids["steps"] = set.intersection(*wholes)
    clean = {value.file for value in placed(directory)}
    lists = {list_file(name) for name in (*LISTS, "places")}
    return Known(ids, directory.trees.keys() - clean - lists)


def _steps_of_pathways(directory: Directory) -> Iterator[set[str]]:
    """The steps of each pathway, with those it takes over, where it can be put together."""
    extends = pathway_chains(directory)
    for id_ in extends:
        whole = chain(id_, extends)
        if whole and extends[whole[-1]] is None:
            yield {step.id for part in whole for step in directory.pathways[part].steps}


def _folders(directory: Directory, name: str) -> Iterator[str]:
    return (file.split("/")[2] for file in directory.trees if file.startswith(f"data/{name}/"))


def _protocols(directory: Directory) -> Iterator[str]:
    for file in directory.trees:
        parts = file.split("/")
        if parts[3:4] == ["protocols"]:
            yield f"{parts[2]}/{_stem(file)}"


def _stem(file: str) -> str:
    return file.rsplit("/", 1)[1].removesuffix(".yml")
