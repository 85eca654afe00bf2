"""Review pages: what a translator, a reviewer or an editor reads to see how far a translation may be relied on."""

from duizhao.render.review.article import article
from duizhao.render.review.index import index
from duizhao.render.review.shared import Shared, style
from duizhao.render.review.summary import Summary, summary, untranslated

__all__ = ["Shared", "Summary", "article", "index", "style", "summary", "untranslated"]
