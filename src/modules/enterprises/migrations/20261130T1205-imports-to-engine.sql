-- The import of ledgers is a kind of the one import engine now: what was its own beside the staged rows goes over, nothing is lost.
alter table platform.imports disable trigger audit_insert;
insert into platform.imports (id, authority_id, region_code, owner_id, owner_name, kind, file_id, file_name, setting, state, problem, home_region, sheet, sheets, header_row,
  columns, repairs, counts, undone, skipped_rows, task_id, created_at, written_at)
select id, authority_id, region_code, owner_id, owner_name, 'enterprises', file_id, file_name, jsonb_build_object('regionCode', default_region), state,
  -- What the engine says itself, it says by its own name.
  regexp_replace(problem, '^enterprises\.problem\.(importNothing|importTooBig)$', 'platform.problem.\1'),
  default_region, sheet, sheets, header_row, columns, repairs, counts, undone, skipped_rows, task_id, created_at, written_at from enterprises.imports;
alter table platform.imports enable trigger audit_insert;

insert into platform.import_faults (import_id, row_no, col, region_code, field, severity, code, params, value, suggestion, filled)
select import_id, row_no, col, region_code, field, severity, code, params, value, suggestion, value <> '' from enterprises.import_faults;
insert into platform.import_effects (import_id, record_id, region_code, kind, before, after, left_alone, undone)
select import_id, enterprise_id, region_code, kind, before, after, left_alone, undone from enterprises.import_effects;
insert into platform.import_stretches (import_id, phase, from_row) select import_id, phase, from_row from enterprises.import_stretches;
insert into platform.import_mappings (authority_id, kind, heading, field, updated_at)
select authority_id, 'enterprises', heading, field, updated_at from enterprises.import_mappings;
drop table enterprises.imports, enterprises.import_faults, enterprises.import_effects, enterprises.import_stretches, enterprises.import_mappings;

-- Filled cells of the row, and how many of them are doubtful: for the balance.
alter table enterprises.import_rows add column filled int not null default 0, add column doubts int not null default 0;
alter table enterprises.import_rows drop constraint import_rows_decision_check;
alter table enterprises.import_rows add check (decision in ('open', 'new', 'update', 'skip', 'same', 'merged'));
