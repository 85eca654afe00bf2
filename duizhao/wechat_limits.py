"""How much WeChat takes: the limits of an article's text, fields and pictures, for all who check, show or send one.

Source of all of them, where nothing else is said: draft/add in the documentation of WeChat Official Accounts, read in
November 2026.
"""

import re

TITLE, TITLE_MOST = 32, 64  # characters: what the interface promises, and what the editor's page takes
AUTHOR = 16  # characters
DIGEST = 128  # characters; left empty, WeChat takes the first 54 of the text
ADDRESS = 1_024  # bytes of the address of the original
HTML_MOST = 20_000  # characters of HTML, tags and styles counted: fewer are taken. So its 1 MB is never reached
HTML_NEAR = 17_000  # characters from which on there is little room for what the next edition adds
ARTICLES = 8  # of one draft
PICTURE = 1_000_000  # bytes of a picture in the text: fewer than "1 MB" in either meaning (media/uploadimg)
MATERIAL = 10_000_000  # bytes of a cover or a GIF (material/add_material)

IMG = re.compile(r'(<img\b[^>]*?\bsrc=")([^"]*)(")', re.IGNORECASE)
UPLOADED = "https://mmbiz.qpic.cn/" + "x" * 110  # as long as the address that an uploaded picture gets


def length(html: str) -> int:
    """Characters of a text as WeChat will count them, once its pictures are uploaded and have their long addresses."""
    return len(IMG.sub(rf"\g<1>{UPLOADED}\g<3>", html))
