-- 走访情况 (6.1-b, 6.1-c): what became of the enterprises of a list, told by the room that keeps the records, in the transaction of the record.
-- Progress, 走访频次 and 已走访 are read from here (docs/decisions/0023).
create table campaigns.engagements (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null,
  region_code text collate "C" not null,
  campaign_id uuid not null references campaigns.campaigns (id),
  enterprise_id uuid not null,
  method text collate "C" not null check (method in ('site', 'phone', 'seminar')),
  with_form boolean not null,
  record_id uuid not null,
  done_on date not null,
  done_by_name text not null,
  constraint engagements_once unique (record_id, enterprise_id)
);
comment on table campaigns.engagements is '走访情况: one line per record done and enterprise: visits handed in, calls not refused, seminar guests who came [no record: derived from the records of visits]';
comment on column campaigns.engagements.region_code is 'Place of the record: the wall goes by it';
comment on column campaigns.engagements.method is 'site 实地走访 · phone 电话访谈 · seminar 座谈研讨';
comment on column campaigns.engagements.with_form is 'A Table A.1 was handed in with it; by phone it stands beside the call and is no call of its own';
comment on column campaigns.engagements.record_id is 'The visit, the call or the seminar';
comment on column campaigns.engagements.done_on is '走访日期, the day in Beijing';
comment on column campaigns.engagements.done_by_name is 'Who handed the record in, called, or was host';
create index engagements_by_campaign on campaigns.engagements (campaign_id, enterprise_id);
create index engagements_of_enterprise on campaigns.engagements (enterprise_id, done_on) where method = 'site';
select platform.derived_table('campaigns.engagements');

create view campaigns.pub_campaigns with (security_invoker = true) as
  select id, title from campaigns.campaigns;
comment on view campaigns.pub_campaigns is '调研计划, as other rooms may name it; its course comes through the face';

create view campaigns.pub_roster with (security_invoker = true) as
  select id, campaign_id, enterprise_id, uscc, address, street_code, team_id, removed_at from campaigns.roster;
comment on view campaigns.pub_roster is '企业名单, as other rooms may read it: removed entries too, for their records stay';

create view campaigns.pub_teams with (security_invoker = true) as
  select id, name, created_at from campaigns.teams;
comment on view campaigns.pub_teams is '走访小组 by name';

create view campaigns.pub_team_members with (security_invoker = true) as
  select campaign_id, team_id, person_id, person_name, joined_at from campaigns.team_members where left_at is null;
comment on view campaigns.pub_team_members is 'Who is on which team now';

create view campaigns.pub_engagements with (security_invoker = true) as
  select campaign_id, enterprise_id, method, with_form, record_id, done_on, done_by_name from campaigns.engagements;
comment on view campaigns.pub_engagements is '走访情况, for the report';

grant select on campaigns.pub_campaigns, campaigns.pub_roster, campaigns.pub_teams, campaigns.pub_team_members, campaigns.pub_engagements to app;
