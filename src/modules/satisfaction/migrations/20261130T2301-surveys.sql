-- 定期满意度调查 (7.6-a) on the questionnaire engine: whom it asks, invitations like those after services, replies without a name.
create table satisfaction.surveys (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  name text not null,
  questionnaire_id uuid not null references questionnaires.questionnaire_versions (id),
  questionnaire_key text collate "C" not null,
  period_from date not null,
  period_to date not null,
  asks jsonb not null,
  sample_size int check (sample_size > 0),
  sample_digits text,
  opens_on date not null,
  closes_on date not null,
  version int not null default 1,
  planned_by uuid not null,
  planned_by_name text not null,
  planned_at timestamptz not null,
  drawn_at timestamptz,
  drawn_by_name text,
  pool_size int,
  pool_hash text,
  algorithm text,
  cancelled_at timestamptz,
  cancelled_by_name text,
  cancel_reason text,
  counted_at timestamptz,
  left_sealed int,
  constraint surveys_period check (period_from <= period_to),
  constraint surveys_days check (opens_on <= closes_on),
  constraint surveys_sample check ((sample_size is null) = (sample_digits is null)),
  constraint surveys_drawn check ((drawn_at is null) = (pool_size is null) and (drawn_at is null) = (pool_hash is null)),
  constraint surveys_cancelled check ((cancelled_at is null) = (cancel_reason is null)),
  constraint surveys_counted check ((counted_at is null) = (left_sealed is null) and (counted_at is null or drawn_at is not null))
);
comment on table satisfaction.surveys is '满意度调查 (7.6-a): one questionnaire version, a period, whom it asks, from which day to which';
comment on column satisfaction.surveys.asks is 'who: {"of":"register","filter":…} or {"of":"served"}: everybody served in the period';
comment on column satisfaction.surveys.sample_digits is '抽样数字: with pool_hash the seed of the draw; anybody can repeat it';
comment on column satisfaction.surveys.pool_hash is 'SHA-256 of the frozen pool (satisfaction.survey_pool)';
comment on column satisfaction.surveys.left_sealed is 'replies that were destroyed unread: fewer than the least number in all';
create index surveys_by_day on satisfaction.surveys (opens_on desc, id desc);
select platform.business_table('satisfaction.surveys');
revoke delete on satisfaction.surveys from app;

create table satisfaction.survey_pool (
  survey_id uuid not null references satisfaction.surveys (id),
  enterprise_id uuid not null,
  authority_id uuid not null,
  region_code text collate "C" not null,
  ticket text collate "C",
  primary key (survey_id, enterprise_id)
);
comment on table satisfaction.survey_pool is '抽样名册: who could have been drawn, with the tickets of the draw [no record: written once, with the draw]';
select platform.derived_table('satisfaction.survey_pool');
revoke update, delete on satisfaction.survey_pool from app;

alter table satisfaction.invitations drop constraint invitations_served_kind_check;
alter table satisfaction.invitations
  add constraint invitations_served_kind_check check (served_kind in ('demand', 'visit', 'case', 'consultation', 'survey')),
  alter column served_by drop not null,
  add column survey_id uuid references satisfaction.surveys (id),
  add column reminded int not null default 0,
  add column reminded_on date,
  add constraint invitations_survey check ((served_kind = 'survey') = (survey_id is not null)),
  add constraint invitations_server check (served_by is not null or survey_id is not null),
  add constraint invitations_survey_once unique (survey_id, enterprise_id);
comment on column satisfaction.invitations.survey_id is '满意度调查 that it is for; null: for a service';
comment on column satisfaction.invitations.reminded is '催答 how often; a reminder is a new link';

create table satisfaction.survey_replies (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  survey_id uuid not null references satisfaction.surveys (id),
  cell text collate "C",
  answers jsonb not null,
  mode text collate "C" not null check (mode in ('anonymous', 'assisted'))
);
comment on table satisfaction.survey_replies is '调查答卷 as counted: answers and cell; never by whom or when [no record: it would tell when]';
comment on column satisfaction.survey_replies.cell is '街道或区县 where at least the least number answered; null: joined';
create index survey_replies_of on satisfaction.survey_replies (survey_id);
select platform.derived_table('satisfaction.survey_replies');
revoke update, delete on satisfaction.survey_replies from app;

create table satisfaction.survey_actions (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  survey_id uuid not null references satisfaction.surveys (id),
  question text collate "C" not null,
  action_id uuid not null,
  constraint survey_actions_once unique (survey_id, question)
);
comment on table satisfaction.survey_actions is '由调查立项的改进 (4.4-b): which question was weak; the next survey measures it again';
select platform.business_table('satisfaction.survey_actions');
revoke update, delete on satisfaction.survey_actions from app;

alter table satisfaction.rules drop constraint rules_unit_check;
alter table satisfaction.rules add constraint rules_unit_check check (unit in ('working', 'calendar', 'count', 'times', 'points'));
comment on column satisfaction.rules.unit is 'working 工作日 · calendar 自然日 · count 份 · times 次 · points 分';
insert into satisfaction.rules (key, amount, unit, valid_from, source, confidence) values
  ('remindAfter', 3, 'calendar', '2020-01-01', '本系统约定：上次发出或催答后几日才可再催', 'toConfirm'),
  ('remindMost', 2, 'times', '2020-01-01', '本系统约定：一份邀请最多催答次数', 'toConfirm'),
  ('weakBelow', 60, 'points', '2020-01-01', '本系统约定：调查题目的指数低于此分为薄弱项', 'toConfirm');
