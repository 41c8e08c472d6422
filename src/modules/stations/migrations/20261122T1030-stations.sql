-- 指导站 (7.4): place, hours, staff with specialties.
create schema stations;
grant usage on schema stations to app;

create table stations.stations (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  name text not null,
  kind text not null check (kind in ('district', 'street', 'park', 'association')),
  address text not null,
  hours text not null,
  phone text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  constraint stations_name_once unique (authority_id, name)
);
comment on table stations.stations is '品牌指导服务站 (7.4.1): a place where enterprises are guided';
comment on column stations.stations.kind is '区级站 district · 街道站 street · 园区站 park · 协会站 association';
comment on column stations.stations.hours is '服务时间, as it hangs at the door';
comment on column stations.stations.phone is '服务电话 of the station, public; no person''s number';
create index stations_by_region on stations.stations (region_code, name, id);
select platform.business_table('stations.stations');

create table stations.staff (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  station_id uuid not null references stations.stations (id),
  person_id uuid not null,
  person_name text not null,
  duty text not null check (duty in ('lead', 'officer', 'assistant')),
  specialties text[] not null default '{}',
  capacity_per_day int not null check (capacity_per_day between 1 and 12),
  assigned_at timestamptz not null,
  released_at timestamptz
);
comment on table stations.staff is '站点人员 (7.4.2): who works where, in what they are versed, how many enterprises a day';
comment on column stations.staff.specialties is '专长: standardization 标准化 · quality 质量 · certification 认证 · metrology 计量 · intellectualProperty 知识产权 · brand 品牌';
comment on column stations.staff.capacity_per_day is '每日可走访企业数';
create unique index staff_once on stations.staff (station_id, person_id) where released_at is null;
create index staff_by_station on stations.staff (station_id, person_name, id) where released_at is null;
select platform.business_table('stations.staff');

create view stations.pub_staff with (security_invoker = true) as
  select s.id, s.authority_id, s.region_code, s.station_id, t.name as station_name, t.region_code as station_region_code,
         s.person_id, s.person_name, s.duty, s.specialties, s.capacity_per_day
  from stations.staff s join stations.stations t on t.id = s.station_id
  where s.released_at is null;
comment on view stations.pub_staff is 'Who works at which station now; for teams';
grant select on stations.pub_staff to app;

create view stations.pub_stations with (security_invoker = true) as
  select id, authority_id, region_code, name, kind, address from stations.stations;
comment on view stations.pub_stations is 'Stations by name, for other rooms';
grant select on stations.pub_stations to app;
