-- Outgoing short messages: what a room wants said to a telephone, until the office's gateway has taken it.
create table platform.messages (
  id uuid primary key,
  about uuid not null,
  purpose text not null,
  to_sealed text not null,
  text_sealed text not null,
  tries int not null default 0,
  problem text,
  queued_at timestamptz not null,
  sent_at timestamptz,
  given_up_at timestamptz
);
comment on table platform.messages is 'Outbox of short messages; number and text are sealed and emptied once it is sent or given up [no wall: a queue of the pipes, read by the worker only]';
create index messages_about on platform.messages (about, queued_at);
grant select, insert, update, delete on platform.messages to app;
