-- The subscribed calendars move to the one table of feeds; their links go on working. Moving is no act of a person: it leaves no entry.
alter table platform.calendar_feeds disable trigger user;
insert into platform.calendar_feeds (id, authority_id, region_code, kind, owner_id, subject_id, token_hash, created_at, revoked_at)
  select id, authority_id, region_code, 'campaigns.itinerary', owner_id, team_id, token_hash, created_at, revoked_at from campaigns.calendar_feeds;
alter table platform.calendar_feeds enable trigger user;
drop table campaigns.calendar_feeds;
