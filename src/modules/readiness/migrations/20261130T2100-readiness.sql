-- 准备度 (6.2.2.1-a, 6.2.2.2-a, X-7): award readiness by GB/T 19580. Points and prompts are data; the words are our own, not the standard's.
create schema readiness;
grant usage on schema readiness to app;

create table readiness.criteria (
  id uuid primary key,
  code text not null unique,
  name text not null,
  based_on text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  step int not null check (step between 1 and 25),
  cap_without_evidence int not null check (cap_without_evidence between 0 and 100),
  spread_limit int not null check (spread_limit between 0 and 100),
  source text not null,
  confidence text collate "C" not null check (confidence in ('confirmed', 'toConfirm'))
);
comment on table readiness.criteria is '评分标准版本: an assessment keeps the version it was opened with [no wall: reference data, written by migrations only]';
comment on column readiness.criteria.cap_without_evidence is '没有佐证的条目最多计入的百分比 (本平台的规则, 待核实)';
comment on column readiness.criteria.spread_limit is '各方评分相差超过多少个百分点要说明';

create table readiness.criteria_items (
  criteria_id uuid not null references readiness.criteria,
  position text collate "C" not null,
  key text collate "C" not null,
  category text collate "C" not null,
  category_name text not null,
  category_points int not null,
  name text not null,
  points int not null check (points > 0),
  kind text collate "C" not null check (kind in ('process', 'result')),
  prompt text not null,
  primary key (criteria_id, key)
);
comment on table readiness.criteria_items is '评分条目: category, points, our own question [no wall: reference data, written by migrations only]';

create table readiness.prerequisites (
  id uuid primary key,
  level text collate "C" not null check (level in ('district', 'city', 'province', 'nation')),
  region_code text collate "C" not null,
  key text collate "C" not null,
  kind text collate "C" not null check (kind in ('score', 'yearsFounded', 'confirm')),
  applies_to text collate "C" not null check (applies_to in ('all', 'aboveScale')),
  amount int check ((kind = 'confirm') = (amount is null)),
  text text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  confidence text collate "C" not null check (confidence in ('confirmed', 'toConfirm')),
  unique (level, region_code, key, valid_from)
);
comment on table readiness.prerequisites is '申报前置条件: one per level, place, key and validity, with its source [no wall: reference data, written by migrations only]';
comment on column readiness.prerequisites.region_code is 'Prefix of the places it holds in; empty: everywhere. The longest that fits holds';
grant select on readiness.criteria, readiness.criteria_items, readiness.prerequisites to app;

insert into readiness.criteria values
  ('01890000-0000-7000-8000-00000019580a', 'GBT19580-2012', '卓越绩效评价准则（2012）', 'GB/T 19580-2012、GB/Z 19579-2012', '2012-08-01', null, 5, 25, 20,
   '结构按标准；分值按公开资料整理，合计 1000 分；没有佐证时的上限是本平台的规则，待核实', 'toConfirm');
insert into readiness.criteria_items (criteria_id, position, key, category, category_name, category_points, name, points, kind, prompt)
select '01890000-0000-7000-8000-00000019580a', v.* from (values
  ('01', '4.1.2', '4.1', '领导', 110, '高层领导的作用', 50, 'process', '领导层怎样确定方向和价值观、营造改进和创新的氛围，怎样让员工和相关方知道并一起做到？'),
  ('02', '4.1.3', '4.1', '领导', 110, '组织治理', 30, 'process', '谁对经营和财务负责，怎样监督和评价领导层，怎样保护各方利益？'),
  ('03', '4.1.4', '4.1', '领导', 110, '社会责任', 30, 'process', '产品和运营对社会、环境有什么影响，怎样守法、守信，怎样参与公益？'),
  ('04', '4.2.2', '4.2', '战略', 90, '战略制定', 40, 'process', '战略由谁、按什么步骤、用哪些内外部信息制定，目标和时间表是什么？'),
  ('05', '4.2.3', '4.2', '战略', 90, '战略部署', 50, 'process', '战略怎样分解成年度计划和指标，资源怎样配，进展怎样跟踪和调整？'),
  ('06', '4.3.2', '4.3', '顾客与市场', 90, '顾客和市场的了解', 40, 'process', '怎样划分顾客和市场，怎样听取现有和潜在顾客的需求，怎样用到产品上？'),
  ('07', '4.3.3', '4.3', '顾客与市场', 90, '顾客关系与顾客满意', 50, 'process', '怎样与顾客保持联系、处理投诉，怎样测量满意并与同行比较？'),
  ('08', '4.4.2', '4.4', '资源', 130, '人力资源', 60, 'process', '岗位、绩效、培训和职业发展怎样安排，怎样了解员工的意见和满意程度？'),
  ('09', '4.4.3', '4.4', '资源', 130, '财务资源', 15, 'process', '资金怎样筹措、预算和管控，怎样防范风险、提高使用效率？'),
  ('10', '4.4.4', '4.4', '资源', 130, '信息和知识资源', 20, 'process', '需要的数据怎样取得、保持可靠和安全，经验和知识怎样积累和共享？'),
  ('11', '4.4.5', '4.4', '资源', 130, '技术资源', 15, 'process', '怎样了解同行技术水平，怎样引进、研发和形成自己的专利与标准？'),
  ('12', '4.4.6', '4.4', '资源', 130, '基础设施', 10, 'process', '厂房、设备和环境怎样配备、维护和更新，怎样应对故障和安全问题？'),
  ('13', '4.4.7', '4.4', '资源', 130, '相关方关系', 10, 'process', '怎样与供应商和合作伙伴建立长期关系，怎样帮助他们一起提高？'),
  ('14', '4.5.2', '4.5', '过程管理', 100, '过程的识别与设计', 50, 'process', '哪些过程最重要，要求从哪里来，怎样设计并考虑新技术、成本和应急？'),
  ('15', '4.5.3', '4.5', '过程管理', 100, '过程的实施与改进', 50, 'process', '过程怎样按设计运行和监控，怎样减少波动和浪费，怎样改进并推广？'),
  ('16', '4.6.2', '4.6', '测量、分析与改进', 80, '测量、分析和评价', 40, 'process', '看哪些指标，数据怎样收集和对比，怎样用来判断绩效和支持决定？'),
  ('17', '4.6.3', '4.6', '测量、分析与改进', 80, '改进与创新', 40, 'process', '改进怎样立项、实施、验证和推广，用什么方法，怎样让员工参与？'),
  ('18', '4.7.2', '4.7', '结果', 400, '产品和服务结果', 80, 'result', '产品和服务质量的主要指标近三年怎样，与对手和标杆比怎样？'),
  ('19', '4.7.3', '4.7', '结果', 400, '顾客与市场结果', 80, 'result', '顾客满意、忠诚和市场占有近三年怎样，与对手比怎样？'),
  ('20', '4.7.4', '4.7', '结果', 400, '财务结果', 80, 'result', '收入、利润、资产周转等近三年怎样，与同行比怎样？'),
  ('21', '4.7.5', '4.7', '结果', 400, '资源结果', 60, 'result', '员工、信息、技术、设施和合作方的指标近三年怎样？'),
  ('22', '4.7.6', '4.7', '结果', 400, '过程有效性结果', 50, 'result', '关键过程的效率、周期、成本和合格水平近三年怎样？'),
  ('23', '4.7.7', '4.7', '结果', 400, '领导方面的结果', 50, 'result', '战略目标完成、治理、守法和社会责任方面的结果怎样？')
) v;

insert into readiness.prerequisites (id, level, region_code, key, kind, applies_to, amount, text, valid_from, valid_to, source, confidence) values
  ('01890000-0000-7000-8000-000019580100', 'district', '3301', 'score', 'score', 'all', 550, '自评共识分不低于 550 分', '2025-01-01', null, '区级办法未核实；暂按“550–650 分为地区奖水平”的经验读数，待核实', 'toConfirm'),
  ('01890000-0000-7000-8000-000019580101', 'district', '3301', 'lawful', 'confirm', 'all', null, '近三年没有重大质量、安全、环保事故和严重失信', '2025-01-01', null, '参照市级条件，区级办法未核实，待核实', 'toConfirm'),
  ('01890000-0000-7000-8000-000019580102', 'city', '3301', 'score', 'score', 'all', 620, '自评共识分不低于 620 分（满分 1000 分）', '2025-01-01', null, '杭州市人民政府质量奖 2025 年修订稿，转载全文，待核实', 'toConfirm'),
  ('01890000-0000-7000-8000-000019580103', 'city', '3301', 'founded', 'yearsFounded', 'all', 5, '在杭州注册并正常运营 5 年以上', '2025-01-01', null, '杭政办函〔2022〕48号，2023 年申报条件', 'confirmed'),
  ('01890000-0000-7000-8000-000019580104', 'city', '3301', 'pool', 'confirm', 'all', null, '已列入质量奖培育库', '2025-01-01', null, '杭州市人民政府质量奖 2025 年修订稿，转载全文，待核实', 'toConfirm'),
  ('01890000-0000-7000-8000-000019580105', 'city', '3301', 'yieldA', 'confirm', 'aboveScale', null, '规模以上制造业企业上一年度“亩均效益”评价为 A 档', '2025-01-01', null, '杭政办函〔2022〕48号，2023 年申报条件', 'confirmed'),
  ('01890000-0000-7000-8000-000019580106', 'city', '3301', 'system', 'confirm', 'all', null, '实施卓越绩效管理', '2025-01-01', null, '杭政办函〔2022〕48号，2023 年申报条件', 'confirmed'),
  ('01890000-0000-7000-8000-000019580107', 'city', '3301', 'lawful', 'confirm', 'all', null, '近三年没有因组织责任造成的重大有效投诉', '2025-01-01', null, '杭州市人民政府质量奖 2025 年修订稿，转载全文，待核实', 'toConfirm'),
  ('01890000-0000-7000-8000-000019580108', 'province', '33', 'score', 'score', 'all', 620, '自评共识分不低于 620 分', '2025-01-01', null, '省级没有公布分数线；暂按不低于市级，待核实', 'toConfirm'),
  ('01890000-0000-7000-8000-000019580109', 'province', '33', 'founded', 'yearsFounded', 'all', 5, '在浙江注册并正常运营 5 年以上', '2025-01-01', null, '第九届浙江省人民政府质量奖申报通知（2023 年）', 'confirmed'),
  ('01890000-0000-7000-8000-00001958010a', 'province', '33', 'system', 'confirm', 'all', null, '实施卓越绩效管理 3 年以上且成效显著', '2025-01-01', null, '第九届浙江省人民政府质量奖申报通知（2023 年）', 'confirmed'),
  ('01890000-0000-7000-8000-00001958010b', 'province', '33', 'economy', 'confirm', 'all', null, '近三年主要经济指标居同行前列', '2025-01-01', null, '第九届浙江省人民政府质量奖申报通知（2023 年）', 'confirmed'),
  ('01890000-0000-7000-8000-00001958010c', 'province', '33', 'recommended', 'confirm', 'all', null, '由市、县（市、区）推荐', '2025-01-01', null, '第九届浙江省人民政府质量奖申报通知（2023 年）', 'confirmed'),
  ('01890000-0000-7000-8000-00001958010d', 'nation', '', 'score', 'score', 'all', 650, '自评共识分不低于 650 分', '2025-01-01', null, '国家级没有公布分数线；暂按“高于 650 分为全国水平”的经验读数，待核实', 'toConfirm'),
  ('01890000-0000-7000-8000-00001958010e', 'nation', '', 'lawful', 'confirm', 'all', null, '近五年没有重大质量、安全、环保事故和违法', '2025-01-01', null, '中国质量奖申报条件，待核实', 'toConfirm'),
  ('01890000-0000-7000-8000-00001958010f', 'nation', '', 'model', 'confirm', 'all', null, '质量管理制度、模式或方法有创新，成熟且可推广', '2025-01-01', null, '中国质量奖申报条件，待核实', 'toConfirm'),
  ('01890000-0000-7000-8000-000019580110', 'nation', '', 'recommended', 'confirm', 'all', null, '由省级推荐', '2025-01-01', null, '中国质量奖申报条件，待核实', 'toConfirm');

-- A version whose points do not come to 1000, in all and by category, is not let in.
do $$
begin
  if exists (select from readiness.criteria c where (select sum(points) from readiness.criteria_items i where i.criteria_id = c.id) is distinct from 1000)
    or exists (select from readiness.criteria_items group by criteria_id, category having sum(points) <> min(category_points) or min(category_points) <> max(category_points))
  then
    raise exception 'the points of a version of the criteria do not sum to 1000';
  end if;
end $$;

create table readiness.assessments (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null,
  made_for uuid not null,
  came_from uuid[] not null default '{}',
  year int not null check (year between 2000 and 2100),
  criteria_id uuid not null references readiness.criteria,
  coach_id uuid not null,
  coach_name text not null,
  points numeric(6, 2) check (points between 0 and 1000),
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  concluded_at timestamptz,
  unique (made_for, year),
  check (concluded_at is null or points is not null)
);
comment on table readiness.assessments is '准备度评价 (6.2.2.2-a): one enterprise, one year, one version of the criteria';
comment on column readiness.assessments.made_for is 'The enterprise it was opened for; enterprise_id follows a merge';
comment on column readiness.assessments.coach_name is '陪跑员';
comment on column readiness.assessments.points is '共识得分: when every item is agreed; items without evidence are capped';
create index assessments_listed on readiness.assessments (year desc, (coalesce(points, -1)) desc, id desc);
create index assessments_enterprise on readiness.assessments (enterprise_id, year desc);
select platform.business_table('readiness.assessments');

create table readiness.sheets (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  assessment_id uuid not null references readiness.assessments,
  party text collate "C" not null check (party in ('enterprise', 'coach', 'expert')),
  assessor_name text not null,
  on_behalf boolean not null,
  finished_at timestamptz not null,
  unique (assessment_id, party)
);
comment on table readiness.sheets is '评分表已交: the scores of this party stand; taken back, the row goes';
comment on column readiness.sheets.on_behalf is '工作人员代填: the enterprise or the expert did not enter it themselves';
select platform.business_table('readiness.sheets');

create table readiness.scores (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  assessment_id uuid not null references readiness.assessments,
  party text collate "C" not null check (party in ('enterprise', 'coach', 'expert', 'consensus')),
  item_key text collate "C" not null,
  percent int check (percent between 0 and 100),
  parts jsonb not null default '{}',
  strengths text not null default '',
  improvements text not null default '',
  reason text not null default '',
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  version int not null default 1,
  unique (assessment_id, party, item_key)
);
comment on table readiness.scores is '条目评分: one per party and item; consensus is the agreed one';
comment on column readiness.scores.parts is 'Percent by dimension: 方法、展开、学习、整合 / 水平、趋势、对比、整合';
comment on column readiness.scores.reason is 'Why it was agreed so: asked for when the parties are far apart';
select platform.business_table('readiness.scores');

create table readiness.evidence (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  assessment_id uuid not null references readiness.assessments,
  item_key text collate "C" not null,
  kind text collate "C" not null check (kind in ('asset', 'visit', 'file')),
  record_id uuid not null,
  title text not null,
  note text not null,
  file_name text,
  media_type text,
  size int,
  sha256 text,
  storage_key text,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table readiness.evidence is '佐证: a note with an asset, a visit or a file behind it; withdrawn, never deleted';
create index evidence_assessment on readiness.evidence (assessment_id, item_key);
create unique index evidence_once on readiness.evidence (assessment_id, item_key, record_id) where withdrawn_at is null;
select platform.business_table('readiness.evidence');

create table readiness.tasks (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  assessment_id uuid not null references readiness.assessments,
  item_key text collate "C" not null,
  title text not null check (title <> ''),
  owner_id uuid not null,
  owner_name text not null,
  due_on date not null,
  lost_points numeric(6, 2) not null,
  created_by uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  outcome text collate "C" check (outcome in ('done', 'dropped')),
  note text not null default '',
  version int not null default 1,
  check ((ended_at is null) = (outcome is null))
);
comment on table readiness.tasks is '改进任务: a gap with an owner and a due day';
comment on column readiness.tasks.lost_points is 'Points the item lacked when the task was made';
create index tasks_open on readiness.tasks (due_on, id) where ended_at is null;
create index tasks_assessment on readiness.tasks (assessment_id);
select platform.business_table('readiness.tasks');

create table readiness.answers (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null,
  came_from uuid[] not null default '{}',
  prerequisite_id uuid not null references readiness.prerequisites,
  answer text collate "C" not null check (answer in ('met', 'missing', 'unknown')),
  note text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  version int not null default 1,
  unique (enterprise_id, prerequisite_id)
);
comment on table readiness.answers is '前置条件核对: what somebody found, with the note that says where';
select platform.business_table('readiness.answers');
