-- A page of hits, as the list shows it: the newest beyond the last row seen. The whole of a class of goods, two thousand marks, was read twice
-- to show fifty.
create function assets.search_page(q tsquery, lo text, hi text, only_kind text, only_status text, only_standing text,
    past_at timestamptz, past_id uuid, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, assets as $$
declare
  hits uuid[];
  -- The wall's bounds, read once and not for each hit.
  from_code text := nullif(current_setting('app.lo', true), '');
  to_code text := nullif(current_setting('app.hi', true), '');
begin
  select array(
    select a.id from (
      select id, updated_at from assets.assets
      where name_bg @@ q and region_code >= lo and region_code < hi
        and (only_kind is null or kind = only_kind) and (only_status is null or status = only_status)
        and case when only_standing is null then standing <> 'dismissed' else standing = only_standing end
        and region_code >= from_code and region_code < to_code
      limit 10000
    ) a where past_at is null or (a.updated_at, a.id) < (past_at, past_id)
    order by a.updated_at desc, a.id desc limit most) into hits;
  return hits;
end $$;
revoke all on function assets.search_page from public;
grant execute on function assets.search_page to app;
