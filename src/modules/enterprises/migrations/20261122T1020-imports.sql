-- Import of ledgers (6.1-c): staged rows, faults by cell, twins, and what an undo needs.
create table enterprises.imports (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  owner_id uuid not null,
  owner_name text not null,
  file_id uuid not null,
  file_name text not null,
  state text not null check (state in ('reading', 'ready', 'writing', 'written', 'undoing', 'undone', 'abandoned', 'unreadable')),
  problem text,
  -- Where rows that name no street go.
  default_region text collate "C" not null,
  sheet text not null default '',
  sheets text[] not null default '{}',
  header_row int not null default 0,
  columns jsonb not null default '[]',
  repairs jsonb not null default '{}',
  -- Counts by kind, kept by the steps that change them: lists and pages never count.
  counts jsonb not null default '{}',
  undone jsonb,
  created_at timestamptz not null,
  written_at timestamptz
);
comment on table enterprises.imports is '导入批次: nothing is written before it is confirmed; undone whole';
create index imports_owner on enterprises.imports (authority_id, created_at desc, id desc);
select platform.business_table('enterprises.imports', 'counts', 'repairs', 'columns');

-- Staging is no business data: no recorder. The wall stands all the same.
create table enterprises.import_rows (
  import_id uuid not null references enterprises.imports on delete cascade,
  row_no int not null,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null,
  name text not null default '',
  name_key text collate "C" not null default '',
  name_bg text not null default '',
  uscc text collate "C",
  legacy_reg_no text,
  address text,
  industry_code text,
  scale text,
  above_scale boolean,
  status text,
  -- [{kind, name, post, phone (sealed), fingerprint}]
  contacts jsonb,
  -- {field: value}
  facts jsonb,
  red boolean not null default false,
  decision text not null default 'new' check (decision in ('open', 'new', 'update', 'skip')),
  twin_why text,
  twin_id uuid,
  twin_row int,
  twin_score real,
  primary key (import_id, row_no)
);
comment on table enterprises.import_rows is 'Staged rows of an import; removed 30 days after it ended [no wall: reached only through their import, which stands behind it]';
create index import_rows_twins on enterprises.import_rows (import_id, row_no) where twin_why is not null;
create index import_rows_decided on enterprises.import_rows (import_id, decision, row_no);

create table enterprises.import_faults (
  import_id uuid not null references enterprises.imports on delete cascade,
  row_no int not null,
  col int not null,
  region_code text collate "C" not null,
  field text,
  severity text not null check (severity in ('red', 'yellow')),
  code text not null,
  params jsonb not null default '{}',
  -- Sealed: a faulty cell may hold a telephone number.
  value text not null default '',
  suggestion text,
  primary key (import_id, row_no, col, code)
);
comment on table enterprises.import_faults is 'Faults by cell, e.g. Sheet1!C52 [no wall: reached only through their import, which stands behind it]';
create index import_faults_severity on enterprises.import_faults (import_id, severity, row_no, col);

-- What the import changed, with the values before: undo restores what is still as the import left it.
create table enterprises.import_effects (
  import_id uuid not null references enterprises.imports on delete cascade,
  enterprise_id uuid not null,
  region_code text collate "C" not null,
  kind text not null check (kind in ('created', 'updated')),
  before jsonb,
  after jsonb,
  left_alone jsonb,
  primary key (import_id, enterprise_id)
);
comment on table enterprises.import_effects is 'Before and after of each row that an import wrote [no wall: reached only through their import, which stands behind it]';

create table enterprises.import_mappings (
  authority_id uuid not null,
  heading text not null,
  field text,
  updated_at timestamptz not null,
  primary key (authority_id, heading)
);
comment on table enterprises.import_mappings is 'Columns as this authority mapped them last time [no wall: headings only, read by authority]';

do $$
declare t text;
begin
  foreach t in array array['import_rows', 'import_faults', 'import_effects'] loop
    execute format('alter table enterprises.%I enable row level security', t);
    execute format($p$create policy wall on enterprises.%I for all to app
      using (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''))
      with check (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''))$p$, t);
    execute format('grant select, insert, update, delete on enterprises.%I to app', t);
  end loop;
end $$;
grant select, insert, update, delete on enterprises.import_mappings to app;
