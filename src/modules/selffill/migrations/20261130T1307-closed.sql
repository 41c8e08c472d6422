alter table selffill.fill_links add column closed_at timestamptz;
comment on column selffill.fill_links.closed_at is '走访已提交: the visit was handed in while this link was out; empty again when it is returned';
-- Links of visits that were handed in before there was this column; a derivation, not an act of anybody.
alter table selffill.fill_links disable trigger audit_update;
update selffill.fill_links l set closed_at = v.submitted_at from visits.visits v
  where v.id = l.visit_id and v.submitted_at is not null and v.returned_at is null and l.revoked_at is null;
alter table selffill.fill_links enable trigger audit_update;
