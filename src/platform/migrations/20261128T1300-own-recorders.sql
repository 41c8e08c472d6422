/* The recorder of updates knows its table. The general one turned both versions of a row into JSON to find what differs: of a visit that is twice
   twenty thousand characters for six changed columns. Now each table has a function that compares column by column and keeps what differs. It is
   written by `renew_recorder` from the columns that are there; a migration that adds a column is followed by `renew_recorders` in its own
   transaction (platform/server/migrate.ts). Which columns are left out stands in the arguments of the trigger, as before. */
create function platform.recorder_text(name regclass, unrecorded text[]) returns text language sql stable as $$
  select format($f$
begin
  insert into platform.audit_changes (entry_id, table_name, row_id, kind, before, after)
  select platform.current_entry(), %L, d.id, 'update', d.before, d.after
  from (
    -- A full join is never walked pair by pair, however many rows a kept plan was made for.
    select n.id, %s as before, %s as after
    from changed_new n full join changed_old o on o.id = n.id offset 0
  ) d where d.after <> '{}';
  return null;
end $f$, (select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = name),
    string_agg(format($c$case when n.%1$I is distinct from o.%1$I then jsonb_build_object(%1$L, o.%1$I) else '{}' end$c$, a.attname), E'\n      || ' order by a.attnum),
    string_agg(format($c$case when n.%1$I is distinct from o.%1$I then jsonb_build_object(%1$L, n.%1$I) else '{}' end$c$, a.attname), E'\n      || ' order by a.attnum))
  from pg_attribute a where a.attrelid = name and a.attnum > 0 and not a.attisdropped and a.attname <> all (unrecorded)
$$;

/* Writes the recorder of one table anew if its columns are others than it knows. */
create function platform.renew_recorder(name regclass) returns void language plpgsql as $$
declare
  ignored text[] := (select array_remove(string_to_array(encode(t.tgargs, 'escape'), '\000'), '') from pg_trigger t where t.tgrelid = name and t.tgname = 'audit_update');
  own text := (select 'record ' || n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = name);
  body text := platform.recorder_text(name, ignored);
begin
  if exists (
    select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where t.tgrelid = name and t.tgname = 'audit_update' and p.proname = own and p.prosrc = body
  ) then
    return;
  end if;
  execute format('create or replace function platform.%I() returns trigger language plpgsql as %L', own, body);
  execute format('create or replace trigger audit_update after update on %s referencing old table as changed_old new table as changed_new for each statement execute function platform.%I(%s)',
    name, own, (select string_agg(quote_literal(i), ', ') from unnest(ignored) i));
end $$;

create function platform.renew_recorders() returns void language sql as $$
  select platform.renew_recorder(t.tgrelid::regclass) from pg_trigger t where t.tgname = 'audit_update' and not t.tgisinternal;
$$;

create or replace function platform.business_table(name regclass, variadic unrecorded text[] default '{}') returns void language plpgsql as $$
declare
  ignored text := (select coalesce(string_agg(quote_literal(u), ', '), '') from unnest(unrecorded) u);
begin
  execute format('alter table %s enable row level security', name);
  execute format('create policy everyone on %s for all to app using (true) with check (true)', name);
  execute format($p$create policy wall on %s as restrictive for all to app
    using (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''))
    with check (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''))$p$, name);
  execute format('create trigger audit_insert after insert on %s referencing new table as added for each statement execute function platform.record_insert()', name);
  execute format('create trigger audit_update after update on %s referencing old table as changed_old new table as changed_new for each statement execute function platform.record_update(%s)', name, ignored);
  execute format('create trigger audit_delete after delete on %s referencing old table as removed for each statement execute function platform.record_delete()', name);
  perform platform.renew_recorder(name);
  execute format('grant select, insert, update, delete on %s to app', name);
end $$;

-- Asked once a statement for its entry, not once a row.
create or replace function platform.record_insert() returns trigger language plpgsql as $$
declare
  whole_name text := tg_table_schema || '.' || tg_table_name;
  entry uuid := platform.current_entry();
begin
  if whole_name = any (string_to_array(coalesce(current_setting('app.bulk', true), ''), ' ')) then
    insert into platform.audit_changes (entry_id, table_name, row_id, kind, after)
    select entry, whole_name, entry, 'insert',
      jsonb_build_object('rows', count(*), 'digest', encode(sha256(string_agg(uuid_send(n.id), ''::bytea order by n.id)), 'hex'))
    from added n having count(*) > 0;
  else
    insert into platform.audit_changes (entry_id, table_name, row_id, kind)
    select entry, whole_name, n.id, 'insert' from added n;
  end if;
  return null;
end $$;

select platform.renew_recorders();
