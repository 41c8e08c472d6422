/* A table of dated rows: periods, limits and weights that hold from a day on, each with its source. The room makes the table with its own columns,
   valid_from, source and confidence, and fills in the standard; this adds what all share, and the wall that looks upward. Rows are never rewritten:
   a newer one takes the place of an older. What stood before is the standard ('') of the platform and keeps an id that is the same everywhere. */
create function platform.dated_table(name regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s add column if not exists id uuid, add column if not exists authority_id uuid,
    add column if not exists region_code text collate "C", add column if not exists set_at timestamptz, add column if not exists set_by uuid,
    add column if not exists set_by_name text', name);
  execute format($u$update %s t set id = coalesce(id, overlay(overlay(md5(%L || t::text) placing '7' from 13) placing '8' from 17)::uuid), region_code = coalesce(region_code, ''),
    set_at = coalesce(set_at, '2026-11-30 00:00+08'), set_by_name = coalesce(set_by_name, '平台')$u$, name, name::text);
  execute format('alter table %s alter column id set not null, alter column region_code set not null, alter column set_at set not null,
    alter column set_by_name set not null', name);
  if not exists (select from pg_constraint where conrelid = name and contype = 'p') then
    execute format('alter table %s add primary key (id)', name);
  end if;
  perform platform.inherited_table(name);
  execute format('revoke update, delete on %s from app', name);
end $$;
