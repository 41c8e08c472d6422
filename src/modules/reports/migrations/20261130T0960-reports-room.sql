-- The room surveys of 0.3 is parted: these tables become those of `reports` (docs/decisions/0023). Rows, keys, triggers and grants go along.
create schema reports;
grant usage on schema reports to app;
alter table surveys.reports set schema reports;
drop schema surveys;
