-- 走访 are served by a team (7.6-a): none of its members sees the named bad rating of their own service.
alter table satisfaction.invitations disable trigger user;
alter table satisfaction.loops disable trigger user;
alter table satisfaction.invitations add column crew uuid[] not null default '{}';
alter table satisfaction.loops add column crew uuid[] not null default '{}';
update satisfaction.invitations i set crew = m.crew
from visits.pub_visits v,
  lateral (select coalesce(array_agg(person_id), '{}') as crew from campaigns.pub_team_members t where t.team_id = v.team_id) m
where i.served_kind = 'visit' and v.id = i.served_id;
update satisfaction.loops l set crew = i.crew from satisfaction.invitations i where i.id = l.invitation_id;
alter table satisfaction.invitations enable trigger user;
alter table satisfaction.loops enable trigger user;
comment on column satisfaction.invitations.crew is 'Who served besides served_by: the team of a visit on the day of the offer';
comment on column satisfaction.loops.crew is 'As the invitation''s: to them the named rating is invisible';
