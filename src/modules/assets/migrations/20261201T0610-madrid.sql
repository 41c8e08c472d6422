-- 马德里国际注册 (6.3.3-a, 6.3.4-a, X-4): renewal at the International Bureau, in Swiss francs; opposition from the Gazette.
alter table assets.fees drop constraint fees_unit_check, add constraint fees_unit_check check (unit in ('yuan', 'percent', 'years', 'franc'));
insert into assets.rules
  (key, law, article, valid_from, valid_to, governed_by, trigger, count, unit, extra_days, counting, roll, consequence, margin_days, source, confidence) values
  ('trademark.madridTerm', 'MADRID', '7', '1996-04-01', null, 'due', 'registeredOn', 10, 'year', 0, 'corresponding', false, 'madridIntoGrace', 0, '商标国际注册马德里协定有关议定书及其实施细则（第二十九条至第三十一条），世界知识产权组织，待核实', 'toVerify'),
  ('trademark.madridNewTerm', 'MADRID', '7', '1996-04-01', null, 'due', 'validUntil', 10, 'year', 0, 'corresponding', false, 'madridIntoGrace', 0, '商标国际注册马德里协定有关议定书及其实施细则（第二十九条至第三十一条），世界知识产权组织，待核实', 'toVerify'),
  ('trademark.madridWindow', 'MADRID', '7', '1996-04-01', null, 'due', 'validUntil', 6, 'month', 0, 'before', false, 'opens', 0, '商标国际注册马德里协定有关议定书及其实施细则（第二十九条至第三十一条），世界知识产权组织，待核实', 'toVerify'),
  ('trademark.madridGrace', 'MADRID', '7', '1996-04-01', null, 'due', 'validUntil', 6, 'month', 0, 'corresponding', false, 'madridStruckOff', 0, '商标国际注册马德里协定有关议定书及其实施细则（第二十九条至第三十一条），世界知识产权组织，待核实', 'toVerify'),
  ('trademark.madridOpposition', 'TMReg2014', '45', '2014-05-01', '2026-12-31', 'trigger', 'gazetteMonthOn', 3, 'month', 0, 'corresponding', true, 'markRegistered', 1, '商标法实施条例（2014年），国务院令第651号；与2026年修订的商标法配套的条例尚未公布', 'toVerify'),
  ('trademark.madridOpposition', 'TML2026', '36', '2027-01-01', null, 'trigger', 'gazetteMonthOn', 2, 'month', 0, 'corresponding', true, 'markRegistered', 1, '商标法（2026年修订，2027-01-01施行），全国人大常委会；实施条例第四十五条的三个月是否缩短，待核实', 'toVerify');
insert into assets.fees (key, law, article, valid_from, valid_to, from_step, to_step, value, unit, source, confidence) values
  ('trademark.madridBasic', 'MADRID', '7', '1996-04-01', null, 0, 0, 653, 'franc', '商标国际注册马德里协定有关议定书及其实施细则（第二十九条至第三十一条），世界知识产权组织，待核实；金额以国际局费用计算器为准', 'toVerify'),
  ('trademark.madridSurcharge', 'MADRID', '7', '1996-04-01', null, 0, 0, 50, 'percent', '商标国际注册马德里协定有关议定书及其实施细则（第二十九条至第三十一条），世界知识产权组织，待核实；金额以国际局费用计算器为准', 'toVerify');
