-- 走访记录的附件: photographs, the signature on the screen, scans of a paper form (6.1-f). And the ids that devices made without a network.
create table surveys.visit_files (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  visit_id uuid not null references surveys.visits (id),
  kind text not null check (kind in ('photo', 'signature', 'scan')),
  file_id uuid not null,
  file_name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  storage_key text not null,
  caption text not null default '',
  page int,
  signer_name text,
  shown_sha256 text,
  device_time timestamptz,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  constraint visit_files_signed check (kind <> 'signature' or (signer_name is not null and shown_sha256 is not null))
);
comment on table surveys.visit_files is '走访附件 (6.1-f): photographs, 企业签字, scans of paper; the bytes lie in the file store';
comment on column surveys.visit_files.page is '纸质表的页码, for scans';
comment on column surveys.visit_files.shown_sha256 is 'SHA-256 of the answers that stood on the screen when the enterprise signed';
comment on column surveys.visit_files.device_time is 'When the device says it was; a claim, deadlines never use it';
create index visit_files_by_visit on surveys.visit_files (visit_id, added_at, id);
select platform.business_table('surveys.visit_files');

create table surveys.visit_aliases (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  visit_id uuid not null references surveys.visits (id)
);
comment on table surveys.visit_aliases is 'An id that a device gave a visit which was there already: what is queued under it finds the one record';
select platform.business_table('surveys.visit_aliases');
