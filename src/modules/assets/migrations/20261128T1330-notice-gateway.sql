-- Reminders of the ladder to enterprises through the office's gateway (6.3.2-b): each handed over once, by day.
alter table assets.notices add column handed_at timestamptz, add column message_id uuid;
comment on column assets.notices.handed_at is 'When the gateway was asked, or when no mobile number was found; null: not looked at';
comment on column assets.notices.message_id is 'The message in the outbox of the house; null: a person sends it';
alter table assets.notices drop constraint notices_sent_how_check;
alter table assets.notices add constraint notices_sent_how_check check (sent_how in ('copied', 'phone', 'visit', 'gateway'));
create index notices_to_hand on assets.notices (created_at)
  where recipient = 'enterprise' and cause = 'reminder' and folded_into is null and sent_at is null and handed_at is null;
create index notices_handed on assets.notices (message_id) where message_id is not null and sent_at is null;
