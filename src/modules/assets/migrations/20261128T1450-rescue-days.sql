-- 本月要抢救: what has passed its safe day and not yet its legal one is found between two days in one index; along the order of safe days
-- everything that is lost already would be walked over.
create index deadlines_between on assets.deadlines (district_code, due_on, safe_on) where closed_at is null;
