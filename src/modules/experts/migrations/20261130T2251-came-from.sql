-- Consultations go with enterprises that are merged, and back (6.1-c).
alter table experts.consultations add column came_from uuid[] not null default '{}';
comment on column experts.consultations.came_from is 'Enterprises that this row belonged to before they were merged into the next, the first at the front: the way back when a merge is undone';
