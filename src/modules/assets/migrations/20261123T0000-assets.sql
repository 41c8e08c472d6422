-- 品牌资产 (6.3): what an enterprise owns, through 识别、使用、保护、处置, each change by a named person with evidence.
create schema if not exists assets;
grant usage on schema assets to app;

create table assets.assets (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null check (region_code ~ '^\d{6}(\d{3})?$'),
  district_code text collate "C" not null generated always as (left(region_code, 6)) stored,
  enterprise_id uuid not null,
  enterprise_name text not null,
  kind text collate "C" not null check (kind in ('trademark', 'patent', 'standard', 'certificate', 'award', 'geographicalIndication', 'honour')),
  number text collate "C",
  number_shown text not null default '',
  title text not null check (char_length(title) between 1 and 300),
  owner text not null default '',
  standing text collate "C" not null default 'confirmed' check (standing in ('proposed', 'confirmed', 'dismissed')),
  status text collate "C" not null check (status in ('pending', 'inForce', 'inGrace', 'recoverable', 'ended', 'other')),
  status_words text not null default '',
  details jsonb not null,
  classes smallint[] not null default '{}',
  as_of date not null,
  source text collate "C" not null check (source in ('hand', 'paste', 'officialExport', 'tableA1', 'supplement')),
  source_id uuid,
  row_key text,
  value_note text not null default '',
  acquired_on date,
  ended_on date,
  name_bg tsvector not null,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table assets.assets is '品牌资产 (6.3.3-a): 商标、专利、标准、认证证书、奖项、地理标志、其他荣誉';
comment on column assets.assets.number is 'Normalised: registration, application, certificate or standard number; number_shown keeps what the person wrote';
comment on column assets.assets.standing is 'proposed 待确认: taken from a form, nobody has confirmed it yet; such assets have no deadlines. dismissed 不登记';
comment on column assets.assets.status is 'Group of the legal status; status_words keeps the official words';
comment on column assets.assets.details is 'By kind, shape in contract/asset.ts';
comment on column assets.assets.classes is 'Nice classes of a trademark, from details';
comment on column assets.assets.as_of is '数据截至';
comment on column assets.assets.acquired_on is 'First day the enterprise had it (registered, granted, issued, assigned): for growth (6.3.5-a)';
comment on column assets.assets.ended_on is 'Day it ended or went to somebody else';
-- A right has one record in a district; a standard has one for each enterprise that took part.
create unique index assets_number on assets.assets (district_code, kind, number) where number is not null and standing <> 'dismissed' and kind <> 'standard';
create unique index assets_standard on assets.assets (enterprise_id, number) where number is not null and standing <> 'dismissed' and kind = 'standard';
create unique index assets_row on assets.assets (source_id, row_key) where source_id is not null;
create index assets_recent on assets.assets (district_code, updated_at desc, id desc);
create index assets_kind on assets.assets (district_code, kind, updated_at desc, id desc);
create index assets_status on assets.assets (district_code, status, updated_at desc, id desc) where status <> 'inForce';
create index assets_proposed on assets.assets (district_code, updated_at desc, id desc) where standing = 'proposed';
create index assets_enterprise on assets.assets (enterprise_id, kind, id);
create index assets_number_prefix on assets.assets (number, id) where number is not null;
create index assets_name_bg on assets.assets using gin (name_bg) with (gin_pending_list_limit = 16384);
select platform.business_table('assets.assets', 'name_bg', 'district_code', 'updated_at', 'classes');
-- An asset is never deleted: it ends, goes to somebody else, or is dismissed.
revoke delete on assets.assets from app;

create table assets.asset_events (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  asset_id uuid not null references assets.assets,
  phase text collate "C" not null check (phase in ('identify', 'use', 'protect', 'dispose')),
  act text collate "C" not null,
  happened_on date not null,
  until date,
  party text not null default '',
  note text not null default '',
  figures jsonb not null default '{}',
  ends_event uuid references assets.asset_events,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  withdraw_reason text,
  constraint events_withdrawn check ((withdrawn_at is null) = (withdraw_reason is null))
);
comment on table assets.asset_events is '识别、使用、保护、处置: licence, pledge, assignment, freeze, lapse, renewal, payment, change';
comment on column assets.asset_events.until is 'End of a licence, pledge or freeze; new end of validity after a renewal';
comment on column assets.asset_events.figures is 'By act: paidThroughYear, validUntil, amount, before and after of a change';
comment on column assets.asset_events.ends_event is 'The licence, pledge or freeze that this act ends';
create index asset_events_asset on assets.asset_events (asset_id, happened_on desc, id desc);
create index asset_events_until on assets.asset_events (region_code, act, until) where until is not null and withdrawn_at is null;
select platform.business_table('assets.asset_events');
revoke delete on assets.asset_events from app;

create table assets.evidence (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  asset_id uuid not null references assets.assets,
  event_id uuid references assets.asset_events,
  file_id uuid not null,
  file_name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  caption text not null default '',
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null
);
comment on table assets.evidence is '佐证材料: certificates, receipts, contracts; hashed when handed in, never replaced';
create index evidence_asset on assets.evidence (asset_id, at desc);
create unique index evidence_file on assets.evidence (asset_id, file_id);
select platform.business_table('assets.evidence');
revoke update, delete on assets.evidence from app;

-- What rooms to the right may read. The wall holds here too (security_invoker).
create view assets.pub_assets with (security_invoker = true) as
  select id, authority_id, region_code, district_code, enterprise_id, kind, number, number_shown, title, standing, status, as_of, acquired_on, ended_on
  from assets.assets;
comment on view assets.pub_assets is '品牌资产, as other rooms may read it';
grant select on assets.pub_assets to app;
