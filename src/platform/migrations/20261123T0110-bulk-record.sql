/* Parts that come by the ten thousand (contacts and values of an import) are recorded in one line a statement: how many, and a digest of their
   ids. A step names such tables in `app.bulk`, for its own transaction; the rows that have a timeline are recorded one by one as ever. */
create or replace function platform.record_insert() returns trigger language plpgsql as $$
declare
  whole_name text := tg_table_schema || '.' || tg_table_name;
begin
  if whole_name = any (string_to_array(coalesce(current_setting('app.bulk', true), ''), ' ')) then
    insert into platform.audit_changes (entry_id, table_name, row_id, kind, after)
    select platform.current_entry(), whole_name, platform.current_entry(), 'insert',
      jsonb_build_object('rows', count(*), 'digest', encode(sha256(string_agg(uuid_send(n.id), ''::bytea order by n.id)), 'hex'))
    from added n having count(*) > 0;
  else
    insert into platform.audit_changes (entry_id, table_name, row_id, kind)
    select platform.current_entry(), whole_name, n.id, 'insert' from added n;
  end if;
  return null;
end $$;
