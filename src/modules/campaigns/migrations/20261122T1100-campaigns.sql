-- 调研计划 (6.1-a, 6.1-b), 企业名单 (6.1-c), 小组 (6.1-d).
create extension if not exists btree_gist;
create schema surveys;
grant usage on schema surveys to app;

create table surveys.campaigns (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  unit_id uuid,
  owner_id uuid not null,
  title text not null,
  purpose text not null,
  targets text not null default '',
  starts_on date not null,
  ends_on date not null,
  streets text[] not null default '{}',
  industries text[] not null default '{}',
  planned_site_visits int not null default 0 check (planned_site_visits >= 0),
  planned_phone_interviews int not null default 0 check (planned_phone_interviews >= 0),
  planned_seminars int not null default 0 check (planned_seminars >= 0),
  opened_at timestamptz,
  closed_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  constraint campaigns_period check (ends_on >= starts_on),
  constraint campaigns_ended_once check (closed_at is null or cancelled_at is null)
);
comment on table surveys.campaigns is '调研计划 (6.1-b): purpose, period, scope, methods, targets';
comment on column surveys.campaigns.targets is '预期目标, in words; the planned counts are its figures';
comment on column surveys.campaigns.streets is '街道 in scope, 9-digit GB/T 2260 codes; empty: the whole region';
comment on column surveys.campaigns.industries is '行业 in scope: GB/T 4754 sections (letter) or divisions (two digits); empty: all';
comment on column surveys.campaigns.planned_site_visits is '计划走访数';
comment on column surveys.campaigns.planned_phone_interviews is '计划电话访谈数';
comment on column surveys.campaigns.planned_seminars is '计划座谈研讨场数';
create index campaigns_by_start on surveys.campaigns (region_code, starts_on desc, id desc);
select platform.business_table('surveys.campaigns');

create table surveys.teams (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  campaign_id uuid not null references surveys.campaigns (id),
  name text not null,
  leader_id uuid not null,
  capacity_per_day int not null check (capacity_per_day between 1 and 12),
  start_region text collate "C" not null,
  created_at timestamptz not null,
  dissolved_at timestamptz,
  version int not null default 1
);
comment on table surveys.teams is '走访小组 (6.1-d): leader and members';
comment on column surveys.teams.start_region is '出发街道: where the team sets out, normally its station''s street';
create unique index teams_name_once on surveys.teams (campaign_id, name) where dissolved_at is null;
select platform.business_table('surveys.teams');

create table surveys.team_members (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  campaign_id uuid not null references surveys.campaigns (id),
  team_id uuid not null references surveys.teams (id),
  person_id uuid not null,
  person_name text not null,
  specialties text[] not null default '{}',
  joined_at timestamptz not null,
  left_at timestamptz
);
comment on table surveys.team_members is '小组成员: one team per person and campaign';
create unique index team_members_one_team on surveys.team_members (campaign_id, person_id) where left_at is null;
create index team_members_by_team on surveys.team_members (team_id) where left_at is null;
create index team_members_by_person on surveys.team_members (person_id) where left_at is null;
select platform.business_table('surveys.team_members');

create table surveys.roster (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  campaign_id uuid not null references surveys.campaigns (id),
  enterprise_id uuid not null,
  enterprise_name text not null,
  uscc text,
  industry_code text,
  scale text,
  address text,
  street_code text collate "C" not null,
  source text not null check (source in ('filter', 'file', 'hand')),
  added_at timestamptz not null,
  removed_at timestamptz,
  team_id uuid references surveys.teams (id),
  assigned_at timestamptz,
  assigned_because text,
  contact_state text not null default 'none' check (contact_state in ('none', 'agreed', 'moved', 'declined', 'unanswered')),
  agreed_at timestamptz,
  tried_at timestamptz,
  tries int not null default 0,
  version int not null default 1,
  constraint roster_one_firm_one_team unique (campaign_id, enterprise_id)
);
comment on table surveys.roster is '企业名单 (6.1-c): a campaign''s enterprises as they were when put on the list; one row, so at most one team, per enterprise';
comment on column surveys.roster.region_code is 'Place of the enterprise (street when known): the wall goes by it';
comment on column surveys.roster.assigned_because is '分组理由, as the split said it';
comment on column surveys.roster.contact_state is '联系状态: none 未联系 · agreed 已约 · moved 改期 · declined 婉拒 · unanswered 无人接';
create index roster_by_street on surveys.roster (campaign_id, street_code, enterprise_name collate "C", id) where removed_at is null;
create index roster_by_team on surveys.roster (team_id, street_code, enterprise_name collate "C", id) where removed_at is null;
create index roster_by_enterprise on surveys.roster (enterprise_id) where removed_at is null;
select platform.business_table('surveys.roster');

create table surveys.roster_batches (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  campaign_id uuid not null references surveys.campaigns (id),
  kind text not null check (kind in ('add', 'remove', 'assign')),
  items jsonb not null,
  item_count int not null,
  done_by uuid not null,
  done_at timestamptz not null,
  undone_at timestamptz
);
comment on table surveys.roster_batches is '名单批次: what one bulk act changed, kept so that it can be undone (撤销)';
create index roster_batches_by_campaign on surveys.roster_batches (campaign_id, done_at desc);
select platform.business_table('surveys.roster_batches', 'items');
