"""A tree in characters, on a screen the same as in a pipe."""

from __future__ import annotations

from lpa.output.render.sheet import Tree
from lpa.output.render.tree import branches

BOOM = Tree(
    "verzuim",
    "122",
    [Tree("relatief", "99", [Tree("luxe", "6"), Tree("signaal\x1b[31m", "·")]), Tree("absoluut", "23")],
)


def test_branches_hang_under_what_they_are_part_of_and_counts_below_each_other() -> None:
    assert branches(BOOM) == [
        "verzuim              122",
        "├─ relatief           99",
        "│  ├─ luxe             6",
        "│  └─ signaal[31m      ·",
        "└─ absoluut           23",
    ]


def test_a_tree_without_branches_is_one_line() -> None:
    assert branches(Tree("verzuim", "3")) == ["verzuim      3"]
