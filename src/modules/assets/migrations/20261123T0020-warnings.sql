-- 期限预警 (6.3.1-a, 6.3.2-b, 6.3.4-a, 6.3.4-b, X-4): stored deadlines, who is told when, and how each one ends.
create table assets.deadlines (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  district_code text collate "C" not null generated always as (left(region_code, 6)) stored,
  asset_id uuid not null references assets.assets,
  enterprise_id uuid not null,
  asset_kind text collate "C" not null,
  kind text collate "C" not null,
  item text collate "C" not null default '',
  opens_on date,
  due_on date not null,
  safe_on date not null,
  grace_until date,
  fee_amount numeric(14, 2),
  fee_line jsonb not null default '[]',
  consequence text collate "C" not null,
  article text not null,
  law text collate "C" not null,
  line jsonb not null,
  notes text[] not null default '{}',
  confidence text collate "C" not null,
  rule_key text collate "C" not null,
  as_of date not null,
  companion_id uuid,
  digest text collate "C" not null,
  moves int not null default 0,
  snoozed_until date,
  closed_at timestamptz,
  closed_how text collate "C" check (closed_how in ('evidence', 'givenUp', 'superseded', 'ended')),
  computed_at timestamptz not null,
  changed_at timestamptz not null,
  constraint deadlines_safe check (safe_on <= due_on),
  constraint deadlines_closed check ((closed_at is null) = (closed_how is null))
) with (fillfactor = 80);
comment on table assets.deadlines is '期限, as computed last from asset, rules and holidays (6.3.4-a) [no record: derived; acts of persons stand in deadline_acts, moved days in deadline_changes]';
comment on column assets.deadlines.item is 'Which of several of one kind: class:9, year:7, event:<id>';
comment on column assets.deadlines.due_on is '法定期限';
comment on column assets.deadlines.safe_on is '安全日: never later than the legal day';
comment on column assets.deadlines.confidence is 'confirmed · provisional 暂定 (no holiday notice yet) · toVerify 待核实';
comment on column assets.deadlines.as_of is '数据截至 of the asset';
comment on column assets.deadlines.companion_id is '陪跑人: assigned, else the station of the street';
comment on column assets.deadlines.closed_how is '凭证办结 evidence · 企业放弃 givenUp · 已进入下一阶段或资料已更新 superseded · 权利已终止 ended';
create unique index deadlines_open on assets.deadlines (asset_id, kind, item) where closed_at is null;
create index deadlines_district on assets.deadlines (district_code, safe_on, id) where closed_at is null;
create index deadlines_companion on assets.deadlines (companion_id, safe_on, id) where closed_at is null and companion_id is not null;
create index deadlines_due on assets.deadlines (safe_on, id) where closed_at is null;
create index deadlines_asset on assets.deadlines (asset_id);
create index deadlines_enterprise on assets.deadlines (enterprise_id, safe_on) where closed_at is null;
select platform.derived_table('assets.deadlines');
revoke delete on assets.deadlines from app;

create table assets.deadline_changes (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  district_code text collate "C" not null generated always as (left(region_code, 6)) stored,
  deadline_id uuid not null,
  asset_id uuid not null,
  companion_id uuid,
  at timestamptz not null,
  slot text not null,
  due_before date not null,
  due_after date not null,
  safe_before date not null,
  safe_after date not null,
  line_before jsonb not null,
  line_after jsonb not null
);
comment on table assets.deadline_changes is '期限日期变动: old and new day of a deadline that moved, never changed afterwards [no record: is the record itself]';
create index deadline_changes_deadline on assets.deadline_changes (deadline_id, at desc);
create index deadline_changes_district on assets.deadline_changes (district_code, id desc);
select platform.derived_table('assets.deadline_changes');
revoke update, delete on assets.deadline_changes from app;

create table assets.deadline_acts (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  deadline_id uuid not null references assets.deadlines,
  asset_id uuid not null,
  act text collate "C" not null check (act in ('evidence', 'givenUp', 'snoozed', 'contacted')),
  happened_on date,
  until date,
  reference text not null default '',
  person text not null default '',
  reason text not null default '',
  event_id uuid,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  constraint acts_given_up check (act <> 'givenUp' or (person <> '' and reason <> '')),
  constraint acts_evidence check (act <> 'evidence' or event_id is not null)
);
comment on table assets.deadline_acts is '期限处置: closed with evidence, given up by the enterprise with reason and named person, put off, contacted';
create index deadline_acts_deadline on assets.deadline_acts (deadline_id, at desc);
select platform.business_table('assets.deadline_acts');
revoke update, delete on assets.deadline_acts from app;

create table assets.notices (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  district_code text collate "C" not null generated always as (left(region_code, 6)) stored,
  key text collate "C" not null unique,
  cause text collate "C" not null check (cause in ('reminder', 'moved', 'standard', 'law')),
  recipient text collate "C" not null check (recipient in ('companion', 'enterprise')),
  enterprise_id uuid,
  asset_id uuid,
  deadline_id uuid,
  companion_id uuid,
  step text collate "C",
  step_on date,
  folded_into uuid,
  params jsonb not null default '{}',
  created_at timestamptz not null,
  seen_at timestamptz,
  sent_at timestamptz,
  sent_by uuid,
  sent_by_name text,
  sent_how text collate "C" check (sent_how in ('copied', 'phone', 'visit'))
);
comment on table assets.notices is '提醒与通报 (6.3.2-b, 6.3.4-b): each key once; steps missed during a standstill are folded into the latest';
comment on column assets.notices.key is 'asset:deadline:offset:recipient, or what the bulletin is about';
create index notices_companion on assets.notices (companion_id, id desc) where folded_into is null and companion_id is not null;
create index notices_to_send on assets.notices (district_code, id desc) where folded_into is null and recipient = 'enterprise' and sent_at is null;
create index notices_district on assets.notices (district_code, id desc) where folded_into is null;
create index notices_deadline on assets.notices (deadline_id) where deadline_id is not null;
select platform.business_table('assets.notices', 'district_code');
revoke delete on assets.notices from app;

create table assets.default_steps (
  kind text collate "C" not null,
  unit text collate "C" not null check (unit in ('month', 'day', 'week')),
  amount int not null check (amount between 0 and 400),
  to_companion boolean not null default true,
  to_enterprise boolean not null,
  source text not null,
  confidence text collate "C" not null,
  primary key (kind, unit, amount)
);
comment on table assets.default_steps is '提醒阶梯的默认值 [no wall: reference data, the same everywhere]';
comment on column assets.default_steps.unit is 'month, day: so long before the safe day; week: every so many weeks while the deadline is open (宽展期)';
grant select on assets.default_steps to app;
insert into assets.default_steps (kind, unit, amount, to_enterprise, source, confidence) values
  ('renewal', 'month', 12, true, '商标法: 期满前十二个月内办理续展', 'confirmed'),
  ('renewal', 'month', 6, true, '工作惯例', 'toVerify'),
  ('renewal', 'month', 3, true, '工作惯例', 'toVerify'),
  ('renewal', 'month', 1, true, '工作惯例', 'toVerify'),
  ('renewal', 'day', 0, true, '工作惯例', 'toVerify'),
  ('renewalGrace', 'week', 1, true, '商标法: 六个月宽展期', 'toVerify'),
  ('annualFee', 'month', 3, true, '费减请求须在缴费期限届满两个半月前提出', 'toVerify'),
  ('annualFee', 'month', 1, true, '工作惯例', 'toVerify'),
  ('annualFee', 'day', 7, true, '工作惯例', 'toVerify'),
  ('annualFee', 'day', 0, true, '工作惯例', 'toVerify'),
  ('annualFeeGrace', 'week', 2, true, '专利法实施细则: 六个月滞纳期', 'toVerify'),
  ('*', 'month', 6, true, '工作惯例', 'toVerify'),
  ('*', 'month', 3, true, '工作惯例', 'toVerify'),
  ('*', 'month', 1, true, '工作惯例', 'toVerify'),
  ('*', 'day', 0, true, '工作惯例', 'toVerify');

create table assets.ladder_steps (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  kind text collate "C" not null,
  unit text collate "C" not null check (unit in ('month', 'day', 'week')),
  amount int not null check (amount between 0 and 400),
  to_companion boolean not null,
  to_enterprise boolean not null,
  by_name text not null,
  at timestamptz not null,
  constraint ladder_step_once unique (region_code, kind, unit, amount)
);
comment on table assets.ladder_steps is '提醒阶梯 of a district: for a kind with rows here the defaults do not count';
select platform.business_table('assets.ladder_steps');

create table assets.companions (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  by_name text not null,
  assigned_at timestamptz not null,
  released_at timestamptz
);
comment on table assets.companions is '陪跑人: who accompanies an enterprise; without a row the station of its street does';
create unique index companions_once on assets.companions (enterprise_id) where released_at is null;
select platform.business_table('assets.companions');

create table assets.calendar_feeds (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  owner_id uuid not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz
);
comment on table assets.calendar_feeds is '期限日历订阅: a secret link of one person; only its hash is kept';
create index calendar_feeds_owner on assets.calendar_feeds (owner_id) where revoked_at is null;
select platform.business_table('assets.calendar_feeds');

create table assets.status_lists (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  file_id uuid not null,
  file_name text not null,
  as_of date not null,
  source text not null,
  row_count int not null,
  by_name text not null,
  at timestamptz not null
);
comment on table assets.status_lists is '标准状态清单, as imported from the official site; 数据截至 as_of';
select platform.business_table('assets.status_lists');

create table assets.standard_statuses (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  list_id uuid not null references assets.status_lists,
  number text collate "C" not null,
  number_shown text not null,
  status text collate "C" not null check (status in ('upcoming', 'current', 'withdrawn', 'replaced')),
  replaced_by text not null default '',
  effective_on date,
  as_of date not null
);
comment on table assets.standard_statuses is '标准状态: 即将实施、现行、废止、被代替';
create unique index standard_statuses_once on assets.standard_statuses (region_code, number);
select platform.business_table('assets.standard_statuses');

create table assets.slots (
  slot text collate "C" primary key,
  finished_at timestamptz not null
);
comment on table assets.slots is 'Ledger of the nightly work: a due slot is done once [no wall: no business data]';
grant select, insert on assets.slots to app;
