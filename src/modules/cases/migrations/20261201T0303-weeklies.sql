-- 周报 (6.3.2): one per week and place, with its frozen data; never edited.
create table cases.weeklies (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  week text collate "C" not null check (week ~ '^20\d{2}-W\d{2}$'),
  template_version text not null,
  title text not null,
  as_of timestamptz not null,
  data jsonb not null,
  docx_key text not null,
  docx_size bigint not null,
  docx_sha256 text not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  issued_by_name text not null,
  constraint weeklies_once unique (authority_id, region_code, week)
);
comment on table cases.weeklies is '周报: frozen data and the file as it lies in the store; its number is its week';
comment on column cases.weeklies.region_code is 'The place it tells of: the whole of the authority, or the part that its reader has';
comment on column cases.weeklies.as_of is '数据截至';
select platform.business_table('cases.weeklies');
revoke update, delete on cases.weeklies from app;

-- 总览 looks at referrals that are out, by their place, however many there were.
create index referrals_out on cases.referrals (region_code) where returned_at is null and answered_at is null and withdrawn_at is null;
