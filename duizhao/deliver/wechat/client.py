"""Calls on behalf of one account: each with a valid token, and once more where the token was not."""

from __future__ import annotations

from pathlib import Path

from duizhao.deliver.wechat.account import Account
from duizhao.deliver.wechat.calls import Body, Call
from duizhao.deliver.wechat.errors import Act, Refused
from duizhao.deliver.wechat.line import Line, Reply
from duizhao.deliver.wechat.outside import Outside
from duizhao.deliver.wechat.token import Keeper
from duizhao.deliver.wechat.transport import Port


class Client:
    """The account's way to WeChat; may be used by several threads."""

    def __init__(self, account: Account, port: Port, outside: Outside, folder: Path | None) -> None:
        self.account = account
        self.outside = outside
        self.line = Line(port, outside, account.secret.reveal())
        self._keeper = Keeper(account, self.line, folder)

    @property
    def live(self) -> bool:
        """Whether calls really go out."""
        return self.line.port.live

    def call(self, call: Call, body: Body) -> Reply:
        """WeChat's answer. Raises Refused, Lost, Unreached, as Line.send does; a second bad token is Refused too."""
        token = self._keeper.current()
        try:
            return self.line.send(call, body, token)
        except Refused as refusal:
            if refusal.act is not Act.TOKEN:
                raise
        return self.line.send(call, body, self._keeper.renewed(token))
