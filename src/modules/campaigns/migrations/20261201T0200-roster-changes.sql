-- Changes of a list after the start (6.1-c): who came later and why, who withdrew and why.
alter table campaigns.roster
  add column joined_because text,
  add column withdrawn_at timestamptz,
  add column withdrawn_because text,
  add column withdrawn_by_name text,
  add column replaces_id uuid references campaigns.roster (id),
  add constraint roster_withdrawn_is_off check (withdrawn_at is null or (removed_at is not null and withdrawn_because is not null));
comment on column campaigns.roster.joined_because is '增加原因: why the enterprise came onto the list after the start';
comment on column campaigns.roster.withdrawn_at is '退出时间: it is off the list and does not come back when the list is built again; a person takes it back by name';
comment on column campaigns.roster.withdrawn_because is '退出原因';
comment on column campaigns.roster.replaces_id is '更换: the entry that withdrew in favour of this one';
alter table campaigns.campaigns add column copied_from uuid references campaigns.campaigns (id);
comment on column campaigns.campaigns.copied_from is '照此新建: the campaign whose plan and teams this one took over';
