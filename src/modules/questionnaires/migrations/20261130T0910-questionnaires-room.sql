-- The room surveys of 0.3 is parted: these tables become those of `questionnaires` (docs/decisions/0023). Rows, keys, triggers and grants go along.
create schema questionnaires;
grant usage on schema questionnaires to app;
alter table surveys.questionnaire_versions set schema questionnaires;
alter table surveys.questionnaire_drafts set schema questionnaires;
alter function surveys.refuse_published_change() set schema questionnaires;
