-- 总结报告 (6.1-g): issued versions with their frozen data; a new issue is a new version, never an edit.
create table surveys.reports (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  campaign_id uuid not null references surveys.campaigns (id),
  version int not null check (version > 0),
  template_version text not null,
  as_of timestamptz not null,
  title text not null,
  data jsonb not null,
  docx_key text not null,
  docx_size bigint not null,
  docx_sha256 text not null,
  pdf_key text not null,
  pdf_size bigint not null,
  pdf_sha256 text not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  issued_by_name text not null,
  constraint reports_version_once unique (campaign_id, version)
);
comment on table surveys.reports is '总结报告 (6.1-g), issued: frozen data, version, hashes of the files as they lie in the file store';
comment on column surveys.reports.as_of is '数据截至';
select platform.business_table('surveys.reports');
revoke update, delete on surveys.reports from app;
