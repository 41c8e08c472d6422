-- 日历订阅: one table for the feeds of all rooms; each room brings its own rows here.
create table platform.calendar_feeds (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  kind text collate "C" not null,
  owner_id uuid not null,
  subject_id uuid,
  token_hash text not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz
);
comment on table platform.calendar_feeds is '日历订阅: a secret link of one person for a calendar client; only its hash is kept';
comment on column platform.calendar_feeds.kind is 'Whose calendar it is, e.g. campaigns.itinerary';
comment on column platform.calendar_feeds.subject_id is 'What is subscribed to, e.g. a team; null: the owner''s own days';
create index calendar_feeds_owner on platform.calendar_feeds (owner_id, kind) where revoked_at is null;
select platform.business_table('platform.calendar_feeds');
revoke delete on platform.calendar_feeds from app;
