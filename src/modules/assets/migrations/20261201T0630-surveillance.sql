-- 监督审核、再认证 (6.3.4-a): CNCA-QMS-01:2025, in force 2026-01-01; other schemes and CCC to be verified; how early each is told.
insert into assets.rules
  (key, law, article, valid_from, valid_to, governed_by, trigger, count, unit, extra_days, counting, roll, consequence, margin_days, source, confidence) values
  ('certificate.surveillanceFirst', 'QMS2025', '', '2026-01-01', null, 'due', 'issuedOn', 12, 'month', 0, 'corresponding', false, 'certificateSuspended', 0, '质量管理体系认证规则（认监委公告〔2025〕第16号，CNCA-QMS-01:2025，2026-01-01施行）', 'confirmed'),
  ('certificate.surveillanceNext', 'QMS2025', '', '2026-01-01', null, 'due', 'auditedOn', 12, 'month', 0, 'corresponding', false, 'certificateSuspended', 0, '质量管理体系认证规则（认监委公告〔2025〕第16号，CNCA-QMS-01:2025，2026-01-01施行）', 'confirmed'),
  ('certificate.surveillanceOther', 'CERT', '', '2026-01-01', null, 'due', 'auditedOn', 12, 'month', 0, 'corresponding', false, 'certificateSuspended', 0, '各认证项目的认证规则：按质量管理体系的十二个月推断，待核实，以认证机构通知为准', 'toVerify'),
  ('certificate.cccFollowUp', 'CERT', '', '2026-01-01', null, 'due', 'auditedOn', 12, 'month', 0, 'corresponding', false, 'certificateSuspended', 0, '强制性产品认证实施规则：获证后监督一般每十二个月一次，按产品另有规定，待核实', 'toVerify'),
  ('certificate.suspensionAtMost', 'QMS2025', '', '2026-01-01', null, 'due', 'auditedOn', 6, 'month', 0, 'corresponding', false, 'certificateEnds', 0, '质量管理体系认证规则（认监委公告〔2025〕第16号，CNCA-QMS-01:2025，2026-01-01施行）；暂停最长六个月，待核实', 'toVerify'),
  ('certificate.recertification', 'QMS2025', '', '2026-01-01', null, 'due', 'paperEndsOn', 0, 'day', 0, 'itself', false, 'recertificationLost', 0, '质量管理体系认证规则（认监委公告〔2025〕第16号，CNCA-QMS-01:2025，2026-01-01施行）', 'confirmed'),
  ('certificate.recertificationOther', 'CERT', '', '2026-01-01', null, 'due', 'paperEndsOn', 0, 'day', 0, 'itself', false, 'recertificationLost', 0, '各认证项目的认证规则：按质量管理体系的十二个月推断，待核实，以认证机构通知为准', 'toVerify');
insert into assets.default_steps (kind, unit, amount, to_enterprise, source, confidence) values
  ('surveillance', 'month', 3, true, '工作惯例', 'toVerify'),
  ('surveillance', 'month', 1, true, '工作惯例', 'toVerify'),
  ('surveillance', 'day', 7, true, '工作惯例', 'toVerify'),
  ('surveillance', 'day', 0, true, '工作惯例', 'toVerify');
