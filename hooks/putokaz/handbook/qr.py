"""QR codes as rows of ones and zeros, without the quiet zone around them."""

import segno


def qr(address: str) -> list[str]:
    """The code of an address, with the correction that survives a photocopier."""
    code = segno.make(address, error="m", micro=False, boost_error=False)
    return ["".join("1" if dark else "0" for dark in row) for row in code.matrix]
