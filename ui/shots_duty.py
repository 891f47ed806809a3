"""Pictures of the duty page in its states."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.shots import Camera


class DutyCamera(Camera):
    """Takes the pictures of a day of duty too."""

    def duty_states(self) -> None:
        """The duty page from the plan of today to the closed shift, a day, the forms, the roster."""
        from ui.pages.duty import DutyPage

        page = self._window.page("duty")
        assert isinstance(page, DutyPage)
        self._page("ca-truc-mo", "duty")
        for _ in range(4):
            self._key(Qt.Key.Key_Return)
        self._both("ca-truc", self._window)
        page.panel.search.setFocus()
        self._type("vm")
        self._both("ca-truc-them", self._window)
        self._key(Qt.Key.Key_Escape)
        page.key_again()
        self._both("ca-truc-dong", self._window)
        self._key(Qt.Key.Key_Return)
        self._both("ca-truc-da-dong", self._window)
        page.start.today.click()
        self._both("ca-truc-ngay", self._window)
        page.day.past.click()
        self._both("ca-truc-ghi-bu", self._window)
        page.key_again()
        page.start.other.click()
        self._both("ca-truc-khac", self._window)
        page.head.roster.click()
        self._both("ca-truc-xep-lich", self._window)
        page.key_again()
