-- Views of the register become views of the platform, which every list has: the filter is kept as it stands in the list's address.
alter table platform.saved_views disable trigger user;
insert into platform.saved_views (id, authority_id, region_code, owner_id, list, name, shared, search, columns, created_at)
select id, authority_id, region_code, owner_id, 'enterprises.list', name, shared,
  (filter - 'aboveScale')
    || case filter -> 'aboveScale' when 'true' then '{"aboveScale": "yes"}'::jsonb when 'false' then '{"aboveScale": "no"}'::jsonb else '{}'::jsonb end
    || case when sort = 'recent' then '{}'::jsonb else jsonb_build_object('sort', sort) end,
  columns, created_at
from enterprises.views;
alter table platform.saved_views enable trigger user;
drop table enterprises.views;
