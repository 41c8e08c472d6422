-- 服务事项 (5.1, 5.2): items, their published versions, the drafts of the next. A district reads what stands above it and adds its own.
create table catalogue.items (
  id uuid primary key,
  authority_id uuid,
  region_code text collate "C" not null,
  code text collate "C" not null check (code ~ '^([A-Z]{2,6}-){1,2}[0-9]{2,3}$'),
  name text not null check (name <> ''),
  level text not null check (level in ('district', 'city', 'province', 'nation', 'none')),
  letter text not null check (letter in ('a', 'b', 'c', 'd', 'e')),
  class_codes text[] not null default '{}',
  revision int not null default 1,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table catalogue.items is '服务事项 (5.1-a): name and place; region '''' is the whole country, written by migrations';
comment on column catalogue.items.authority_id is 'Whose item it is; null: everybody''s, shipped with the product';
comment on column catalogue.items.level is '级别: 区县、市、省、国家, none: leads to no decision of an authority';
comment on column catalogue.items.letter is 'Letter of clause 5.1; e: 包括但不限于';
comment on column catalogue.items.class_codes is '需求分类 that lead to it';
comment on column catalogue.items.withdrawn_at is 'Its only draft was given up before it was ever published';
create unique index items_code on catalogue.items (region_code, code) where withdrawn_at is null;

create table catalogue.item_versions (
  id uuid primary key,
  authority_id uuid,
  region_code text collate "C" not null,
  item_id uuid not null references catalogue.items (id),
  no int not null check (no > 0),
  valid_from date not null,
  content jsonb not null,
  based_on uuid references catalogue.item_versions (id),
  published_at timestamptz not null,
  published_by_name text,
  retired_at timestamptz,
  retire_reason text,
  retired_by_name text,
  retired_to_above boolean,
  constraint item_versions_no unique (item_id, region_code, no),
  constraint item_versions_reason check ((retired_at is null) = (retire_reason is null) and (retired_at is null) = (retired_to_above is null)),
  constraint item_versions_exception check (
    not ((content #>> '{exclusion,onlineWithoutVisit}')::boolean or (content #>> '{exclusion,penaltyOrForce}')::boolean)
    or coalesce(content #>> '{exclusion,exceptionBasis}', '') <> '')
);
comment on table catalogue.item_versions is '事项版本 (5.1-e): published, never changed; of a retired one the day and the reason are added. A running case keeps its version';
comment on column catalogue.item_versions.content is 'Conditions, materials, stages with limits, basis, body, window, the two questions of 5.2';
comment on column catalogue.item_versions.retired_to_above is 'After its end the version of the region above counts again; false: no longer offered here';
comment on constraint item_versions_exception on catalogue.item_versions is '5.2: an excluded kind only with the legal basis of the exception';

create table catalogue.item_drafts (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  item_id uuid not null references catalogue.items (id),
  based_on uuid references catalogue.item_versions (id),
  valid_from date not null,
  content jsonb not null,
  revision int not null default 1,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  saved_by_name text not null,
  published_at timestamptz,
  discarded_at timestamptz
);
comment on table catalogue.item_drafts is '事项版本草稿 (5.1-e): saved by itself; its id becomes that of the version';
create unique index item_drafts_one on catalogue.item_drafts (item_id, region_code) where published_at is null and discarded_at is null;
select platform.business_table('catalogue.item_drafts', 'content');

create view catalogue.pub_items with (security_invoker = true) as
  select id, code, name, level, letter, class_codes, nullif(region_code, '') as region_code from catalogue.items where withdrawn_at is null;
comment on view catalogue.pub_items is '服务事项, for rooms to the right';
create view catalogue.pub_item_versions with (security_invoker = true) as
  select v.id, v.item_id, nullif(v.region_code, '') as region_code, v.no, v.valid_from, v.published_at, v.retired_at, v.retire_reason,
    v.content ->> 'summary' as summary, v.content ->> 'body' as body, v.content ->> 'fee' as fee, v.content ->> 'output' as output,
    v.content ->> 'contact' as contact, v.content #>> '{window,from}' as window_from, v.content #>> '{window,to}' as window_to,
    v.content #>> '{exclusion,exceptionBasis}' as exception_basis, (v.content ->> 'history')::boolean as history,
    v.content ->> 'confidence' as confidence
  from catalogue.item_versions v;
comment on view catalogue.pub_item_versions is '事项版本 that were published, for rooms to the right and for the public; which of them holds somewhere is answered by the face';
create view catalogue.pub_item_stages with (security_invoker = true) as
  select v.id as version_id, s.ord::int as ord, s.stage ->> 'key' as key, s.stage ->> 'name' as name, s.stage ->> 'who' as who,
    (s.stage ->> 'days')::int as days, s.stage ->> 'unit' as unit, s.stage ->> 'confidence' as confidence
  from catalogue.item_versions v, jsonb_array_elements(v.content -> 'stages') with ordinality s (stage, ord);
comment on view catalogue.pub_item_stages is '环节 of published versions with their limits';
create view catalogue.pub_item_materials with (security_invoker = true) as
  select v.id as version_id, m.ord::int as ord, m.material ->> 'key' as key, m.material ->> 'name' as name,
    (m.material ->> 'copies')::int as copies, m.material ->> 'form' as form, m.material ->> 'origin' as origin,
    m.material ->> 'needed' as needed, m.material ->> 'condition' as condition
  from catalogue.item_versions v, jsonb_array_elements(v.content -> 'materials') with ordinality m (material, ord);
comment on view catalogue.pub_item_materials is '材料 of published versions';
grant select on catalogue.pub_items, catalogue.pub_item_versions, catalogue.pub_item_stages, catalogue.pub_item_materials to app;
