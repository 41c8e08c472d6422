-- 部门联动 (7.1-b, 7.5-b): which demand goes to whom in what time, and who is told when it is late; what was sent, with its clock.
create table cases.linkage_rules (
  id uuid primary key,
  authority_id uuid,
  region_code text collate "C" not null,
  class_code text collate "C" not null,
  no int not null check (no > 0),
  organisation_id uuid,
  receive_days int not null check (receive_days between 1 and 60),
  answer_days int not null check (answer_days between 1 and 120),
  tell_id uuid,
  valid_from date not null,
  source text not null check (source <> ''),
  confidence text collate "C" not null check (confidence in ('confirmed', 'toVerify')),
  set_at timestamptz not null,
  set_by_name text not null,
  constraint linkage_rules_no unique (region_code, class_code, no),
  constraint linkage_rules_days check (answer_days >= receive_days)
);
comment on table cases.linkage_rules is '联动规则 (7.5-b), append-only versions: class of demands ('''': all others) → organisation, limits in working days, who is told when late';
comment on column cases.linkage_rules.organisation_id is '转给; null: the sender chooses, the limits hold';
comment on column cases.linkage_rules.tell_id is '逾期告知谁; null: 站长 and 主管 of the district';
comment on column cases.linkage_rules.confidence is '待核实 (toVerify) unless confirmed';
create index linkage_rules_class on cases.linkage_rules (class_code, valid_from desc, no desc);
insert into cases.linkage_rules values
  ('019ad0c0-0002-7000-8000-000000000001', null, '', '', 1, null, 2, 10, null, '2020-01-01', '平台建议值：2 个工作日内收件，10 个工作日内答复', 'toVerify', '2026-11-30 00:00+08', '平台');
select platform.inherited_table('cases.linkage_rules');
revoke update, delete on cases.linkage_rules from app;

create table cases.referrals (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  demand_id uuid,
  case_id uuid references cases.cases (id),
  enterprise_id uuid not null,
  class_code text collate "C",
  organisation_id uuid not null,
  organisation_name text not null,
  question text not null check (question <> ''),
  contact_id uuid,
  offer_id uuid,
  offer_kind text collate "C",
  offer_title text,
  wished_on date,
  agreed_on date,
  rule_id uuid not null references cases.linkage_rules (id),
  tell_id uuid,
  receive_days int not null,
  answer_days int not null,
  sent_at timestamptz not null,
  sent_by uuid not null,
  sent_by_name text not null,
  receive_by date not null,
  answer_by date not null,
  clock text collate "C" not null check (clock in ('official', 'provisional')),
  calendar_version text not null,
  received_at timestamptz,
  received_by_name text,
  accepted_at timestamptz,
  accepted_by_name text,
  returned_at timestamptz,
  return_reason text,
  returned_by_name text,
  answered_at timestamptz,
  answer text,
  answered_by_name text,
  result_on date,
  withdrawn_at timestamptz,
  withdraw_reason text,
  withdrawn_by_name text,
  receive_told_at timestamptz,
  answer_told_at timestamptz,
  told_id uuid,
  constraint referrals_subject check ((demand_id is null) <> (case_id is null)),
  constraint referrals_one_end check (num_nonnulls(returned_at, answered_at, withdrawn_at) <= 1),
  constraint referrals_return check ((returned_at is null) = (return_reason is null)),
  constraint referrals_answer check ((answered_at is null) = (answer is null)),
  constraint referrals_withdraw check ((withdrawn_at is null) = (withdraw_reason is null)),
  constraint referrals_offer check ((offer_id is null) = (wished_on is null) and (offer_id is null) = (offer_title is null)),
  constraint referrals_order check (accepted_at is null or received_at is not null)
);
comment on table cases.referrals is '转办 (7.1-b) and 预约 (4.2-a, with an offer): a demand or a case at an organisation; states come from the timestamps';
comment on column cases.referrals.contact_id is 'The enterprise''s contact that the sender lets the organisation see; null: nobody';
comment on column cases.referrals.rule_id is 'The version of the rule under which it was sent';
comment on column cases.referrals.receive_by is '收件期限, the receive_days-th working day after the day of sending';
comment on column cases.referrals.answer_by is '答复期限, the answer_days-th working day after the day of sending';
comment on column cases.referrals.receive_told_at is '逾期未收件已告知, once';
comment on column cases.referrals.answer_told_at is '逾期未答复已告知, once';
comment on column cases.referrals.told_id is 'Who was told; null: 站长 and 主管 of the district';
create unique index referrals_demand_out on cases.referrals (demand_id) where returned_at is null and answered_at is null and withdrawn_at is null;
create unique index referrals_case_out on cases.referrals (case_id) where returned_at is null and answered_at is null and withdrawn_at is null;
comment on index cases.referrals_demand_out is 'A demand is at one organisation at a time';
create index referrals_sent on cases.referrals (sent_at desc, id desc);
create index referrals_organisation on cases.referrals (organisation_id, sent_at desc);
create index referrals_of_case on cases.referrals (case_id) where case_id is not null;
create index referrals_of_demand on cases.referrals (demand_id) where demand_id is not null;
create index referrals_due on cases.referrals (answer_by) where returned_at is null and answered_at is null and withdrawn_at is null;
select platform.business_table('cases.referrals', 'calendar_version');
revoke delete on cases.referrals from app;

create table cases.referral_files (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  referral_id uuid not null references cases.referrals (id),
  way text collate "C" not null check (way in ('given', 'answer')),
  name text not null,
  media_type text not null,
  size int not null,
  sha256 text not null,
  storage_key text not null,
  added_at timestamptz not null,
  added_by_name text not null
);
comment on table cases.referral_files is '转办文件: given with the question, or come with the answer';
create index referral_files_of on cases.referral_files (referral_id);
select platform.business_table('cases.referral_files');
revoke update, delete on cases.referral_files from app;
