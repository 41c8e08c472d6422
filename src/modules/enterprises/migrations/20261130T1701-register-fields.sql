-- What every ledger has and the register lacked (6.1-c, 4.3-a): domicile, capital, day of founding, people, turnover.
alter table enterprises.enterprises
  add column registered_address text not null default '',
  add column registered_capital numeric(18, 4) check (registered_capital >= 0),
  add column founded_on date,
  add column employees int check (employees >= 0),
  add column revenue numeric(18, 4) check (revenue >= 0),
  add column revenue_year int check (revenue_year between 1949 and 2200);
comment on column enterprises.enterprises.address is '生产经营地址: where it works, and is visited';
comment on column enterprises.enterprises.registered_address is '登记住所: the domicile on the licence; empty when nobody wrote it';
comment on column enterprises.enterprises.registered_capital is '注册资本, 万元';
comment on column enterprises.enterprises.founded_on is '成立日期';
comment on column enterprises.enterprises.employees is '从业人数, persons';
comment on column enterprises.enterprises.revenue is '营业收入, 万元 a year';
comment on column enterprises.enterprises.revenue_year is '营业收入 of which year; null: nobody said';

-- Days of founding that imports put into the file belong to the register from now on; the file keeps its history. The value stays with its fact as well.
alter table enterprises.enterprises disable trigger user;
update enterprises.enterprises e set founded_on = (f.value ->> 'established')::date
from enterprises.facts f
where f.enterprise_id = e.id and f.field = 'register.ledger' and f.superseded_at is null and f.value ->> 'established' ~ '^\d{4}-\d{2}-\d{2}$';
update enterprises.enterprises e set founded_on = (f.value #>> '{}')::date
from enterprises.facts f
where f.enterprise_id = e.id and f.field = 'register.established' and f.superseded_at is null and pg_input_is_valid(f.value #>> '{}', 'date')
  and f.value #>> '{}' ~ '^\d{4}-\d{2}-\d{2}$';
alter table enterprises.enterprises enable trigger user;

-- From–to filters of a long list: only who has the value stands in the index, so that a register without it pays nothing.
create index enterprises_employees on enterprises.enterprises (district_code, employees) where employees is not null;
create index enterprises_revenue on enterprises.enterprises (district_code, revenue) where revenue is not null;
create index enterprises_capital on enterprises.enterprises (district_code, registered_capital) where registered_capital is not null;
create index enterprises_founded on enterprises.enterprises (district_code, founded_on) where founded_on is not null;

alter table enterprises.import_rows
  add column registered_address text,
  add column registered_capital text,
  add column founded_on text,
  add column employees int,
  add column revenue text,
  add column revenue_year int;

-- Rows that wait for a confirmation.
update enterprises.import_rows set founded_on = ledger ->> 'established' where ledger ->> 'established' ~ '^\d{4}-\d{2}-\d{2}$';

-- Other rooms go where the enterprise works; when only its domicile is known, there.
create or replace view enterprises.pub_enterprises with (security_invoker = true) as
  select id, authority_id, region_code, district_code, name, uscc, coalesce(nullif(address, ''), registered_address) as address, industry_code,
    industry_division, scale, above_scale, status, updated_at
  from enterprises.enterprises;
