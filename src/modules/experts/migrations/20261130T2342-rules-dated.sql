-- 专家库的年限与天数 (7.3-a): a manager sees them and sets those of her own place.
alter table experts.rules drop constraint rules_pkey;
select platform.dated_table('experts.rules');
comment on table experts.rules is '专家库的年限与天数, append-only: of each key the newest row in force of the nearest place holds. Region '''' is the standard';
create index rules_key on experts.rules (key, valid_from desc);

-- 咨询 (6.2.2.4-a): who asked stays who asked; in whose hands it lies is a column of its own.
alter table experts.consultations disable trigger user;
alter table experts.consultations add column held_by uuid, add column held_by_name text;
update experts.consultations c set
  held_by = c.asked_by, held_by_name = c.asked_by_name,
  -- A handover wrote its receiver over who had asked; the recorder knows the first.
  asked_by = coalesce(first.by, c.asked_by), asked_by_name = coalesce(first.by_name, c.asked_by_name)
from experts.consultations o
left join lateral (
  select (ch.before ->> 'asked_by')::uuid as by, ch.before ->> 'asked_by_name' as by_name from platform.audit_changes ch
  where ch.row_id = o.id and ch.table_name = 'experts.consultations' and ch.before ? 'asked_by' order by ch.entry_id limit 1) first on true
where o.id = c.id;
alter table experts.consultations enable trigger user;
alter table experts.consultations alter column held_by set not null, alter column held_by_name set not null;
comment on column experts.consultations.held_by is '经办人: who asked, until a handover gives it to somebody else';
create index consultations_held on experts.consultations (held_by) where ended_at is null;
