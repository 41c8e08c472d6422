-- What an undo must know: whether another room points to an enterprise, and why something was left alone.
/* By convention every reference to an enterprise is a column `enterprise_id`. The owner looks, so that nobody's wall hides a use. */
create function enterprises.used_elsewhere(ids uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog as $$
declare t record;
begin
  for t in
    select format('%I.%I', n.nspname, c.relname) as name from pg_attribute a
    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attname = 'enterprise_id' and not a.attisdropped and c.relkind in ('r', 'p') and n.nspname not in ('enterprises', 'pg_catalog')
  loop
    return query execute format('select distinct u.id from unnest($1) u(id) where exists (select 1 from %s x where x.enterprise_id = u.id)', t.name) using ids;
  end loop;
end $$;
revoke all on function enterprises.used_elsewhere from public;
grant execute on function enterprises.used_elsewhere to app;

-- Rows that repeat a merged cell of the row above, totals and notes are not staged; the count says how many.
alter table enterprises.imports add column skipped_rows int not null default 0;
alter table enterprises.imports add column task_id uuid;
-- Whether the file named the street: an update never moves an enterprise to where its row merely defaulted.
alter table enterprises.import_rows add column region_given boolean not null default false;
alter table enterprises.import_effects add column undone boolean not null default false;
-- Staging is filled by COPY: a check of the import for each of 100,000 rows buys nothing. The steps that remove an import remove its rows.
alter table enterprises.import_rows drop constraint import_rows_import_id_fkey;
alter table enterprises.import_faults drop constraint import_faults_import_id_fkey;
alter table enterprises.import_effects drop constraint import_effects_import_id_fkey;
create index import_effects_open on enterprises.import_effects (import_id, enterprise_id) where not undone;

/* Search tokens of a place, to be put behind the tokens of a name. */
create function enterprises.region_tokens(region text) returns text language sql immutable as $$
  select ' ''@' || left(region, 4) || ''' ''@' || left(region, 6) || '''' || case when length(region) = 9 then ' ''@' || region || '''' else '' end
$$;

-- PostgreSQL refuses COPY into a table with row security. Staging is read only through the import it belongs to, which stands behind the
-- wall; numbers in it are sealed.
drop policy wall on enterprises.import_rows;
drop policy wall on enterprises.import_faults;
alter table enterprises.import_rows disable row level security;
alter table enterprises.import_faults disable row level security;
