-- An organisation is at home in the district, whoever entered it (4.2-a); accounts of one that has ended belong to it no more (7.1-b).
update partners.organisations set region_code = left(region_code, 6) where length(region_code) > 6;
update partners.offers set region_code = left(region_code, 6) where length(region_code) > 6;
update partners.accounts set region_code = left(region_code, 6) where length(region_code) > 6;
update partners.accounts a set unlinked_at = o.ended_at
  from partners.organisations o where o.id = a.organisation_id and o.ended_at is not null and a.unlinked_at is null;

-- Streets read what their district keeps, and write nothing of it: they send to these organisations.
do $$
declare
  name text;
  lo constant text := $t$nullif(current_setting('app.lo', true), '')$t$;
  mine constant text := format($t$(region_code >= %s and region_code < nullif(current_setting('app.hi', true), ''))$t$, lo);
begin
  foreach name in array array['partners.organisations', 'partners.offers', 'partners.accounts'] loop
    execute format('drop policy wall on %s', name);
    execute format('create policy wall on %s as restrictive for select to app using (%s or starts_with(%s, region_code))', name, mine, lo);
    execute format('create policy wall_insert on %s as restrictive for insert to app with check (%s)', name, mine);
    execute format('create policy wall_update on %s as restrictive for update to app using (%s) with check (%s)', name, mine, mine);
    execute format('create policy wall_delete on %s as restrictive for delete to app using (%s)', name, mine);
  end loop;
end $$;
