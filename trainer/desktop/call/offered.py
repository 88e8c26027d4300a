"""The replies to choose from: numbered, in full, one click or one key each."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.call.choice import Choice


class Offered(QScrollArea):
    """The list of offered replies; as high as they need, up to a limit, then it scrolls."""

    chosen = Signal(int)  # counted from 1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []
        self._count = 0
        self._limit = 1 << 15
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Offered replies"))
        body = QWidget()
        body.setProperty("role", "page")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().space(1))
        self.setWidget(body)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def count(self) -> int:
        """How many replies are offered."""
        return self._count

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The replies that are offered."""
        return tuple(self._choices[: self._count])

    def show_replies(self, texts: Sequence[str]) -> None:
        """Offer other replies."""
        while len(self._choices) < len(texts):
            self._choices.append(self._new_choice())
        for choice, words in zip(self._choices, texts, strict=False):
            choice.show_words(words)
        for choice in self._choices[len(texts) :]:
            choice.hide()
        self._count = len(texts)
        self.setVisible(bool(texts))
        self.verticalScrollBar().setValue(0)
        self.updateGeometry()

    def _new_choice(self) -> Choice:
        made = Choice(len(self._choices) + 1)
        made.clicked.connect(self._clicked)
        self._column.addWidget(made)
        return made

    def pick(self, number: int) -> None:
        """Show one reply as picked, not yet said; 0 for none."""
        for choice in self.choices:
            choice.setChecked(choice.number == number)
            if choice.isChecked():
                self.ensureWidgetVisible(choice, 0, 4)

    @Slot()
    def _clicked(self) -> None:
        choice = self.sender()
        if isinstance(choice, Choice):
            choice.setChecked(False)
            self.chosen.emit(choice.number)

    def limit_height(self, limit: int) -> None:
        """Take no more height than this."""
        if limit != self._limit:
            self._limit = limit
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width, as words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the replies need, up to the limit."""
        return min(self._limit, self._column.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        """As high as the replies need at the present width."""
        return QSize(200, self.heightForWidth(max(80, self.width())))

    def minimumSizeHint(self) -> QSize:
        """At least one reply stays in sight."""
        return QSize(80, min(self._limit, theme.current().scaled(36)))
