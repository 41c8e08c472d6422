/* Sorts the words that wait beside the search index into it: after an import every search would walk through them. */
create function enterprises.settle_search() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform gin_clean_pending_list('enterprises.enterprises_name_bg'::regclass);
end $$;
revoke all on function enterprises.settle_search from public;
grant execute on function enterprises.settle_search to app;
