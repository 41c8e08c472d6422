-- 状态归组 (6.3.4-a): 届满终止 is an end that nothing restores, 驳回等复审 is pending, 等恢复 can be restored.
update assets.assets set status = 'pending', ended_on = null
  where kind = 'patent' and status in ('recoverable', 'ended', 'other') and regexp_replace(status_words, '[\s,，、]', '', 'g') ~ '^驳回(等|待)复审';
update assets.assets set status = 'ended', ended_on = coalesce(ended_on, as_of)
  where kind = 'patent' and status in ('recoverable', 'other') and regexp_replace(status_words, '[\s,，、]', '', 'g') ~ '届满终止(待失效)?$';
update assets.assets set status = 'recoverable', ended_on = null
  where kind = 'patent' and status in ('ended', 'other') and status_words like '%等恢复%';
