"""The kinds of identity, one type each, so that a candidate's id can never stand where a panelist's belongs.

Ids of a form's parts are short words written by the form's author ("ml-experience"); ids of people and acts are
random and never shown.
"""

from __future__ import annotations

from typing import NewType

RequirementId = NewType("RequirementId", str)
ConditionId = NewType("ConditionId", str)
GroupId = NewType("GroupId", str)
CriterionId = NewType("CriterionId", str)
QuestionId = NewType("QuestionId", str)
SectionId = NewType("SectionId", str)
PassageId = NewType("PassageId", str)

ProcedureId = NewType("ProcedureId", str)
PanelistId = NewType("PanelistId", str)
CandidateId = NewType("CandidateId", str)
InterviewId = NewType("InterviewId", str)
SittingId = NewType("SittingId", str)
SheetId = NewType("SheetId", str)
ProtocolId = NewType("ProtocolId", str)
ParticipationId = NewType("ParticipationId", str)
CalibrationId = NewType("CalibrationId", str)
SampleAnswerId = NewType("SampleAnswerId", str)
