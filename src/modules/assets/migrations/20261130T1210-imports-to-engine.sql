-- The import of official exports is a kind of the one import engine now: imports, faults and what an undo needs go over, staged rows keep their cells
-- in the form in which they are read. Nothing is lost.
alter table platform.imports disable trigger audit_insert;
insert into platform.imports (id, authority_id, region_code, owner_id, owner_name, kind, origin, file_id, file_name, setting, state, problem, home_region, sheet, sheets,
  header_row, columns, counts, undone, task_id, created_at, written_at)
select i.id, i.authority_id, i.region_code, i.owner_id, i.owner_name, 'assets', i.origin, i.file_id, i.file_name,
  jsonb_strip_nulls(jsonb_build_object('kind', i.kind, 'asOf', i.as_of, 'enterpriseId', i.enterprise_id, 'enterpriseName', e.name)), i.state,
  regexp_replace(regexp_replace(i.problem, '^assets\.problem\.importNothing$', 'platform.problem.importNothing'), '^assets\.problem\.importTooLong$', 'platform.problem.importTooBig'),
  i.region_code, i.sheet, case when i.sheet = '' then '{}' else array[i.sheet] end, i.header_row,
  -- Columns with their letters; samples were not kept.
  (select coalesce(jsonb_agg(c || jsonb_build_object('letter', case when (c ->> 'index')::int < 26 then chr(65 + (c ->> 'index')::int)
      else chr(64 + (c ->> 'index')::int / 26) || chr(65 + (c ->> 'index')::int % 26) end, 'remembered', false, 'samples', '[]'::jsonb) order by (c ->> 'index')::int), '[]')
    from jsonb_array_elements(i.columns) c),
  (select jsonb_build_object('progressDone', i.done, 'progressTotal', i.total, 'problemParams', i.problem_params, 'rows', count(r.*), 'red', count(*) filter (where r.decision = 'red'),
      'twins', count(*) filter (where r.twin_id is not null and r.decision <> 'red'), 'undecided', 0, 'willCreate', count(*) filter (where r.decision = 'new'),
      'willUpdate', count(*) filter (where r.decision = 'update'), 'willSkip', count(*) filter (where r.decision in ('skip', 'same', 'red')),
      'merged', count(*) filter (where r.decision = 'merged'), 'left', count(*) filter (where r.outcome = 'left'))
    from assets.import_rows r where r.import_id = i.id),
  case when i.state = 'undone' then (select jsonb_build_object('removed', count(*) filter (where r.outcome = 'undone' and r.before is null),
      'restored', count(*) filter (where r.outcome = 'undone' and r.before is not null), 'left', count(*) filter (where r.outcome = 'kept'))
    from assets.import_rows r where r.import_id = i.id) end,
  i.task_id, i.created_at, i.written_at
from assets.imports i left join enterprises.enterprises e on e.id = i.enterprise_id;
alter table platform.imports enable trigger audit_insert;

insert into platform.import_faults (import_id, row_no, col, region_code, field, severity, code, params, suggestion)
select r.import_id, r.row_no, (f ->> 'col')::int, r.region_code,
  (select c ->> 'field' from assets.imports i, jsonb_array_elements(i.columns) c where i.id = r.import_id and (c ->> 'index')::int = (f ->> 'col')::int limit 1),
  f ->> 'severity', f ->> 'code', coalesce(f -> 'params', '{}'), f ->> 'suggestion'
from assets.import_rows r cross join lateral jsonb_array_elements(r.faults) f on conflict do nothing;

-- What was written stays known to the undo: those taken back are done, those left alone are named.
insert into platform.import_effects (import_id, record_id, region_code, kind, before, after, left_alone, undone)
select r.import_id, r.asset_id, r.region_code, case when r.before is null then 'created' else 'updated' end, r.before, jsonb_build_object('version', r.written_version),
  case when r.outcome = 'kept' then '[{"field": "*", "why": "changedSince"}]'::jsonb end, r.outcome in ('undone', 'kept')
from assets.import_rows r where r.asset_id is not null and r.outcome in ('created', 'updated', 'undone', 'kept') on conflict do nothing;

-- A writing that was on its way goes on: rows that are done are no longer asked for.
drop policy wall on assets.import_rows;
alter table assets.import_rows disable row level security;
alter table assets.import_rows drop constraint import_rows_import_id_fkey, drop constraint import_rows_decision_check;
alter table assets.import_rows
  add column red boolean not null default false,
  add column filled int not null default 0,
  add column doubts int not null default 0,
  add column twin_why text,
  add column twin_row int,
  add column twin_score real,
  add column owner_key text collate "C" not null default '',
  add column merged_classes jsonb;
update assets.import_rows set red = decision = 'red',
  twin_why = case when twin_id is null then null when decision = 'same' then 'older' else 'sameNumber' end, twin_score = case when twin_id is not null then 1 end,
  decision = case when decision = 'red' then 'new' when outcome in ('created', 'updated', 'left') and exists (
    select from assets.imports i where i.id = import_id and i.state = 'writing') then 'merged' else decision end,
  asset_id = coalesce(asset_id, gen_random_uuid()),
  -- Cells as the sheet reader tells them: text, or a day.
  cells = (select coalesce(jsonb_agg(case when c ? 'day' then jsonb_build_object('d', c ->> 'text') when c ->> 'text' = '' then 'null' else c -> 'text' end order by n), '[]')
    from jsonb_array_elements(cells) with ordinality as x(c, n)),
  owner_key = coalesce(regexp_replace(normalize(split_part(translate(content ->> 'owner', ';；,，、', ';;;;;'), ';', 1), nfkc), '[\s()]', '', 'g'), '');
alter table assets.import_rows
  drop column before, drop column written_version, drop column outcome, drop column faults,
  alter column asset_id set not null,
  add check (decision in ('open', 'new', 'update', 'skip', 'same', 'merged'));
create index import_rows_twins on assets.import_rows (import_id, row_no) where twin_why is not null;
comment on table assets.import_rows is 'Staged rows of an import with their cells, read only through their import [no wall: PostgreSQL refuses COPY behind one; official data only]';
drop table assets.imports;
