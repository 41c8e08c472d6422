-- 办件 (3.1-b): one enterprise, one item version, one companion; who has the ball, until when, and why that day.
create schema cases;
grant usage on schema cases to app;

create table cases.counters (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  year int not null,
  last int not null,
  constraint counters_one unique (authority_id, year)
);
comment on table cases.counters is '办件编号: the last number given, per authority and year; locked by who takes the next, so numbers have no gaps';
select platform.business_table('cases.counters', 'last');

create table cases.cases (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  year int not null,
  no int not null check (no > 0),
  enterprise_id uuid not null,
  item_id uuid not null,
  item_version_id uuid not null,
  item_code text not null,
  item_name text not null,
  item_version_no int not null,
  demand_id uuid,
  companion_id uuid not null,
  deputy_id uuid,
  accepted_on date not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  opened_by_name text not null,
  turn_id uuid,
  stage_id uuid,
  ended_at timestamptz,
  outcome text check (outcome in ('granted', 'notGranted', 'guided', 'withdrawn')),
  outcome_words text,
  grade text check (grade in ('official', 'reported')),
  evidence text,
  ended_by_name text,
  constraint cases_no unique (authority_id, year, no),
  constraint cases_demand unique (demand_id),
  constraint cases_one_turn check ((ended_at is null) = (turn_id is not null)),
  constraint cases_one_stage check ((ended_at is null) = (stage_id is not null)),
  constraint cases_outcome check ((ended_at is null) = (outcome is null) and (ended_at is null) = (outcome_words is null)),
  constraint cases_official check (grade is distinct from 'official' or coalesce(evidence, '') <> ''),
  constraint cases_deputy check (deputy_id is distinct from companion_id)
);
comment on table cases.cases is '办件 (3.1-b): an open case has exactly one running stage and one party that has the ball; its item version never changes';
comment on column cases.cases.companion_id is '陪跑员, answers for the case';
comment on column cases.cases.deputy_id is 'B 角: acts in the companion''s place';
comment on column cases.cases.accepted_on is '受理日: day 0 of the first promise';
comment on column cases.cases.turn_id is 'Who has the ball now; with the check and the key there is always one while the case is open';
comment on column cases.cases.outcome is '办成、未获准、已完成指导、企业撤回';
comment on column cases.cases.grade is '证据等级: official (an official source can be shown) or reported by the enterprise';
comment on column cases.cases.evidence is '文号、证书号或网址 of the official source';
create index cases_opened on cases.cases (opened_at desc, id desc);
create index cases_enterprise on cases.cases (enterprise_id, opened_at desc);
create index cases_companion on cases.cases (companion_id, opened_at desc) where ended_at is null;
create index cases_deputy on cases.cases (deputy_id) where ended_at is null and deputy_id is not null;
select platform.business_table('cases.cases');
revoke delete on cases.cases from app;

create table cases.stages (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  case_id uuid not null references cases.cases (id),
  ord int not null,
  key text not null,
  name text not null,
  who text not null check (who in ('companion', 'enterprise', 'department', 'expert', 'external')),
  days int check (days > 0),
  unit text not null check (unit in ('working', 'calendar')),
  confidence text not null check (confidence in ('confirmed', 'toConfirm')),
  note text not null default '',
  started_at timestamptz,
  ended_at timestamptz,
  due_on date,
  used_days int,
  clock text check (clock in ('official', 'provisional')),
  steps jsonb,
  calendar_version text,
  near_told_at timestamptz,
  broken_told_at timestamptz,
  constraint stages_ord unique (case_id, ord),
  constraint stages_end check (ended_at is null or started_at is not null)
);
comment on table cases.stages is '环节 of a case, as its item version had them; the promise of the running one with its derivation';
comment on column cases.stages.days is '承诺时限; null: nobody has promised a limit';
comment on column cases.stages.due_on is '到期日; null while paused, not begun, or without a limit';
comment on column cases.stages.clock is '暂定 (provisional) when a year''s notice was not loaded';
comment on column cases.stages.steps is '为什么是这天: days that counted and did not, in runs';
comment on column cases.stages.calendar_version is 'Notices under which it was counted; another one: it is counted anew';
create unique index stages_running on cases.stages (case_id) where started_at is not null and ended_at is null;
create index stages_due on cases.stages (due_on) where started_at is not null and ended_at is null;
create index stages_clock on cases.stages (calendar_version) where started_at is not null and ended_at is null and days is not null;
select platform.business_table('cases.stages', 'steps', 'calendar_version');
revoke delete on cases.stages from app;

create table cases.turns (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  case_id uuid not null references cases.cases (id),
  party text not null check (party in ('companion', 'enterprise', 'department', 'expert', 'external')),
  who text not null default '',
  expects text not null,
  until_on date,
  from_at timestamptz not null,
  to_at timestamptz,
  passed_by_name text not null
);
comment on table cases.turns is '球权: who has the ball, since when, what is expected, until when';
comment on column cases.turns.until_on is 'Until when the other side is asked; on our side the promise of the stage says so';
create unique index turns_one on cases.turns (case_id) where to_at is null;
create index turns_of_case on cases.turns (case_id, from_at);
select platform.business_table('cases.turns');
revoke delete on cases.turns from app;

alter table cases.cases add constraint cases_turn_fk foreign key (turn_id) references cases.turns (id) deferrable initially deferred;
alter table cases.cases add constraint cases_stage_fk foreign key (stage_id) references cases.stages (id) deferrable initially deferred;

create table cases.pauses (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  case_id uuid not null references cases.cases (id),
  stage_id uuid not null references cases.stages (id),
  party text not null check (party in ('enterprise', 'department', 'expert', 'external')),
  reason text not null check (reason <> ''),
  from_on date not null,
  until_on date not null,
  to_on date,
  paused_by_name text not null,
  paused_at timestamptz not null,
  resumed_by_name text,
  resumed_at timestamptz,
  approved_by_name text,
  constraint pauses_order check (to_on is null or to_on >= from_on),
  constraint pauses_until check (until_on >= from_on),
  constraint pauses_end check ((to_on is null) = (resumed_at is null))
);
comment on table cases.pauses is '停表: the days after the notice up to and including the day of the answer do not count';
comment on column cases.pauses.until_on is 'Expected end; beyond 20 working days a lead must have said yes';
comment on column cases.pauses.approved_by_name is 'The lead who let it last longer than 20 working days';
create unique index pauses_one on cases.pauses (case_id) where to_on is null;
create index pauses_of_stage on cases.pauses (stage_id);
select platform.business_table('cases.pauses');
revoke delete on cases.pauses from app;

create table cases.promise_moves (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  case_id uuid not null references cases.cases (id),
  stage_id uuid not null references cases.stages (id),
  old_on date,
  new_on date,
  why text not null check (why in ('paused', 'resumed', 'calendar')),
  moved_at timestamptz not null,
  by_name text not null
);
comment on table cases.promise_moves is '到期日变动: the day that it was and why it is another';
create index promise_moves_of_case on cases.promise_moves (case_id, moved_at);
select platform.business_table('cases.promise_moves');
revoke update, delete on cases.promise_moves from app;

create table cases.materials (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  case_id uuid not null references cases.cases (id),
  ord int not null,
  key text not null,
  name text not null,
  copies int not null,
  form text not null check (form in ('original', 'copy', 'electronic')),
  origin text not null check (origin in ('enterprise', 'known', 'government')),
  needed text not null check (needed in ('always', 'if')),
  condition text not null default '',
  sample text not null default '',
  asked_at timestamptz,
  asked_until date,
  dropped_at timestamptz,
  dropped_why text,
  constraint materials_key unique (case_id, key),
  constraint materials_dropped check ((dropped_at is null) = (dropped_why is null))
);
comment on table cases.materials is '材料 of a case, as its item version asks for them';
comment on column cases.materials.asked_at is 'The enterprise was asked for it; what is known already is not asked for (4.3-a)';
comment on column cases.materials.dropped_at is '不需要: its condition does not hold here';
select platform.business_table('cases.materials');
revoke delete on cases.materials from app;

create table cases.material_rounds (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  case_id uuid not null references cases.cases (id),
  material_id uuid not null references cases.materials (id),
  no int not null check (no > 0),
  words text not null default '',
  by_party text not null check (by_party in ('enterprise', 'office')),
  supplied_at timestamptz not null,
  supplied_by_name text not null,
  accepted_at timestamptz,
  returned_at timestamptz,
  sentence text,
  judged_by_name text,
  constraint material_rounds_no unique (material_id, no),
  constraint material_rounds_one_end check (accepted_at is null or returned_at is null),
  constraint material_rounds_sentence check ((returned_at is null) = (sentence is null))
);
comment on table cases.material_rounds is '材料轮次: supplied, then accepted or returned with one sentence; nothing of it is ever rewritten';
create unique index material_rounds_accepted on cases.material_rounds (material_id) where accepted_at is not null;
create unique index material_rounds_open on cases.material_rounds (material_id) where accepted_at is null and returned_at is null;
comment on index cases.material_rounds_accepted is 'What is accepted stays accepted and cannot be asked for again';
create index material_rounds_of_case on cases.material_rounds (case_id);
select platform.business_table('cases.material_rounds');
revoke update, delete on cases.material_rounds from app;
grant update (accepted_at, returned_at, sentence, judged_by_name) on cases.material_rounds to app;

create table cases.files (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  case_id uuid not null references cases.cases (id),
  round_id uuid references cases.material_rounds (id),
  name text not null,
  media_type text not null,
  size int not null,
  sha256 text not null,
  storage_key text not null,
  by_party text not null check (by_party in ('enterprise', 'office')),
  added_at timestamptz not null,
  added_by_name text not null
);
comment on table cases.files is '办件文件: of a round of a material, or of the case itself';
create index files_of_case on cases.files (case_id, added_at);
select platform.business_table('cases.files');
revoke update, delete on cases.files from app;

create table cases.notes (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  case_id uuid not null references cases.cases (id),
  kind text not null check (kind in ('note', 'question', 'answer', 'reminder')),
  text text not null check (text <> ''),
  visible boolean not null,
  by_party text not null check (by_party in ('enterprise', 'office')),
  by_name text not null,
  written_at timestamptz not null,
  answers_id uuid references cases.notes (id),
  constraint notes_seen check (by_party = 'office' or visible)
);
comment on table cases.notes is '记一笔, 企业的提问与答复, 催办; visible: the enterprise reads it too';
create unique index notes_answer on cases.notes (answers_id) where answers_id is not null;
create index notes_of_case on cases.notes (case_id, written_at);
select platform.business_table('cases.notes');
revoke update, delete on cases.notes from app;

create table cases.tasks (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  case_id uuid not null references cases.cases (id),
  text text not null check (text <> ''),
  due_on date,
  made_at timestamptz not null,
  made_by_name text not null,
  done_at timestamptz,
  done_by_name text
);
comment on table cases.tasks is '办件的小任务: what the companion means to do';
create index tasks_of_case on cases.tasks (case_id);
select platform.business_table('cases.tasks');
revoke delete on cases.tasks from app;

create table cases.follow_links (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  case_id uuid not null references cases.cases (id),
  token_hash text not null unique,
  issued_at timestamptz not null,
  issued_by_name text not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  revoked_at timestamptz
);
comment on table cases.follow_links is '企业看进度的链接: only the hash of the secret is kept';
create unique index follow_links_one on cases.follow_links (case_id) where revoked_at is null;
select platform.business_table('cases.follow_links', 'opened_at');
revoke delete on cases.follow_links from app;

create table cases.follow_codes (
  link_id uuid primary key references cases.follow_links (id),
  code_fingerprint text not null,
  way text not null check (way in ('screen', 'message')),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  wrong int not null default 0,
  used_at timestamptz,
  used_by text
);
comment on table cases.follow_codes is '进度链接验证码: six digits, one per link, good once; only a keyed fingerprint is kept [no wall: read before there is a reach; it lives for a day at most]';
grant select, insert, update, delete on cases.follow_codes to app;

create table cases.follow_sessions (
  id uuid primary key,
  token_hash text not null unique,
  link_id uuid not null references cases.follow_links (id),
  person_name text,
  department text,
  noticed_at timestamptz,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ends_at timestamptz not null
);
comment on table cases.follow_sessions is '进度链接会话: one phone on one link, never a staff session; only the hash of the cookie is kept [no wall: read before there is a reach]';
create index follow_sessions_by_link on cases.follow_sessions (link_id);
grant select, insert, update, delete on cases.follow_sessions to app;

create view cases.pub_cases with (security_invoker = true) as
  select c.id, c.authority_id, c.region_code, c.year, c.no, c.enterprise_id, c.item_id, c.item_version_id, c.item_code, c.item_name, c.demand_id,
    c.companion_id, c.deputy_id, c.accepted_on, c.opened_at, c.ended_at, c.outcome, c.grade, t.party as turn_party, s.name as stage_name, s.due_on
  from cases.cases c left join cases.turns t on t.id = c.turn_id left join cases.stages s on s.id = c.stage_id;
comment on view cases.pub_cases is '办件, for rooms to the right';
grant select on cases.pub_cases to app;
