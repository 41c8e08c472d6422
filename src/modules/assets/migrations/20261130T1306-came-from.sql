alter table assets.assets add column came_from uuid[] not null default '{}';
comment on column assets.assets.came_from is 'Enterprises that this asset belonged to before they were merged into the next, the first at the front: the way back when a merge is undone';
