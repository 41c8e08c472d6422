-- 自定义栏目 (6.1-c): what one authority keeps of its enterprises beyond the standard. Values stand in a table of their own, not in JSON beside the
-- enterprise: a page sorted by a column, or a narrow range of it, walks an index of a few thousand pages instead of reading the register (0030).
create table enterprises.own_columns (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  name text not null check (char_length(name) between 1 and 30),
  kind text not null check (kind in ('text', 'number', 'day', 'choice')),
  unit text not null default '' check (char_length(unit) <= 10),
  choices jsonb not null default '[]',
  place int not null,
  retired_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null
);
comment on table enterprises.own_columns is '自定义栏目: columns that an authority added to its register; retired, never deleted';
comment on column enterprises.own_columns.choices is '[{key, name, retired}]: values keep the key, so a choice can be renamed';
comment on column enterprises.own_columns.place is 'Order among the columns of the authority';
create unique index own_columns_name on enterprises.own_columns (authority_id, name) where retired_at is null;
create index own_columns_place on enterprises.own_columns (authority_id, place);
select platform.business_table('enterprises.own_columns', 'revision');

create table enterprises.own_values (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null,
  column_id uuid not null references enterprises.own_columns,
  text_value text check (char_length(text_value) between 1 and 200),
  number_value numeric(18, 4),
  day_value date,
  choice_key text collate "C",
  written_at timestamptz not null,
  constraint one_kind check (num_nonnulls(text_value, number_value, day_value, choice_key) <= 1)
);
comment on table enterprises.own_values is '自定义栏目的值: one row per enterprise and column; all empty: it was emptied, and its history stays with the row';
create unique index own_values_of on enterprises.own_values (enterprise_id, column_id);
-- One index for each way to sort and to narrow by a kind; only its own values stand in it.
create index own_values_number on enterprises.own_values (column_id, number_value, enterprise_id) where number_value is not null;
create index own_values_day on enterprises.own_values (column_id, day_value, enterprise_id) where day_value is not null;
create index own_values_choice on enterprises.own_values (column_id, choice_key, enterprise_id) where choice_key is not null;
create index own_values_text on enterprises.own_values (column_id, text_value collate "zh-x-icu", enterprise_id) where text_value is not null;
create index own_values_begins on enterprises.own_values (column_id, text_value collate "C") where text_value is not null;
select platform.business_table('enterprises.own_values', 'written_at');

-- As with people and facts: that a value has its enterprise is proved once a statement, not once a row.
create trigger belongs after insert on enterprises.own_values referencing new table as added for each statement execute function enterprises.parts_belong();
create or replace function enterprises.drop_parts() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from enterprises.contacts c using removed r where c.enterprise_id = r.id and c.retired_at is null;
  delete from enterprises.contacts c using removed r where c.enterprise_id = r.id and c.retired_at is not null;
  delete from enterprises.facts f using removed r where f.enterprise_id = r.id and f.superseded_at is null;
  delete from enterprises.facts f using removed r where f.enterprise_id = r.id and f.superseded_at is not null;
  delete from enterprises.own_values v using removed r where v.enterprise_id = r.id;
  return null;
end $$;

/* The value of a row, whatever its kind; null when it was emptied. */
create function enterprises.own_value(v enterprises.own_values) returns jsonb language sql immutable as $$
  select coalesce(to_jsonb(v.text_value), to_jsonb(v.number_value), to_jsonb(v.day_value), to_jsonb(v.choice_key))
$$;

-- {column id: value} of a staged row.
alter table enterprises.import_rows add column own jsonb;
