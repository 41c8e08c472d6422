-- When an enterprise is deleted (only the undo of an import does that), PostgreSQL looks for merges that point to it: without an index by reading
-- the whole register, for each of a hundred thousand.
create index enterprises_merged_into on enterprises.enterprises (merged_into) where merged_into is not null;
create index merges_keep on enterprises.merges (keep_id);
