from soxanh.org.models import Unit
from soxanh.org.tree import UnitTree

#       1          6
#     /   \
#    2     3
#   / \
#  4   5
TREE = UnitTree([(1, None), (2, 1), (3, 1), (4, 2), (5, 2), (6, None)])


def test_subtree_is_the_unit_and_all_below():
    assert TREE.subtree_ids(1) == {1, 2, 3, 4, 5}
    assert TREE.subtree_ids(2) == {2, 4, 5}
    assert TREE.subtree_ids(5) == {5}
    assert TREE.subtree_ids(99) == set()


def test_ways_up_and_down():
    assert TREE.ancestors(4) == (2, 1)
    assert TREE.ancestors(1) == ()
    assert TREE.children(1) == (2, 3)
    assert TREE.roots == (1, 6)


def test_a_circle_in_the_data_does_not_hang():
    circle = UnitTree([(1, 2), (2, 1)])
    assert circle.subtree_ids(1) == {1, 2}
    assert circle.ancestors(1) == (2, 1)


def test_one_query_reads_the_tree(department, django_assert_num_queries):
    with django_assert_num_queries(1):
        tree = UnitTree.load()
        below = tree.subtree_ids(department.unit("VPDK").pk)
    assert below == {department.unit(code).pk for code in ("VPDK", "VPDK-A", "VPDK-B")}
    assert set(Unit.objects.subtree(department.unit("VPDK")).values_list("code", flat=True)) == {
        "VPDK",
        "VPDK-A",
        "VPDK-B",
    }
