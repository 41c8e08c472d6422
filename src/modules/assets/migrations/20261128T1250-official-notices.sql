-- 收到的官方通知 (6.3.1-a, 6.3.2-b): their periods as dated rows, and how early each is told.
insert into assets.rules
  (key, law, article, valid_from, valid_to, governed_by, trigger, count, unit, extra_days, counting, roll, consequence, margin_days, source, confidence) values
  ('patent.officeActionFirst', 'PLGuide2023', '', '2024-01-20', null, 'due', 'servedOn', 4, 'month', 0, 'corresponding', true, 'deemedWithdrawn', 0, '专利审查指南（2023）：第一次审查意见通知书答复期限四个月，以通知书所载为准，待核实', 'toVerify'),
  ('patent.officeActionNext', 'PLGuide2023', '', '2024-01-20', null, 'due', 'servedOn', 2, 'month', 0, 'corresponding', true, 'deemedWithdrawn', 0, '专利审查指南（2023）：再次审查意见通知书答复期限两个月，以通知书所载为准，待核实', 'toVerify'),
  ('paper.notice', 'PAPER', '', '1983-03-01', null, 'due', 'paperEndsOn', 0, 'day', 0, 'itself', false, 'noDefence', 0, '通知书所载', 'confirmed');
-- The first step lies before every such period: a notice is told as soon as it is recorded.
insert into assets.default_steps (kind, unit, amount, to_enterprise, source, confidence) values
  ('noticeReply', 'month', 6, true, '收到即提醒；工作惯例', 'toVerify'),
  ('noticeReply', 'month', 1, true, '工作惯例', 'toVerify'),
  ('noticeReply', 'day', 15, true, '工作惯例', 'toVerify'),
  ('noticeReply', 'day', 7, true, '工作惯例', 'toVerify'),
  ('noticeReply', 'day', 3, true, '工作惯例', 'toVerify'),
  ('noticeReply', 'day', 0, true, '工作惯例', 'toVerify');
