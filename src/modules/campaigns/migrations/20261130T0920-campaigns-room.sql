-- The room surveys of 0.3 is parted: these tables become those of `campaigns` (docs/decisions/0023). Rows, keys, triggers and grants go along.
create schema campaigns;
grant usage on schema campaigns to app;
alter table surveys.campaigns set schema campaigns;
alter table surveys.teams set schema campaigns;
alter table surveys.team_members set schema campaigns;
alter table surveys.roster set schema campaigns;
alter table surveys.roster_batches set schema campaigns;
alter table surveys.contact_log set schema campaigns;
alter table surveys.appointments set schema campaigns;
alter table surveys.person_slots set schema campaigns;
alter table surveys.calendar_feeds set schema campaigns;
