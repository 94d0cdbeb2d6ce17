"""The table of builds."""

from tests.benchmarks.build_process import Cost
from tests.benchmarks.build_program import Result
from tests.benchmarks.build_table import Row, exponent, growth, table


def row(places: int, work: float) -> Row:
    cost = Cost(wall=work / 2, work=work, memory=1_234_000_000)
    return Row(
        places=places,
        pages=places * 70,
        name="ours",
        results={"cold": Result(cost=cost), "changed": Result(missing="broke")},
    )


def test_a_line_has_what_was_measured() -> None:
    shown = table([row(20, 8), Row(places=143, pages=10_000, name="x", left_out="not measured")])

    *_, measured, left_out, reason = shown.splitlines()
    assert measured.split() == "20 1,400 ours 4.00 8.00 1,234 - - - - - -".split()
    assert left_out.split() == "143 10,000 x not measured".split()
    assert reason == "ours, 20 places, one contact, new process: broke"


def test_growth_in_proportion_is_one() -> None:
    assert exponent(1000, 50, 3000, 150) == 1
    assert [*growth([row(100, 8), row(10, 0.8), row(200, 32)])] == [
        "10 to 100 municipalities: CPU of a cold build grows with exponent 1.00",
        "100 to 200 municipalities: CPU of a cold build grows with exponent 2.00",
    ]
