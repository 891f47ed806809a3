"""Packs, assessments and evidence on disk, on both engines: what is written comes back exactly."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import uuid4

from db import criteria
from desk.domain.assessment import Assessment, Evidence, EvidenceKind, Reached
from desk.domain.criteria import PackVersion
from tests.db.filled import DAY, MOMENT, Desk

if TYPE_CHECKING:
    from db.engine import Database


def test_packs_assessments_and_evidence_come_back_as_they_were(db: Database, desk: Desk) -> None:
    version = PackVersion("p", "1", "Bộ", DAY, 'code = "p"', "0" * 64, MOMENT, desk.user.id)
    share = Reached(Decimal("2961.00"), Decimal(9878))
    told = Assessment("3.2", True, share, Decimal("5.50"), "Ghi chú", MOMENT, desk.user.id)
    yes = replace(told, reached=Reached(answer=True), points=None)
    proof = Evidence(
        *(uuid4(), "p", 2026, "3.2", EvidenceKind.LINK, "Trang", "https://a.gov.vn", "", 0),
        *(MOMENT, desk.user.id),
    )
    with db.begin() as session:
        criteria.add_pack(session, uuid4(), version)
        criteria.assess(session, uuid4(), "p", 2026, told, 1)
        criteria.assess(session, uuid4(), "p", 2026, yes, 2)
        criteria.add_evidence(session, proof)
    with db.begin() as session:
        assert criteria.packs(session) == [version]
        assert criteria.assessments(session, "p", 2026) == [told, yes]
        kept = criteria.assessments(session, "p", 2026, "3.2")[0].reached.numerator
        assert str(kept) == "2961.00"
        assert criteria.assessments(session, "p", 2025) == []
        assert (criteria.pack_of_year(session, 2026), criteria.pack_of_year(session, 2025)) == ("p", "")
        assert (
            criteria.evidence(session, "p", 2026, "3.2")
            == criteria.one_evidence(session, proof.id)
            == [proof]
        )
        assert criteria.evidence_counts(session, "p", 2026) == {"3.2": 1}
        criteria.remove_evidence(session, proof.id, MOMENT)
        assert criteria.evidence(session, "p", 2026) == criteria.one_evidence(session, proof.id) == []
        criteria.end_pack(session, "p", "1", DAY)
        assert criteria.packs(session) == [replace(version, ended_on=DAY)]
