-- 协同伙伴 (4.2-a): departments, associations, banks, laboratories and media, what each offers, and who works for it here.
create schema partners;
grant usage on schema partners to app;

create table partners.organisations (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  name text not null check (name <> ''),
  kind text collate "C" not null check (kind in ('government', 'association', 'bank', 'laboratory', 'media', 'other')),
  intro text not null default '',
  address text not null default '',
  contact_name text not null default '',
  phone text not null default '',
  version int not null default 1,
  added_by uuid not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  constraint organisations_end check ((ended_at is null) = (end_reason is null))
);
comment on table partners.organisations is '协同单位 (4.2-a): whether it still works with us comes from ended_at';
comment on column partners.organisations.kind is '类别 · government 政府部门 · association 协会 · bank 金融机构 · laboratory 检测机构 · media 媒体 · other 其他';
comment on column partners.organisations.contact_name is '联系人 of the organisation';
comment on column partners.organisations.phone is '联系电话, sealed';
create unique index organisations_name on partners.organisations (authority_id, name) where ended_at is null;
create index organisations_by_name on partners.organisations (name collate "zh-x-icu", id);
select platform.business_table('partners.organisations', 'phone');
revoke delete on partners.organisations from app;

create table partners.offers (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  organisation_id uuid not null references partners.organisations (id),
  kind text collate "C" not null check (kind in ('loan', 'labTest', 'training', 'mediaSlot', 'consultation', 'other')),
  title text not null check (title <> ''),
  conditions text not null default '',
  valid_to date,
  version int not null default 1,
  added_at timestamptz not null,
  ended_at timestamptz
);
comment on table partners.offers is '可提供的服务 (4.2-a): what an organisation offers, on what conditions, until when';
comment on column partners.offers.kind is 'loan 贷款 · labTest 检测 · training 培训 · mediaSlot 媒体宣传 · consultation 咨询 · other 其他';
comment on column partners.offers.valid_to is '有效期至; null: until it is taken off';
create index offers_organisation on partners.offers (organisation_id);
select platform.business_table('partners.offers');
revoke delete on partners.offers from app;

create table partners.accounts (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  organisation_id uuid not null references partners.organisations (id),
  account_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid not null,
  unlinked_at timestamptz
);
comment on table partners.accounts is '协同单位的账号 (7.1-b): an account of the role partner belongs to one organisation';
create unique index accounts_one on partners.accounts (account_id) where unlinked_at is null;
create index accounts_organisation on partners.accounts (organisation_id);
select platform.business_table('partners.accounts');
revoke delete on partners.accounts from app;

create view partners.pub_organisations with (security_invoker = true) as
  select id, authority_id, region_code, name, kind, ended_at is null as active from partners.organisations;
comment on view partners.pub_organisations is '协同单位, for rooms to the right; nothing of persons';
create view partners.pub_offers with (security_invoker = true) as
  select id, organisation_id, kind, title, conditions, valid_to, ended_at is null as active from partners.offers;
comment on view partners.pub_offers is '可提供的服务, for rooms to the right';
create view partners.pub_accounts with (security_invoker = true) as
  select account_id, organisation_id, region_code from partners.accounts where unlinked_at is null;
comment on view partners.pub_accounts is '协同单位的账号, for rooms to the right: whose referrals an account sees';
grant select on partners.pub_organisations, partners.pub_offers, partners.pub_accounts to app;
