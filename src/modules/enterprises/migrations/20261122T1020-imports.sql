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
  -- Rows that repeat a merged cell of the row above, totals and notes are not staged; this says how many.
  skipped_rows int not null default 0,
  task_id uuid,
  created_at timestamptz not null,
  written_at timestamptz
);
comment on table enterprises.imports is '导入批次: nothing is written before it is confirmed; undone whole';
create index imports_owner on enterprises.imports (authority_id, created_at desc, id desc);
select platform.business_table('enterprises.imports', 'counts', 'repairs', 'columns');

-- Staging is no business data: no recorder. It is filled by COPY, which PostgreSQL refuses behind row security, and read only through the
-- import it belongs to, which stands behind the wall; numbers in it are sealed. A check of the import for each of 100,000 rows would buy
-- nothing: the steps that remove an import remove its rows.
create table enterprises.import_rows (
  import_id uuid not null,
  row_no int not null,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null,
  name text not null default '',
  name_key text collate "C" not null default '',
  name_bg text not null default '',
  uscc text collate "C",
  -- Whether the file named the street: an update never moves an enterprise to where its row merely defaulted.
  region_given boolean not null default false,
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
comment on table enterprises.import_rows is 'Staged rows of an import, read only through the import they belong to [no wall: PostgreSQL refuses COPY behind one; numbers are sealed]';
create index import_rows_twins on enterprises.import_rows (import_id, row_no) where twin_why is not null;

create table enterprises.import_faults (
  import_id uuid not null,
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
comment on table enterprises.import_faults is 'Faults by cell, e.g. Sheet1!C52, read only through their import [no wall: PostgreSQL refuses COPY behind one; values are sealed]';
create index import_faults_severity on enterprises.import_faults (import_id, severity, row_no, col);

-- What the import changed, with the values before: undo restores what is still as the import left it.
create table enterprises.import_effects (
  import_id uuid not null,
  enterprise_id uuid not null,
  region_code text collate "C" not null,
  kind text not null check (kind in ('created', 'updated')),
  before jsonb,
  after jsonb,
  left_alone jsonb,
  undone boolean not null default false,
  primary key (import_id, enterprise_id)
);
comment on table enterprises.import_effects is 'Before and after of each row that an import wrote: what its undo reads [no wall: it stands behind the wall, and is itself the record]';
create index import_effects_open on enterprises.import_effects (import_id, enterprise_id) where not undone;

-- Stretches of an import that are written: two are written at a time, and each is harmless when it comes twice.
create table enterprises.import_stretches (
  import_id uuid not null,
  phase text not null check (phase in ('new', 'update')),
  from_row int not null,
  primary key (import_id, phase, from_row)
);
comment on table enterprises.import_stretches is 'Which parts of an import are in the register [no wall: row numbers only]';
grant select, insert, delete on enterprises.import_stretches to app;

create table enterprises.import_mappings (
  authority_id uuid not null,
  heading text not null,
  field text,
  updated_at timestamptz not null,
  primary key (authority_id, heading)
);
comment on table enterprises.import_mappings is 'Columns as this authority mapped them last time [no wall: headings only, asked by authority]';

alter table enterprises.import_effects enable row level security;
create policy wall on enterprises.import_effects for all to app
  using (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''))
  with check (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''));
grant select, insert, update, delete on enterprises.import_rows, enterprises.import_faults, enterprises.import_effects, enterprises.import_mappings to app;

/* By convention every reference to an enterprise is a column `enterprise_id`. The owner looks, so that nobody's wall hides a use. */
create function enterprises.used_elsewhere(ids uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog as $$
declare t record;
begin
  for t in
    select format('%I.%I', n.nspname, c.relname) as name from pg_attribute a
    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attname = 'enterprise_id' and not a.attisdropped and c.relkind in ('r', 'p') and n.nspname not in ('enterprises', 'pg_catalog')
  loop
    return query execute format('select distinct u.id from unnest($1) u(id) where exists (select 1 from %s x where x.enterprise_id = u.id)', t.name) using ids;
  end loop;
end $$;
revoke all on function enterprises.used_elsewhere from public;
grant execute on function enterprises.used_elsewhere to app;
