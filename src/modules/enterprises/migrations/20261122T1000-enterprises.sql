-- 企业一企一档 (6.1-c, 4.3-a): the register, its people, its facts with source and day.
create schema if not exists enterprises;
grant usage on schema enterprises to app;

create table enterprises.enterprises (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null check (region_code ~ '^\d{6}(\d{3})?$'),
  district_code text collate "C" not null generated always as (left(region_code, 6)) stored,
  name text not null check (char_length(name) between 1 and 120),
  name_key text collate "C" not null,
  name_bg tsvector not null,
  uscc text collate "C" check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  legacy_reg_no text,
  address text not null default '',
  industry_code text collate "C" check (industry_code ~ '^\d{2,4}$'),
  industry_division text collate "C" generated always as (left(industry_code, 2)) stored,
  scale text check (scale in ('large', 'medium', 'small', 'micro')),
  above_scale boolean,
  status text not null default 'active' check (status in ('active', 'moved', 'closed', 'revoked', 'merged')),
  merged_into uuid references enterprises.enterprises,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint merged_has_keeper check ((status = 'merged') = (merged_into is not null))
);
comment on table enterprises.enterprises is '企业 (6.1-c): one row per enterprise and authority';
comment on column enterprises.enterprises.uscc is '统一社会信用代码 GB 32100—2015';
comment on column enterprises.enterprises.legacy_reg_no is '原注册号, never in the credit-code column';
comment on column enterprises.enterprises.name_key is 'Name without region, brackets and legal form: near-same names share it';
comment on column enterprises.enterprises.name_bg is 'Character bigrams of the name, trigrams of its pinyin initials, and region tokens';
comment on column enterprises.enterprises.above_scale is '规上企业';
comment on column enterprises.enterprises.industry_code is 'GB/T 4754—2017';
-- uscc leads, so that a code prefix is found across authorities; one row per code and authority.
create unique index enterprises_uscc on enterprises.enterprises (uscc, authority_id) where uscc is not null;
create index enterprises_recent on enterprises.enterprises (district_code, updated_at desc, id desc);
create index enterprises_by_name on enterprises.enterprises (district_code, name collate "zh-x-icu", id);
create index enterprises_street on enterprises.enterprises (region_code, updated_at desc, id desc);
-- Division, scale and the rest are combined with other conditions, never walked in order: short keys are packed tightly.
create index enterprises_industry on enterprises.enterprises (district_code, industry_division);
create index enterprises_scale on enterprises.enterprises (district_code, scale);
create index enterprises_above_scale on enterprises.enterprises (district_code) where above_scale;
create index enterprises_not_active on enterprises.enterprises (district_code, status) where status <> 'active';
create index enterprises_name_key on enterprises.enterprises (name_key, authority_id);
-- Words of many new names are sorted into the index together.
create index enterprises_name_bg on enterprises.enterprises using gin (name_bg) with (gin_pending_list_limit = 16384);
select platform.business_table('enterprises.enterprises', 'name_bg', 'name_key', 'district_code', 'industry_division', 'updated_at', 'revision');

create table enterprises.former_names (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null references enterprises.enterprises on delete cascade,
  name text not null,
  until timestamptz not null,
  reason text not null default ''
);
comment on table enterprises.former_names is '曾用名';
create index former_names_enterprise on enterprises.former_names (enterprise_id, until desc);
select platform.business_table('enterprises.former_names');

create table enterprises.contacts (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null references enterprises.enterprises on delete cascade,
  kind text not null check (kind in ('legalRepresentative', 'qualityLead', 'liaison', 'liaisonGroup')),
  name text not null,
  post text not null default '',
  phone text not null default '',
  phone_fingerprint text not null default '',
  retired_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null
);
comment on table enterprises.contacts is '法定代表人、质量品牌或知识产权负责人、联系人、工作联系群 (Table A.1 rows 3–6)';
comment on column enterprises.contacts.phone is 'Sealed before SQL';
create index contacts_enterprise on enterprises.contacts (enterprise_id) where retired_at is null;
select platform.business_table('enterprises.contacts', 'revision');

create table enterprises.facts (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null references enterprises.enterprises on delete cascade,
  field text collate "C" not null,
  value jsonb not null,
  source text not null check (source in ('selfReported', 'seenOnSite', 'imported', 'official')),
  as_of date not null,
  by_id uuid not null,
  by_name text not null,
  evidence text not null default '',
  recorded_at timestamptz not null,
  superseded_at timestamptz
);
comment on table enterprises.facts is '一企一档: each value with source, day and person; a newer one supersedes, nothing is overwritten (4.3-a: 不重复填报)';
create unique index facts_in_force on enterprises.facts (enterprise_id, field) where superseded_at is null;
-- The history of a value is asked for rarely and only of what was superseded.
create index facts_history on enterprises.facts (enterprise_id, field, recorded_at desc) where superseded_at is not null;
select platform.business_table('enterprises.facts');

create table enterprises.merges (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  keep_id uuid not null references enterprises.enterprises,
  drop_id uuid not null references enterprises.enterprises,
  reason text not null,
  -- What moved and what the losing twin was before, so that it can be undone.
  moved jsonb not null,
  merged_at timestamptz not null,
  unmerged_at timestamptz
);
comment on table enterprises.merges is '合并重复企业, reversible';
create index merges_drop on enterprises.merges (drop_id, merged_at desc);
select platform.business_table('enterprises.merges');

create table enterprises.views (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  owner_id uuid not null,
  name text not null,
  shared boolean not null,
  filter jsonb not null,
  sort text not null,
  columns text[] not null,
  created_at timestamptz not null
);
comment on table enterprises.views is '视图: saved filters of the list, mine or shared';
create index views_owner on enterprises.views (owner_id);
create index views_shared on enterprises.views (authority_id) where shared;
select platform.business_table('enterprises.views');

-- What rooms to the right may read. The wall holds here too (security_invoker).
create view enterprises.pub_enterprises with (security_invoker = true) as
  select id, authority_id, region_code, district_code, name, uscc, address, industry_code, industry_division, scale, above_scale, status, updated_at
  from enterprises.enterprises;
comment on view enterprises.pub_enterprises is '企业, as other rooms may read it';
grant select on enterprises.pub_enterprises to app;
