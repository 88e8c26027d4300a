"""An analyser that is opened once, by whoever needs it first."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.practice.hearing_fakes import PlainAnalyser, ReadyAnalyser
from trainer.domain.listening import Heard, Said
from trainer.practice.late_analyser import LateAnalyser

HEARD = Heard(Said("We are short of drivers."))


class Opening:
    """Opens an analyser once it is let; counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.begun, self.let = threading.Event(), threading.Event()

    def __call__(self) -> PlainAnalyser:
        self.asked += 1
        self.begun.set()
        assert self.let.wait(timeout=10)
        return PlainAnalyser()


def test_nothing_is_opened_before_it_is_needed():
    opening = Opening()
    assert LateAnalyser(opening).opened is None
    assert opening.asked == 0


def test_a_reply_given_before_it_is_ready_waits_and_is_heard():
    opening = Opening()
    late = LateAnalyser(opening)
    with ThreadPoolExecutor(2) as pool:
        name = pool.submit(lambda: late.name)
        assert opening.begun.wait(timeout=10)
        heard = pool.submit(late.analyse, "So you lack drivers?", HEARD)
        assert late.opened is None
        assert not heard.done()
        opening.let.set()
        assert name.result() == "model 0a1b with rules 1"
        assert heard.result().primary == "other"
    assert late.opened.replies == ["So you lack drivers?"]


def test_many_threads_open_it_once():
    opening = Opening()
    opening.let.set()
    late = LateAnalyser(opening)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: late.analyse(str(number), HEARD), range(40)))
    assert opening.asked == 1
    assert len(late.opened.replies) == 40


def test_one_that_can_prepare_is_let():
    analyser = ReadyAnalyser()
    LateAnalyser(lambda: analyser).prepare(HEARD)
    assert analyser.prepared == ["We are short of drivers."]


def test_one_that_cannot_prepare_is_left_alone():
    analyser = PlainAnalyser()
    LateAnalyser(lambda: analyser).prepare(HEARD)
    assert analyser.replies == []


def test_an_opening_that_failed_is_tried_again():
    tries = iter([OSError("no disk"), PlainAnalyser()])

    def open_it():
        found = next(tries)
        if isinstance(found, Exception):
            raise found
        return found

    late = LateAnalyser(open_it)
    with pytest.raises(OSError, match="no disk"):
        late.analyse("hello", HEARD)
    assert late.name == "model 0a1b with rules 1"
