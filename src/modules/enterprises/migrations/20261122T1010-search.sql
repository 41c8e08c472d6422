-- Search behind the wall. `@@` is not leakproof: under row security PostgreSQL would read every row of the region first. These functions
-- run as the owner and hold the region themselves, from the same settings as the wall.
create function enterprises.filter_text(f jsonb) returns text language plpgsql immutable as $$
begin
  return concat_ws(' and ',
    'true',
    case when f ? 'district' then format('e.district_code = %L', f ->> 'district') end,
    case when f ? 'street' then format('e.region_code = %L', f ->> 'street') end,
    case when f ? 'lo' then format('e.region_code >= %L and e.region_code < %L', f ->> 'lo', f ->> 'hi') end,
    case when f ? 'division' then format('e.industry_division = %L', f ->> 'division') end,
    case when f ? 'divisions' then format('e.industry_division = any (%L::text[])', (select array_agg(x) from jsonb_array_elements_text(f -> 'divisions') x)) end,
    case when f ? 'scale' then format('e.scale = %L', f ->> 'scale') end,
    case when f ? 'aboveScale' then format('e.above_scale = %L', f ->> 'aboveScale') end,
    case when f ? 'status' then format('e.status = %L', f ->> 'status') else 'e.status <> ''merged''' end);
end $$;

create function enterprises.wall_text() returns text language sql stable as $$
  select format('e.region_code >= %L and e.region_code < %L', nullif(current_setting('app.lo', true), ''), nullif(current_setting('app.hi', true), ''))
$$;

-- For each kind of filter the way that stays quick at a million, whatever the planner believes about rows behind the wall. The functions
-- answer ids; the caller reads the rows under row security.
/* The districts of the scope that hold an enterprise: one index probe each. */
create function enterprises.districts(lo text, hi text) returns setof text language sql stable as $$
  with recursive d as (
    (select district_code from enterprises.enterprises where district_code >= lo and district_code < hi order by district_code limit 1)
    union all
    select (select e.district_code from enterprises.enterprises e where e.district_code > d.district_code and e.district_code < hi order by e.district_code limit 1)
    from d where d.district_code is not null
  )
  select district_code from d where district_code is not null
$$;

/* All hits when they are few: indexes are combined; `q` may be null. Never a walk along the list. */
create function enterprises.search_few(q tsquery, f jsonb, most int) returns uuid[]
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

/* Search tokens of a place, to be put behind the tokens of a name. */
create function enterprises.region_tokens(region text) returns text language sql immutable as $$
  select ' ''@' || left(region, 4) || ''' ''@' || left(region, 6) || '''' || case when length(region) = 9 then ' ''@' || region || '''' else '' end
$$;

revoke all on function enterprises.search_few, enterprises.search_walk, enterprises.search_place, enterprises.search from public;
grant execute on function enterprises.search to app;
