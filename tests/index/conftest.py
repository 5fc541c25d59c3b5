import pytest
from index_fakes import FakeAnalysis

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.query import Query
from kokemukset_app.index.folder_index import open_index


@pytest.fixture
def analysis():
    return FakeAnalysis()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cache" / "idx"


class Asker:
    """An index with what tests ask of it in short words."""

    def __init__(self, index):
        self.index = index

    def apply(self, *entries, removed=()):
        return self.index.apply(entries, removed, lambda _: None, CancelToken())

    def page(self, node=None, **query):
        return self.index.search(Query(node, **query), CancelToken())

    def ids(self, node=None, **query):
        return [hit.head.id for hit in self.page(node, **query).hits]


@pytest.fixture
def asker(folder, analysis):
    index = open_index(folder, analysis)
    yield Asker(index)
    index.close()
