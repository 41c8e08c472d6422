-- 通知与国外 (6.3.4-a): review of a decision on non-use, defences, priority abroad, PCT national phase; how early each is told.
insert into assets.rules
  (key, law, article, valid_from, valid_to, governed_by, trigger, count, unit, extra_days, counting, roll, consequence, margin_days, source, confidence) values
  ('trademark.reviewNonUse', 'TML2019', '54', '2019-11-01', '2026-12-31', 'due', 'servedOn', 15, 'day', 0, 'corresponding', true, 'noReview', 0, '商标法（2019年修正），国家知识产权局', 'confirmed'),
  ('trademark.reviewNonUse', 'TML2026', '', '2027-01-01', null, 'due', 'servedOn', 15, 'day', 0, 'corresponding', true, 'noReview', 0, '商标法（2026年修订，2027-01-01施行），全国人大常委会；沿用十五日，条号待核实', 'toVerify'),
  ('trademark.invalidityDefence', 'TMReg2014', '58', '2014-05-01', null, 'due', 'servedOn', 30, 'day', 0, 'corresponding', true, 'noDefence', 0, '商标法实施条例（2014年），国务院令第651号；与2026年修订的商标法配套的条例尚未公布；条号待核实', 'toVerify'),
  ('trademark.reviewDefence', 'TMReg2014', '58', '2014-05-01', null, 'due', 'servedOn', 30, 'day', 0, 'corresponding', true, 'noDefence', 0, '商标法实施条例（2014年），国务院令第651号；与2026年修订的商标法配套的条例尚未公布；条号待核实', 'toVerify'),
  ('trademark.priorityAbroad', 'PARIS', '4', '1985-03-19', null, 'due', 'filedOn', 6, 'month', 0, 'corresponding', false, 'abroadLost', 0, '保护工业产权巴黎公约第四条（优先权期限：发明、实用新型十二个月，外观设计、商标六个月），待核实', 'toVerify'),
  ('patent.invalidityDefence', 'PLGuide2023', '', '2024-01-20', null, 'due', 'servedOn', 1, 'month', 0, 'corresponding', true, 'noDefence', 0, '专利审查指南（2023）：无效宣告请求受理通知书答复期限一个月，以通知书所载为准，待核实', 'toVerify'),
  ('patent.priorityAbroad', 'PARIS', '4', '1985-03-19', null, 'due', 'filedOn', 12, 'month', 0, 'corresponding', false, 'abroadLost', 0, '保护工业产权巴黎公约第四条（优先权期限：发明、实用新型十二个月，外观设计、商标六个月），待核实', 'toVerify'),
  ('patent.priorityAbroadDesign', 'PARIS', '4', '1985-03-19', null, 'due', 'filedOn', 6, 'month', 0, 'corresponding', false, 'abroadLost', 0, '保护工业产权巴黎公约第四条（优先权期限：发明、实用新型十二个月，外观设计、商标六个月），待核实', 'toVerify'),
  ('patent.pctEntry', 'PLReg2023', '120', '2024-01-20', null, 'due', 'priorityOn', 30, 'month', 0, 'corresponding', true, 'pctIntoGrace', 0, '专利法实施细则（2023年修订，2024-01-20施行），国务院；条号待核实，外国期限以各国规定为准', 'toVerify'),
  ('patent.pctEntryLate', 'PLReg2023', '120', '2024-01-20', null, 'due', 'priorityOn', 32, 'month', 0, 'corresponding', true, 'pctLost', 0, '专利法实施细则（2023年修订，2024-01-20施行），国务院；条号待核实，外国期限以各国规定为准', 'toVerify');
insert into assets.default_steps (kind, unit, amount, to_enterprise, source, confidence) values
  ('priority', 'month', 2, true, '工作惯例', 'toVerify'),
  ('priority', 'day', 15, true, '工作惯例', 'toVerify'),
  ('pctEntry', 'month', 3, true, '工作惯例', 'toVerify'),
  ('pctEntry', 'month', 1, true, '工作惯例', 'toVerify'),
  ('pctEntry', 'day', 7, true, '工作惯例', 'toVerify'),
  ('pctEntryGrace', 'week', 1, true, '工作惯例', 'toVerify'),
  ('pctEntryGrace', 'day', 7, true, '工作惯例', 'toVerify');
