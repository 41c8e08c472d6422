-- 转办 with a watch (7.1-b): the demand names the referral that holds it, so that no other act and no late step takes back what is not its own.
alter table demands.demands
  add column out_id uuid,
  add column out_before jsonb,
  add constraint demands_out check (out_id is null or referred_at is not null),
  add constraint demands_out_before check (out_before is null or out_id is not null);
comment on column demands.demands.out_id is 'The referral that holds it, of the room that sent it; null: it is out with nobody who is watched over';
comment on column demands.demands.out_before is 'The 转办 in free words that stood before it was sent; stands again when the referral ends';
