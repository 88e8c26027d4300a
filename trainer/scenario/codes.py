"""The findings that a scenario file can give, each with a stable code.

The first digit tells the kind: 0 the file itself, 1 its shape, 2 its meaning, 3 advice. What a code
says and how to mend it stands under `scenario.<code>` in the catalogue.
"""

from enum import StrEnum

from trainer.domain.diagnostics import Severity


class Code(StrEnum):
    """One kind of finding."""

    NO_FILE = "S001"
    FOLDER = "S002"
    UNREADABLE = "S003"
    NOT_A_FILE = "S004"
    LEADS_OUTSIDE = "S005"
    TOO_BIG = "S006"
    NOT_UTF8 = "S007"
    CONTROL_CHARACTER = "S008"
    EMPTY = "S009"
    NOT_YAML = "S010"
    TAB = "S011"
    SHARED_PART = "S012"
    TAG = "S013"
    SEVERAL_DOCUMENTS = "S014"
    TOO_DEEP = "S015"
    TOO_MANY_VALUES = "S016"
    DUPLICATE_KEY = "S017"
    COMPLEX_KEY = "S018"
    BARE_COLON = "S019"
    OPEN_QUOTE = "S020"
    BARE_SIGN = "S021"
    TOO_MANY_ITEMS = "S022"
    AFTER_QUOTE = "S023"

    UNKNOWN_KEY = "S101"
    MISSING_KEY = "S102"
    NOTHING_WRITTEN = "S103"
    NOT_TEXT = "S104"
    NOT_NUMBER = "S105"
    NOT_TRUTH = "S106"
    NOT_LIST = "S107"
    NOT_GROUP = "S108"
    BAD_VALUE = "S109"
    BAD_ID = "S110"
    TOO_LOW = "S111"
    TOO_HIGH = "S112"
    EMPTY_TEXT = "S113"
    LONG_TEXT = "S114"
    EMPTY_LIST = "S115"
    OTHER_FORMAT = "S116"
    NO_SCENARIO = "S117"

    UNKNOWN_STATE = "S201"
    UNKNOWN_FACT = "S202"
    UNKNOWN_TOPIC = "S203"
    UNKNOWN_FRAMEWORK = "S204"
    UNKNOWN_TEMPERAMENT = "S205"
    UNKNOWN_LINES = "S206"
    CIRCLE_OF_FACTS = "S207"
    NO_STATE = "S208"
    ENDS_AT_ONCE = "S209"
    DUPLICATE_REPLY_ID = "S210"
    DUPLICATE_SCENARIO_ID = "S211"

    MORE_FINDINGS = "S301"
    UNREACHED_STATE = "S302"
    SILENT_STATE = "S303"
    DUPLICATE_REPLY = "S304"
    FOREIGN_KEY_POINT = "S305"
    MISHEARD_IS_RIGHT = "S306"
    NEVER_TRIED = "S307"
    NEVER_HOLDS = "S308"
    UNFINDABLE_FACT = "S309"
    AFTER_THE_END = "S310"
    SHUT_GATE = "S311"

    @property
    def severity(self) -> Severity:
        """Whether the finding keeps the scenario from being played."""
        return Severity.WARNING if self.startswith("S3") else Severity.ERROR
