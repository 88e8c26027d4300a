"""Each finding fires on its example: the file of its code under bad/, or one made here.

In an example each line that deserves a finding ends with a comment that names its codes.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path
from string import Formatter

import pytest

from tests.scenario.scenario_files import BAD, GOOD, KNOWN, entry_of, found, spoiled
from trainer.assets import catalogue
from trainer.domain.diagnostics import Diagnostic, Entry, Severity
from trainer.scenario import Library, read
from trainer.scenario.codes import Code
from trainer.scenario.files import MAX_BYTES
from trainer.scenario.parsing import MAX_ITEMS, MAX_VALUES

EXAMPLES = sorted(BAD.iterdir())
TEXTS = catalogue()


def missing(folder: Path) -> Entry:
    (folder / "depot-call.yaml").touch()
    return read(folder / "depot-cal.yaml", KNOWN)


def a_folder(folder: Path) -> Entry:
    (folder / "calls.yaml").mkdir()
    return read(folder / "calls.yaml", KNOWN)


def unreadable(folder: Path) -> Entry:
    return read(folder / ("x" * 300), KNOWN)


def a_pipe(folder: Path) -> Entry:
    os.mkfifo(folder / "pipe.yaml")
    return read(folder / "pipe.yaml", KNOWN)


def a_link_outside(folder: Path) -> Entry:
    inner = folder / "mine"
    inner.mkdir()
    (inner / "linked.yaml").symlink_to(GOOD)
    return read(inner / "linked.yaml", KNOWN)


def too_big(folder: Path) -> Entry:
    return entry_of(folder, "#" * (MAX_BYTES + 1))


def too_many_values(folder: Path) -> Entry:
    row = f"[{'0, ' * MAX_ITEMS}]"
    return entry_of(folder, f"- {row}\n" * (MAX_VALUES // MAX_ITEMS + 1))


def too_many_items(folder: Path) -> Entry:
    return entry_of(folder, "- one\n" * (MAX_ITEMS + 1))


def two_of_one_id(folder: Path) -> Entry:
    entry_of(folder, GOOD.read_text(encoding="utf-8"), "one.yaml")
    entry_of(folder, GOOD.read_text(encoding="utf-8"), "two.yaml")
    return Library([folder], KNOWN).entries()[1]


def many_findings(folder: Path) -> Entry:
    return entry_of(folder, "format: 1\n" + "".join(f"wrong{n}: 1\n" for n in range(100)))


MADE: dict[Code, Callable[[Path], Entry]] = {
    Code.NO_FILE: missing,
    Code.FOLDER: a_folder,
    Code.UNREADABLE: unreadable,
    Code.NOT_A_FILE: a_pipe,
    Code.LEADS_OUTSIDE: a_link_outside,
    Code.TOO_BIG: too_big,
    Code.TOO_MANY_VALUES: too_many_values,
    Code.TOO_MANY_ITEMS: too_many_items,
    Code.DUPLICATE_SCENARIO_ID: two_of_one_id,
    Code.MORE_FINDINGS: many_findings,
}


def named_in_comments(path: Path) -> list[tuple[str, int]]:
    lines = path.read_bytes().decode("latin-1").split("\n")
    return [
        (code, number)
        for number, line in enumerate(lines, 1)
        for code in re.findall(r"S\d{3}", line.partition("# ")[2])
    ]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_gives_just_the_findings_that_its_comments_name(path: Path) -> None:
    assert sorted(set(found(read(path, KNOWN)))) == sorted(named_in_comments(path))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_is_about_the_code_it_is_named_for(path: Path) -> None:
    code = Code(path.name[:4])
    assert code in {named for named, _ in named_in_comments(path)}
    assert path.stem[5:] == code.name.lower().replace("_", "-")


@pytest.mark.parametrize("code", MADE)
def test_made_example_gives_its_finding(code: Code, tmp_path: Path) -> None:
    assert code in {each.code for each in MADE[code](tmp_path).diagnostics}


def test_each_code_has_one_example() -> None:
    assert sorted([*(path.name[:4] for path in EXAMPLES), *MADE]) == sorted(Code)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_only_errors_keep_an_example_from_being_played(path: Path) -> None:
    entry = read(path, KNOWN)
    assert (entry.scenario is None) == bool(entry.errors)
    assert path.name[1] != "3" or not entry.errors


def all_diagnostics(folder: Path) -> list[Diagnostic]:
    told = [each for path in EXAMPLES for each in read(path, KNOWN).diagnostics]
    for code, make in MADE.items():
        place = folder / code
        place.mkdir()
        told.extend(make(place).diagnostics)
    return told


def test_each_finding_is_worded_with_a_cure(tmp_path: Path) -> None:
    for each in all_diagnostics(tmp_path):
        for said in (each.message, each.cure):
            assert said.key in TEXTS
            assert re.fullmatch(r"[^{}\n]{10,}", TEXTS.say(said).replace("{}", "")), said


def test_each_cure_that_names_no_near_name_can_be_filled(tmp_path: Path) -> None:
    for each in all_diagnostics(tmp_path):
        template = TEXTS._texts[f"scenario.{each.code}.cure"]
        wanted = {name for _, name, _, _ in Formatter().parse(template) if name}
        assert wanted <= {name for name, _ in each.message.args} | {"valid"}, each.code


def test_severity_is_warning_only_for_advice() -> None:
    assert {code[:2] for code in Code if code.severity is Severity.WARNING} == {"S3"}


def test_good_file_has_no_finding() -> None:
    entry = read(GOOD, KNOWN)
    assert entry.diagnostics == ()
    assert entry.scenario is not None


def test_all_findings_of_a_file_are_told_together_in_its_order(tmp_path: Path) -> None:
    text = spoiled(
        ("difficulty: 2", "difficulty: 9"),
        ("  temperament: guarded", "  temperament: gaurded\n  temperature: 40"),
        ("    behind: late-rotas", "    behind: late-rotos"),
        ("        to: agreed", "        to: agred"),
    )
    assert found(entry_of(tmp_path, text)) == [
        (Code.TOO_HIGH, 6),
        (Code.UNKNOWN_TEMPERAMENT, 22),
        (Code.UNKNOWN_KEY, 23),
        (Code.UNKNOWN_FACT, 41),
        (Code.UNKNOWN_STATE, 86),
    ]


def test_finding_tells_column_and_what_was_meant(tmp_path: Path) -> None:
    [wrong] = entry_of(tmp_path, spoiled(("to: agreed", "to: agred"))).diagnostics
    assert (wrong.line, wrong.column, wrong.path.name) == (85, 13, "some.yaml")
    assert TEXTS.say(wrong.message) == "There is no state “agred”."
    assert TEXTS.say(wrong.cure) == "Did you mean “agreed”?"


def test_misspelt_key_is_not_called_missing_as_well(tmp_path: Path) -> None:
    assert found(entry_of(tmp_path, spoiled(("  company: ", "  compny: ")))) == [
        (Code.UNKNOWN_KEY, 20)
    ]


def test_errors_are_shown_before_warnings_where_there_are_too_many(tmp_path: Path) -> None:
    twins = '      - {text: "Is this a good time?"}\n' * 80
    old = "      - {text: \"I'll be short."
    entry = entry_of(tmp_path, spoiled((old, twins + old), ("to: agreed", "to: agred")))
    codes = [each.code for each in entry.diagnostics]
    assert Code.UNKNOWN_STATE in codes
    assert codes.count(Code.DUPLICATE_REPLY) == 49
    assert codes[-1] == Code.MORE_FINDINGS
