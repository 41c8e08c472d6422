-- 致企业函 (6.1-e): a letter to one enterprise, written as a draft, issued once under a number, declared void at most.
create table papers.official_letters (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null,
  came_from uuid[] not null default '{}',
  title text not null default '',
  recipient text not null default '',
  body text not null default '',
  remark text not null default '',
  revision int not null default 0,
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_at timestamptz not null,
  saved_at timestamptz not null,
  discarded_at timestamptz,
  year int,
  no int check (no > 0),
  issued_on date,
  issued_at timestamptz,
  issued_by uuid,
  issued_by_name text,
  issuer text,
  docx_key text,
  docx_sha256 text,
  pdf_key text,
  pdf_sha256 text,
  voided_at timestamptz,
  voided_by uuid,
  voided_by_name text,
  void_reason text,
  void_docx_key text,
  void_docx_sha256 text,
  void_pdf_key text,
  void_pdf_sha256 text,
  constraint official_letters_number_once unique (authority_id, year, no),
  constraint official_letters_issued_whole check (num_nulls(year, no, issued_on, issued_at, issued_by, issued_by_name, issuer, docx_key, docx_sha256, pdf_key, pdf_sha256) in (0, 11)),
  constraint official_letters_voided_whole check (num_nulls(voided_at, voided_by, voided_by_name, void_reason, void_docx_key, void_docx_sha256, void_pdf_key, void_pdf_sha256) in (0, 8)),
  constraint official_letters_void_after_issue check (voided_at is null or issued_at is not null),
  constraint official_letters_issued_stays check (discarded_at is null or issued_at is null)
);
comment on table papers.official_letters is '致企业函 (6.1-e): draft, issued under a number of the organisation''s year, void; an issued one never changes';
comment on column papers.official_letters.came_from is 'Enterprises that were merged into its own';
comment on column papers.official_letters.remark is '附注: whom to ask, stands in brackets under the date';
create index official_letters_by_enterprise on papers.official_letters (enterprise_id, drafted_at desc) where discarded_at is null;
create index official_letters_by_place on papers.official_letters (region_code, drafted_at desc, id) where discarded_at is null;
create index official_letters_drafts on papers.official_letters (drafted_by) where issued_at is null and discarded_at is null;
select platform.business_table('papers.official_letters', 'saved_at', 'revision');
revoke delete on papers.official_letters from app;
