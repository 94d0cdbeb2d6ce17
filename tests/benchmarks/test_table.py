"""The figures of the benchmark, and the tables that show them."""

from putokaz.language import Language
from tests.benchmarks.measure import Answer, Run
from tests.benchmarks.queries import Query
from tests.benchmarks.table import Quality, classes_table, engines_table, quality


def answers(kind: str, *ranks: int) -> tuple[Answer, ...]:
    return tuple(Answer(Query("bs", kind, "", ()), rank, "") for rank in ranks)


def run(engine: str, language: Language, *, made: tuple[Answer, ...] = ()) -> Run:
    return Run(
        engine=engine,
        places=20,
        language=language,
        size=41_200,
        loading=10,
        given=(*answers("typo", 1, 2), *answers("exact", 1, 0)),
        made=made,
        keystrokes=(1, 1, 1, 1),
    )


def test_quality() -> None:
    found = quality(answers("typo", 1, 2, 4, 0))

    assert found == Quality(count=4, first=25, three=50, mean=(1 + 1 / 2 + 1 / 4) / 4)


def test_runs_in_several_languages_are_one_line() -> None:
    table = engines_table([run("ours", "bs"), run("ours", "en"), run("other", "bs")])

    _, ours, other = table.splitlines()
    assert ours.split()[:6] == ["20", "ours", "8", "50.0%", "75.0%", "0.625"]
    assert ours.split()[10:] == ["41", "-", "-", "-", "41", "10", "1.0", "1.0"]
    assert other.split()[:3] == ["20", "other", "4"]


def test_a_class_of_queries_is_one_line() -> None:
    runs = [run("few", "bs"), run("ours", "bs", made=answers("sector", 1, 1, 0))]

    assert classes_table(runs) == (
        "queries  class    20 few  20 ours\n"
        "given    typo    50% (2)  50% (2)\n"
        "given    exact   50% (2)  50% (2)\n"
        "made     sector    - (0)  67% (3)"
    )
