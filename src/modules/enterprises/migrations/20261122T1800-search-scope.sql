-- The list as a function of the owner: for each kind of filter the way that stays quick at a million, whatever the planner believes about
-- rows behind the wall. It holds the wall itself (`wall_text`) and answers ids; the caller reads the rows under row security.
create index enterprises_scale on enterprises.enterprises (district_code, scale);
create index enterprises_above_scale on enterprises.enterprises (district_code) where above_scale;
create index enterprises_not_active on enterprises.enterprises (district_code, status) where status <> 'active';
drop function enterprises.search_many;

/* All hits when they are few: indexes are combined; `q` may be null. Never a walk along the list. */
create or replace function enterprises.search_few(q tsquery, f jsonb, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises
  set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
declare
  hits uuid[];
  words text := case when q is null then 'true' else format('e.name_bg @@ %L::tsquery', q) end;
begin
  execute format('select array(select e.id from enterprises.enterprises e where %s and %s and %s limit %s)', words, enterprises.wall_text(), enterprises.filter_text(f), most) into hits;
  return hits;
end $$;

/* A page along the list of one district or street. `sort` is 'recent' or 'name', `after` the last row seen; with `within` only so many rows
   of the order are looked at. Always by the index that has the order. */
create function enterprises.search_walk(q tsquery, f jsonb, sort text, after_key text, after_id uuid, within int, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises
  set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set enable_incremental_sort = off as $$
declare
  hits uuid[];
  place text := case when f ? 'street' then format('e.region_code = %L', f ->> 'street') else format('e.district_code = %L', f ->> 'district') end;
  past text := case when after_id is null then 'true'
    when sort = 'name' then format('(e.name collate "zh-x-icu", e.id) > (%L collate "zh-x-icu", %L::uuid)', after_key, after_id)
    else format('(e.updated_at, e.id) < (%L::timestamptz, %L::uuid)', after_key, after_id) end;
  ordered text := case when sort = 'name' then 'e.name collate "zh-x-icu", e.id' else 'e.updated_at desc, e.id desc' end;
  words text := case when q is null then 'true' else format('e.name_bg @@ %L::tsquery', q) end;
  fits text := format('%s and %s and %s', words, enterprises.wall_text(), enterprises.filter_text(f));
begin
  if within is null then
    execute format('select array(select e.id from enterprises.enterprises e where %s and %s and %s order by %s limit %s)', place, past, fits, ordered, most) into hits;
  else
    execute format('select array(select e.id from (select e.* from enterprises.enterprises e where %s and %s order by %s limit %s) e where %s limit %s)',
      place, past, ordered, within, fits, most) into hits;
  end if;
  return hits;
end $$;

/* One district or street: a glance along the list, then the indexes, then the walk. Answers at least the page, at most 500 ids, unsorted. */
create function enterprises.search_place(q tsquery, f jsonb, sort text, after_key text, after_id uuid, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises as $$
declare
  hits uuid[];
  narrow boolean := f ?| array['division', 'divisions', 'scale', 'aboveScale', 'status'];
begin
  if q is null and not narrow then return enterprises.search_walk(null, f, sort, after_key, after_id, null, most); end if;
  if q is null then
    hits := enterprises.search_walk(null, f, sort, after_key, after_id, 2000, most);
    if cardinality(hits) >= most then return hits; end if;
  end if;
  hits := enterprises.search_few(q && (quote_literal('@' || coalesce(f ->> 'street', f ->> 'district')))::tsquery, f, 501);
  if cardinality(hits) <= 500 then return hits; end if;
  return enterprises.search_walk(q, f, sort, after_key, after_id, null, most);
end $$;

/* The whole scope: above a district each district is asked, for all of them have the index and none the whole order. Rare words are asked
   for once. */
create function enterprises.search(q tsquery, f jsonb, sort text, after_key text, after_id uuid, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises as $$
declare
  hits uuid[] := '{}';
  d text;
begin
  if f ? 'district' or f ? 'street' then return enterprises.search_place(q, f, sort, after_key, after_id, most); end if;
  if q is not null then
    hits := enterprises.search_few(q, f, 501);
    if cardinality(hits) <= 500 then return hits; end if;
    hits := '{}';
  end if;
  for d in select enterprises.districts(f ->> 'lo', f ->> 'hi') loop
    hits := hits || enterprises.search_place(q, f || jsonb_build_object('district', d), sort, after_key, after_id, most);
  end loop;
  return hits;
end $$;
revoke all on function enterprises.search_walk, enterprises.search_place, enterprises.search from public;
grant execute on function enterprises.search to app;
revoke execute on function enterprises.search_few from app;
