-- What a bulk import pays for at every row, made lean.
-- The history of a value is asked for rarely and only of what was superseded.
drop index enterprises.facts_history;
create index facts_history on enterprises.facts (enterprise_id, field, recorded_at desc) where superseded_at is not null;
-- Nobody looks a contact up by number.
drop index enterprises.contacts_phone;
-- The division is combined with other conditions, never walked in order: the short key is packed tightly.
drop index enterprises.enterprises_industry;
create index enterprises_industry on enterprises.enterprises (district_code, industry_division);
-- Words of many new names are sorted into the index together.
alter index enterprises.enterprises_name_bg set (gin_pending_list_limit = 16384);

-- Stretches of an import that are written: two are written at a time, and each is harmless when it comes twice.
create table enterprises.import_stretches (
  import_id uuid not null,
  phase text not null check (phase in ('new', 'update')),
  from_row int not null,
  primary key (import_id, phase, from_row)
);
comment on table enterprises.import_stretches is 'Which parts of an import are in the register';
grant select, insert, delete on enterprises.import_stretches to app;
