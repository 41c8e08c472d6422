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

/* Few hits: the index on bigrams finds them all, at most `most`. The settings keep the planner from walking the whole district for a rare word. */
create function enterprises.search_few(q tsquery, f jsonb, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises
  set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
declare hits uuid[];
begin
  execute format('select array(select e.id from enterprises.enterprises e where e.name_bg @@ %L::tsquery and %s and %s limit %s)', q, enterprises.wall_text(), enterprises.filter_text(f), most) into hits;
  return hits;
end $$;

/* Many hits: walk the list in its order and take the first page. `sort` is 'recent' or 'name'; `after` is the last row seen. */
create function enterprises.search_many(q tsquery, f jsonb, sort text, after_key text, after_id uuid, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises set enable_seqscan = off set enable_bitmapscan = off as $$
declare
  hits uuid[];
  past text := case when after_id is null then 'true'
    when sort = 'name' then format('(e.name collate "zh-x-icu", e.id) > (%L collate "zh-x-icu", %L::uuid)', after_key, after_id)
    else format('(e.updated_at, e.id) < (%L::timestamptz, %L::uuid)', after_key, after_id) end;
  ordered text := case when sort = 'name' then 'e.name collate "zh-x-icu", e.id' else 'e.updated_at desc, e.id desc' end;
begin
  execute format('select array(select e.id from enterprises.enterprises e where e.name_bg @@ %L::tsquery and %s and %s and %s order by %s limit %s)',
    q, enterprises.wall_text(), enterprises.filter_text(f), past, ordered, most) into hits;
  return hits;
end $$;

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
revoke all on function enterprises.search_few, enterprises.search_many from public;
grant execute on function enterprises.search_few, enterprises.search_many to app;
