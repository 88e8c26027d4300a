"""Whatever is put in a file's place: a clear error within a second, and never an exception."""

import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.scenario.scenario_files import GOOD, KNOWN, entry_of, found, spoiled
from trainer.scenario import read
from trainer.scenario.codes import Code
from trainer.scenario.files import MAX_BYTES
from trainer.scenario.findings import MAX_FINDINGS
from trainer.scenario.parsing import MAX_ITEMS

HEAD = "format: 1\nid: hostile\n"


@contextmanager
def within_a_second() -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < 1


def merge_bomb(levels: int = 30) -> str:
    rows = ["a0: &a0 {k: v}"]
    rows += [f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}, *a{n - 1}]}}" for n in range(1, levels)]
    return HEAD + "\n".join(rows) + "\n"


def laughs() -> str:
    rows = ["a0: &a0 [ha, ha, ha]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return HEAD + "\n".join(rows) + "\n"


def random_bytes() -> bytes:
    return random.Random(7).randbytes(200_000)


def like_names(count: int) -> list[str]:
    """Names of the same letters in another order: the hardest to compare."""
    letters = list("abcdefghij" * 6)
    source = random.Random(3)
    return ["".join(source.sample(letters, len(letters))) for _ in range(count)]


def names_hard_to_compare() -> str:
    names = like_names(2 * MAX_ITEMS)
    facts = [
        f"  {name}: {{behind: {other}}}"
        for name, other in zip(names[::2], names[1::2], strict=True)
    ]
    return HEAD + "facts:\n" + "\n".join(facts) + "\n"


def states_with_many_ways() -> str:
    conditions = [
        f"trust_below: {n % 100 + 1}, rounds_at_least: {n // 100 + 1}" for n in range(300)
    ]
    ways = [f"      - {{when: {{{each}}}, to: s0}}" for each in conditions]
    states = [f"  s{n}:\n    go:\n" + "\n".join(ways) for n in range(4)]
    return HEAD + "states:\n" + "\n".join(states) + "\n"


def long_lists_of_words() -> str:
    words = ", ".join(f"w{n} " + "na " * 40 for n in range(MAX_ITEMS))
    facts = [
        f"  f{n}: {{says: [{words}], key_points: [{words}], misheard: [{words}]}}" for n in range(8)
    ]
    return HEAD + "facts:\n" + "\n".join(facts) + "\n"


def facts_behind_facts() -> str:
    facts = [f"  f{n}: {{behind: f{n + 1}, needs: {{told: f{n + 1}}}}}" for n in range(MAX_ITEMS)]
    return HEAD + "facts:\n" + "\n".join(facts[:-1]) + f"\n  f{MAX_ITEMS - 1}: {{behind: f0}}\n"


HOSTILE: dict[str, tuple[str | bytes, Code]] = {
    "merge bomb": (merge_bomb(), Code.SHARED_PART),
    "billion laughs": (laughs(), Code.SHARED_PART),
    "alias without an anchor": ("format: *nowhere\n", Code.SHARED_PART),
    "anchor within itself": ("format: &a [*a]\n", Code.SHARED_PART),
    "alias as a key": ("&a x: 1\n*a : 2\n", Code.SHARED_PART),
    "deep brackets": (HEAD + "title: " + "[" * 400_000, Code.TOO_DEEP),
    "deep braces": (HEAD + "title: " + "{a: " * 200_000, Code.TOO_DEEP),
    "deep dashes": ("- " * 400_000, Code.TOO_DEEP),
    "deep indents": ("".join(f"{' ' * n}a:\n" for n in range(1_300)), Code.TOO_DEEP),
    "deep keys": ("? " * 400_000, Code.TOO_DEEP),
    "half a million items": (HEAD + "title: [" + "a," * 450_000, Code.TOO_MANY_ITEMS),
    "a hundred thousand keys": ("".join(f"k{n}: 1\n" for n in range(90_000)), Code.TOO_MANY_ITEMS),
    "ten megabytes": ("a: " + "x" * 10_000_000, Code.TOO_BIG),
    "a text of a megabyte": (HEAD + "title: " + "x" * 990_000, Code.LONG_TEXT),
    "a key of a megabyte": ("x" * 990_000 + ": 1\n", Code.BARE_COLON),
    "a quoted key of a megabyte": (f'"{"x" * 990_000}": 1\n', Code.BARE_COLON),
    "an explicit key of a megabyte": (HEAD + f"? {'x' * 990_000}\n: 1\n", Code.UNKNOWN_KEY),
    "comments alone": ("# nothing\n" * 90_000, Code.EMPTY),
    "blank lines alone": ("\n" * 990_000, Code.EMPTY),
    "a null document": ("---\n...\n", Code.EMPTY),
    "directives alone": ("%YAML 1.1\n" * 2, Code.NOT_YAML),
    "a number with a million digits": (HEAD + "difficulty: " + "9" * 990_000, Code.NOT_NUMBER),
    "a number out of range": (HEAD + "difficulty: 999999999999999999", Code.TOO_HIGH),
    "an endless number": (HEAD + "difficulty: .inf", Code.NOT_NUMBER),
    "random bytes": (random_bytes(), Code.NOT_UTF8),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), Code.NOT_UTF8),
    "a program": (b"\x7fELF\x02\x01\x01" + bytes(64), Code.CONTROL_CHARACTER),
    "UTF-16": (GOOD.read_text().encode("utf-16"), Code.NOT_UTF8),
    "UTF-16 without a mark": (GOOD.read_text().encode("utf-16-le"), Code.CONTROL_CHARACTER),
    "null bytes": ("format: 1\0\n", Code.CONTROL_CHARACTER),
    "terminal commands": (HEAD + 'title: "\\e]0;owned\\a"', Code.CONTROL_CHARACTER),
    "a hidden line break": (HEAD + "title: a\u2028id: b", Code.CONTROL_CHARACTER),
    "half a letter": (HEAD + 'title: "\\ud800"', Code.NOT_YAML),
    "nothing": ("", Code.EMPTY),
    "a list": ("- format: 1\n", Code.NO_SCENARIO),
    "a word": ("scenario\n", Code.NO_SCENARIO),
    "a number": ("1\n", Code.NO_SCENARIO),
    "tabs": ("format: 1\nbrief:\n\tyou_sell: x\n", Code.TAB),
    "tabs before a list": ("format: 1\nfacts:\n\t- x\n", Code.TAB),
    "a call of the system": ("format: !!python/object/apply:os.system [ls]\n", Code.TAG),
    "an object": ("!!python/object/new:tuple [[1]]\n", Code.TAG),
    "a tag of its own": ("%TAG ! tag:evil,2000:\n---\nformat: !x 1\n", Code.TAG),
    "two documents": ("format: 1\n---\nformat: 1\n", Code.SEVERAL_DOCUMENTS),
    "a hundred thousand documents": ("---\na\n" * 100_000, Code.SEVERAL_DOCUMENTS),
    "an empty key": (HEAD + "?\n: x\n", Code.UNKNOWN_KEY),
    "a group as a key": (HEAD + "{a: b}: c\n", Code.COMPLEX_KEY),
    "the same key ten thousand times": ("format: 1\n" * 9_000, Code.DUPLICATE_KEY),
    "names hard to compare": (names_hard_to_compare(), Code.UNKNOWN_FACT),
    "states with many ways": (states_with_many_ways(), Code.UNREACHED_STATE),
    "long lists of words": (long_lists_of_words(), Code.MISHEARD_IS_RIGHT),
    "facts behind facts": (facts_behind_facts(), Code.CIRCLE_OF_FACTS),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_gives_its_error_within_a_second(name: str, tmp_path: Path) -> None:
    content, code = HOSTILE[name]
    with within_a_second():
        entry = entry_of(tmp_path, content)
    assert entry.scenario is None
    assert entry.errors
    assert len(entry.diagnostics) <= MAX_FINDINGS + 1
    assert code in {each.code for each in entry.diagnostics}


@pytest.mark.parametrize("name", HOSTILE)
def test_findings_of_a_hostile_file_are_short_and_printable(name: str, tmp_path: Path) -> None:
    for each in entry_of(tmp_path, HOSTILE[name][0]).diagnostics:
        for _, value in (*each.message.args, *each.cure.args):
            assert value.isprintable()
            assert len(value) < 4_000


def test_big_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(10_000_000_000)  # takes no room on the disk, but would fill the memory
    assert found(read(path, KNOWN)) == [(Code.TOO_BIG, 1)]


def test_file_of_just_the_allowed_size_is_read(tmp_path: Path) -> None:
    text = GOOD.read_text(encoding="utf-8")
    padded = text + "#" * (MAX_BYTES - len(text.encode()))
    assert entry_of(tmp_path, padded).scenario is not None


@pytest.mark.parametrize("name", ["no\0name.yaml", "x" * 5_000, "no/such/folder.yaml", ""])
def test_impossible_path_is_a_finding(tmp_path: Path, name: str) -> None:
    entry = read(tmp_path / name, KNOWN)
    assert entry.scenario is None
    assert [each.line for each in entry.errors] == [1]


def test_missing_file_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "depot-call.yaml").touch()
    (tmp_path / "notes.txt").touch()
    [finding] = read(tmp_path / "depot-cal.yaml", KNOWN).diagnostics
    assert finding.cure.args == (("nearest", "depot-call.yaml"),)


def test_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    entry_of(tmp_path, GOOD.read_bytes(), "real.yaml")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    assert read(tmp_path / "link.yaml", KNOWN).scenario is not None


def test_linked_folder_is_the_users_own_choice(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    entry_of(tmp_path / "real", GOOD.read_bytes())
    (tmp_path / "link").symlink_to("real")
    assert read(tmp_path / "link" / "some.yaml", KNOWN).scenario is not None


@pytest.mark.parametrize("target", ["/etc/passwd", "../secret.yaml", "/dev/zero"])
def test_link_out_of_the_folder_is_not_followed(tmp_path: Path, target: str) -> None:
    entry_of(tmp_path, GOOD.read_bytes(), "secret.yaml")
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "link.yaml").symlink_to(target)
    assert found(read(folder / "link.yaml", KNOWN)) == [(Code.LEADS_OUTSIDE, 1)]


def test_chain_of_links_is_followed_to_its_end(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "two.yaml").symlink_to(GOOD)
    (folder / "one.yaml").symlink_to("two.yaml")
    assert found(read(folder / "one.yaml", KNOWN)) == [(Code.LEADS_OUTSIDE, 1)]


def test_links_in_a_circle_are_a_finding(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").symlink_to("two.yaml")
    (tmp_path / "two.yaml").symlink_to("one.yaml")
    assert found(read(tmp_path / "one.yaml", KNOWN)) == [(Code.UNREADABLE, 1)]


def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert found(read(tmp_path / "pipe.yaml", KNOWN)) == [(Code.NOT_A_FILE, 1)]


def test_strange_place_in_a_file_is_told(tmp_path: Path) -> None:
    text = spoiled(("  company: Marlow Haulage", "  company: Marlow\0Haulage"))
    [finding] = entry_of(tmp_path, text).diagnostics
    assert (finding.code, finding.line, finding.column) == (Code.CONTROL_CHARACTER, 20, 18)


def test_byte_that_is_no_utf8_is_told_by_its_place(tmp_path: Path) -> None:
    data = spoiled(("  title: Depot manager", "  title: Dépôt manager")).encode("latin-1")
    [finding] = entry_of(tmp_path, data).diagnostics
    assert (finding.code, finding.line, finding.column) == (Code.NOT_UTF8, 19, 11)
    assert finding.message.args == (("byte", "E9"),)
