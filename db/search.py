"""What the search index holds of a visit: the words by which somebody would look for it, folded."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import Select, select

from db.dialect import dialect
from db.models import CitizenRow, HelperRow, HelpItemRow, ProcedureRow, VisitHelperRow, VisitRow
from db.writing import batches
from desk.domain.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any
    from uuid import UUID

    from sqlalchemy.orm import Session

_WORD = re.compile(r"[0-9a-z]+")
_CITIZENS = select(VisitRow.position, CitizenRow.name_folded, CitizenRow.id_tail).join(
    CitizenRow, CitizenRow.id == VisitRow.citizen_id
)
_HELPERS = (
    select(VisitRow.position, HelperRow.name_folded)
    .join(VisitHelperRow, VisitHelperRow.visit_id == VisitRow.id)
    .join(HelperRow, HelperRow.id == VisitHelperRow.helper_id)
)
_ITEMS = select(
    VisitRow.position, HelpItemRow.dossier_code, HelpItemRow.procedure_code, ProcedureRow.name_folded
)
_ITEMS = _ITEMS.join(HelpItemRow, HelpItemRow.visit_id == VisitRow.id).outerjoin(
    ProcedureRow, ProcedureRow.code == HelpItemRow.procedure_code
)


def index_text(texts: Iterable[str]) -> str:
    """The different folded words of the texts, in the order met, parted by blanks."""
    return " ".join(dict.fromkeys(word for text in texts for word in _WORD.findall(_folded(text))))


def reindex_citizen(session: Session, citizen_id: UUID) -> None:
    """Index the visits of a citizen anew, after a change of name."""
    found = session.scalars(select(VisitRow.position).where(VisitRow.citizen_id == citizen_id)).all()
    for positions in batches(found):
        reindex(session, positions)


def reindex(session: Session, positions: Sequence[int]) -> None:
    """Index the visits at these positions anew from what is stored."""
    parts: dict[int, list[str]] = defaultdict(list)
    queries: tuple[Select[*tuple[Any, ...]], ...] = (_CITIZENS, _HELPERS, _ITEMS)
    for query in queries:
        for position, *words in session.execute(query.where(VisitRow.position.in_(positions))):
            parts[position] += [word for word in words if word]
    connection = session.connection()
    engine = dialect(connection)
    engine.drop_words(connection, positions)
    engine.add_words(connection, {position: index_text(parts[position]) for position in positions})


def _folded(text: str) -> str:
    # Codes and names that come folded from the tables need no more than lower case; a save is made of these.
    return text.lower() if text.isascii() else fold(text)
