-- 企业自填 (A.1-a, 6.1-f): the enterprise fills Table A.1 by a link and a code, without an account.
create table surveys.fill_links (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  visit_id uuid not null references surveys.visits (id),
  parent_id uuid references surveys.fill_links (id),
  token_hash text not null unique,
  sections text[] not null default '{}',
  handed_to text not null default '',
  issued_by uuid not null,
  issued_by_name text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  saved_at timestamptz,
  handed_in_at timestamptz,
  handed_in_by text,
  receipt text,
  content_hash text,
  revoked_at timestamptz,
  revoked_by_name text,
  constraint fill_links_receipt check ((receipt is null) = (content_hash is null)),
  constraint fill_links_handed_in check (handed_in_at is null or receipt is not null)
);
comment on table surveys.fill_links is '自填链接 (A.1-a): only the hash of the secret is kept; the state is read off the timestamps';
comment on column surveys.fill_links.parent_id is '转交: the whole link that a colleague''s part hangs on';
comment on column surveys.fill_links.sections is 'Sections this link may see and fill; empty: the whole table';
comment on column surveys.fill_links.handed_to is '转交给谁, e.g. 质量部 张三';
comment on column surveys.fill_links.handed_in_at is '交回; a change after it takes it back until it is handed in again';
comment on column surveys.fill_links.content_hash is 'SHA-256 of what was handed in; the receipt is its beginning';
create index fill_links_by_visit on surveys.fill_links (visit_id, issued_at desc);
create index fill_links_by_parent on surveys.fill_links (parent_id) where parent_id is not null;
select platform.business_table('surveys.fill_links', 'saved_at');

create table surveys.fill_codes (
  link_id uuid primary key references surveys.fill_links (id),
  code_fingerprint text not null,
  way text not null check (way in ('screen', 'message')),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  wrong int not null default 0,
  used_at timestamptz,
  used_by text
);
comment on table surveys.fill_codes is '自填验证码: six digits, one per link, good once; only a keyed fingerprint is kept [no wall: read before there is a reach; it lives for a day at most]';
comment on column surveys.fill_codes.used_by is 'Hash of the session that used it: whose answer was lost may ask again within two minutes';
grant select, insert, update, delete on surveys.fill_codes to app;

create table surveys.fill_sessions (
  id uuid primary key,
  token_hash text not null unique,
  link_id uuid not null references surveys.fill_links (id),
  person_name text,
  department text,
  noticed_at timestamptz,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ends_at timestamptz not null
);
comment on table surveys.fill_sessions is '自填会话: one phone on one link, never a staff session; only the hash of the cookie is kept [no wall: read before there is a reach]';
comment on column surveys.fill_sessions.noticed_at is '已阅读个人信息告知 (个人信息保护法 第十七条)';
create index fill_sessions_by_link on surveys.fill_sessions (link_id);
grant select, insert, update, delete on surveys.fill_sessions to app;
