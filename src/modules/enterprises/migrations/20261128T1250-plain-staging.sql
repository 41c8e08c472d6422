-- Staged rows in the shape in which they will be written: people and values in columns of their own, words as a tsvector with their places, ids of
-- the parts made where the row was read. To take them out of JSON and text again cost more than to write them.
alter table enterprises.import_rows
  -- The same name stands further up in the file, in this row.
  add column name_first int,
  -- One id for each person (in the order of the columns below) and each value.
  add column part_ids uuid[] not null default '{}',
  add column legal_name text,
  add column lead_name text,
  add column lead_phone text,
  add column lead_print text,
  add column liaison_name text,
  add column liaison_post text,
  add column liaison_phone text,
  add column liaison_print text,
  add column group_name text,
  add column products jsonb,
  add column ledger jsonb;

update enterprises.import_rows r set
  legal_name = (select c ->> 'name' from jsonb_array_elements(r.contacts) c where c ->> 'kind' = 'legalRepresentative' limit 1),
  lead_name = (select c ->> 'name' from jsonb_array_elements(r.contacts) c where c ->> 'kind' = 'qualityLead' limit 1),
  lead_phone = (select c ->> 'phone' from jsonb_array_elements(r.contacts) c where c ->> 'kind' = 'qualityLead' limit 1),
  lead_print = (select c ->> 'print' from jsonb_array_elements(r.contacts) c where c ->> 'kind' = 'qualityLead' limit 1),
  liaison_name = (select c ->> 'name' from jsonb_array_elements(r.contacts) c where c ->> 'kind' = 'liaison' limit 1),
  liaison_post = (select c ->> 'post' from jsonb_array_elements(r.contacts) c where c ->> 'kind' = 'liaison' limit 1),
  liaison_phone = (select c ->> 'phone' from jsonb_array_elements(r.contacts) c where c ->> 'kind' = 'liaison' limit 1),
  liaison_print = (select c ->> 'print' from jsonb_array_elements(r.contacts) c where c ->> 'kind' = 'liaison' limit 1),
  group_name = (select c ->> 'name' from jsonb_array_elements(r.contacts) c where c ->> 'kind' = 'liaisonGroup' limit 1),
  products = r.facts -> 'basic.products',
  ledger = r.facts -> 'register.ledger';

alter table enterprises.import_rows drop column contacts, drop column facts,
  alter column name_bg drop default,
  alter column name_bg type tsvector using (name_bg || enterprises.region_tokens(region_code))::tsvector;
alter table enterprises.import_rows alter column name_bg set default '';

/* Words that were put together for one place, as they are at another. */
create function enterprises.words_at(words tsvector, was text, place text) returns tsvector language sql immutable as $$
  select ts_delete(words, array['@' || left(was, 4), '@' || left(was, 6), '@' || was]) || enterprises.region_tokens(place)::tsvector
$$;
