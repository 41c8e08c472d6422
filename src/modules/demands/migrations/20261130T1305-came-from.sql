alter table demands.demands add column came_from uuid[] not null default '{}';
comment on column demands.demands.came_from is 'Enterprises that this demand belonged to before they were merged into the next, the first at the front: the way back when a merge is undone';
