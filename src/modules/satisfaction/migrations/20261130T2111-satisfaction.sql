-- 满意度 (7.6-a): invitations, secret ballots, the loop of bad ratings. An invitation says only that it was used, a ballot only how it was.
create schema satisfaction;
grant usage on schema satisfaction to app;

create table satisfaction.rules (
  key text collate "C" not null,
  amount int not null check (amount >= 0),
  unit text collate "C" not null check (unit in ('working', 'calendar', 'count')),
  valid_from date not null,
  valid_to date,
  source text not null,
  confidence text collate "C" not null check (confidence in ('confirmed', 'toConfirm')),
  primary key (key, valid_from),
  constraint rules_span check (valid_to is null or valid_to >= valid_from)
);
comment on table satisfaction.rules is '评价规则: periods and least numbers, dated, with their source [no wall: reference data, written by migrations only]';
comment on column satisfaction.rules.unit is 'working 工作日 · calendar 自然日 · count 份';
grant select on satisfaction.rules to app;
insert into satisfaction.rules (key, amount, unit, valid_from, source, confidence) values
  ('callWithin', 1, 'calendar', '2020-01-01', '浙江省政务服务“好差评”闭环：差评1日内回访；实名差评回访率100%（国办发〔2019〕51号）', 'confirmed'),
  ('mendWithin', 15, 'calendar', '2020-01-01', '浙江省政务服务“好差评”闭环：15日内整改并反馈', 'confirmed'),
  ('inviteFor', 30, 'calendar', '2020-01-01', '本系统约定：链接有效天数', 'toConfirm'),
  ('leastShown', 5, 'count', '2020-01-01', '本系统约定：少于此数的格子不公开，票箱凑满此数才开', 'toConfirm'),
  ('leastAlike', 10, 'count', '2020-01-01', '本系统约定：评价全部相同时，满此数才公开', 'toConfirm');

create table satisfaction.tags (
  code text collate "C" not null,
  level int not null check (level between 1 and 5),
  words text not null,
  national boolean not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  primary key (code, valid_from)
);
comment on table satisfaction.tags is '评价标签: codes of the national platform, and the local set of this service (L…) [no wall: reference data, written by migrations only]';
comment on column satisfaction.tags.level is '★ 1 非常不满意 … 5 非常满意';
grant select on satisfaction.tags to app;
insert into satisfaction.tags (code, level, words, national, valid_from, source)
select t.code, left(t.code, 1)::int, t.words, true, '2020-01-01', '国家政务服务平台“好差评”评价标签（2020年启用的一套）'
from (values
  ('510', '一窗受理一次办结'), ('511', '可以先受理后补材料'), ('512', '不用提交证明'), ('513', '可以全程网上办理'),
  ('514', '可以使用手机办理'), ('515', '可以就近办理'), ('516', '无需材料直接办理'), ('517', '服务热情效率高'),
  ('406', '填写一张表单就可完成申报'), ('407', '在线提交材料窗口核验'), ('408', '一张清单告知全部申报材料'), ('409', '用告知承诺减免申报材料'),
  ('410', '可以在线预约办理'), ('411', '跑大厅一次办完'), ('412', '可以使用自助机办理'), ('413', '服务态度较好'),
  ('307', '一次性告知需要补正的材料'), ('308', '提供申报材料样本'), ('309', '在承诺的时间内办结'), ('310', '办事指南指引准确'),
  ('311', '按办事指南要求的材料即可办理'), ('312', '可以快递送达'), ('313', '跑动次数与承诺的一致'), ('314', '服务态度一般'),
  ('207', '没有提供材料样本'), ('208', '没有提供材料清单'), ('209', '未在承诺时间内办结'), ('210', '同样内容的证明材料被要求多次提交'),
  ('211', '承诺网办但无法在线办理'), ('212', '在线预约办理后到实体大厅重复取号排队'), ('213', '窗口人员业务不熟练'), ('214', '服务态度生硬'),
  ('108', '在办事指南之外增加新的审批条件'), ('109', '需提供办事指南之外的申报材料'), ('110', '无理由超过法定办理时间'), ('111', '办事指南提供样本有错'),
  ('112', '承诺在线收取申报材料实际无法收取'), ('113', '多头跑窗口和部门'), ('114', '跑动次数与承诺的不一致'), ('115', '服务态度差效率低')
) as t (code, words);
insert into satisfaction.tags (code, level, words, national, valid_from, source)
select t.code, substr(t.code, 2, 1)::int, t.words, false, '2026-01-01', '本系统陪跑服务标签，不上报国家平台'
from (values
  ('L501', '全程跟踪有回音'), ('L401', '上门讲得清楚'), ('L301', '有人跟进，进度一般'), ('L201', '等得久'), ('L202', '说得不够清楚'), ('L101', '没有解决'), ('L102', '一直没有回音')
) as t (code, words);

create table satisfaction.invitations (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  served_kind text collate "C" not null check (served_kind in ('demand', 'visit', 'case', 'consultation')),
  served_id uuid not null,
  served_on date not null,
  how text collate "C",
  class_code text collate "C",
  enterprise_id uuid not null,
  enterprise_name text not null,
  served_by uuid not null,
  served_by_name text not null,
  unit_id uuid,
  unit_name text,
  unit_region text collate "C",
  offered_at timestamptz not null,
  token_hash text,
  sent_on date,
  sent_by uuid,
  sent_by_name text,
  valid_until date,
  stopped_at timestamptz,
  constraint invitations_once unique (served_kind, served_id),
  constraint invitations_sent check ((token_hash is null) = (sent_on is null))
);
comment on table satisfaction.invitations is '评价邀请 (7.6-a): one for every service at its end, whatever the end; whether it was used stands in invitation_uses, by day only';
comment on column satisfaction.invitations.how is 'how the service ended: answered, referred, declined';
comment on column satisfaction.invitations.unit_id is '站点 of who served, when it was offered';
comment on column satisfaction.invitations.token_hash is 'of the secret behind the #; the secret itself is kept nowhere';
create unique index invitations_token on satisfaction.invitations (token_hash) where token_hash is not null;
create index invitations_by_day on satisfaction.invitations (served_on desc, id desc);
select platform.business_table('satisfaction.invitations');

create table satisfaction.invitation_uses (
  invitation_id uuid primary key references satisfaction.invitations (id),
  authority_id uuid not null,
  region_code text collate "C" not null,
  claim_hash text not null,
  used_on date not null
);
comment on table satisfaction.invitation_uses is '邀请已使用: that, and on which day; never what was said [no record: a recorded change would tell the minute]';
comment on column satisfaction.invitation_uses.claim_hash is 'of the one-time number of the rater''s phone; the ballot keeps another hash of it, and neither leads to the other';
create unique index invitation_uses_claim on satisfaction.invitation_uses (claim_hash);
select platform.derived_table('satisfaction.invitation_uses');
revoke update, delete on satisfaction.invitation_uses from app;

create table satisfaction.box_keys (
  id uuid primary key,
  month text collate "C" not null unique,
  public_key text not null,
  private_sealed text
);
comment on table satisfaction.box_keys is '票箱钥匙, one a month; the private half is destroyed when its ballots are counted [no wall: keys of the installation, nobody''s record]';
grant select, insert, update (private_sealed) on satisfaction.box_keys to app;

create table satisfaction.ballot_box (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  key_id uuid not null references satisfaction.box_keys (id),
  sealed text not null
);
comment on table satisfaction.ballot_box is '票箱: sealed ratings until the box is opened, in random order and in groups [no record: a recorded change would tell who and when]';
select platform.derived_table('satisfaction.ballot_box');

create table satisfaction.marks (
  hash text primary key,
  authority_id uuid not null,
  region_code text collate "C" not null
);
comment on table satisfaction.marks is '一次性凭证: hashes of numbers that have voted, of receipts that were given, of receipts that have followed up [no record: it would tell when]';
select platform.derived_table('satisfaction.marks');
revoke update, delete on satisfaction.marks from app;

create table satisfaction.loops (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  unit_id uuid,
  unit_name text,
  served_kind text collate "C",
  class_code text collate "C",
  level int not null check (level in (1, 2)),
  tags text[] not null,
  comment text not null,
  invitation_id uuid references satisfaction.invitations (id),
  served_by uuid,
  contact_name text,
  contact_phone text,
  opened_on date not null,
  call_by date,
  called_at timestamptz,
  called_by uuid,
  called_by_name text,
  call_note text,
  verdict text collate "C" check (verdict in ('true', 'partly', 'unfounded')),
  mend_by date not null,
  mended_at timestamptz,
  mended_by_name text,
  mend_note text,
  reply text,
  appealed_at timestamptz,
  appealed_by uuid,
  appealed_by_name text,
  appeal_reason text,
  judged_at timestamptz,
  judged_by_name text,
  upheld boolean,
  judge_reason text,
  action_id uuid,
  followed_level int check (followed_level between 1 and 5),
  followed_comment text,
  followed_on date,
  constraint loops_named check ((invitation_id is null) = (contact_phone is null) and (invitation_id is null) = (call_by is null)),
  constraint loops_reason check (cardinality(tags) > 0 or comment <> ''),
  constraint loops_called check ((called_at is null) = (verdict is null)),
  constraint loops_mended check ((mended_at is null) = (mend_note is null)),
  constraint loops_appealed check ((appealed_at is null) = (appeal_reason is null)),
  constraint loops_judged check ((judged_at is null) = (upheld is null) and (judged_at is null or appealed_at is not null))
);
comment on table satisfaction.loops is '差评处置 (7.6-a): call back, verify, appeal, mend, tell, follow up; one for each bad rating. Of an anonymous one only the cell is known';
comment on column satisfaction.loops.invitation_id is 'only of a rating whose rater asked to be called (实名回访)';
comment on column satisfaction.loops.contact_phone is '回访电话, sealed; never told to who served';
comment on column satisfaction.loops.call_by is '回访期限';
comment on column satisfaction.loops.mend_by is '整改期限; moved by the days that an appeal took';
create index loops_by_due on satisfaction.loops (mend_by, id);
select platform.business_table('satisfaction.loops');
revoke delete on satisfaction.loops from app;

create table satisfaction.ballots (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  unit_id uuid,
  unit_name text,
  served_kind text collate "C",
  class_code text collate "C",
  month text collate "C" not null,
  level int not null check (level between 1 and 5),
  tags text[] not null,
  comment text not null,
  mode text collate "C" not null check (mode in ('anonymous', 'named', 'assisted')),
  receipt_hash text not null unique,
  loop_id uuid references satisfaction.loops (id),
  excluded boolean not null default false,
  followed_level int check (followed_level between 1 and 5),
  followed_comment text
);
comment on table satisfaction.ballots is '评价 as counted: how it was, in which cell and month; never by whom or when [no record: it would tell when]';
comment on column satisfaction.ballots.mode is 'anonymous 匿名 · named 实名回访 · assisted 现场代评, kept and not counted';
comment on column satisfaction.ballots.excluded is '申诉成立, not counted';
create index ballots_by_month on satisfaction.ballots (month, region_code);
select platform.derived_table('satisfaction.ballots');
revoke delete on satisfaction.ballots from app;
