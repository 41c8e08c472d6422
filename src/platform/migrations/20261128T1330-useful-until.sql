-- A message that is no code may wait longer for the gateway than a quarter of an hour.
alter table platform.messages add column useful_until timestamptz;
comment on column platform.messages.useful_until is 'After this nobody waits for it any more; null: a quarter of an hour after it was queued';
