/* Makes a business table whose rows hold for their region and everything below it: a district reads what the country and the province have laid
   down, and writes only what is its own. The wall therefore looks upward as well, but only for reading. Rows of the whole country have region ''
   and come by migrations: nobody's range holds them. Without a scope it shows nothing, like every wall. */
create function platform.inherited_table(name regclass, variadic unrecorded text[] default '{}') returns void language plpgsql as $$
declare
  lo constant text := $t$nullif(current_setting('app.lo', true), '')$t$;
  mine constant text := format($t$(region_code >= %s and region_code < nullif(current_setting('app.hi', true), ''))$t$, lo);
begin
  perform platform.business_table(name, variadic unrecorded);
  execute format('drop policy wall on %s', name);
  execute format('create policy wall on %s as restrictive for select to app using (%s or starts_with(%s, region_code))', name, mine, lo);
  execute format('create policy wall_insert on %s as restrictive for insert to app with check (%s)', name, mine);
  execute format('create policy wall_update on %s as restrictive for update to app using (%s) with check (%s)', name, mine, mine);
  execute format('create policy wall_delete on %s as restrictive for delete to app using (%s)', name, mine);
end $$;
