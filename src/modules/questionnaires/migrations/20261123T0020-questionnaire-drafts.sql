-- 调查表编辑 (A.1-a): versions that managers publish, their drafts, the version a campaign uses; 补充页 version 1.
alter table surveys.questionnaire_versions
  add column authority_id uuid,
  add column based_on uuid references surveys.questionnaire_versions (id),
  add column published_by_name text,
  add column note text not null default '';
comment on column surveys.questionnaire_versions.authority_id is 'Whose version it is; null: everybody''s, shipped with the product';
comment on column surveys.questionnaire_versions.note is '改版说明';
alter table surveys.questionnaire_versions drop constraint questionnaire_versions_once;
alter table surveys.questionnaire_versions add constraint questionnaire_versions_once unique nulls not distinct (key, authority_id, version);
grant insert on surveys.questionnaire_versions to app;

create table surveys.questionnaire_drafts (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  key text not null,
  based_on uuid not null references surveys.questionnaire_versions (id),
  definition jsonb not null,
  revision int not null default 1,
  started_at timestamptz not null,
  started_by_name text not null,
  saved_at timestamptz not null,
  saved_by_name text not null,
  published_at timestamptz,
  published_id uuid references surveys.questionnaire_versions (id),
  discarded_at timestamptz
);
comment on table surveys.questionnaire_drafts is '调查表草稿 (A.1-a): the next version while it is being written; saved by itself, never used by a visit';
create unique index questionnaire_drafts_one on surveys.questionnaire_drafts (authority_id, key)
  where published_at is null and discarded_at is null;
select platform.business_table('surveys.questionnaire_drafts', 'definition');

alter table surveys.campaigns add column questionnaire_id uuid references surveys.questionnaire_versions (id);
comment on column surveys.campaigns.questionnaire_id is 'Version of Table A.1 that new visits use; null: the newest';

-- 补充页 品牌资产与难点, version 1, as in domain/supplement.data.ts (a test compares the two).
insert into surveys.questionnaire_versions (id, key, version, published_at, definition)
values ('019ab000-5001-7000-8000-000000000001', 'supplement', 1, '2026-11-23T00:00:00Z', $definition${"key":"supplement","version":1,"title":{"zh":"补充页：品牌资产与难点","en":"Supplementary sheet: brand assets and difficulties"},"sections":[{"id":"supplement","title":{"zh":"补充页：品牌资产与难点","en":"Brand assets and difficulties"},"layout":"category","groups":[{"category":{"zh":"品牌资产","en":"Brand assets"},"questions":[{"id":"supplement.trademarks","type":"rows","label":{"zh":"商标","en":"Trademarks"},"hint":{"zh":"一标多类请写全类别，如 7、35","en":"Name all classes, e.g. 7, 35"},"max":30,"columns":[{"id":"number","type":"text","label":{"zh":"注册号或申请号","en":"Registration or application no."},"max":20,"check":"trademark"},{"id":"name","type":"text","label":{"zh":"商标名称","en":"Mark"},"max":60,"required":true},{"id":"classes","type":"text","label":{"zh":"类别","en":"Classes"},"max":60},{"id":"status","type":"choice","label":{"zh":"状态","en":"Status"},"max":60,"options":[{"value":"registered","label":{"zh":"已注册","en":"Registered"}},{"value":"published","label":{"zh":"初审公告","en":"Published"}},{"value":"pending","label":{"zh":"申请中","en":"Pending"}},{"value":"lapsed","label":{"zh":"已失效","en":"Lapsed"}}]},{"id":"registeredOn","type":"day","label":{"zh":"注册公告日","en":"Registered on"},"max":60}]},{"id":"supplement.patents","type":"rows","label":{"zh":"专利","en":"Patents"},"max":30,"columns":[{"id":"number","type":"text","label":{"zh":"专利号或申请号","en":"Patent or application no."},"max":24,"check":"patent"},{"id":"name","type":"text","label":{"zh":"名称","en":"Title"},"max":120,"required":true},{"id":"type","type":"choice","label":{"zh":"类型","en":"Type"},"max":60,"required":true,"options":[{"value":"invention","label":{"zh":"发明","en":"Invention"}},{"value":"utility","label":{"zh":"实用新型","en":"Utility model"}},{"value":"design","label":{"zh":"外观设计","en":"Design"}}]},{"id":"state","type":"choice","label":{"zh":"状态","en":"Status"},"max":60,"options":[{"value":"granted","label":{"zh":"已授权","en":"Granted"}},{"value":"pending","label":{"zh":"申请中","en":"Pending"}},{"value":"lapsed","label":{"zh":"已失效","en":"Lapsed"}}]},{"id":"filedOn","type":"day","label":{"zh":"申请日","en":"Filed on"},"max":60}]}]},{"category":{"zh":"难点","en":"Difficulties"},"questions":[{"id":"supplement.difficulties","type":"rows","label":{"zh":"遇到的难点","en":"Difficulties met"},"hint":{"zh":"一条一件事，提交后各成一条需求","en":"One matter each; each becomes a demand"},"max":20,"columns":[{"id":"class","type":"choice","label":{"zh":"类别","en":"Field"},"max":60,"required":true,"options":[{"value":"trademark","label":{"zh":"商标","en":"Trademark"}},{"value":"patent","label":{"zh":"专利","en":"Patent"}},{"value":"standard","label":{"zh":"标准","en":"Standard"}},{"value":"quality","label":{"zh":"质量","en":"Quality"}},{"value":"certification","label":{"zh":"认证","en":"Certification"}},{"value":"metrology","label":{"zh":"计量","en":"Metrology"}},{"value":"brand","label":{"zh":"品牌","en":"Brand"}},{"value":"infringement","label":{"zh":"被侵权","en":"Infringed upon"}},{"value":"other","label":{"zh":"其他","en":"Other"}}]},{"id":"text","type":"text","label":{"zh":"难点","en":"Difficulty"},"max":160,"required":true},{"id":"urgency","type":"choice","label":{"zh":"希望","en":"Wish"},"max":60,"options":[{"value":"soon","label":{"zh":"希望尽快解决","en":"As soon as possible"}},{"value":"quarter","label":{"zh":"希望本季度内解决","en":"Within the quarter"}},{"value":"year","label":{"zh":"希望年内解决","en":"Within the year"}}]}],"raises":"difficulty"}]}]}]}$definition$);
alter table surveys.visits add column supplement_id uuid not null default '019ab000-5001-7000-8000-000000000001'
  references surveys.questionnaire_versions (id);
comment on column surveys.visits.supplement_id is 'Version of 补充页 that this visit uses; its answers lie in answers under supplement.*';
