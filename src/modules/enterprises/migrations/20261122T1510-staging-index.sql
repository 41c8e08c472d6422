-- Staging is walked by row; an index on decisions costs more at every COPY than it saves on a page.
drop index enterprises.import_rows_decided;
