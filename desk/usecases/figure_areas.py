"""Areas of figures: indicators, targets, criteria, checks, reports, closes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desk.usecases.desk_core import DeskCore

if TYPE_CHECKING:
    from desk.usecases.board_sheets import BoardSheets
    from desk.usecases.closed_months import ClosedMonths
    from desk.usecases.criteria import Criteria
    from desk.usecases.criteria_packs import CriteriaPacks
    from desk.usecases.emulation import Emulation
    from desk.usecases.evidence import EvidenceBook
    from desk.usecases.figure_checks import FigureChecks
    from desk.usecases.indicators import Indicators
    from desk.usecases.month_closes import MonthCloses
    from desk.usecases.month_reports import MonthReports
    from desk.usecases.months import Months
    from desk.usecases.snapshots import Snapshots
    from desk.usecases.targets import Targets


class FigureAreas(DeskCore):
    """Areas of figures: indicators, targets, criteria, checks, reports, closes."""

    @cached_property
    def months(self) -> Months:
        """Figures and the month's tally."""
        from desk.usecases.months import Months

        return Months(self._db, self.catalogues, self.wards, practice=self.practice)

    @cached_property
    def month_reports(self) -> MonthReports:
        """Reports of a period in both forms."""
        from desk.usecases.month_reports import MonthReports, Sources

        closed = self.closed_months
        sources = Sources(
            self.months.tally, self.targets.reports_of, self.criteria.block, closed.frozen, closed.notes
        )
        return MonthReports(self._db, sources)

    @cached_property
    def figure_checks(self) -> FigureChecks:
        """Checks of figures, and who answers for what they find."""
        from desk.usecases.figure_checks import FigureChecks

        return FigureChecks(self._db, self.catalogues)

    @cached_property
    def closed_months(self) -> ClosedMonths:
        """Frozen reports of closed months."""
        from desk.usecases.closed_months import ClosedMonths

        return ClosedMonths(self._db, self.figure_checks.footnotes)

    @cached_property
    def month_closes(self) -> MonthCloses:
        """Closing months and opening them again."""
        from desk.usecases.month_closes import MonthCloses

        checks, reports = self.figure_checks, self.month_reports
        return MonthCloses(self._db, self.users, self.backups, checks.check, reports.fresh)

    @cached_property
    def snapshots(self) -> Snapshots:
        """The quick report, and what was told in one."""
        from desk.usecases.snapshots import Snapshots

        return Snapshots(self._db, self.month_reports.build, self.figure_checks.check)

    @cached_property
    def indicators(self) -> Indicators:
        """Indicators and their figures."""
        from desk.usecases.indicators import Indicators

        return Indicators(self._db, self.catalogues)

    @cached_property
    def targets(self) -> Targets:
        """Target plans and their targets."""
        from desk.usecases.targets import Targets

        return Targets(self._db)

    @cached_property
    def emulation(self) -> Emulation:
        """The emulation board and its daily entry."""
        from desk.usecases.emulation import Emulation

        return Emulation(self._db, self.targets)

    @cached_property
    def board_sheets(self) -> BoardSheets:
        """The emulation board on paper and as a picture."""
        from desk.usecases.board_sheets import BoardSheets

        return BoardSheets(self._db, self.wards, practice=self.practice)

    @cached_property
    def criteria(self) -> Criteria:
        """Criteria of a year and their report."""
        from desk.usecases.criteria import Criteria

        return Criteria(self._db, self.wards, practice=self.practice)

    @cached_property
    def criteria_packs(self) -> CriteriaPacks:
        """Criteria packs, in versions."""
        from desk.usecases.criteria_packs import CriteriaPacks

        return CriteriaPacks(self._db)

    @cached_property
    def evidence(self) -> EvidenceBook:
        """Evidence behind criteria."""
        from desk.usecases.evidence import EvidenceBook

        return EvidenceBook(self._db, self.folder)
