-- The list narrows by ranges of the register's own figures and by own columns, and sorts by an own column.

/* Conditions of a filter. `ranges`: {"employees": {"from": 10, "to": 50}}. `own`: [{"column", "kind", "from", "to", "in", "begins", "missing"}]; whose
   columns these are was asked before. */
create or replace function enterprises.filter_text(f jsonb) returns text language plpgsql immutable as $$
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
    case when f ? 'status' then format('e.status = %L', f ->> 'status') else 'e.status <> ''merged''' end,
    (select string_agg(concat_ws(' and ',
        case when r.value ? 'from' then format('e.%I >= %L', r.key, r.value ->> 'from') end,
        case when r.value ? 'to' then format('e.%I <= %L', r.key, r.value ->> 'to') end), ' and ')
      from jsonb_each(f -> 'ranges') r),
    case when f ? 'authority' then format('e.authority_id = %L', f ->> 'authority') end,
    (select string_agg(enterprises.own_text(c), ' and ') from jsonb_array_elements(f -> 'own') c));
end $$;

/* One condition on an own column, as SQL on `e`. */
create function enterprises.own_text(c jsonb) returns text language plpgsql immutable as $$
declare
  value text := case c ->> 'kind' when 'number' then 'v.number_value' when 'day' then 'v.day_value' when 'choice' then 'v.choice_key' else 'v.text_value' end;
begin
  return format('%s exists (select 1 from enterprises.own_values v where v.enterprise_id = e.id and v.column_id = %L and %s)',
    case when c ? 'missing' then 'not' else '' end, c ->> 'column', concat_ws(' and ',
      format('%s is not null', value),
      case when c ? 'from' then format('%s >= %L', value, c ->> 'from') end,
      case when c ? 'to' then format('%s <= %L', value, c ->> 'to') end,
      case when c ? 'in' then format('%s = any (%L::text[])', value, (select array_agg(x) from jsonb_array_elements_text(c -> 'in') x)) end,
      case when c ? 'begins' then format('%1$s collate "C" >= %2$L and %1$s collate "C" < %3$L', value, c ->> 'begins', (c ->> 'begins') || chr(1114109)) end));
end $$;

/* Whether a filter narrows beyond place and words: then the list is not simply walked. */
create function enterprises.is_narrow(f jsonb) returns boolean language sql immutable as $$
  select f ?| array['division', 'divisions', 'scale', 'aboveScale', 'status', 'ranges', 'own']
$$;

/* A page of all hits when there are at most `cap`, else null: indexes are combined, and only the hits are sorted. */
create or replace function enterprises.search_hits(q tsquery, f jsonb, sort text, after_key text, after_id uuid, cap int, most int) returns uuid[]
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
    when enterprises.is_narrow(f) then format('e.name_bg @@ %L::tsquery and %s', q, fits)
    else format('e.name_bg @@ %L::tsquery', q) end;
begin
  execute format('select count(*), coalesce((array_agg(e.id order by %s) filter (where %s and %s))[:%s], ''{}'')
    from (select * from enterprises.enterprises e where %s limit %s) e',
    ordered, fits, past, most, sought, cap + 1) into met, hits;
  return case when met <= cap then hits end;
end $$;
revoke all on function enterprises.search_hits from public;

/* Who has no value of a column, when they are few: both sides are read once and laid over each other. Row by row, at the end of a list in which
   everybody has one, it took ten seconds at a million. */
create function enterprises.few_without(q tsquery, f jsonb, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises set enable_nestloop = off as $$
declare
  hits uuid[];
  words text := case when q is null then 'true' else format('e.name_bg @@ %L::tsquery', q) end;
begin
  execute format('select array(select e.id from enterprises.enterprises e where %s and %s and %s limit %s)', words, enterprises.wall_text(), enterprises.filter_text(f), most) into hits;
  return hits;
end $$;
revoke all on function enterprises.few_without from public;

/* What the glance has met now and then fills its page within a few thousand rows; only for what is rare does the index gather every hit. */
create or replace function enterprises.search_place(q tsquery, f jsonb, sort text, after_key text, after_id uuid, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises as $$
declare
  hits uuid[];
  narrow boolean := enterprises.is_narrow(f);
begin
  if q is null and not narrow then return enterprises.search_walk(null, f, sort, after_key, after_id, null, most); end if;
  if f ? 'missing' then
    hits := enterprises.few_without(q, f, 2001);
    if cardinality(hits) <= 2000 then return hits; end if;
    return enterprises.search_walk(q, f, sort, after_key, after_id, null, most);
  end if;
  hits := enterprises.search_walk(q, f, sort, after_key, after_id, case when q is null then 2000 else 600 end, most);
  if q is not null and cardinality(hits) < most and cardinality(hits) * 4 >= most then
    hits := enterprises.search_walk(q, f, sort, after_key, after_id, 5000, most);
  end if;
  if cardinality(hits) >= most then return hits; end if;
  hits := enterprises.search_hits(q && (quote_literal('@' || coalesce(f ->> 'street', f ->> 'district')))::tsquery, f, sort, after_key, after_id, 2000, most);
  if hits is not null then return hits; end if;
  return enterprises.search_walk(q, f, sort, after_key, after_id, null, most);
end $$;

-- Walking along the list, a value of its own is looked up row by row: to gather all values of the column first would read them for every page.
alter function enterprises.search_walk(tsquery, jsonb, text, text, uuid, int, int) set enable_hashjoin = off;
alter function enterprises.search_walk(tsquery, jsonb, text, text, uuid, int, int) set enable_mergejoin = off;

/* How a list follows an own column: {value, ordered, past} as SQL on own_values `v`. */
create function enterprises.own_order(col jsonb, after_key text, after_id uuid) returns jsonb language plpgsql immutable as $$
declare
  kind text := col ->> 'kind';
  value text := case kind when 'number' then 'v.number_value' when 'day' then 'v.day_value' when 'choice' then 'v.choice_key' else 'v.text_value' end;
  typed text := case kind when 'number' then '::numeric' when 'day' then '::date' when 'choice' then '::text collate "C"' else '::text collate "zh-x-icu"' end;
  key text := value || case when kind = 'text' then ' collate "zh-x-icu"' else '' end;
  down boolean := coalesce((col ->> 'down')::boolean, false);
  way text := case when down then ' desc' else '' end;
begin
  return jsonb_build_object(
    'value', value,
    'ordered', format('%s%s, v.enterprise_id%s', key, way, way),
    'past', case when after_id is null then 'true'
      else format('(%s, v.enterprise_id) %s (%L%s, %L::uuid)', key, case when down then '<' else '>' end, after_key, typed, after_id) end);
end $$;

/* Along an own column: a page of ids in its order, always by the index of its kind. Those without a value are not among them. */
create function enterprises.walk_own(q tsquery, f jsonb, col jsonb, after_key text, after_id uuid, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises
  set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set enable_incremental_sort = off set enable_hashjoin = off
  set enable_mergejoin = off as $$
declare
  hits uuid[];
  o jsonb := enterprises.own_order(col, after_key, after_id);
  words text := case when q is null then 'true' else format('e.name_bg @@ %L::tsquery', q) end;
begin
  execute format('select array(select e.id from enterprises.own_values v join enterprises.enterprises e on e.id = v.enterprise_id
      where v.column_id = %L and %s is not null and %s and %s and %s and %s order by %s limit %s)',
    col ->> 'column', o ->> 'value', o ->> 'past', words, enterprises.wall_text(), enterprises.filter_text(f), o ->> 'ordered', most) into hits;
  return hits;
end $$;
revoke all on function enterprises.walk_own from public;

/* The same of a few enterprises that were found already: their values are read and sorted. */
create function enterprises.sort_own(few uuid[], col jsonb, after_key text, after_id uuid, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  hits uuid[];
  o jsonb := enterprises.own_order(col, after_key, after_id);
begin
  execute format('select array(select v.enterprise_id from unnest($1) h(id) cross join lateral
      (select * from enterprises.own_values v where v.enterprise_id = h.id and v.column_id = %L offset 0) v
      where %s is not null and %s order by %s limit %s)', col ->> 'column', o ->> 'value', o ->> 'past', o ->> 'ordered', most) into hits using few;
  return hits;
end $$;
revoke all on function enterprises.sort_own from public;

/* A page in the order of an own column. Where words and filters leave few, these are sorted; else the column is walked. */
create function enterprises.search_own(q tsquery, f jsonb, col jsonb, after_key text, after_id uuid, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises as $$
declare
  few uuid[];
begin
  if q is not null or enterprises.is_narrow(f) or f ? 'street' then
    few := enterprises.search_few(q, f, 2001);
    if cardinality(few) <= 2000 then return enterprises.sort_own(few, col, after_key, after_id, most); end if;
  end if;
  return enterprises.walk_own(q, f, col, after_key, after_id, most);
end $$;
revoke all on function enterprises.search_own from public;
grant execute on function enterprises.search_own to app;
