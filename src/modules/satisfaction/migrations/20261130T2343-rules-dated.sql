-- 评价规则 (7.6-a): a manager sees them and sets those of her own place.
alter table satisfaction.rules drop constraint rules_pkey, drop constraint rules_confidence_check;
update satisfaction.rules set confidence = 'toVerify' where confidence = 'toConfirm';
alter table satisfaction.rules add constraint rules_confidence_check check (confidence in ('confirmed', 'toVerify'));
select platform.dated_table('satisfaction.rules');
comment on table satisfaction.rules is '评价规则: periods and least numbers, append-only: of each key the newest row in force of the nearest place holds. Region '''' is the standard';
create index rules_key on satisfaction.rules (key, valid_from desc);
