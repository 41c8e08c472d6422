alter table papers.paper_readings drop constraint paper_readings_outcome_check;
alter table papers.paper_readings add constraint paper_readings_outcome_check check (outcome in ('confirmed', 'discarded', 'overtaken'));
comment on column papers.paper_readings.outcome is 'overtaken: the visit was handed in before anybody had checked the reading; open again when it is returned';
-- Readings of visits that were handed in before rooms heard of it; a derivation, not an act of anybody.
alter table papers.paper_readings disable trigger audit_update;
update papers.paper_readings p set settled_at = v.submitted_at, settled_by_name = '', outcome = 'overtaken' from visits.visits v
  where v.id = p.visit_id and p.settled_at is null and v.submitted_at is not null and v.returned_at is null;
alter table papers.paper_readings enable trigger audit_update;
