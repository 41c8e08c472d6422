-- 商标培育 (6.2.4.1-a): next steps by the stage of an enterprise's marks; findings of 驰名 in cases. The stage itself follows from the register of assets.
create table standards.path_steps (
  id uuid primary key,
  authority_id uuid,
  region_code text collate "C" not null,
  stage text collate "C" not null check (stage in ('none', 'one', 'family', 'wellKnown')),
  key text collate "C" not null,
  position int not null check (position between 1 and 99),
  title text not null check (title <> ''),
  detail text not null default '',
  item_code text collate "C" not null default '',
  valid_from date not null,
  ends boolean not null default false,
  source text not null check (source <> ''),
  confidence text collate "C" not null check (confidence in ('confirmed', 'toConfirm')),
  set_by uuid,
  set_by_name text not null,
  set_at timestamptz not null
);
comment on table standards.path_steps is '商标培育步骤, append-only: of each step the newest row in force of the nearest place holds; region '''' is the standard';
comment on column standards.path_steps.ends is 'From this day on the step is no longer offered';
create index path_steps_stage on standards.path_steps (stage, key, valid_from desc);
insert into standards.path_steps (id, region_code, stage, key, position, title, detail, item_code, valid_from, source, confidence, set_by_name, set_at)
select ('01890000-0000-7000-8000-0000000624' || v.n)::uuid, '', v.stage, v.key, v.position, v.title, v.detail, v.item_code, '2020-12-01', v.source, v.confidence,
  '平台', '2026-11-30 00:00+08' from (values
  ('01', 'none', 'search', 1, '查重与选定标志', '先查近似商标，再定文字、图形和使用方式', 'TM-03', '商标法第八条至第十一条', 'confirmed'),
  ('02', 'none', 'classes', 2, '选定类别和商品项目', '以主营商品为核心类，再看上下游；照主营收入和出口计划排先后', 'TM-03', '类似商品和服务区分表；选择方法为本平台建议，待核实', 'toConfirm'),
  ('03', 'none', 'file', 3, '提交注册申请', '网上申请；先申请后使用，没有注册的标志不得标注册标记', 'TM-03', '商标法注册申请一章', 'confirmed'),
  ('11', 'one', 'use', 1, '规范使用并留存使用证据', '按注册样式、核定商品使用；按年留存合同、发票、包装和广告', '', '商标法：连续三年不使用可被撤销', 'confirmed'),
  ('12', 'one', 'cover', 2, '补齐类别和关联商品', '对照产品目录找出没有覆盖的类别', 'TM-03', '本平台建议，待核实', 'toConfirm'),
  ('13', 'one', 'watch', 3, '监控近似申请，及时异议', '公告期内核对近似标志', 'TM-04', '商标法异议一章', 'confirmed'),
  ('14', 'one', 'abroad', 4, '有出口的，布局境外注册', '马德里或逐一国家注册', 'TM-03', '马德里协定及议定书', 'confirmed'),
  ('21', 'family', 'system', 1, '建立商标管理制度和台账', '分主商标、副商标、防御商标；续展、许可、转让有人管', '', '本平台建议，待核实', 'toConfirm'),
  ('22', 'family', 'value', 2, '申报商标品牌价值提升行动', '“千企百城”商标品牌价值提升行动', 'TM-02', '国知发运字〔2023〕13号', 'confirmed'),
  ('23', 'family', 'pledge', 3, '质押、许可等运用', '许可合同备案；质押登记', 'TM-03', '商标法许可、质押条款', 'confirmed'),
  ('24', 'family', 'proof', 4, '建立知名度证据库', '近三至五年销售、纳税、广告、市场排名、受保护记录', 'TM-01', '商标法：驰名情况的考虑因素；年限为实务读法，待核实', 'toConfirm'),
  ('31', 'wellKnown', 'noad', 1, '不在商品、包装、广告上使用“驰名商标”字样', '认定只在个案中有效，不是荣誉', '', '商标法：驰名商标字样不得用于商品、包装、广告', 'confirmed'),
  ('32', 'wellKnown', 'renew', 2, '每年补充知名度证据', '下一次个案要重新证明', 'TM-01', '商标法：个案认定、按需认定', 'confirmed'),
  ('33', 'wellKnown', 'fight', 3, '跨类抢注和侵权及时维权', '异议、无效、查处、诉讼；线索移交执法', 'TM-04', '商标法驰名商标保护条款', 'confirmed')
) v (n, stage, key, position, title, detail, item_code, source, confidence);
select platform.inherited_table('standards.path_steps');
revoke update, delete on standards.path_steps from app;

create table standards.recognitions (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null,
  came_from uuid[] not null default '{}',
  asset_id uuid not null,
  mark_title text not null,
  case_number text not null check (case_number <> ''),
  body text not null check (body <> ''),
  recognised_on date not null,
  note text not null default '',
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  withdraw_reason text,
  check ((withdrawn_at is null) = (withdraw_reason is null))
);
comment on table standards.recognitions is '驰名认定记录: a finding about one mark in one case, with its number; no honour (商标法), never a badge';
create unique index recognitions_once on standards.recognitions (asset_id, case_number) where withdrawn_at is null;
create index recognitions_enterprise on standards.recognitions (enterprise_id) where withdrawn_at is null;
select platform.business_table('standards.recognitions');
