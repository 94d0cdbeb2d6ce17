import pytest

from putokaz.cli.spoken import spoken
from putokaz.language import Language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "bs_BA.UTF-8"}, "bs"),
        ({"LANG": "hr_HR"}, "hr"),
        ({"LANG": "hr"}, "hr"),
        ({"LANG": "sr_RS.UTF-8"}, "sr-Cyrl"),
        ({"LANG": "sr_RS.UTF-8@latin"}, "sr-Latn"),
        ({"LANG": "sr_Latn_BA.UTF-8"}, "sr-Latn"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "hr_BA.UTF-8"}, "hr"),
        ({"LANG": "hr_BA.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "bs:hr"}, "bs"),
        ({"LANG": "bs_BA.UTF-8", "LC_ALL": ""}, "bs"),
    ],
)
def test_the_locale_says_the_language(environment: dict[str, str], language: Language) -> None:
    assert spoken(environment) == language
