-- A service whose end was taken back asks for no rating (7.6-a); when it ends again, it asks anew.
alter table satisfaction.invitations add column withdrawn_at timestamptz;
comment on column satisfaction.invitations.withdrawn_at is '随服务撤回: its end was taken back before anybody had rated; a later end offers it anew';
alter table satisfaction.invitations add constraint invitations_withdrawn check (withdrawn_at is null or stopped_at is not null);
