-- All sheets of a workbook come in one import, each with its own heading; what a person asked of the reading is kept apart from what was read.
alter table platform.imports add column parts jsonb not null default '[]';
comment on column platform.imports.parts is 'The sheets that are read, in the order in which their rows are counted: name, heading row, records';
alter table platform.imports add column wish jsonb not null default '{}';
comment on column platform.imports.wish is 'What a person asked of the reading: sheets, heading rows, hidden rows';
