"""What is left of a stylesheet."""

import pytest

from putokaz.site.styles import one_stylesheet


def used(name: str) -> bool:
    return name.startswith("in")


@pytest.mark.parametrize(
    ("given", "left"),
    [
        (".in{a:b}.out{a:b}", ".in{a:b}"),
        (".in,.out{a:b}", ".in{a:b}"),
        (".in .out,p{a:b}", "p{a:b}"),
        (".in:not(.out){a:b}", ".in:not(.out){a:b}"),
        ("[dir=rtl] .in{a:b}", ""),
        ("@media print{.out{a:b}}", ""),
        ("@media print{.out{a:b}.in{a:b}}", "@media print{.in{a:b}}"),
        ('@charset "UTF-8";.in{a:b}', '@charset "UTF-8";.in{a:b}'),
        ("@keyframes k{0%{a:b}to{a:c}}.in{a:b}", "@keyframes k{0%{a:b}to{a:c}}.in{a:b}"),
        ('.in{content:"}.out{"}', '.in{content:"}.out{"}'),
        (".in:is(.in,p){a:b}", ".in:is(.in,p){a:b}"),
    ],
)
def test_only_rules_for_what_is_used_are_left(given: str, left: str) -> None:
    assert one_stylesheet(given, "", used) == left


def test_own_rules_all_stay_without_comments_and_idle_space() -> None:
    own = '/* why */\n.out,\n.other {\n  a: b c;\n  content: "/*  */ ";\n}\n'

    assert one_stylesheet("", own, used) == '.out,.other{a: b c;content: "/*  */ ";}'


def test_variables_that_nobody_reads_go_and_those_they_read_too() -> None:
    css = ":root{--a:var(--b);--b:1;--c:2;--d:'x;y'}.in--e::before{f:var(--c)}"

    assert one_stylesheet(css, "", used) == ":root{--c:2;}.in--e::before{f:var(--c)}"
