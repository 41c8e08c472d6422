-- A list of one industry walks an index that has its order: a page costs the same however many enterprises the district has (X-4). The walk
-- over the whole district passed thousands of others before its page was full.
drop index enterprises.enterprises_industry;
create index enterprises_industry on enterprises.enterprises (district_code, industry_division, updated_at desc, id desc);

create or replace function enterprises.search_walk(q tsquery, f jsonb, sort text, after_key text, after_id uuid, within int, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises
  set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set enable_incremental_sort = off as $$
declare
  hits uuid[];
  place text := case when f ? 'street' then format('e.region_code = %L', f ->> 'street') else format('e.district_code = %L', f ->> 'district') end
    || case when f ? 'division' and sort <> 'name' and not f ? 'street' then format(' and e.industry_division = %L', f ->> 'division') else '' end;
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

/* A page of all hits when there are at most `cap`, else null: indexes are combined, and only the hits are sorted. */
create function enterprises.search_hits(q tsquery, f jsonb, sort text, after_key text, after_id uuid, cap int, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises
  set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
declare
  hits uuid[];
  met bigint;
  past text := case when after_id is null then 'true'
    when sort = 'name' then format('(e.name collate "zh-x-icu", e.id) > (%L collate "zh-x-icu", %L::uuid)', after_key, after_id)
    else format('(e.updated_at, e.id) < (%L::timestamptz, %L::uuid)', after_key, after_id) end;
  ordered text := case when sort = 'name' then 'e.name collate "zh-x-icu", e.id' else 'e.updated_at desc, e.id desc' end;
  fits text := format('%s and %s', enterprises.wall_text(), enterprises.filter_text(f));
  -- The token of the place stands beside the words: to look the district up in a second index as well would read all of its rows' places.
  sought text := case when q is null then fits
    when f ?| array['division', 'divisions', 'scale', 'aboveScale', 'status'] then format('e.name_bg @@ %L::tsquery and %s', q, fits)
    else format('e.name_bg @@ %L::tsquery', q) end;
begin
  execute format('select count(*), coalesce((array_agg(e.id order by %s) filter (where %s and %s))[:%s], ''{}'')
    from (select * from enterprises.enterprises e where %s limit %s) e',
    ordered, fits, past, most, sought, cap + 1) into met, hits;
  return case when met <= cap then hits end;
end $$;
revoke all on function enterprises.search_hits from public;

/* What the glance has met now and then fills its page within a few thousand rows; only for what is rare does the index gather every hit. */
create or replace function enterprises.search_place(q tsquery, f jsonb, sort text, after_key text, after_id uuid, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises as $$
declare
  hits uuid[];
  narrow boolean := f ?| array['division', 'divisions', 'scale', 'aboveScale', 'status'];
begin
  if q is null and not narrow then return enterprises.search_walk(null, f, sort, after_key, after_id, null, most); end if;
  hits := enterprises.search_walk(q, f, sort, after_key, after_id, case when q is null then 2000 else 600 end, most);
  if q is not null and cardinality(hits) < most and cardinality(hits) * 4 >= most then
    hits := enterprises.search_walk(q, f, sort, after_key, after_id, 5000, most);
  end if;
  if cardinality(hits) >= most then return hits; end if;
  hits := enterprises.search_hits(q && (quote_literal('@' || coalesce(f ->> 'street', f ->> 'district')))::tsquery, f, sort, after_key, after_id, 2000, most);
  if hits is not null then return hits; end if;
  return enterprises.search_walk(q, f, sort, after_key, after_id, null, most);
end $$;
