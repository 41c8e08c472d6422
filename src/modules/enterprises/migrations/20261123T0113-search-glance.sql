-- Common words first show themselves on the first rows of a list: a glance there costs the same however many rows there are, where the index
-- would have to gather every hit of the district.

/* One district or street: a glance along the list, then the indexes, then the walk. Answers at least the page, at most 500 ids, unsorted. */
create or replace function enterprises.search_place(q tsquery, f jsonb, sort text, after_key text, after_id uuid, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises as $$
declare
  hits uuid[];
  narrow boolean := f ?| array['division', 'divisions', 'scale', 'aboveScale', 'status'];
begin
  if q is null and not narrow then return enterprises.search_walk(null, f, sort, after_key, after_id, null, most); end if;
  hits := enterprises.search_walk(q, f, sort, after_key, after_id, case when q is null then 2000 else 600 end, most);
  if cardinality(hits) >= most then return hits; end if;
  hits := enterprises.search_few(q && (quote_literal('@' || coalesce(f ->> 'street', f ->> 'district')))::tsquery, f, 501);
  if cardinality(hits) <= 500 then return hits; end if;
  return enterprises.search_walk(q, f, sort, after_key, after_id, null, most);
end $$;

/* The whole scope: above a district each district is asked, for all of them have the index and none the whole order. Rare words are asked
   for once; a word that fills a page of the first district is not rare. */
create or replace function enterprises.search(q tsquery, f jsonb, sort text, after_key text, after_id uuid, most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, enterprises as $$
declare
  hits uuid[] := '{}';
  d text;
  common boolean := false;
begin
  if f ? 'district' or f ? 'street' then return enterprises.search_place(q, f, sort, after_key, after_id, most); end if;
  if q is not null then
    select x into d from enterprises.districts(f ->> 'lo', f ->> 'hi') x limit 1;
    if d is not null then
      common := cardinality(enterprises.search_walk(q, f || jsonb_build_object('district', d), sort, after_key, after_id, 600, most)) >= most;
    end if;
    if not common then
      hits := enterprises.search_few(q, f, 501);
      if cardinality(hits) <= 500 then return hits; end if;
      hits := '{}';
    end if;
  end if;
  for d in select enterprises.districts(f ->> 'lo', f ->> 'hi') loop
    hits := hits || enterprises.search_place(q, f || jsonb_build_object('district', d), sort, after_key, after_id, most);
  end loop;
  return hits;
end $$;
