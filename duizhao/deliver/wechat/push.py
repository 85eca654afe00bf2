"""A push: what has changed goes to the draft box, and what WeChat made of it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum, auto

from duizhao.deliver.wechat import draft
from duizhao.deliver.wechat.calls import DRAFT_LIST
from duizhao.deliver.wechat.client import Client
from duizhao.deliver.wechat.draft import Article, Wanted
from duizhao.deliver.wechat.errors import Act, Refused
from duizhao.deliver.wechat.images import Album, shown
from duizhao.deliver.wechat.line import Reply
from duizhao.deliver.wechat.post import Post, fingerprint
from duizhao.deliver.wechat.state import Pending, Record, Sent, State
from duizhao.deliver.wechat.verify import dropped, kept
from duizhao.finding import Message, Stop, say
from duizhao.frozen import frozen
from duizhao.render.wechat.fields import WHOLE


class Done(Enum):
    """What became of a draft."""

    NOTHING = auto()  # it was up to date
    MADE = auto()
    CHANGED = auto()


@frozen
class Desk:
    """What a push works with."""

    client: Client
    album: Album
    state: State


@frozen
class Outcome:
    """`articles` names those sent; `losses` is what WeChat did not keep."""

    slug: str
    done: Done
    articles: tuple[str, ...] = ()
    losses: tuple[Message, ...] = ()


def push(desk: Desk, posts: Sequence[Post], new: bool = False) -> Outcome:
    """Bring the articles of one work into one draft; with `new` into a new one whatever there is.

    Nothing at all is sent where nothing has changed. Raises Stop.
    """
    slug = posts[0].slug
    record = Record() if new else desk.state.of(slug)
    if _same(record, posts):
        return Outcome(slug, Done.NOTHING)
    if record.publish_id:
        raise Stop(
            say("{slug} is being published, and has changed since", slug=slug),
            say("see first what became of it:  push --publish --lang {languages} {slug}  with the text as it was, "
                "or push with  --new", slug=slug, languages=",".join(record.languages)),
        )  # fmt: skip
    html = _uploaded(desk, posts)
    if not new:
        record = _recovered(desk, record, posts)
    there = draft.read(desk.client, record.media_id) if _fits(desk, record, posts) else None
    if there is None:
        return _made(desk, posts, html)
    return _changed(desk, _judged(desk, record, there), posts, html)


def _same(record: Record, posts: Sequence[Post]) -> bool:
    sent = {each.name: each.sent for each in record.articles}
    same = all(sent.get(post.name) == fingerprint(post) for post in posts)
    return record.pending is None and same and _covers(record, posts)


def _uploaded(desk: Desk, posts: Sequence[Post]) -> dict[str, str]:
    """Each article's text with its pictures' addresses; pictures are uploaded before a draft is touched."""
    addresses = desk.album.addresses(posts)
    return {post.name: shown(post, addresses) for post in posts}


# ---------------------------------------------------------------- which draft


def _recovered(desk: Desk, record: Record, posts: Sequence[Post]) -> Record:
    """The record with a draft that is there without our knowing its number: an answer got lost, or the record did."""
    slug, known = posts[0].slug, desk.state.ids()
    if record.pending is not None:
        found = draft.look(desk.client, Wanted(record.pending.titles, record.pending.since, known))
    elif not record.media_id:
        found = draft.look(desk.client, Wanted(tuple(post.title for post in posts), 0.0, known))
        question = say('a draft "{title}" is in the draft box already. Put the new text into it?', title=posts[0].title)
        if found and not desk.client.outside.ask(question):
            raise Stop(say("nothing was sent"), say("push with  --new  to make another draft beside it"))
    else:
        return record
    if not found:
        return replace(record, pending=None)
    return desk.state.put(slug, Record(found, tuple(Sent(post.lang, part=post.part) for post in posts)))


def _fits(desk: Desk, record: Record, posts: Sequence[Post]) -> bool:
    """Whether a draft can take these articles: WeChat adds none to one that is made, and removes none."""
    if not record.media_id or record.urls:  # a published draft has left the box
        return False
    fits = _covers(record, posts)
    if not fits:
        desk.client.outside.tell(
            say("the draft holds {languages}, which does not fit any more, so a new one is made: delete the old one in "
                "the draft box", languages=", ".join(record.names))
        )  # fmt: skip
    return fits


def _covers(record: Record, posts: Sequence[Post]) -> bool:
    """Whether a draft holds exactly these articles of their languages; a text may have other parts than before."""
    langs = {post.lang for post in posts}
    return [post.name for post in posts] == [each.name for each in record.articles if each.lang in langs]


def _judged(desk: Desk, record: Record, there: Sequence[Reply]) -> Record:
    """The record, once a person agrees that what somebody changed at WeChat may be overwritten: then all of it is,
    because articles may have changed places."""
    if not desk.client.live:
        return record
    if len(there) != len(record.articles):
        raise Stop(
            say("somebody added or removed an article of this draft at WeChat"),
            say("push with  --new  to make another draft beside it"),
        )
    edited = [
        each.name for each, item in zip(record.articles, there, strict=True) if each.kept and kept(item) != each.kept
    ]
    if edited:
        question = say(
            "somebody changed this draft at WeChat ({languages}). Overwrite it?", languages=", ".join(edited)
        )
        if not desk.client.outside.ask(question):
            raise Stop(
                say("the draft stays as it is"),
                say("bring the changes into the Markdown first, or push with  --new  to make another draft beside it"),
            )
        return replace(record, articles=tuple(replace(each, sent="") for each in record.articles))
    return record


# ---------------------------------------------------------------- sending


def _made(desk: Desk, posts: Sequence[Post], html: dict[str, str]) -> Outcome:
    slug, titles, since = posts[0].slug, tuple(post.title for post in posts), desk.client.outside.now()
    sent = tuple(_noted(post) for post in posts)
    before = desk.state.of(slug)
    known = tuple(sorted(desk.state.ids()))
    desk.state.put(slug, Record(pending=Pending(titles, since, known)))

    def send(comments: bool, anew: bool) -> str:
        articles = [_article(desk, post, html[post.name], comments, anew) for post in posts]
        return draft.add(desk.client, articles, Wanted(titles, since, known))

    try:
        media_id = _mended(desk, send)
    except Refused as refusal:
        if refusal.call != DRAFT_LIST.name:  # refused, so there is none; a refused look tells nothing
            desk.state.put(slug, replace(before, pending=None))
        raise
    record = desk.state.put(slug, Record(media_id, sent))
    return Outcome(slug, Done.MADE, record.names, _verified(desk, record, posts, html))


def _changed(desk: Desk, record: Record, posts: Sequence[Post], html: dict[str, str]) -> Outcome:
    slug = posts[0].slug
    gone: list[str] = []
    media = record.media_id
    for post in posts:
        index = record.names.index(post.name)
        if record.articles[index].sent == fingerprint(post):
            continue

        def send(comments: bool, anew: bool, post: Post = post, index: int = index, media: str = media) -> str:
            article = _article(desk, post, html[post.name], comments, anew)
            draft.update(desk.client, media, index, article)
            return ""

        _mended(desk, send)
        record = desk.state.put(slug, _with(record, index, _noted(post)))
        gone.append(post.name)
    sent = [post for post in posts if post.name in gone]
    return Outcome(slug, Done.CHANGED, tuple(gone), _verified(desk, record, sent, html))


def _article(desk: Desk, post: Post, html: str, comments: bool, anew: bool) -> Article:
    """What draft/add and draft/update take for one article."""
    article: dict[str, object] = {
        "article_type": "news",
        "title": post.title,
        "author": post.author,
        "digest": post.digest,
        "content": html,
        "thumb_media_id": desk.album.cover(post, anew),
        "pic_crop_235_1": WHOLE,
        "pic_crop_1_1": post.square_crop or WHOLE,
        "need_open_comment": int(post.comments and comments),
    }
    return {**article, "content_source_url": post.source_url} if post.source_url else article


def _mended(desk: Desk, send: Callable[[bool, bool], str]) -> str:
    """`send(with comments, cover uploaded anew)`, once more for each of the two that WeChat finds fault with."""
    comments, anew = True, False
    while True:
        try:
            return send(comments, anew)
        except Refused as refusal:
            if refusal.act is Act.COMMENT and comments:
                comments = False
                desk.client.outside.tell(say("the account may not open comments: sent without them"))
            elif refusal.act is Act.GONE and not anew:
                anew = True
            else:
                raise


def _verified(desk: Desk, record: Record, posts: Sequence[Post], html: dict[str, str]) -> tuple[Message, ...]:
    """What WeChat dropped; its own version is remembered, to notice later when somebody edits it there."""
    if not desk.client.live:
        draft.read(desk.client, record.media_id)
        return ()
    there = draft.read(desk.client, record.media_id)
    if there is None or len(there) < len(record.articles):
        return (say("the draft is not in the draft box: somebody has deleted or published it just now"),)
    losses: list[Message] = []
    for post in posts:
        index = record.names.index(post.name)
        losses += dropped(post.name, post.title, html[post.name], there[index])
        record = _with(record, index, replace(record.articles[index], kept=kept(there[index])))
    desk.state.put(posts[0].slug, record)
    return tuple(losses)


def _noted(post: Post) -> Sent:
    return Sent(post.lang, fingerprint(post), part=post.part)


def _with(record: Record, index: int, sent: Sent) -> Record:
    return replace(record, articles=(*record.articles[:index], sent, *record.articles[index + 1 :]))
