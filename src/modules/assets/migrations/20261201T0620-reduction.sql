-- 费减 (6.3.4-a): what the reduction covers (财税〔2016〕78号), with amounts confirmed by it; Hague designation fees (财税〔2024〕23号).
update assets.fees set confidence = 'confirmed', source = '财税〔2016〕78号、财税〔2018〕37号（2016年为6年）' where key = 'patent.reliefYears';
update assets.fees set confidence = 'confirmed', source = '国家知识产权局专利收费标准；减缴见财税〔2016〕78号'
  where key in ('patent.filing.invention', 'patent.examination', 'patent.review.invention');
update assets.fees set source = '国家知识产权局专利收费标准；专利法实施细则第一百一十五条；同一变更批量办理只收一件（财税〔2024〕23号）' where key = 'patent.change';
insert into assets.fees (key, law, article, valid_from, valid_to, from_step, to_step, value, unit, source, confidence) values
  ('patent.relief.hague.one', 'FEE2024', '', '2024-07-15', null, 0, 0, 85, 'percent', '财税〔2024〕23号：海牙协定单独指定费适用减缴', 'confirmed'),
  ('patent.relief.hague.several', 'FEE2024', '', '2024-07-15', null, 0, 0, 70, 'percent', '财税〔2024〕23号：海牙协定单独指定费适用减缴', 'confirmed');
