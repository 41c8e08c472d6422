-- Events: what has happened in a room, written with the business transaction, and what of it rooms to the right have yet to hear.
create table platform.events (
  id uuid primary key,
  number bigint generated always as identity,
  name text not null,
  subject_id uuid not null,
  payload jsonb not null,
  listeners text[] not null,
  authority_id uuid not null,
  region_code text collate "C" not null,
  entry_id uuid not null,
  emitted_at timestamptz not null,
  dispatched_at timestamptz
);
comment on table platform.events is 'Outbox of events: ids and deciding facts, no personal data; whoever listened when it was emitted hears it [no wall: a queue of the pipes, read by the worker and on the page of deliveries only]';
comment on column platform.events.number is 'Order of events of one subject; a transaction that emits holds the row of its subject';
create index events_undispatched on platform.events (number) where dispatched_at is null;
create index events_dispatched on platform.events (emitted_at) where dispatched_at is not null;
grant select, insert, update, delete on platform.events to app;

create table platform.deliveries (
  event_id uuid not null references platform.events (id),
  listener text not null,
  subject_id uuid not null,
  number bigint not null,
  tries int not null default 0,
  next_at timestamptz not null,
  problem text,
  problem_params jsonb not null default '{}',
  parked_at timestamptz,
  primary key (event_id, listener)
);
comment on table platform.deliveries is 'What a listener has yet to hear; gone when it has carried its operation out [no wall: a queue of the pipes, read by the worker and on the page of deliveries only]';
create index deliveries_in_order on platform.deliveries (listener, subject_id, number);
create index deliveries_next on platform.deliveries (number) where parked_at is null;
create index deliveries_in_trouble on platform.deliveries (number, listener) where tries > 0;
grant select, insert, update, delete on platform.deliveries to app;
