-- The list narrows to what one import wrote and has not taken back: "import": {"id", "wrote"}.
alter function enterprises.filter_text(jsonb) rename to filter_text_before_imports;
create function enterprises.filter_text(f jsonb) returns text language sql immutable as $$
  select concat_ws(' and ', enterprises.filter_text_before_imports(f),
    case when f ? 'import' then format('e.id in (select x.record_id from platform.import_effects x where x.import_id = %L and not x.undone%s)', f #>> '{import,id}',
      case when f -> 'import' ? 'wrote' then format(' and x.kind = %L', f #>> '{import,wrote}') else '' end) end)
$$;
create or replace function enterprises.is_narrow(f jsonb) returns boolean language sql immutable as $$
  select f ?| array['division', 'divisions', 'scale', 'aboveScale', 'status', 'ranges', 'own', 'import']
$$;
