"""The draft box of a WeChat Official Account: zh and en as two articles of one draft, changed in place.

`post` is what is sent, `push` and `publishing` are the two errands. Below them: `draft` and `images` (what lies at
WeChat), `state` (what is known of it), `client`, `token`, `line` and `transport` (how a call gets there and back).
"""
