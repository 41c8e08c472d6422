-- 答复时限 as a table of dated rows like all others (X-5): walled, recorded, and shown to whom it concerns.
select platform.dated_table('demands.response_limits');
comment on table demands.response_limits is '答复时限 in working days, append-only: the newest in force of the nearest place holds. Region '''' is the standard';
