"""The help of a page: beside its right edge, over what is there, and gone with Esc."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.widgets import Button, ElidedLabel, FocusBefore, IconButton

WIDTH = 340


class HelpPanel(QFrame):
    """A panel that lies over the right side of its parent."""

    closed = Signal()
    scoring_asked = Signal()  # to read how scoring works

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setProperty("role", "help")
        self.setAccessibleName(self.tr("Help"))
        space = theme.current().space
        self._title, self._words = ElidedLabel("", "heading"), QTextBrowser()
        self._words.setAccessibleName(self.tr("Help"))
        self._words.setFrameShape(QFrame.Shape.NoFrame)
        self._words.document().setIndentWidth(space(4))
        self.close_button = IconButton("close", self.tr("Close the help"))
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(space(6), space(4), space(3), 0)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        body = QHBoxLayout()
        body.setContentsMargins(space(5), 0, space(2), space(3))
        body.addWidget(self._words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(body, 1)
        column.addLayout(self._foot())
        self.focus = FocusBefore(self)
        parent.installEventFilter(self)
        self.hide()

    def _foot(self) -> QHBoxLayout:
        self.scoring = Button(self.tr("How scoring works"), "link")
        self.scoring.setToolTip(self.tr("How a reply becomes points (Shift+F1)"))
        self.scoring.clicked.connect(self.scoring_asked)
        space = theme.current().space
        foot = QHBoxLayout()
        foot.setContentsMargins(space(5), 0, space(3), space(4))
        foot.addWidget(self.scoring)
        foot.addStretch(1)
        return foot

    def show_help(self, title: str, text: str) -> None:
        """Explain a page; the text may be Markdown."""
        self._title.setText(title)
        self._words.setMarkdown(_kept_lines(text))
        self._place()
        self.show()
        self.raise_()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def text(self) -> str:
        """What is explained."""
        return self._words.toPlainText()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the parent."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        parent = self._page
        width = min(theme.current().scaled(WIDTH), round(parent.width() * 0.7))
        self.setGeometry(parent.width() - width, 0, width, parent.height())


def _kept_lines(text: str) -> str:
    """Markdown in which a line that ends stays one, as it was written."""
    return "\n".join(f"{line}  " if line else line for line in text.split("\n"))
