"""How long the sentences of the hand-written pages are: `make readability` prints the table."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from putokaz.prose.page import ProsePage
from putokaz.prose.read import WRITTEN, read_prose
from tests.prose.blocks import blocks

ROOT: Final = Path(__file__).parents[2]


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """The sentences of one page."""

    words: int
    """Of the whole page."""
    sentences: int
    longest: str

    @property
    def mean(self) -> float:
        return self.words / self.sentences

    @property
    def most(self) -> int:
        """Words of the longest sentence."""
        return len(self.longest.split())


def measured(page: ProsePage) -> Measure:
    """Headings, items of lists and cells of tables count as sentences too."""
    sentences = [sentence for block in blocks(page) for sentence in block.sentences]
    return Measure(
        words=sum(len(sentence.split()) for sentence in sentences),
        sentences=len(sentences),
        longest=max(sentences, key=lambda sentence: len(sentence.split())),
    )


def main() -> None:
    """Words, words in a sentence on average and at most, by page and language."""
    prose, _ = read_prose(ROOT / "docs", root=ROOT)
    print(f"{'page':40}" + "".join(f"{language:>20}" for language in WRITTEN))
    for path, texts in prose.items():
        cells = (measured(texts[language]) for language in WRITTEN)
        row = "".join(f"{one.words:>9}{one.mean:>6.1f}{one.most:>5}" for one in cells)
        print(f"{path:40}{row}")


if __name__ == "__main__":
    main()
