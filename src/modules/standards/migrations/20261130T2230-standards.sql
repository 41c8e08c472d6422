-- 标准化项目 (6.2.1.3-a): projects of standards through the stages of their kind. Stages, limits and skips are dated data with their source.
create schema standards;
grant usage on schema standards to app;

create table standards.procedures (
  id uuid primary key,
  kind text collate "C" not null check (kind in ('national', 'industry', 'local', 'group', 'enterprise', 'zzb')),
  name text not null check (name <> ''),
  body text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null check (source <> ''),
  note text not null default '',
  confidence text collate "C" not null check (confidence in ('confirmed', 'toConfirm')),
  unique (kind, valid_from)
);
comment on table standards.procedures is '标准制定程序的版本: by kind and validity; a project keeps the version it began with [no wall: reference data, written by migrations only]';
comment on column standards.procedures.body is '由谁发布';

create table standards.procedure_stages (
  procedure_id uuid not null references standards.procedures,
  position int not null check (position > 0),
  key text collate "C" not null,
  name text not null check (name <> ''),
  marks text collate "C" check (marks in ('publishes', 'withdraws')),
  primary key (procedure_id, key),
  unique (procedure_id, position)
);
comment on table standards.procedure_stages is '环节 of a procedure in their order [no wall: reference data, written by migrations only]';
comment on column standards.procedure_stages.marks is 'publishes: entering it, the standard has its number; withdraws: it is no more';

create table standards.stage_limits (
  procedure_id uuid not null,
  stage_key text collate "C" not null,
  bound text collate "C" not null check (bound in ('atMost', 'atLeast')),
  amount int not null check (amount > 0),
  unit text collate "C" not null check (unit in ('month', 'day')),
  source text not null check (source <> ''),
  confidence text collate "C" not null check (confidence in ('confirmed', 'toConfirm')),
  primary key (procedure_id, stage_key, bound),
  foreign key (procedure_id, stage_key) references standards.procedure_stages
);
comment on table standards.stage_limits is '环节时限: at most or at least so many calendar months or days from the day it was entered [no wall: reference data, written by migrations only]';

create table standards.procedure_tracks (
  procedure_id uuid not null references standards.procedures,
  key text collate "C" not null,
  name text not null check (name <> ''),
  skips text[] not null check (cardinality(skips) > 0),
  source text not null check (source <> ''),
  confidence text collate "C" not null check (confidence in ('confirmed', 'toConfirm')),
  primary key (procedure_id, key)
);
comment on table standards.procedure_tracks is '可以省略环节的程序: which stages it leaves out, all of them together [no wall: reference data, written by migrations only]';
grant select on standards.procedures, standards.procedure_stages, standards.stage_limits, standards.procedure_tracks to app;

insert into standards.procedures values
  ('01890000-0000-7000-8000-000000167330', 'national', '国家标准制定程序（九阶段）', '国务院标准化行政主管部门', '1998-04-01', null, 'GB/T 16733—1997《国家标准制定程序的阶段划分及代码》；现行有效性待核实', '计划下达到报批：推荐性不超过 18 个月、强制性不超过 24 个月（待核实）', 'toConfirm'),
  ('01890000-0000-7000-8000-000000167331', 'industry', '行业标准制定程序', '国务院有关行政主管部门', '2018-01-01', null, '标准化法（2017 修订）；各部门的行业标准管理办法，待核实', '', 'toConfirm'),
  ('01890000-0000-7000-8000-000000167332', 'local', '地方标准制定程序', '省、设区的市市场监督管理局', '2018-01-01', null, '标准化法（2017 修订）；地方标准管理办法，待核实', '设区的市标准在 20 日内报省级备案（待核实）', 'toConfirm'),
  ('01890000-0000-7000-8000-000000167333', 'group', '团体标准制定程序', '社会团体', '2019-01-09', null, '团体标准管理规定（国标委联〔2019〕1 号），待核实', '在全国团体标准信息平台公布编号和名称', 'toConfirm'),
  ('01890000-0000-7000-8000-000000167334', 'enterprise', '企业标准制定程序', '企业自行制定', '2018-01-01', null, '标准化法（2017 修订）；企业标准化促进办法，程序条款待核实', '执行自行制定的企业标准的，应当自我声明公开（标准化法第二十七条）', 'toConfirm'),
  ('01890000-0000-7000-8000-000000167335', 'zzb', '“浙江制造”标准制定程序', '社会团体（省市场监督管理局指导）', '2014-01-01', null, '“浙江制造”标准制定公开资料整理，待核实', '研制周期一般 6 至 9 个月（待核实）', 'toConfirm');

insert into standards.procedure_stages
select ('01890000-0000-7000-8000-' || v.p)::uuid, v.position, v.key, v.name, v.marks from (values
  ('000000167330', 1, 'pre', '预阶段', null),
  ('000000167330', 2, 'proposal', '立项', null),
  ('000000167330', 3, 'drafting', '起草', null),
  ('000000167330', 4, 'opinions', '征求意见', null),
  ('000000167330', 5, 'review', '审查', null),
  ('000000167330', 6, 'approval', '批准', null),
  ('000000167330', 7, 'publication', '出版', 'publishes'),
  ('000000167330', 8, 'recheck', '复审', null),
  ('000000167330', 9, 'withdrawal', '废止', 'withdraws'),
  ('000000167331', 1, 'proposal', '立项', null),
  ('000000167331', 2, 'drafting', '起草', null),
  ('000000167331', 3, 'opinions', '征求意见', null),
  ('000000167331', 4, 'review', '技术审查', null),
  ('000000167331', 5, 'approval', '报批', null),
  ('000000167331', 6, 'publication', '编号发布', 'publishes'),
  ('000000167331', 7, 'filing', '备案', null),
  ('000000167331', 8, 'recheck', '复审', null),
  ('000000167331', 9, 'withdrawal', '废止', 'withdraws'),
  ('000000167332', 1, 'proposal', '立项', null),
  ('000000167332', 2, 'drafting', '起草', null),
  ('000000167332', 3, 'opinions', '征求意见', null),
  ('000000167332', 4, 'review', '技术审查', null),
  ('000000167332', 5, 'approval', '报批', null),
  ('000000167332', 6, 'publication', '编号发布', 'publishes'),
  ('000000167332', 7, 'filing', '备案', null),
  ('000000167332', 8, 'recheck', '复审', null),
  ('000000167332', 9, 'withdrawal', '废止', 'withdraws'),
  ('000000167333', 1, 'proposal', '提案立项', null),
  ('000000167333', 2, 'drafting', '起草', null),
  ('000000167333', 3, 'opinions', '征求意见', null),
  ('000000167333', 4, 'review', '技术审查', null),
  ('000000167333', 5, 'approval', '批准', null),
  ('000000167333', 6, 'publication', '编号发布', 'publishes'),
  ('000000167333', 7, 'recheck', '复审', null),
  ('000000167333', 8, 'withdrawal', '废止', 'withdraws'),
  ('000000167334', 1, 'proposal', '立项', null),
  ('000000167334', 2, 'drafting', '起草', null),
  ('000000167334', 3, 'opinions', '征求意见', null),
  ('000000167334', 4, 'review', '审查', null),
  ('000000167334', 5, 'publication', '批准发布', 'publishes'),
  ('000000167334', 6, 'declaration', '自我声明公开', null),
  ('000000167334', 7, 'recheck', '复审', null),
  ('000000167334', 8, 'withdrawal', '废止', 'withdraws'),
  ('000000167335', 1, 'proposal', '立项建议', null),
  ('000000167335', 2, 'defence', '立项论证答辩', null),
  ('000000167335', 3, 'listing', '列入计划', null),
  ('000000167335', 4, 'kickoff', '启动会暨研讨会', null),
  ('000000167335', 5, 'opinions', '征求意见', null),
  ('000000167335', 6, 'review', '专家评审', null),
  ('000000167335', 7, 'approval', '报批', null),
  ('000000167335', 8, 'publication', '发布', 'publishes'),
  ('000000167335', 9, 'declaration', '自我声明公开或认证', null),
  ('000000167335', 10, 'recheck', '复审', null),
  ('000000167335', 11, 'withdrawal', '废止', 'withdraws')
) v (p, position, key, name, marks);

insert into standards.stage_limits
select ('01890000-0000-7000-8000-' || v.p)::uuid, v.key, v.bound, v.amount, v.unit, v.source, v.confidence from (values
  ('000000167330', 'proposal', 'atMost', 3, 'month', 'GB/T 16733—1997，待核实', 'toConfirm'),
  ('000000167330', 'drafting', 'atMost', 10, 'month', 'GB/T 16733—1997，待核实', 'toConfirm'),
  ('000000167330', 'opinions', 'atMost', 2, 'month', 'GB/T 16733—1997，待核实；与不少于 60 日的规定并存，以主管部门通知为准', 'toConfirm'),
  ('000000167330', 'opinions', 'atLeast', 60, 'day', '国家标准管理办法（总局令第 59 号），待核实', 'toConfirm'),
  ('000000167330', 'publication', 'atMost', 60, 'month', '标准化法第二十九条：复审周期一般不超过五年', 'confirmed'),
  ('000000167331', 'opinions', 'atLeast', 30, 'day', '各部门的行业标准管理办法，待核实', 'toConfirm'),
  ('000000167331', 'filing', 'atMost', 60, 'month', '标准化法第二十九条：复审周期一般不超过五年；自备案起计为本平台的读法，待核实', 'toConfirm'),
  ('000000167332', 'opinions', 'atLeast', 30, 'day', '地方标准管理办法，待核实', 'toConfirm'),
  ('000000167332', 'publication', 'atMost', 20, 'day', '设区的市标准报省级备案 20 日内，待核实', 'toConfirm'),
  ('000000167332', 'filing', 'atMost', 60, 'month', '标准化法第二十九条：复审周期一般不超过五年；自备案起计为本平台的读法，待核实', 'toConfirm'),
  ('000000167333', 'opinions', 'atLeast', 30, 'day', '团体标准管理规定（2019），待核实', 'toConfirm'),
  ('000000167333', 'publication', 'atMost', 60, 'month', '参照标准化法第二十九条，团体标准复审周期以团体章程为准，待核实', 'toConfirm'),
  ('000000167335', 'opinions', 'atLeast', 30, 'day', '参照团体标准管理规定（2019），待核实', 'toConfirm'),
  ('000000167335', 'declaration', 'atMost', 60, 'month', '参照标准化法第二十九条，待核实', 'toConfirm')
) v (p, key, bound, amount, unit, source, confidence);

insert into standards.procedure_tracks values
  ('01890000-0000-7000-8000-000000167330', 'fastB', '快速程序：省略起草', '{drafting}', 'GB/T 16733—1997：等同、修改采用国际标准等项目，待核实', 'toConfirm'),
  ('01890000-0000-7000-8000-000000167330', 'fastC', '快速程序：省略起草和征求意见', '{drafting,opinions}', 'GB/T 16733—1997：现行标准的修订或其他标准的转化，待核实', 'toConfirm'),
  ('01890000-0000-7000-8000-000000167334', 'inner', '企业内部程序：不单独征求意见', '{opinions}', '企业标准由企业自定程序；是否须征求意见待核实', 'toConfirm');

-- A version that cannot be followed is not let in: one stage publishes, and tracks leave out only stages that are there.
do $$
begin
  if exists (select from standards.procedures p where (select count(*) from standards.procedure_stages s where s.procedure_id = p.id and s.marks = 'publishes') <> 1)
    or exists (select from standards.procedure_tracks t, unnest(t.skips) k
      where not exists (select from standards.procedure_stages s where s.procedure_id = t.procedure_id and s.key = k and s.marks is null))
  then
    raise exception 'a procedure has not one publishing stage, or a track leaves out what is no stage';
  end if;
end $$;

create table standards.projects (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null,
  came_from uuid[] not null default '{}',
  kind text collate "C" not null check (kind in ('national', 'industry', 'local', 'group', 'enterprise', 'zzb')),
  procedure_id uuid not null references standards.procedures,
  title text not null check (title <> ''),
  plan_number text not null default '',
  role text collate "C" not null check (role in ('lead', 'participant')),
  rank int check (rank between 1 and 99),
  intent text collate "C" not null check (intent in ('yes', 'no', 'undecided')),
  item_id uuid,
  item_name text not null default '',
  demand_id uuid,
  case_id uuid,
  owner_id uuid not null,
  owner_name text not null,
  started_on date not null,
  stage_key text collate "C" not null,
  stage_since date not null,
  due_on date,
  standard_number text,
  standard_key text collate "C",
  published_on date,
  effective_on date check (effective_on >= published_on),
  dropped_on date,
  drop_reason text not null default '',
  withdrawn_on date,
  asset_id uuid,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  foreign key (procedure_id, stage_key) references standards.procedure_stages,
  constraint projects_number check ((published_on is null) = (standard_key is null) and (published_on is null) = (standard_number is null)),
  constraint projects_end check ((dropped_on is null) = (drop_reason = '') and (dropped_on is null or published_on is null)),
  constraint projects_asset check (asset_id is null or published_on is not null)
);
comment on table standards.projects is '标准化项目 (6.2.1.3-a): one enterprise and one standard on its way; role, rank and stage are what its history says last';
comment on column standards.projects.role is '主导、参与';
comment on column standards.projects.rank is '起草单位排名';
comment on column standards.projects.intent is '资助意向: whether the enterprise means to apply, with which 服务事项';
comment on column standards.projects.due_on is 'Last day of the running stage; null: no limit is set';
comment on column standards.projects.standard_key is 'The number as it is compared; standard_number as it was written';
create unique index projects_standard on standards.projects (enterprise_id, standard_key) where standard_key is not null;
create index projects_listed on standards.projects (started_on desc, id desc);
create index projects_enterprise on standards.projects (enterprise_id, started_on desc);
create index projects_due on standards.projects (due_on) where due_on is not null and dropped_on is null and withdrawn_on is null;
create index projects_owner on standards.projects (owner_id);
select platform.business_table('standards.projects');

create table standards.steps (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  project_id uuid not null references standards.projects,
  stage_key text collate "C" not null,
  skipped text[] not null default '{}',
  entered_on date not null,
  no int not null,
  note text not null default '',
  file_name text,
  media_type text,
  size bigint,
  sha256 text,
  storage_key text,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  withdraw_reason text,
  check (note <> '' or storage_key is not null),
  check ((withdrawn_at is null) = (withdraw_reason is null))
);
comment on table standards.steps is '进入环节的登记: on which day, what was left out, with a note or a file; taken back, it stays with the reason';
create unique index steps_stage on standards.steps (project_id, stage_key) where withdrawn_at is null;
create index steps_project on standards.steps (project_id, no);
select platform.business_table('standards.steps');

create table standards.parts (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  project_id uuid not null references standards.projects,
  role text collate "C" not null check (role in ('lead', 'participant')),
  rank int check (rank between 1 and 99),
  since date not null,
  reason text not null default '',
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null
);
comment on table standards.parts is '角色与排名的变动: what held from which day on, and why';
create index parts_project on standards.parts (project_id, since);
select platform.business_table('standards.parts');
revoke update, delete on standards.parts from app;

create table standards.subsidies (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  project_id uuid not null references standards.projects,
  standard_key text collate "C" not null,
  item_id uuid not null,
  item_name text not null,
  granted_on date not null,
  amount numeric(14, 2) not null check (amount >= 0),
  source text not null check (source <> ''),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  withdraw_reason text,
  check ((withdrawn_at is null) = (withdraw_reason is null))
);
comment on table standards.subsidies is '资助到账: 未重复享受 — one standard has one that stands';
create unique index subsidies_once on standards.subsidies (authority_id, standard_key) where withdrawn_at is null;
create index subsidies_project on standards.subsidies (project_id);
select platform.business_table('standards.subsidies');
