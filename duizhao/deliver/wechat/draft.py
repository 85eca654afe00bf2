"""The draft box: a draft made, found again, changed in place; never two of the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from duizhao.deliver.wechat.calls import DRAFT_ADD, DRAFT_GET, DRAFT_LIST, DRAFT_UPDATE, written
from duizhao.deliver.wechat.client import Client
from duizhao.deliver.wechat.errors import Act, Refused
from duizhao.deliver.wechat.line import PAUSES, Reply, entries, text
from duizhao.deliver.wechat.transport import Lost
from duizhao.finding import Stop, say
from duizhao.frozen import frozen

LOOKS = (0.0, 5.0, 10.0)  # seconds before each look into the box after a lost answer: a slow server may still be at it
SKEW = 600.0  # seconds by which this machine's clock may differ from WeChat's
SHEET, SHEETS = 20, 5  # drafts a page of the box, pages looked at

Article = Mapping[str, object]


@frozen
class Wanted:
    """What to look for in the box: the titles in order, not older than `since`, not one of `known`."""

    titles: tuple[str, ...]
    since: float
    known: Collection[str] = ()


def read(client: Client, media_id: str) -> tuple[Reply, ...] | None:
    """The articles of a draft as WeChat has them; None where it is gone."""
    try:
        return tuple(entries(client.call(DRAFT_GET, written({"media_id": media_id})), "news_item"))
    except Refused as refusal:
        if refusal.act is Act.GONE:
            return None
        raise


def update(client: Client, media_id: str, index: int, article: Article) -> None:
    """Put an article in the place of the one at `index`, from 0."""
    client.call(DRAFT_UPDATE, written({"media_id": media_id, "index": index, "articles": article}))


def add(client: Client, articles: Sequence[Article], wanted: Wanted) -> str:
    """Make a draft; its media_id.

    An answer that got lost leaves two truths possible, so the box is looked into before anything is sent again; with
    nothing there after three looks, a person decides.
    """
    pauses = iter(PAUSES)
    while True:
        try:
            return text(client.call(DRAFT_ADD, written({"articles": list(articles)})), "media_id")
        except Lost as lost:
            trouble = lost
        client.outside.tell(say("{reason}; looking whether the draft has arrived", reason=trouble.message))
        if found := look(client, wanted, LOOKS[:1] if trouble.answered else LOOKS):
            return found
        if not trouble.answered and not client.outside.ask(
            say('the draft "{title}" is not in the draft box. Send it once more?', title=wanted.titles[0])
        ):
            raise Stop(
                say("nobody knows whether WeChat has made the draft"),
                say("look into the draft box at mp.weixin.qq.com, then push again: it is looked for first"),
            )
        client.line.rest(next(pauses, None), trouble)


def look(client: Client, wanted: Wanted, pauses: Sequence[float] = (0.0,)) -> str:
    """The media_id of the one draft that is wanted, "" where there is none. Raises Stop for several."""
    for pause in pauses:
        if pause:
            client.outside.sleep(pause)
        found = [media for media in _candidates(client, wanted) if media not in wanted.known]
        if len(found) > 1:
            raise Stop(
                say('there are {count} drafts with the title "{title}"', count=len(found), title=wanted.titles[0]),
                say("delete all but one in the draft box at mp.weixin.qq.com, then push again"),
            )
        if found:
            return found[0]
    return ""


def _candidates(client: Client, wanted: Wanted) -> Iterator[str]:
    for sheet in range(SHEETS):
        asked = {"offset": sheet * SHEET, "count": SHEET, "no_content": 1}
        items = entries(client.call(DRAFT_LIST, written(asked)), "item")
        for item in items:
            content = item.get("content")
            inside = entries(content, "news_item") if isinstance(content, dict) else ()
            titles = tuple(str(each.get("title", "")) for each in inside)
            time = item.get("update_time")
            if titles == wanted.titles and isinstance(time, int | float) and time >= wanted.since - SKEW:
                yield str(item.get("media_id", ""))
        if len(items) < SHEET:
            return
