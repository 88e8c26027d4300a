"""A page that scrolls where it is higher than the window."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from trainer.desktop import theme


class ScrollPage(QScrollArea):
    """A column of widgets that never scrolls sideways and keeps what has the focus in sight."""

    def __init__(self, max_width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setProperty("role", "page")
        self.column = QVBoxLayout(body)
        space = theme.current().space
        self.column.setContentsMargins(space(6), space(5), space(6), space(6))
        self._followed: QWidget | None = None
        self._taken = 0  # of the right margin, by the scroll bar
        self.column.setSpacing(space(4))
        if max_width:
            body.setMaximumWidth(max_width)
        self.setWidget(body)
        self.body = body
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.verticalScrollBar().rangeChanged.connect(self._fit)

    @Slot(int, int)
    def _fit(self, _least: int, most: int) -> None:
        """Take the room of the scroll bar from the margin, so that nothing moves when it comes."""
        edges = self.column.contentsMargins()
        free = edges.right() + self._taken
        self._taken = min(free, self.verticalScrollBar().sizeHint().width()) if most else 0
        edges.setRight(free - self._taken)
        self.column.setContentsMargins(edges)

    @Slot(object)
    def follow(self, widget: QWidget) -> None:
        """Keep a widget in sight whose size is about to change."""
        self._followed = widget
        QTimer.singleShot(0, self._show_followed)

    @Slot()
    def _show_followed(self) -> None:
        if self._followed is not None:
            self.column.activate()
            self.ensureWidgetVisible(self._followed, 16, 24)
        self._followed = None

    def go_to(self, part: QWidget) -> None:
        """Scroll until a part of the page stands at the top, as far as the page goes on below it."""
        place = part.mapTo(self.body, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(place - theme.current().space(3))

    def watch(self, widget: QWidget) -> None:
        """Scroll to a widget whenever it gets the focus."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring what gets the focus into sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 16, 24)
        return super().eventFilter(watched, event)
