-- 联动规则 is a table of dated rows like all others: it lacked only who set a row.
alter table cases.linkage_rules add column set_by uuid;
comment on column cases.linkage_rules.set_by is 'Null: came with the platform';

-- 陪跑员建议的权重 (X-3): what a companion's parts weigh and from how many cases on they count, dated, with their source; a manager changes them.
create table cases.companion_weights (
  near int not null check (near between 0 and 100),
  free int not null check (free between 0 and 100),
  practised int not null check (practised between 0 and 100),
  acquainted int not null check (acquainted between 0 and 100),
  near_place int not null check (near_place between 0 and 100),
  near_district int not null check (near_district between 0 and 100),
  near_none int not null check (near_none between 0 and 100),
  half_load int not null check (half_load between 1 and 1000),
  half_practice int not null check (half_practice between 1 and 1000),
  most_named int not null check (most_named between 1 and 20),
  valid_from date not null,
  source text not null check (source <> ''),
  confidence text collate "C" not null check (confidence in ('confirmed', 'toVerify')),
  constraint companion_weights_whole check (near + free + practised + acquainted = 100),
  constraint companion_weights_near check (near_place >= near_district and near_district >= near_none)
);
comment on table cases.companion_weights is '陪跑员建议的权重, append-only: the newest row in force of the nearest place holds. Parts weigh 100 together; region '''' is the standard';
comment on column cases.companion_weights.near_place is '就近 in percent: posted at a place that contains the enterprise''s (its very street counts whole)';
comment on column cases.companion_weights.near_district is '就近 in percent: posted elsewhere in the district';
comment on column cases.companion_weights.near_none is '就近 in percent: posted at no station';
comment on column cases.companion_weights.half_load is 'So many open cases halve 在办量';
comment on column cases.companion_weights.half_practice is 'So many ended cases of the items give half of 经验';
comment on column cases.companion_weights.most_named is 'Names that are proposed';
insert into cases.companion_weights values (30, 30, 25, 15, 60, 40, 20, 10, 3, 3, '2020-01-01',
  '平台建议值：先看就近和在办量，再看同类经验和是否熟悉企业；本区可按人手情况调整', 'toVerify');
select platform.dated_table('cases.companion_weights');

-- What the people of an office have in hand, counted in the whole office whoever asks: figures only, so that two readers see the same proposal.
create function cases.workload(office text, persons uuid[], items text[], enterprise uuid)
  returns table (person_id uuid, open_cases int, practised int, acquainted boolean)
  language sql stable security definer set search_path = pg_catalog as $$
    select c.companion_id, (count(*) filter (where c.ended_at is null))::int,
      (count(*) filter (where c.ended_at is not null and c.item_code = any (items)))::int,
      coalesce(bool_or(c.enterprise_id = enterprise), false)
    from cases.cases c
    where c.companion_id = any (persons) and c.region_code >= office collate "C" and c.region_code < (office || ':') collate "C"
      and (current_setting('app.lo', true) = '0' or starts_with(office, left(nullif(current_setting('app.lo', true), ''), length(office))))
    group by 1
  $$;
comment on function cases.workload is '在办量 and 经验 of an office''s people, beyond the wall of who asks: figures only, and only for an office that the asker''s scope touches';
revoke all on function cases.workload from public;
grant execute on function cases.workload to app;
