-- The room surveys of 0.3 is parted: these tables become those of `papers` (docs/decisions/0023). Rows, keys, triggers and grants go along.
create schema papers;
grant usage on schema papers to app;
alter table surveys.paper_readings set schema papers;
alter table surveys.letter_templates set schema papers;
