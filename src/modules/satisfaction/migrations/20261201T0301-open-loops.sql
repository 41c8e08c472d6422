-- 总览 counts the bad ratings that are not over, however many there were.
create index loops_open on satisfaction.loops (region_code) where mended_at is null and upheld is not true;
