-- The pipes: audit in two layers, idempotent commands, files, the row-security wall. No business word in here.
create schema if not exists platform;
grant usage on schema platform to app;

create table platform.commands (
  command_id uuid primary key,
  operation text not null,
  actor_id uuid not null,
  request_hash text not null,
  answer jsonb,
  created_at timestamptz not null default now()
);
comment on table platform.commands is 'Ledger of commands: one client-made id, one effect, one stored answer';
create index commands_created on platform.commands (created_at);
grant select, insert, update, delete on platform.commands to app;

create table platform.audit_entries (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid not null,
  actor_name text not null,
  actor_role text not null,
  authority_id uuid not null,
  region_code text collate "C" not null,
  operation text not null,
  clause text not null,
  subject_id uuid,
  outcome text not null check (outcome in ('done', 'refused', 'failed', 'read')),
  problem text,
  reason text,
  request_id text not null,
  command_id uuid,
  source text not null,
  seal_id bigint
);
comment on table platform.audit_entries is 'Who did which operation to what; written by the door';
create index audit_entries_subject on platform.audit_entries (subject_id, at desc);
create index audit_entries_at on platform.audit_entries (at desc, id desc);
create index audit_entries_actor on platform.audit_entries (actor_id, at desc);
create index audit_entries_unsealed on platform.audit_entries (at, id) where seal_id is null;

create table platform.audit_changes (
  entry_id uuid not null,
  table_name text not null,
  row_id uuid not null,
  kind text not null check (kind in ('insert', 'update', 'delete')),
  before jsonb,
  after jsonb
);
comment on table platform.audit_changes is 'What changed; written by the statement triggers. Inserts keep no copy: the row and its later changes tell';
create index audit_changes_row on platform.audit_changes (row_id);
create index audit_changes_entry on platform.audit_changes (entry_id);

create table platform.audit_seals (
  id bigint generated always as identity primary key,
  sealed_at timestamptz not null default now(),
  entries int not null,
  first_entry uuid not null,
  last_entry uuid not null,
  previous text not null,
  digest text not null
);
comment on table platform.audit_seals is 'SM3 chain over the entries; the newest digest is kept outside as an anchor';

-- Append-only by grant and by trigger. Only the sealer may set seal_id, once.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'audit_entries' and tg_op = 'UPDATE' and old.seal_id is null and new.seal_id is not null
     and to_jsonb(old) - 'seal_id' = to_jsonb(new) - 'seal_id' then
    return new;
  end if;
  raise exception 'audit is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entries_append_only before update or delete on platform.audit_entries for each row execute function platform.refuse_change();
create trigger audit_changes_append_only before update or delete on platform.audit_changes for each row execute function platform.refuse_change();
create trigger audit_seals_append_only before update or delete on platform.audit_seals for each row execute function platform.refuse_change();
grant select, insert on platform.audit_entries, platform.audit_changes, platform.audit_seals to app;
grant update (seal_id) on platform.audit_entries to app;

-- The generic recorder: one statement, one insert. A write without an entry is refused.
create function platform.current_entry() returns uuid language plpgsql stable as $$
declare entry text := nullif(current_setting('app.entry', true), '');
begin
  if entry is null then
    raise exception 'write outside an operation' using errcode = 'insufficient_privilege';
  end if;
  return entry::uuid;
end $$;

create function platform.record_insert() returns trigger language plpgsql as $$
begin
  insert into platform.audit_changes (entry_id, table_name, row_id, kind)
  select platform.current_entry(), tg_table_schema || '.' || tg_table_name, n.id, 'insert' from added n;
  return null;
end $$;

-- Each changed row is turned into JSON once, not once for every column.
create function platform.record_update() returns trigger language plpgsql as $$
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

create function platform.record_delete() returns trigger language plpgsql as $$
begin
  insert into platform.audit_changes (entry_id, table_name, row_id, kind, before)
  select platform.current_entry(), tg_table_schema || '.' || tg_table_name, o.id, 'delete', to_jsonb(o) from removed o;
  return null;
end $$;

/* Makes a table a business table: the wall, the recorder, the grants. It needs id, authority_id and region_code.
   `unrecorded` names derived columns (search vectors, counters) that the recorder leaves out. */
create function platform.business_table(name regclass, variadic unrecorded text[] default '{}') returns void language plpgsql as $$
declare
  ignored text := (select coalesce(string_agg(quote_literal(u), ', '), '') from unnest(unrecorded) u);
begin
  execute format('alter table %s enable row level security', name);
  execute format('create policy everyone on %s for all to app using (true) with check (true)', name);
  execute format($p$create policy wall on %s as restrictive for all to app
    using (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''))
    with check (region_code >= nullif(current_setting('app.lo', true), '') and region_code < nullif(current_setting('app.hi', true), ''))$p$, name);
  execute format('create trigger audit_insert after insert on %s referencing new table as added for each statement execute function platform.record_insert()', name);
  execute format('create trigger audit_update after update on %s referencing old table as changed_old new table as changed_new for each statement execute function platform.record_update(%s)', name, ignored);
  execute format('create trigger audit_delete after delete on %s referencing old table as removed for each statement execute function platform.record_delete()', name);
  execute format('grant select, insert, update, delete on %s to app', name);
end $$;

create table platform.files (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  owner_id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  storage_key text not null,
  created_at timestamptz not null
);
comment on table platform.files is 'Uploaded and issued files; the bytes lie in the file store';
select platform.business_table('platform.files');

create table platform.tasks (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  owner_id uuid not null,
  kind text not null,
  subject_id uuid,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done_count int not null default 0,
  total_count int not null default 0,
  problem text,
  result jsonb,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table platform.tasks is 'Long work with progress, found again under 任务';
create index tasks_owner on platform.tasks (owner_id, created_at desc);
select platform.business_table('platform.tasks', 'done_count', 'updated_at');

create table platform.flags (key text primary key, set_at timestamptz not null default now());
comment on table platform.flags is 'What this installation has behind it, e.g. `seeded`';
grant select, insert on platform.flags to app;
