-- 专家库 (7.3-a): who may be asked, for how long, and what stands between an expert and an enterprise.
create schema experts;
grant usage on schema experts to app;

create table experts.rules (
  key text collate "C" not null check (key in ('tieYears', 'termYears', 'answerDays')),
  value int not null check (value between 1 and 100),
  valid_from date not null,
  source text not null,
  confidence text collate "C" not null check (confidence in ('confirmed', 'toVerify')),
  primary key (key, valid_from)
);
comment on table experts.rules is '专家库的年限与天数: dated rows; the newest that holds on a day counts [no wall: reference data, written by migrations only]';
grant select on experts.rules to app;
insert into experts.rules (key, value, valid_from, source, confidence) values
  ('tieYears', 3, date '2000-01-01', '《政府采购法实施条例》第九条（前三年内的任职、控制与利害关系）', 'toVerify'),
  ('termYears', 3, date '2000-01-01', '各地专家库管理办法通行聘期，待本地文件确认', 'toVerify'),
  ('answerDays', 3, date '2000-01-01', '本平台约定，待本地文件确认', 'toVerify');

create table experts.experts (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  name text not null check (name <> ''),
  title text not null default '',
  unit_name text not null check (unit_name <> ''),
  unit_code text collate "C",
  phone text not null default '',
  phone_fingerprint text collate "C" not null default '',
  intro text not null default '',
  online boolean not null,
  on_site boolean not null,
  monthly_cap int not null check (monthly_cap between 1 and 60),
  account_id uuid,
  applied_by uuid not null,
  applied_at timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  passed boolean,
  review_note text,
  version int not null default 1,
  advised int not null default 0,
  last_offered_at timestamptz,
  constraint experts_way check (online or on_site),
  constraint experts_review check ((reviewed_at is null) = (passed is null) and (reviewed_at is null) = (reviewed_by is null)),
  constraint experts_refusal check (passed is distinct from false or review_note <> '')
);
comment on table experts.experts is '专家 (7.3-a): application, review, and how to reach the person; whether one serves comes from the terms';
comment on column experts.experts.unit_code is '工作单位的统一社会信用代码; relations are matched by it, never by a mail address';
comment on column experts.experts.account_id is 'The account by which the expert works (role expert)';
comment on column experts.experts.advised is 'Consultations with advice given; kept with each, so that a match over thousands counts nothing';
create unique index experts_account on experts.experts (account_id) where account_id is not null;
-- One person, one record: who was refused may apply anew.
create unique index experts_phone on experts.experts (authority_id, phone_fingerprint) where phone_fingerprint <> '' and passed is distinct from false;
create index experts_applied on experts.experts (applied_at desc, id desc);
select platform.business_table('experts.experts', 'advised', 'last_offered_at');
revoke delete on experts.experts from app;

create table experts.fields (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  expert_id uuid not null references experts.experts (id),
  class_code text collate "C" not null check (class_code ~ '^[A-Z]{2,3}([0-9]{2})?$'),
  topic text collate "C" not null generated always as (rtrim(class_code, '0123456789')) stored,
  level text collate "C" not null check (level in ('expert', 'familiar')),
  proof text not null check (proof <> ''),
  valid_to date,
  added_at timestamptz not null,
  ended_at timestamptz
);
comment on table experts.fields is '专长: a class of the demand taxonomy, how well, by what proof, until when';
create unique index fields_once on experts.fields (expert_id, class_code) where ended_at is null;
create index fields_topic on experts.fields (topic, expert_id) where ended_at is null;
select platform.business_table('experts.fields');
revoke delete on experts.fields from app;

create table experts.terms (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  expert_id uuid not null references experts.experts (id),
  from_on date not null,
  to_on date not null,
  doc_no text not null check (doc_no <> ''),
  appointed_by uuid not null,
  appointed_at timestamptz not null,
  ended_on date,
  ended_at timestamptz,
  end_reason text,
  constraint terms_span check (to_on >= from_on),
  constraint terms_ended check ((ended_on is null) = (ended_at is null) and (ended_on is null) = (end_reason is null)),
  constraint terms_ended_within check (ended_on is null or ended_on between from_on - 1 and to_on),
  constraint terms_no_overlap exclude using gist (expert_id with =, daterange(from_on, coalesce(ended_on, to_on), '[]') with &&)
    where (ended_on is null or ended_on >= from_on)
);
comment on table experts.terms is '聘期: the expert serves from from_on to to_on, or to ended_on; two never overlap';
create index terms_expert on experts.terms (expert_id, from_on desc);
select platform.business_table('experts.terms');
revoke delete on experts.terms from app;

create table experts.interests (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  expert_id uuid not null references experts.experts (id),
  kind text collate "C" not null check (kind in ('employer', 'paid', 'group', 'competitor', 'kin', 'reviewer')),
  unit_name text not null check (unit_name <> ''),
  name_key text collate "C" not null,
  credit_code text collate "C",
  from_on date,
  to_on date,
  source text collate "C" not null check (source in ('declared', 'found', 'reported')),
  note text not null default '',
  added_by uuid not null,
  added_at timestamptz not null,
  constraint interests_span check (from_on is null or to_on is null or to_on >= from_on)
);
comment on table experts.interests is '任职与利害关系, with history: employer, paid relation, same group, competitor, kin, earlier reviewer';
create index interests_expert on experts.interests (expert_id, added_at desc);
create index interests_code on experts.interests (credit_code) where credit_code is not null;
create index interests_name on experts.interests (name_key);
select platform.business_table('experts.interests');
revoke delete on experts.interests from app;

create table experts.dismissals (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  expert_id uuid not null references experts.experts (id),
  interest_id uuid not null references experts.interests (id),
  enterprise_id uuid not null,
  reason text not null check (reason <> ''),
  dismissed_by uuid not null,
  dismissed_by_name text not null,
  dismissed_at timestamptz not null,
  restored_at timestamptz
);
comment on table experts.dismissals is '回避事由的排除: a finding about one enterprise that a manager holds to be none, with the reason';
create unique index dismissals_once on experts.dismissals (interest_id, enterprise_id) where restored_at is null;
create index dismissals_enterprise on experts.dismissals (enterprise_id);
select platform.business_table('experts.dismissals');
revoke delete on experts.dismissals from app;

create table experts.months (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  expert_id uuid not null references experts.experts (id),
  month date not null check (extract(day from month) = 1),
  cap int not null check (cap between 0 and 60),
  taken int not null default 0 check (taken >= 0),
  constraint months_capacity check (taken <= cap)
);
comment on table experts.months is '每月可接咨询: a counter row; an offer holds one place, a recusal gives it back';
create unique index months_once on experts.months (expert_id, month);
select platform.business_table('experts.months');
revoke delete on experts.months from app;

create table experts.away (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  expert_id uuid not null references experts.experts (id),
  from_on date not null,
  to_on date not null,
  note text not null default '',
  added_at timestamptz not null,
  removed_at timestamptz,
  constraint away_span check (to_on >= from_on)
);
comment on table experts.away is '不在的日子';
create index away_expert on experts.away (expert_id, from_on);
select platform.business_table('experts.away');
revoke delete on experts.away from app;
