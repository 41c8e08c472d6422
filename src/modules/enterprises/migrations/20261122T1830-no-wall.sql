comment on table enterprises.import_rows is 'Staged rows of an import, read only through the import they belong to [no wall: PostgreSQL refuses COPY behind one; numbers are sealed]';
comment on table enterprises.import_faults is 'Faults by cell, e.g. Sheet1!C52, read only through their import [no wall: PostgreSQL refuses COPY behind one; values are sealed]';
comment on table enterprises.import_effects is 'Before and after of each row that an import wrote: what its undo reads [no wall: it stands behind the wall, and is itself the record]';
comment on table enterprises.import_mappings is 'Columns as this authority mapped them last time [no wall: headings only, asked by authority]';
comment on table enterprises.import_stretches is 'Which parts of an import are in the register [no wall: row numbers only]';
