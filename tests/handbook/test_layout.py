from putokaz.handbook.layout import pages_of, right_pads


def test_a_pad_brings_the_next_page_to_its_place() -> None:
    pads = right_pads([(9, 2), (14, 2), (21, 4)], ())

    assert pads == (1, 1, 1)
    assert right_pads([(10, 2), (16, 2), (24, 4)], pads) == pads
    assert right_pads([(10, 2), (14, 2), (20, 4)], ()) == ()


def test_a_page_is_named_once_for_each_key() -> None:
    keys = [("need-advice", 5), ("page-who", 4), ("need-advice", 5), ("need-advice", 9)]

    assert pages_of(keys) == {"need-advice": [5, 9], "page-who": [4]}
