-- 使用证据柜 (6.3.3-b): dated proofs of use per mark and class, hashed when handed in.
create table assets.use_proofs (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  asset_id uuid not null references assets.assets,
  nice_class smallint not null check (nice_class between 1 and 45),
  used_on date not null,
  kind text collate "C" not null check (kind in ('invoice', 'contract', 'photo', 'advertisement', 'exhibition', 'webShop')),
  note text not null default '',
  file_id uuid not null,
  file_name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  storage_key text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdraw_reason text,
  constraint use_proofs_withdrawn check ((withdrawn_at is null) = (withdraw_reason is null))
);
comment on table assets.use_proofs is '使用证据: invoice, contract, photo, advertisement, exhibition, web shop; withdrawn with a reason, never deleted or replaced';
comment on column assets.use_proofs.used_on is '使用日期: the day that the paper proves, not the day it was handed in';
comment on column assets.use_proofs.sha256 is 'Hash of the file as it was captured';
create index use_proofs_asset on assets.use_proofs (asset_id, nice_class, used_on desc);
create unique index use_proofs_file on assets.use_proofs (asset_id, nice_class, file_id) where withdrawn_at is null;
select platform.business_table('assets.use_proofs');
revoke delete on assets.use_proofs from app;
