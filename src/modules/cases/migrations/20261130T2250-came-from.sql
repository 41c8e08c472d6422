-- Cases, referrals and recusals go with enterprises that are merged, and back (6.1-c).
alter table cases.cases add column came_from uuid[] not null default '{}';
comment on column cases.cases.came_from is 'Enterprises that this row belonged to before they were merged into the next, the first at the front: the way back when a merge is undone';
alter table cases.referrals add column came_from uuid[] not null default '{}';
comment on column cases.referrals.came_from is 'Enterprises that this row belonged to before they were merged into the next, the first at the front: the way back when a merge is undone';
alter table cases.recusals add column came_from uuid[] not null default '{}';
comment on column cases.recusals.came_from is 'Enterprises that this row belonged to before they were merged into the next, the first at the front: the way back when a merge is undone';

-- A wall is never left behind because the keeper has one like it: one declaration per enterprise for which it was made.
alter table cases.recusals add column made_for uuid;
update cases.recusals set made_for = enterprise_id;
alter table cases.recusals alter column made_for set not null;
comment on column cases.recusals.made_for is 'The enterprise for which it was declared; enterprise_id follows a merge';
drop index cases.recusals_one;
create unique index recusals_one on cases.recusals (made_for, person_id) where ended_at is null;
create index recusals_enterprise on cases.recusals (enterprise_id) where ended_at is null;
create index referrals_enterprise on cases.referrals (enterprise_id);
