-- An import writes some ten thousand parts at a time: what each row paid for on its own (a look for its enterprise, a lock on it) is paid once a
-- statement. An enterprise is deleted only by the undo of its import, and takes its parts along as before.
create function enterprises.parts_belong() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select 1 from added a where not exists (select 1 from enterprises.enterprises e where e.id = a.enterprise_id)) then
    raise exception 'a part of no enterprise' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;

/* Values and people in force and those that were are asked for apart: each kind has its own index. */
create function enterprises.drop_parts() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from enterprises.contacts c using removed r where c.enterprise_id = r.id and c.retired_at is null;
  delete from enterprises.contacts c using removed r where c.enterprise_id = r.id and c.retired_at is not null;
  delete from enterprises.facts f using removed r where f.enterprise_id = r.id and f.superseded_at is null;
  delete from enterprises.facts f using removed r where f.enterprise_id = r.id and f.superseded_at is not null;
  return null;
end $$;

alter table enterprises.contacts drop constraint contacts_enterprise_id_fkey;
alter table enterprises.facts drop constraint facts_enterprise_id_fkey;
create index contacts_retired on enterprises.contacts (enterprise_id) where retired_at is not null;

create trigger belongs after insert on enterprises.contacts referencing new table as added for each statement execute function enterprises.parts_belong();
create trigger still_belongs after update on enterprises.contacts referencing new table as added for each statement execute function enterprises.parts_belong();
create trigger belongs after insert on enterprises.facts referencing new table as added for each statement execute function enterprises.parts_belong();
create trigger still_belongs after update on enterprises.facts referencing new table as added for each statement execute function enterprises.parts_belong();
create trigger drop_parts after delete on enterprises.enterprises referencing old table as removed for each statement execute function enterprises.drop_parts();

-- The key has the same order; an undo passes over what it has done.
drop index enterprises.import_effects_open;

-- Words of a whole stretch of an import are sorted into the index together.
alter index enterprises.enterprises_name_bg set (gin_pending_list_limit = 65536);
