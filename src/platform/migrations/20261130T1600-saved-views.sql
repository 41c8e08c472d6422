-- Saved views of any list of the desk: what stood in its address, under a name.
create table platform.saved_views (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  owner_id uuid not null,
  list text not null,
  name text not null,
  shared boolean not null,
  search jsonb not null,
  columns text[] not null,
  created_at timestamptz not null
);
comment on table platform.saved_views is '视图: saved filters and columns of a list, mine or shared with my authority';
create index saved_views_owner on platform.saved_views (owner_id, list);
create index saved_views_shared on platform.saved_views (authority_id, list) where shared;
select platform.business_table('platform.saved_views');
