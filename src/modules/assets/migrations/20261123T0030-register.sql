-- What an act changed of the asset, so that taking it back can restore what is still as the act left it (6.3.3-a).
alter table assets.asset_events add column effect jsonb not null default '{}';
comment on column assets.asset_events.effect is 'before and after of the columns that the act changed';

alter table assets.evidence add column storage_key text not null;
comment on column assets.evidence.storage_key is 'Where the bytes lie; read only through the asset';

/* Search of names behind the wall: `@@` is not leakproof, PostgreSQL would read every row of the region first. Runs as the owner and holds
   the region itself, from the same settings as the wall. The newest hits, at most `most`; the caller reads the rows under row security. */
create function assets.search(q tsquery, lo text, hi text, only_kind text, only_status text, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, assets as $$
declare hits uuid[];
begin
  select array(
    select a.id from (
      select id, updated_at from assets.assets
      where name_bg @@ q and region_code >= lo and region_code < hi
        and (only_kind is null or kind = only_kind) and (only_status is null or status = only_status)
        and region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), '')
      limit 10000
    ) a order by a.updated_at desc, a.id desc limit most) into hits;
  return hits;
end $$;
revoke all on function assets.search from public;
grant execute on function assets.search to app;
