/* Makes a table of derived rows: behind the wall and written only within an operation, but without the recorder, since the rows can be
   computed anew at any time from recorded ones. What people do to such rows is kept in a business table beside it. */
create function platform.require_entry() returns trigger language plpgsql as $$
begin
  perform platform.current_entry();
  return null;
end $$;

create function platform.derived_table(name regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('create policy everyone on %s for all to app using (true) with check (true)', name);
  execute format($p$create policy wall on %s as restrictive for all to app
    using (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''))
    with check (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''))$p$, name);
  execute format('create trigger within_operation before insert or update or delete on %s for each statement execute function platform.require_entry()', name);
  execute format('grant select, insert, update, delete on %s to app', name);
end $$;
