-- 年费年度 (6.3.4-a): a status overrules a record of payment only when its data are older than the lag of the office.
insert into assets.rules
  (key, law, article, valid_from, valid_to, governed_by, trigger, count, unit, extra_days, counting, roll, consequence, margin_days, source, confidence) values
  ('house.statusLag', 'HOUSE', '', '1983-03-01', null, 'due', 'feeDueOn', 1, 'month', 0, 'corresponding', false, 'opens', 0, '平台提示，不是法定期限', 'toVerify');
-- The table of late fees by month is quoted from the guidelines: it loses 待核实.
update assets.fees set confidence = 'confirmed', source = '专利法实施细则第一百一十五条（每超过一个月加收全额5%）；逐月表见专利审查指南（2023）' where key = 'patent.late';
