-- Lists go with enterprises that are merged, and back (6.1-c).
alter table campaigns.roster add column came_from uuid[] not null default '{}';
comment on column campaigns.roster.came_from is 'Enterprises that this entry belonged to before they were merged into the next, the first at the front: the way back when a merge is undone';
alter table campaigns.engagements add column came_from uuid[] not null default '{}';
comment on column campaigns.engagements.came_from is 'Enterprises that this line belonged to before they were merged into the next, the first at the front: the way back when a merge is undone';
