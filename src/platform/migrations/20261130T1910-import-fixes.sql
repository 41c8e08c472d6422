-- Cells that a person put right before the confirmation: the workbook that goes back shows them beside what stood there.
create table platform.import_fixes (
  import_id uuid not null,
  row_no int not null,
  col int not null,
  region_code text collate "C" not null,
  -- Sealed: a cell may hold a telephone number.
  was text not null,
  becomes text not null,
  primary key (import_id, row_no, col)
);
comment on table platform.import_fixes is 'Cells put right in place, with what stood there; the file stays as it is [no record: the command itself is recorded]';
alter table platform.import_fixes enable row level security;
create policy wall on platform.import_fixes for all to app
  using (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''))
  with check (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''));
grant select, insert, update, delete on platform.import_fixes to app;
-- Equal values of a column are put right at once; empty: before this column was kept.
alter table platform.import_faults add column print text collate "C" not null default '';
comment on column platform.import_faults.print is 'Keyed fingerprint of the value';
