from io import StringIO

from putokaz.handbook.progress import Progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_a_bar_that_moves() -> None:
    stream = Terminal()
    progress = Progress(2, stream)

    progress(1, 0)
    progress(2, 1)

    assert stream.getvalue() == (
        "\r[###############...............] Handbooks: 1 of 2, 0 of them new"
        "\r[##############################] Handbooks: 2 of 2, 1 of them new\n"
    )


def test_a_log_gets_ten_lines_at_most() -> None:
    stream = StringIO()
    progress = Progress(715, stream)

    for done in range(1, 716):
        progress(done, done)

    lines = stream.getvalue().splitlines()
    assert len(lines) == 10
    assert lines[0] == "Handbooks: 72 of 715, 72 of them new"
    assert lines[-1] == "Handbooks: 715 of 715, 715 of them new"


def test_a_log_gets_nothing_where_nothing_is_new() -> None:
    stream = StringIO()

    Progress(1, stream)(1, 0)

    assert stream.getvalue() == ""
