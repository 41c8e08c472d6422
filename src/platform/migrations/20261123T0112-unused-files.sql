/* Uploads that nothing refers to. By convention a reference is a column `file_id` (or `…_file_id`, `file_ids`) with the id, or a text column `…_key`
   with the place of the bytes. The owner looks, so that nobody's wall hides a use. */
create function platform.unused_files(before timestamptz, most int) returns table (id uuid, storage_key text)
  language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  unused text;
begin
  select coalesce(string_agg(
    case
      when a.atttypid = 'uuid'::regtype then format('and not exists (select 1 from %I.%I x where x.%I = f.id)', n.nspname, c.relname, a.attname)
      when a.atttypid = 'uuid[]'::regtype then format('and not exists (select 1 from %I.%I x where f.id = any (x.%I))', n.nspname, c.relname, a.attname)
      else format('and not exists (select 1 from %I.%I x where x.%I = f.storage_key)', n.nspname, c.relname, a.attname)
    end, ' '), '') into unused
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where not a.attisdropped and a.attnum > 0 and c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
    and not (n.nspname = 'platform' and c.relname = 'files')
    and ((a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and a.attname ~ '(^|_)file_ids?$') or (a.atttypid = 'text'::regtype and a.attname ~ '_key$'));
  return query execute format('select f.id, f.storage_key from platform.files f where f.created_at < $1 %s order by f.created_at, f.id limit $2', unused) using before, most;
end $$;
revoke all on function platform.unused_files from public;
grant execute on function platform.unused_files to app;
