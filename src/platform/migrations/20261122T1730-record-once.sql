-- The recorder turns each changed row into JSON once, not once for every column: a wide row with a form in it took ten times as long.
create or replace function platform.record_update() returns trigger language plpgsql as $$
begin
  insert into platform.audit_changes (entry_id, table_name, row_id, kind, before, after)
  select platform.current_entry(), tg_table_schema || '.' || tg_table_name, d.id, 'update', d.before, d.after
  from (
    select n.id, diff.before, diff.after
    from changed_new n join changed_old r on r.id = n.id
    cross join lateral (select to_jsonb(r) as was, to_jsonb(n) as is_now offset 0) j
    cross join lateral (
      select jsonb_object_agg(o.key, o.value) as before, jsonb_object_agg(o.key, w.value) as after
      from jsonb_each(j.was) o join jsonb_each(j.is_now) w on w.key = o.key
      where w.value is distinct from o.value and not coalesce(o.key = any (tg_argv), false)
    ) diff
  ) d where d.after is not null;
  return null;
end $$;
