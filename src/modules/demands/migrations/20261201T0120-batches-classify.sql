-- 批量更正分类 (4.1-a) is an act over many as well; what is taken back is no correction to learn from.
alter table demands.batches drop constraint batches_act_check;
alter table demands.batches add constraint batches_act_check check (act in ('answer', 'refer', 'decline', 'assign', 'classify'));
create index batches_recent on demands.batches (region_code, done_at desc);
alter table demands.corrections add column taken_back_at timestamptz;
comment on column demands.corrections.taken_back_at is 'The bulk act that it came with was undone';
alter table demands.corrections add column batch_id uuid;
create index corrections_batch on demands.corrections (batch_id) where batch_id is not null;
select platform.renew_recorders();
