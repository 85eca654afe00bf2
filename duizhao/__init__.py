"""Duizhao 对照: bilingual patient handouts from parallel Markdown."""

__version__ = "0.1.0"
