-- Records go with enterprises that are merged, and back (6.1-a).
alter table visits.visits add column came_from uuid[] not null default '{}';
comment on column visits.visits.came_from is 'Enterprises that this record belonged to before they were merged into the next, the first at the front: the way back when a merge is undone';
alter table visits.notes add column came_from uuid[] not null default '{}';
comment on column visits.notes.came_from is 'Enterprises that this line belonged to before they were merged into the next, the first at the front: the way back when a merge is undone';
alter table visits.interviews add column came_from uuid[] not null default '{}';
comment on column visits.interviews.came_from is 'Enterprises that this call belonged to before they were merged into the next, the first at the front: the way back when a merge is undone';
alter table visits.seminar_guests add column came_from uuid[] not null default '{}';
comment on column visits.seminar_guests.came_from is 'Enterprises that this guest belonged to before they were merged into the next, the first at the front: the way back when a merge is undone';
