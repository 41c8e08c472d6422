-- 建议 (X-3): rules that say which item a demand leads to, what was proposed and what came of it, and who must not accompany whom.
create table cases.rules (
  id uuid primary key,
  authority_id uuid,
  region_code text collate "C" not null,
  made_at timestamptz not null
);
comment on table cases.rules is '建议规则 (X-3): region '''' is the whole country, written by migrations; a district reads what stands above it';

create table cases.rule_versions (
  id uuid primary key,
  authority_id uuid,
  region_code text collate "C" not null,
  rule_id uuid not null references cases.rules (id),
  no int not null check (no > 0),
  valid_from date not null,
  content jsonb not null,
  ends boolean not null,
  reason text not null,
  saved_at timestamptz not null,
  saved_by_name text not null,
  constraint rule_versions_no unique (rule_id, region_code, no),
  constraint rule_versions_reason check (not ends or reason <> '')
);
comment on table cases.rule_versions is '规则版本: append-only; at a place that of the smallest region counts, of these the newest that has begun';
comment on column cases.rule_versions.content is 'Item, weight, condition, needs, source and its confidence';
comment on column cases.rule_versions.ends is '停用: from this day on the rule says nothing in this region';
create index rule_versions_region on cases.rule_versions (region_code, rule_id);

-- Each class of 4.1-a leads to the items that the catalogue names for it.
with items as (
  select i.id, i.code, i.name, i.class_codes from catalogue.pub_items i where i.region_code is null and i.class_codes <> '{}'
), rule as (
  insert into cases.rules (id, authority_id, region_code, made_at)
  select replace(id::text, '019ab000-c001', '019ad0a0-0001')::uuid, null, '', timestamptz '2026-11-30 00:00+08' from items returning id
)
insert into cases.rule_versions (id, authority_id, region_code, rule_id, no, valid_from, content, ends, reason, saved_at, saved_by_name)
select replace(id::text, '019ab000-c001', '019ad0a0-0002')::uuid, null, '', replace(id::text, '019ab000-c001', '019ad0a0-0001')::uuid, 1, date '2026-01-01',
  jsonb_build_object('name', left('需求分类对应：' || name, 60), 'itemCode', code, 'weight', 50,
    'when', jsonb_build_object('when', 'all', 'of', jsonb_build_array(jsonb_build_object('fact', 'demand.class', 'op', 'in', 'value', to_jsonb(class_codes)))),
    'needs', '[]'::jsonb, 'source', '服务事项清单：事项所列的需求分类（指南 5.1）', 'confidence', 'confirmed'),
  false, '', timestamptz '2026-11-30 00:00+08', '平台'
from items;

-- What else is known of the enterprise; 待核实 where the terms of the year have not been read.
create temporary table seeded (n int, name text, item_code text, weight int, condition jsonb, needs jsonb, source text, confidence text) on commit drop;
insert into seeded values
  (1, '勾选专利奖申报，有有效专利', 'PAT-04', 80,
    '{"when":"all","of":[{"fact":"demand.row","op":"in","value":["declaration.patentAward"]},{"fact":"asset.patent","op":"atLeast","value":1}]}',
    '[{"is":{"fact":"asset.patent.invention","op":"atLeast","value":1},"todo":"补登有效发明专利，附专利证书"}]',
    '中国专利奖评奖办法；省知识产权奖管理办法', 'toConfirm'),
  (2, '有专利奖或示范企业意向，有有效发明专利', 'PAT-02', 70,
    '{"when":"all","of":[{"fact":"demand.row","op":"in","value":["declaration.patentAward","declaration.ipEnterprise"]},{"fact":"asset.patent.invention","op":"atLeast","value":1}]}',
    '[{"is":{"fact":"asset.certificate","op":"atLeast","value":1},"todo":"建立知识产权管理制度；已贯标的补登体系证书"}]',
    '省、市、区知识产权示范企业办法的典型条件', 'toConfirm'),
  (3, '示范企业意向，有效发明专利三件以上', 'PAT-01', 65,
    '{"when":"all","of":[{"fact":"demand.class","op":"in","value":["ZLQ05","ZLQ06"]},{"fact":"asset.patent.invention","op":"atLeast","value":3}]}',
    '[{"is":{"fact":"asset.certificate","op":"atLeast","value":1},"todo":"补登知识产权管理体系（GB/T 29490）证书"}]',
    '国知发运字〔2025〕28号，指标数待核实', 'toConfirm'),
  (4, '转化运用需求，有有效发明专利', 'PAT-03', 65,
    '{"when":"all","of":[{"fact":"demand.class","op":"in","value":["ZLQ03","ZLQ04","ZLQ05","ZLQ08","ZLQ10"]},{"fact":"asset.patent.invention","op":"atLeast","value":1}]}',
    '[]', '国知发保字〔2021〕1号：支持转化运用，不资助授权', 'confirmed'),
  (5, '年费需求，有有效或滞纳、可恢复的专利', 'PAT-05', 70,
    '{"when":"all","of":[{"fact":"demand.class","op":"in","value":["ZLQ02"]},{"fact":"asset.patent","op":"atLeast","value":1}]}',
    '[]', '专利法及其实施细则', 'confirmed'),
  (6, '市政府质量奖意向，成立满五年', 'QLT-03', 75,
    '{"when":"all","of":[{"fact":"demand.class","op":"in","value":["ZL02","ZL11"]},{"fact":"enterprise.years","op":"atLeast","value":5}]}',
    '[{"is":{"fact":"answer.systemCerts.quality","op":"atLeast","value":1},"todo":"补登质量管理体系证书"},{"is":{"fact":"enterprise.aboveScale","op":"is","value":true},"todo":"核对是否规上企业；规上制造业须“亩均效益”A 档"}]',
    '杭政办函〔2022〕48号', 'confirmed'),
  (7, '省政府质量奖意向，成立满五年且获过奖', 'QLT-02', 72,
    '{"when":"all","of":[{"fact":"demand.class","op":"in","value":["ZL03","ZL11"]},{"fact":"enterprise.years","op":"atLeast","value":5},{"when":"any","of":[{"fact":"asset.award","op":"atLeast","value":1},{"fact":"answer.excellence.qualityAward","op":"atLeast","value":1}]}]}',
    '[{"is":{"fact":"answer.systemCerts.quality","op":"atLeast","value":1},"todo":"补登质量管理体系证书"}]',
    '第九届浙江省人民政府质量奖申报通知（2023 年）；逐级申报待核实', 'toConfirm'),
  (8, '区政府质量奖意向', 'QLT-04', 70,
    '{"when":"any","of":[{"fact":"demand.row","op":"in","value":["declaration.districtQualityAward"]},{"fact":"demand.class","op":"in","value":["ZL01"]}]}',
    '[{"is":{"fact":"answer.systemCerts.quality","op":"atLeast","value":1},"todo":"补登质量管理体系证书"}]',
    '区级办法待核实', 'toConfirm'),
  (9, '想申报质量奖而没有获过奖，先做卓越绩效', 'QLT-05', 45,
    '{"when":"all","of":[{"fact":"demand.class","op":"in","value":["ZL01","ZL02","ZL03","ZL11"]},{"fact":"asset.award","op":"atMost","value":0},{"fact":"answer.excellence.qualityAward","op":"atMost","value":0}]}',
    '[]', '平台建议：奖项申报以卓越绩效自评为基础', 'toConfirm'),
  (10, '浙江制造标准意向，有标准或专利基础', 'STD-04', 70,
    '{"when":"all","of":[{"when":"any","of":[{"fact":"demand.class","op":"in","value":["BZ05"]},{"fact":"demand.row","op":"in","value":["declaration.zhejiangStandard"]}]},{"when":"any","of":[{"fact":"asset.standard.lead","op":"atLeast","value":1},{"fact":"asset.patent","op":"atLeast","value":1},{"fact":"answer.standards.drafting","op":"atLeast","value":1}]}]}',
    '[]', '平台建议：先进性指标须有技术基础', 'toConfirm'),
  (11, '品字标认证意向，已有标准', 'STD-05', 70,
    '{"when":"all","of":[{"fact":"demand.class","op":"in","value":["RZ10"]},{"when":"any","of":[{"fact":"asset.standard","op":"atLeast","value":1},{"fact":"answer.excellence.zhejiangStandard","op":"atLeast","value":1}]}]}',
    '[{"is":{"fact":"answer.systemCerts.quality","op":"atLeast","value":1},"todo":"补登质量管理体系证书"}]',
    '“品字标”认证须有对应的 T/ZZB 标准', 'toConfirm'),
  (12, '标准制定需求，基础有两样以上', 'STD-01', 60,
    '{"when":"all","of":[{"fact":"demand.class","op":"in","value":["BZ01","BZ02","BZ03","BZ04","BZ11"]},{"when":"atLeast","k":2,"of":[{"fact":"asset.patent","op":"atLeast","value":1},{"fact":"asset.standard","op":"atLeast","value":1},{"fact":"answer.systemCerts.quality","op":"atLeast","value":1},{"fact":"answer.innovation.laboratory","op":"atLeast","value":1}]}]}',
    '[]', '平台建议', 'toConfirm'),
  (13, '标准资助意向，主导过标准', 'STD-03', 70,
    '{"when":"all","of":[{"fact":"demand.class","op":"in","value":["BZ06","BZ09"]},{"fact":"asset.standard.lead","op":"atLeast","value":1}]}',
    '[]', '资助办法以当年通知为准', 'toConfirm'),
  (14, '说到商标，已有注册商标', 'TM-03', 55,
    '{"when":"all","of":[{"when":"any","of":[{"fact":"demand.topic","op":"in","value":["SB"]},{"fact":"demand.words","op":"contains","value":"商标"}]},{"fact":"asset.trademark","op":"atLeast","value":1}]}',
    '[]', '平台建议：先看已有商标的布局与期限', 'toConfirm'),
  (15, '品牌培育需求，注册商标三件以上', 'TM-02', 62,
    '{"when":"all","of":[{"fact":"demand.class","op":"in","value":["PP01","SB06"]},{"fact":"asset.trademark","op":"atLeast","value":3},{"when":"none","of":[{"fact":"enterprise.scale","op":"in","value":["micro"]}]}]}',
    '[]', '“千企百城”商标品牌价值提升行动', 'toConfirm'),
  (16, '孵化基地意向，获过政府质量奖', 'INC-01', 65,
    '{"when":"all","of":[{"fact":"demand.class","op":"in","value":["ZL08"]},{"fact":"asset.award","op":"atLeast","value":1}]}',
    '[]', '先进质量管理孵化基地的典型条件', 'toConfirm');
insert into cases.rules (id, authority_id, region_code, made_at)
select ('019ad0a0-0003-7000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid, null, '', timestamptz '2026-11-30 00:00+08' from seeded;
insert into cases.rule_versions (id, authority_id, region_code, rule_id, no, valid_from, content, ends, reason, saved_at, saved_by_name)
select ('019ad0a0-0004-7000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid, null, '', ('019ad0a0-0003-7000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid, 1,
  date '2026-01-01', jsonb_build_object('name', name, 'itemCode', item_code, 'weight', weight, 'when', condition, 'needs', needs, 'source', source,
    'confidence', confidence), false, '', timestamptz '2026-11-30 00:00+08', '平台'
from seeded;
drop table seeded;
select platform.inherited_table('cases.rules');
select platform.inherited_table('cases.rule_versions');
revoke update, delete on cases.rules, cases.rule_versions from app;

create table cases.choices (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  demand_id uuid not null,
  outcome text collate "C" not null check (outcome in ('case', 'answered', 'referred', 'declined')),
  case_id uuid,
  item_code text,
  proposed jsonb not null,
  made_at timestamptz not null,
  constraint choices_case check ((outcome = 'case') = (case_id is not null) and (outcome = 'case') = (item_code is not null))
);
comment on table cases.choices is '建议与选择: what was proposed for a demand when it ended, and what was chosen; append-only, without a person';
comment on column cases.choices.proposed is 'Items with the rules and their versions, and companions, as they stood';
create index choices_demand on cases.choices (demand_id, made_at desc);
select platform.business_table('cases.choices');
revoke update, delete on cases.choices from app;

create table cases.choice_rules (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  choice_id uuid not null references cases.choices (id),
  rule_id uuid not null references cases.rules (id),
  version_id uuid not null references cases.rule_versions (id),
  outcome text collate "C" not null check (outcome in ('taken', 'passedOver', 'declined', 'ended'))
);
comment on table cases.choice_rules is '采纳情况 of a rule: one row for each demand for which it proposed its item; never by person';
create index choice_rules_rule on cases.choice_rules (rule_id, outcome);
create index choice_rules_choice on cases.choice_rules (choice_id);
create index choice_rules_version on cases.choice_rules (version_id);
select platform.business_table('cases.choice_rules');
revoke update, delete on cases.choice_rules from app;

create table cases.recusals (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  person_id uuid not null,
  enterprise_id uuid not null,
  reason text not null check (reason <> ''),
  declared_at timestamptz not null,
  declared_by_name text not null,
  ended_at timestamptz,
  ended_by_name text
);
comment on table cases.recusals is '回避: a person who must not accompany an enterprise (公务员法 on recusal); a wall for every case';
create unique index recusals_one on cases.recusals (enterprise_id, person_id) where ended_at is null;
select platform.business_table('cases.recusals');
revoke delete on cases.recusals from app;

-- Who has practised an item, and who carries how much.
create index cases_practised on cases.cases (item_code, companion_id) where ended_at is not null;
