"""Sources that can be cited."""

from collections.abc import Iterator

from putokaz.message import Message
from putokaz.model.contact import Channel
from putokaz.model.directory import Directory
from putokaz.problem import Problem
from putokaz.rules.located import each


def every_published_channel_can_be_cited(directory: Directory) -> Iterator[Problem]:
    """A channel is published only with the web address of its source."""
    for channel in each(directory, Channel):
        if channel.value.publish and channel.value.source.url is None:
            message = Message("missing; add it, or write publish: no and reason: not-citable")
            yield channel.problem(message, "source", "url")
