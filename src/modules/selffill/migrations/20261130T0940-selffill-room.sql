-- The room surveys of 0.3 is parted: these tables become those of `selffill` (docs/decisions/0023). Rows, keys, triggers and grants go along.
create schema selffill;
grant usage on schema selffill to app;
alter table surveys.fill_links set schema selffill;
alter table surveys.fill_codes set schema selffill;
alter table surveys.fill_sessions set schema selffill;
