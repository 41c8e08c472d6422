-- 需求 (3.1-a, 4.1-a): a demand is an object of its own and cannot vanish.
create schema if not exists demands;
grant usage on schema demands to app;

create table demands.demands (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null,
  kind text not null check (kind in ('need', 'intent', 'difficulty', 'suggestion')),
  text text not null check (text <> ''),
  source text not null check (source in ('visit', 'phone', 'seminar', 'import', 'hand', 'portal', 'chat', 'hotline', 'station')),
  source_id uuid,
  row_key text,
  campaign_id uuid,
  class_code text,
  class_how text check (class_how in ('rule', 'classifier', 'person')),
  class_reasons jsonb,
  class_sure boolean not null default false,
  urgency text not null default 'normal' check (urgency in ('normal', 'urgent')),
  owner_id uuid,
  raised_at timestamptz not null,
  raised_by uuid not null,
  raised_by_name text not null,
  answered_at timestamptz,
  answer text,
  referred_at timestamptz,
  referred_to text,
  refer_note text,
  due_on date,
  declined_at timestamptz,
  decline_reason text,
  case_id uuid,
  superseded_at timestamptz,
  superseded_by uuid references demands.demands (id),
  supersede_reason text,
  version int not null default 1,
  constraint demands_class_how check ((class_code is null) = (class_how is null)),
  constraint demands_answer check ((answered_at is null) = (answer is null)),
  constraint demands_refer check ((referred_at is null) = (referred_to is null)),
  constraint demands_decline check ((declined_at is null) = (decline_reason is null)),
  constraint demands_supersede check (superseded_at is null or supersede_reason is not null)
);
comment on table demands.demands is '需求、意向申报、难点、建议 (3.1-a); states are derived from the timestamps';
comment on column demands.demands.class_code is '需求分类 (4.1-a), level 2';
comment on column demands.demands.row_key is 'row of the source, e.g. of Table A.1; with source_id it makes raising idempotent';
create unique index demands_row on demands.demands (source_id, row_key) where superseded_at is null;
create index demands_raised on demands.demands (raised_at desc, id desc);
create index demands_enterprise on demands.demands (enterprise_id, raised_at desc);
create index demands_campaign on demands.demands (campaign_id, raised_at desc, id desc) where campaign_id is not null;
create index demands_class on demands.demands (class_code, raised_at desc, id desc);
create index demands_unsure on demands.demands (raised_at desc, id desc) where not class_sure and superseded_at is null;
select platform.business_table('demands.demands');
-- A demand is never deleted (3.1-a): withdrawal marks it superseded.
revoke delete on demands.demands from app;

create table demands.corrections (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  demand_id uuid not null references demands.demands (id),
  from_code text,
  to_code text not null,
  text text not null,
  corrected_by uuid not null,
  corrected_at timestamptz not null
);
comment on table demands.corrections is 'Classes corrected by a person; the source of keyword suggestions';
create index corrections_to on demands.corrections (to_code, corrected_at desc);
create index corrections_demand on demands.corrections (demand_id);
select platform.business_table('demands.corrections');
revoke delete on demands.corrections from app;

-- What rooms to the right may read. The wall holds here too (security_invoker).
create view demands.pub_demands with (security_invoker = true) as
  select id, authority_id, region_code, enterprise_id, kind, class_code, source, source_id, row_key, campaign_id, raised_at,
    superseded_at is not null as superseded
  from demands.demands;
comment on view demands.pub_demands is '需求, as other rooms may count it; the words come through the face';
grant select on demands.pub_demands to app;
