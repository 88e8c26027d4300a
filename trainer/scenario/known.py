"""The names that a scenario may use but that are defined outside of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """Valid names of the program's own data files, as an author writes them."""

    topics: frozenset[str]
    frameworks: frozenset[str]
    temperaments: frozenset[str]
    stock_groups: frozenset[str]  # groups of stock lines that a persona may have his own of
