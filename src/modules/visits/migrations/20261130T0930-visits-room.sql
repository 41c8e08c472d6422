-- The room surveys of 0.3 is parted: these tables become those of `visits` (docs/decisions/0023). Rows, keys, triggers and grants go along.
create schema visits;
grant usage on schema visits to app;
alter table surveys.visits set schema visits;
alter table surveys.notes set schema visits;
alter table surveys.interviews set schema visits;
alter table surveys.seminars set schema visits;
alter table surveys.seminar_guests set schema visits;
alter table surveys.visit_files set schema visits;
alter table surveys.visit_aliases set schema visits;
