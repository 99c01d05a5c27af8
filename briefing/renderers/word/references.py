"""What the XML of a Word part refers to: addresses, pictures, lists and bookmarks, by number."""

from dataclasses import dataclass, field

from briefing.model.memo import Mark

_LONGEST_NAME = 40  # characters of a bookmark's name that Word accepts


@dataclass(slots=True)
class References:
    """The references of one part, numbered in the order in which they are made.

    `first_list` is the number of the first list: those before it belong to the styles.
    """

    first_list: int = 1
    links: dict[str, str] = field(default_factory=dict)  # address to relationship
    marks: dict[tuple[Mark, str], str] = field(default_factory=dict)  # mark, colour to relationship
    lists: list[int] = field(default_factory=list)  # abstract list of each list
    bookmarks: dict[str, int] = field(default_factory=dict)
    pictures: int = 0

    def link(self, address: str) -> str:
        """Return the relationship to an address."""
        return self.links.setdefault(address, f"link{len(self.links) + 1}")

    def mark(self, mark: Mark, colour: str) -> tuple[str, int]:
        """Return the relationship to a mark's picture, and the number of its next showing."""
        self.pictures += 1
        relation = self.marks.setdefault((mark, colour), f"mark{len(self.marks) + 1}")
        return relation, self.pictures

    def begin_list(self, kind: int) -> int:
        """Return the number of a new list that counts from one."""
        self.lists.append(kind)
        return self.first_list + len(self.lists) - 1

    def bookmark(self, statement: str | None, page: int) -> str:
        """Return the empty bookmark that says which statement is printed here, at most once."""
        if statement is None or (name := bookmark_name(statement, page)) in self.bookmarks:
            return ""
        number = self.bookmarks[name] = len(self.bookmarks) + 1
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


def bookmark_name(statement: str, page: int = 1) -> str:
    """Return the name of a statement's bookmark: letters, digits and underscores, as Word asks."""
    plain = "".join(c if c.isascii() and c.isalnum() else f"_{ord(c):x}_" for c in statement)
    return f"briefing_{f'{page}_' if page > 1 else ''}{plain}"[:_LONGEST_NAME]
