"""Questions put to whoever sits before the screen."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from putokaz.cli.command import CommandError, UsageError
from putokaz.editing.draft import Draft
from putokaz.editing.interview import Answers, Interview
from putokaz.editing.question import Question, RefusedError, Words, accepted
from putokaz.language import Language
from putokaz.schema.names import ClosedLists
from putokaz.text.fields import explained
from putokaz.text.say import Say


class Asker:
    """Asks whoever sits before the screen, or takes what was given beforehand."""

    def __init__(
        self,
        language: Language,
        lists: ClosedLists,
        given: Sequence[str],
        *,
        invented_numbers: bool,
    ) -> None:
        self._language: Final[Language] = language
        self._say: Final = Say(language)
        self._lists: Final = lists
        self._given: Final = _by_key(given)
        self._invented_numbers: Final = invented_numbers

    def conduct(self, interview: Interview) -> Draft:
        """Every question in its turn; given answers that none asked for are a mistake."""
        answers: Answers | None = None
        try:
            while True:
                question = interview.send(answers)  # type: ignore[arg-type]
                answers = self._answers(question)
        except StopIteration as end:
            if left := [key for key, waiting in self._given.items() if waiting]:
                raise UsageError(self._say("new.not_asked", keys=", ".join(left))) from None
            draft: Draft = end.value
            return draft

    def _answers(self, question: Question) -> Answers:
        words = self._words(question)
        if waiting := self._given.get(question.key):
            try:
                return (self._accepted(question, waiting.popleft(), words),)
            except RefusedError as refused:
                raise UsageError(f"{question.key}: {refused}") from None
        self._show(question, words)
        return self._typed(question, words)

    def _typed(self, question: Question, words: Words) -> Answers:
        while True:
            try:
                typed = input("> ").strip()
            except EOFError:
                if question.optional or question.default:
                    return (question.default,) if question.default else ()
                raise CommandError(self._say("new.unanswered", key=question.key)) from None
            if not typed and question.default:
                return (question.default,)
            if not typed and question.optional:
                return ()
            try:
                return (self._accepted(question, typed, words),)
            except RefusedError as refused:
                print(refused)

    def _accepted(self, question: Question, typed: str, words: Words) -> str:
        if not typed:
            raise RefusedError(self._say("new.needed"))
        return accepted(
            question, typed, words, self._language, invented_numbers=self._invented_numbers
        )

    def _words(self, question: Question) -> Words:
        if question.model is None:
            return question.words or {}
        return self._lists.of_field(question.model, question.field)

    def _show(self, question: Question, words: Words) -> None:
        print()
        print(*self._question(question))
        width = max(map(len, words), default=0)
        for word, names in words.items():
            print(f"  {word:{width}}  {names.get(self._language, '')}".rstrip())
        if question.default:
            print(self._say("new.default", value=question.default))
        elif question.optional:
            print(self._say("new.leave_out"))

    def _question(self, question: Question) -> Iterator[str]:
        if question.model is None:
            yield self._say(f"new.ask.{question.key}")
            return
        for model, field in filter(None, (question.of, (question.model, question.field))):
            yield explained(model, field, self._language) or field
        known = question.model.model_fields.get(question.field)
        if known and known.examples:
            yield self._say("new.example", example=", ".join(map(str, known.examples)))


def _by_key(given: Sequence[str]) -> Mapping[str, deque[str]]:
    found: defaultdict[str, deque[str]] = defaultdict(deque)
    for one in given:
        key, equals, answer = one.partition("=")
        if not equals:
            raise UsageError(f"--set {one}: KEY=ANSWER")
        found[key].append(answer)
    return found
