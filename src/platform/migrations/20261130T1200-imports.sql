-- Imports of tables, whatever they bring: one state machine, one list of faults by cell, one ledger for undoing, one memory of headings. What a row
-- becomes is the business of its kind, which keeps its staged rows in a table of its own.
create table platform.imports (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  owner_id uuid not null,
  owner_name text not null,
  -- The room whose import it is.
  kind text collate "C" not null,
  origin text collate "C" not null default 'file' check (origin in ('file', 'paste')),
  file_id uuid,
  file_name text not null,
  -- What the person chose at the start, as the kind's pages show it.
  setting jsonb not null default '{}',
  state text not null check (state in ('reading', 'ready', 'writing', 'written', 'undoing', 'undone', 'abandoned', 'unreadable')),
  problem text,
  -- Where rows that name no place go.
  home_region text collate "C" not null,
  sheet text not null default '',
  sheets text[] not null default '{}',
  header_row int not null default 0,
  columns jsonb not null default '[]',
  repairs jsonb not null default '{}',
  -- Counts by kind and the balance of cells, kept by the steps that change them: lists and pages never count.
  counts jsonb not null default '{}',
  undone jsonb,
  -- Rows that repeat a merged cell of the row above, totals and notes are not staged; this says how many.
  skipped_rows int not null default 0,
  task_id uuid,
  created_at timestamptz not null,
  written_at timestamptz
);
comment on table platform.imports is '导入批次: nothing is written before it is confirmed; undone whole';
create index imports_recent on platform.imports (kind, authority_id, created_at desc, id desc);
select platform.business_table('platform.imports', 'counts', 'repairs', 'columns');

create table platform.import_faults (
  import_id uuid not null,
  row_no int not null,
  -- -1: the row as a whole.
  col int not null,
  region_code text collate "C" not null,
  field text,
  -- `unread`: nobody took it in (a column without meaning, a total, a note); listed, so that nothing is lost in silence.
  severity text not null check (severity in ('red', 'yellow', 'unread')),
  code text not null,
  params jsonb not null default '{}',
  -- Sealed: a faulty cell may hold a telephone number.
  value text not null default '',
  suggestion text,
  -- Something stood in the cell.
  filled boolean not null default true,
  primary key (import_id, row_no, col, code)
);
comment on table platform.import_faults is 'Faults by cell, e.g. Sheet1!C52, read only through their import [no wall: PostgreSQL refuses COPY behind one; values are sealed]';
create index import_faults_severity on platform.import_faults (import_id, severity, row_no, col);

create table platform.import_effects (
  import_id uuid not null,
  record_id uuid not null,
  region_code text collate "C" not null,
  kind text not null check (kind in ('created', 'updated')),
  before jsonb,
  after jsonb,
  left_alone jsonb,
  undone boolean not null default false,
  primary key (import_id, record_id)
);
comment on table platform.import_effects is 'Before and after of each record that an import wrote: what its undo reads [no record: it is itself the record]';
alter table platform.import_effects enable row level security;
create policy wall on platform.import_effects for all to app
  using (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''))
  with check (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''));

create table platform.import_stretches (
  import_id uuid not null,
  phase text not null check (phase in ('new', 'update')),
  from_row int not null,
  primary key (import_id, phase, from_row)
);
comment on table platform.import_stretches is 'Which parts of an import are written: two are written at a time, and each is harmless when it comes twice [no wall: row numbers only]';

create table platform.import_mappings (
  authority_id uuid not null,
  kind text not null,
  heading text not null,
  field text,
  updated_at timestamptz not null,
  primary key (authority_id, kind, heading)
);
comment on table platform.import_mappings is 'Columns as this authority mapped them last time [no wall: headings only, asked by authority]';

grant select, insert, update, delete on platform.import_faults, platform.import_effects, platform.import_stretches, platform.import_mappings to app;
