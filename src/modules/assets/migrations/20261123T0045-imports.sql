-- Import of official exports and pasted rows (6.3.3-a): staged rows with faults by cell, confirmed, written by a job, undone whole.
create table assets.imports (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  owner_id uuid not null,
  owner_name text not null,
  kind text collate "C" not null,
  origin text collate "C" not null check (origin in ('file', 'paste')),
  enterprise_id uuid,
  file_id uuid,
  file_name text not null default '',
  as_of date not null,
  state text collate "C" not null check (state in ('reading', 'ready', 'writing', 'written', 'undoing', 'undone', 'abandoned', 'unreadable')),
  problem text,
  problem_params jsonb not null default '{}',
  sheet text not null default '',
  header_row int not null default 0,
  columns jsonb not null default '[]',
  total int not null default 0,
  done int not null default 0,
  task_id uuid,
  created_at timestamptz not null,
  written_at timestamptz
);
comment on table assets.imports is '资产导入批次: nothing is written before it is confirmed';
create index imports_recent on assets.imports (authority_id, created_at desc, id desc);
select platform.business_table('assets.imports', 'done', 'total', 'columns');

create table assets.import_rows (
  import_id uuid not null references assets.imports,
  row_no int not null,
  region_code text collate "C" not null,
  cells jsonb not null,
  content jsonb,
  faults jsonb not null default '[]',
  enterprise_id uuid,
  number text collate "C",
  decision text collate "C" not null check (decision in ('new', 'update', 'same', 'merged', 'red', 'skip')),
  twin_id uuid,
  asset_id uuid,
  before jsonb,
  written_version int,
  outcome text collate "C" check (outcome in ('created', 'updated', 'left', 'undone', 'kept')),
  primary key (import_id, row_no)
);
comment on table assets.import_rows is 'Staged rows of an import with what was before, read only through their import [no record: staging; what it writes is recorded with the assets]';
create index import_rows_decision on assets.import_rows (import_id, decision, row_no);
create index import_rows_number on assets.import_rows (import_id, number) where number is not null;
alter table assets.import_rows enable row level security;
create policy wall on assets.import_rows for all to app
  using (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''))
  with check (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''));
grant select, insert, update, delete on assets.import_rows to app;
