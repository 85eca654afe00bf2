"""Publishing a draft: asked for once, then waited for; an interrupted wait is taken up again later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from duizhao.deliver.wechat import draft
from duizhao.deliver.wechat.calls import PUBLISHED, SUBMIT, written
from duizhao.deliver.wechat.errors import Refused
from duizhao.deliver.wechat.line import Reply, entries, text
from duizhao.deliver.wechat.push import Desk
from duizhao.deliver.wechat.state import Record
from duizhao.deliver.wechat.transport import Lost
from duizhao.finding import Message, Stop, say
from duizhao.frozen import frozen

POLLS = (5, 10, 20, 40, 80, 160, 160, 160)  # seconds before each look: WeChat grants 100 looks a day
RUNNING = "1"
_REFUSED = {  # publish_status of freepublish/get
    "2": say("the check for original work has failed"),
    "3": say("publishing has failed"),
    "4": say("the platform's review has refused the article"),
    "5": say("the article was deleted after it had been published"),
    "6": say("the platform has blocked the article after it had been published"),
}


@frozen
class Published:
    """The articles' addresses; empty while WeChat is still at it (`running`)."""

    slug: str
    urls: tuple[str, ...] = ()
    running: bool = False


def submit(desk: Desk, slug: str) -> None:
    """Ask WeChat to publish the draft of an article, unless that was asked before. Followers are not notified.

    The number of the wish is on the disk before anybody waits. Raises Stop where WeChat refuses.
    """
    record = desk.state.of(slug)
    if not record.urls and not record.publish_id:
        _submitted(desk, slug, record)


def wait(desk: Desk, slug: str) -> Published:
    """Wait until WeChat has published an article; may be broken off and taken up again at any time.

    Raises Stop where it was not published.
    """
    record = desk.state.of(slug)
    if record.urls:
        return Published(slug, record.urls)
    for pause in POLLS if desk.client.live else POLLS[:1]:
        desk.client.outside.tell(
            say("{slug}: WeChat is publishing; looking again in {seconds} s", slug=slug, seconds=pause)
        )
        desk.client.outside.sleep(pause)
        reply = desk.client.call(PUBLISHED, written({"publish_id": record.publish_id}))
        status = str(reply.get("publish_status"))
        if status == RUNNING:
            continue
        return _over(desk, slug, status, reply)
    return Published(slug, running=True)


def _submitted(desk: Desk, slug: str, record: Record) -> None:
    if not record.media_id:
        raise Stop(say("{slug}: there is no draft to publish", slug=slug), say("type: push {slug}", slug=slug))
    if record.submitting:
        _asked(desk, slug, record)
    record = desk.state.put(slug, replace(record, submitting=True))
    try:
        reply = desk.client.call(SUBMIT, written({"media_id": record.media_id}))
        desk.state.put(slug, replace(record, submitting=False, publish_id=text(reply, "publish_id")))
    except Refused:
        desk.state.put(slug, replace(record, submitting=False))
        raise
    except Lost as lost:
        raise Stop(
            say("{reason}: nobody knows whether WeChat is publishing {slug}", reason=lost.message, slug=slug),
            say("look at mp.weixin.qq.com under published articles, then type: push --publish {slug}", slug=slug),
        ) from None


def _asked(desk: Desk, slug: str, record: Record) -> None:
    """Before publishing is asked for a second time: a draft that has left the box was published."""
    if draft.read(desk.client, record.media_id) is None:
        desk.state.put(slug, Record())
        raise Stop(
            say("{slug}: the draft has left the draft box, so it was published", slug=slug),
            say("you find it at mp.weixin.qq.com under published articles"),
        )
    if not desk.client.outside.ask(say("{slug}: the draft is still in the box. Publish it now?", slug=slug)):
        raise Stop(say("nothing was sent"))


def _over(desk: Desk, slug: str, status: str, reply: Reply) -> Published:
    record = desk.state.of(slug)
    if status != "0":
        desk.state.put(slug, replace(record, publish_id=""))
        raise Stop(
            say("{slug} is not published: {reason}", slug=slug, reason=_why(status)),
            say("read WeChat's notice at mp.weixin.qq.com, correct the Markdown, and push again"),
        )
    urls = tuple(_urls(reply)) or ("https://mp.weixin.qq.com/",)
    desk.state.put(slug, replace(record, publish_id="", urls=urls))
    return Published(slug, urls)


def _why(status: str) -> Message:
    return _REFUSED.get(status) or say("WeChat answers with publish_status {status}", status=status)


def _urls(reply: Reply) -> Iterator[str]:
    detail = reply.get("article_detail")
    for each in entries(detail, "item") if isinstance(detail, dict) else ():
        if isinstance(url := each.get("article_url"), str) and url.startswith(("https://", "http://")):
            yield url
