-- 费减请求 (6.3.1-a): two and a half months before an annual fee is due, as a dated row; days beyond whole months get a column.
alter table assets.rules add column extra_days int not null default 0 check (extra_days between 0 and 30);
comment on column assets.rules.extra_days is 'Days beyond the whole units: two and a half months are 2 months and 15 days';
insert into assets.rules
  (key, law, article, valid_from, valid_to, governed_by, trigger, count, unit, extra_days, counting, roll, consequence, margin_days, source, confidence) values
  ('patent.reductionRequest', 'FEE2016', '', '2016-09-01', null, 'due', 'feeDueOn', 2, 'month', 15, 'before', false, 'reductionLost', 3, '专利收费减缴办法（财税〔2016〕78号）：缴费期限届满两个半月之前，待核实', 'toVerify');
insert into assets.default_steps (kind, unit, amount, to_enterprise, source, confidence) values
  ('feeReduction', 'month', 2, true, '工作惯例', 'toVerify'),
  ('feeReduction', 'month', 1, true, '工作惯例', 'toVerify'),
  ('feeReduction', 'day', 7, true, '工作惯例', 'toVerify'),
  ('feeReduction', 'day', 0, true, '工作惯例', 'toVerify');
