-- 持续改进 (4.4-b): what went wrong, why, what is done about it, by whom, until when, and whether it helped.
create schema improvements;
grant usage on schema improvements to app;

create table improvements.actions (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  source text not null check (source in ('satisfaction', 'complaint', 'risk', 'case')),
  source_id uuid,
  problem text not null check (problem <> ''),
  cause text not null default '',
  action text not null default '',
  owner_id uuid not null,
  owner_name text not null,
  due_on date not null,
  opened_by uuid not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  done_at timestamptz,
  done_note text,
  verified_at timestamptz,
  version int not null default 1,
  constraint actions_done check ((done_at is null) = (done_note is null)),
  constraint actions_verified check (verified_at is null or done_at is not null)
);
comment on table improvements.actions is '改进措施 (4.4-b, PDCA): the state follows from done_at and verified_at';
comment on column improvements.actions.source is '来源: satisfaction 不满意评价 · complaint 投诉 · risk 风险 · case 办件';
comment on column improvements.actions.source_id is 'the record it came from; one action for each';
comment on column improvements.actions.due_on is '完成期限';
comment on column improvements.actions.verified_at is '验证有效 by somebody other than the owner; each verification stands in improvements.checks';
create unique index actions_source on improvements.actions (source, source_id) where source_id is not null;
create index actions_by_due on improvements.actions (due_on desc, id desc);
select platform.business_table('improvements.actions');
-- An action is never deleted.
revoke delete on improvements.actions from app;

create table improvements.checks (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  action_id uuid not null references improvements.actions (id),
  owner_id uuid not null,
  effective boolean not null,
  measured text not null check (measured <> ''),
  sample int check (sample >= 0),
  checked_by uuid not null,
  checked_by_name text not null,
  checked_at timestamptz not null,
  -- Nobody finds that the own work helped (4.4-b).
  constraint checks_by_another check (checked_by <> owner_id)
);
comment on table improvements.checks is '验证 (C of PDCA): re-measured, by somebody other than the owner; what did not help goes back to the owner';
comment on column improvements.checks.measured is '复测结果';
comment on column improvements.checks.sample is '复测样本数 n; absent where nothing was counted';
create index checks_action on improvements.checks (action_id, checked_at);
select platform.business_table('improvements.checks');
revoke update, delete on improvements.checks from app;
