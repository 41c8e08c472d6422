-- A part that stays with its enterprise need not prove anew that there is one: only a merge moves parts, and then each moved part is checked.
drop trigger still_belongs on enterprises.contacts;
drop trigger still_belongs on enterprises.facts;

create function enterprises.part_still_belongs() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select 1 from enterprises.enterprises e where e.id = new.enterprise_id) then
    raise exception 'a part of no enterprise' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;

create trigger still_belongs after update of enterprise_id on enterprises.contacts for each row
  when (old.enterprise_id is distinct from new.enterprise_id) execute function enterprises.part_still_belongs();
create trigger still_belongs after update of enterprise_id on enterprises.facts for each row
  when (old.enterprise_id is distinct from new.enterprise_id) execute function enterprises.part_still_belongs();
