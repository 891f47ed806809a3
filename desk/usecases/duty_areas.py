"""Areas of duty: calendar, roster, shifts, tallies, people and teams."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desk.usecases.desk_core import DeskCore

if TYPE_CHECKING:
    from desk.usecases.attendance import AttendanceBook
    from desk.usecases.duty import Duty
    from desk.usecases.hours import HoursBook
    from desk.usecases.member_lists import MemberLists
    from desk.usecases.people import People
    from desk.usecases.person_papers import PersonPapers
    from desk.usecases.roster import Roster
    from desk.usecases.roster_sheets import RosterSheets
    from desk.usecases.shifts import Shifts
    from desk.usecases.tallies import Tallies
    from desk.usecases.tally_papers import TallyPapers
    from desk.usecases.tally_sheets import TallySheets
    from desk.usecases.teams import Teams
    from desk.usecases.workload import Workload


class DutyAreas(DeskCore):
    """Areas of duty: calendar, roster, shifts, tallies, people and teams."""

    @cached_property
    def attendance(self) -> AttendanceBook:
        """Coming and leaving."""
        from desk.usecases.attendance import AttendanceBook

        return AttendanceBook(self._db)

    @cached_property
    def duty(self) -> Duty:
        """The duty calendar."""
        from desk.usecases.duty import Duty

        return Duty(self._db)

    @cached_property
    def hours(self) -> HoursBook:
        """Hours of duty."""
        from desk.usecases.hours import HoursBook

        return HoursBook(self._db)

    @cached_property
    def member_lists(self) -> MemberLists:
        """Taking member lists in."""
        from desk.usecases.member_lists import MemberLists

        return MemberLists(self._db, self.catalogues)

    @cached_property
    def people(self) -> People:
        """People of the roster."""
        from desk.usecases.people import People

        return People(self._db, self.catalogues)

    @cached_property
    def papers(self) -> PersonPapers:
        """Badges and certificates."""
        from desk.usecases.person_papers import PersonPapers

        return PersonPapers(self._db, self.wards, practice=self.practice)

    @cached_property
    def roster(self) -> Roster:
        """Planned shifts."""
        from desk.usecases.roster import Roster

        return Roster(self._db, self.catalogues, self.duty)

    @cached_property
    def roster_sheets(self) -> RosterSheets:
        """The roster on paper."""
        from desk.usecases.roster_sheets import RosterSheets

        return RosterSheets(self._db, self.duty, self.wards, practice=self.practice)

    @cached_property
    def shifts(self) -> Shifts:
        """Shifts of every kind."""
        from desk.usecases.shifts import Shifts

        return Shifts(self._db, self.catalogues)

    @cached_property
    def tallies(self) -> Tallies:
        """Tallies at a shift."""
        from desk.usecases.tallies import Tallies

        return Tallies(self._db, self.catalogues)

    @cached_property
    def tally_papers(self) -> TallyPapers:
        """Tally sheets on their way to paper."""
        from desk.usecases.tally_papers import TallyPapers

        return TallyPapers(self.tally_sheets, self.catalogues, self.wards, practice=self.practice)

    @cached_property
    def tally_sheets(self) -> TallySheets:
        """Paper tally sheets."""
        from desk.usecases.tally_sheets import TallySheets

        return TallySheets(self._db, self.catalogues)

    @cached_property
    def teams(self) -> Teams:
        """Teams and their members."""
        from desk.usecases.teams import Teams

        return Teams(self._db, self.catalogues)

    @cached_property
    def workload(self) -> Workload:
        """Registrations of a year and load."""
        from desk.usecases.workload import Workload

        return Workload(self._db, self.catalogues)
