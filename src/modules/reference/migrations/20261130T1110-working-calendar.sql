-- 工作日历 comes from assets: the State Council's notices and their days hold for every room that counts working days, not for deadlines alone.
alter table assets.holiday_notices set schema reference;
alter table assets.holidays set schema reference;
