-- What of an import is written: only what is new, only what brings the register up to date, or both. Chosen before it is confirmed.
alter table platform.imports add column mode text collate "C" not null default 'both' check (mode in ('both', 'new', 'update'));
comment on column platform.imports.mode is 'What is written; rows that it leaves out are counted and listed as skipped';
