-- After the national items are in, nothing is written past the door any more; a published version takes nothing but its end.
select platform.inherited_table('catalogue.items');
revoke delete on catalogue.items from app;
select platform.inherited_table('catalogue.item_versions');
revoke update, delete on catalogue.item_versions from app;
grant update (retired_at, retire_reason, retired_by_name, retired_to_above) on catalogue.item_versions to app;
