-- 纸表回读与联系单模板: what was read from an uploaded Table A.1 until it is confirmed (6.1-f), and the office's letter templates (6.1-e).
create table surveys.paper_readings (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  visit_id uuid not null references surveys.visits (id),
  file_id uuid not null,
  file_name text not null,
  sha256 text not null,
  content_sealed text not null,
  read_by uuid not null,
  read_by_name text not null,
  read_at timestamptz not null,
  settled_at timestamptz,
  settled_by_name text,
  outcome text check (outcome in ('confirmed', 'discarded')),
  landed int not null default 0
);
comment on table surveys.paper_readings is '纸表读取 (6.1-f): cells read from an uploaded Table A.1, with their doubts, until a person confirms them';
comment on column surveys.paper_readings.content_sealed is 'The reading as JSON, encrypted: it holds names and phone numbers';
create index paper_readings_by_visit on surveys.paper_readings (visit_id, read_at);
select platform.business_table('surveys.paper_readings');

create table surveys.letter_templates (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  version int not null check (version > 0),
  file_name text not null,
  storage_key text not null,
  size bigint not null,
  sha256 text not null,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  constraint letter_templates_version_once unique (authority_id, version)
);
comment on table surveys.letter_templates is '企业联系单模板 (6.1-e): versions of an office, the newest counts; a version never changes';
select platform.business_table('surveys.letter_templates');
revoke update, delete on surveys.letter_templates from app;
