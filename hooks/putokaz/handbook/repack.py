"""A PDF written anew: less than half as large, and with its whole language in it.

Typst knows a language and a region; the script that tells the two ways of writing Serbian apart is
added here. PDF/UA-1 and PDF/A-2a stay kept.
"""

from io import BytesIO

from pikepdf import ObjectStreamMode, Pdf


def repack(pdf: bytes, *, language: str) -> bytes:
    """The same pages; the language is a BCP 47 tag such as `sr-Latn-BA`."""
    with Pdf.open(BytesIO(pdf)) as opened:
        opened.Root.Lang = language
        with opened.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata["dc:language"] = {language}
        return written(opened)


def written(pdf: Pdf) -> bytes:
    """Its bytes, which depend on nothing but its pages."""
    into = BytesIO()
    pdf.save(
        into,
        object_stream_mode=ObjectStreamMode.generate,
        deterministic_id=True,
    )
    return into.getvalue()
