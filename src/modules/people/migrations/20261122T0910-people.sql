-- 7.1-d and 1-a: organisations, accounts, roles, sign-in.
create schema people;
grant usage on schema people to app;

create table people.regions (
  code text collate "C" primary key check (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9})$'),
  name text not null,
  valid_from date,
  valid_to date,
  successors text[] not null default '{}'
);
comment on table people.regions is '行政区划 GB/T 2260, a prefix is an ancestor (1-a) [no wall: public reference data, read only]';
comment on column people.regions.valid_from is 'null: valid since before this record begins';
comment on column people.regions.valid_to is '撤销日期; old credit codes still carry withdrawn codes';
grant select on people.regions to app;

create table people.authorities (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  parent_id uuid references people.authorities (id),
  kind text not null check (kind in ('bureau', 'office', 'institution', 'township', 'association', 'station')),
  name text not null check (length(name) between 1 and 100),
  closed_at timestamptz,
  created_at timestamptz not null
);
comment on table people.authorities is '机构: 局、所、事业单位、乡镇街道、社会组织、指导站 (1-a)';
comment on column people.authorities.authority_id is 'home authority: the bureau at the root, for a bureau itself';
create unique index authorities_name on people.authorities (region_code, name) where closed_at is null;
create index authorities_region on people.authorities (region_code, id);
select platform.business_table('people.authorities');

create table people.persons (
  id uuid primary key,
  authority_id uuid not null references people.authorities (id),
  region_code text collate "C" not null,
  unit_id uuid references people.authorities (id),
  username text not null unique check (length(username) between 2 and 40 and username = lower(username)),
  name text not null check (length(name) between 1 and 40),
  title text not null default '',
  phone_sealed text not null default '',
  phone_mask text not null default '',
  phone_fingerprint text not null default '',
  role text check (role in ('officer', 'stationLead', 'manager', 'systemAdmin', 'securityAdmin', 'auditor')),
  role_given_at timestamptz,
  role_given_by uuid,
  disabled_at timestamptz,
  created_at timestamptz not null
);
comment on table people.persons is '账号: one natural person, at most one role (三员分立)';
comment on column people.persons.region_code is '数据范围, given with the role by 安全管理员';
comment on column people.persons.role is 'null: inert until 安全管理员 gives one';
create index persons_region on people.persons (region_code, id);
create index persons_unit on people.persons (unit_id) where unit_id is not null;
select platform.business_table('people.persons');

create table people.passwords (
  person_id uuid primary key references people.persons (id) on delete cascade,
  hash text not null,
  history text[] not null default '{}',
  initial_until timestamptz,
  activation_hash text,
  activation_until timestamptz,
  changed_at timestamptz not null
);
comment on table people.passwords is '口令, argon2id; initial ones end and need a second half from 安全管理员 [no wall: read before there is a reach; a recorder would copy hashes]';
comment on column people.passwords.initial_until is 'not null: set by somebody else, good only for activation until then';
grant select, insert, update, delete on people.passwords to app;

create table people.sessions (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid references people.persons (id) on delete cascade,
  level text not null check (level in ('sso', 'activate', 'second', 'enrol', 'full')),
  method text not null,
  device text not null,
  source text not null,
  created_at timestamptz not null,
  signed_in_at timestamptz not null,
  seen_at timestamptz not null,
  idle_seconds int not null,
  expires_at timestamptz not null
);
comment on table people.sessions is '会话: only the hash of the token is here; a revoked session is a deleted row [no wall: read before there is a reach]';
comment on column people.sessions.level is 'full: may work; the others are halves good for the next step only';
create index sessions_person on people.sessions (person_id);
create index sessions_expires on people.sessions (expires_at);
grant select, insert, update, delete on people.sessions to app;

create table people.factors (
  id uuid primary key,
  person_id uuid not null references people.persons (id) on delete cascade,
  kind text not null check (kind in ('totp', 'passkey')),
  label text not null,
  secret_sealed text not null default '',
  last_step bigint not null default -1,
  credential_id text unique,
  public_key bytea,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  confirmed_at timestamptz,
  used_at timestamptz,
  created_at timestamptz not null
);
comment on table people.factors is '第二要素: 动态口令 TOTP, 通行密钥 passkey [no wall: read before there is a reach; a recorder would copy secrets]';
comment on column people.factors.last_step is 'a code counts once: the step must move forward';
create index factors_person on people.factors (person_id);
grant select, insert, update, delete on people.factors to app;

create table people.recovery_codes (
  person_id uuid not null references people.persons (id) on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
comment on table people.recovery_codes is '备用码, each good once [no wall: read before there is a reach]';
grant select, insert, update, delete on people.recovery_codes to app;

create table people.challenges (
  id uuid primary key,
  purpose text not null check (purpose in ('register', 'signIn')),
  challenge text not null,
  person_id uuid,
  expires_at timestamptz not null
);
comment on table people.challenges is 'Passkey challenges; used means deleted [no wall: they live for five minutes]';
grant select, insert, delete on people.challenges to app;

create table people.guess_counters (
  key text primary key,
  failures int not null,
  window_ends_at timestamptz not null,
  locked_until timestamptz
);
comment on table people.guess_counters is '登录失败计数 per (account, source) and per source; never per account alone, so nobody can lock a victim out [no wall: read before there is a reach]';
grant select, insert, update, delete on people.guess_counters to app;

create table people.setup_links (
  id uuid primary key,
  token_hash text not null unique,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table people.setup_links is '一次性设置链接 of a new installation [no wall: there is no organisation yet]';
grant select, insert, update, delete on people.setup_links to app;

create table people.policies (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  second_factor_roles text[] not null,
  idle_minutes int not null check (idle_minutes between 5 and 240),
  admin_idle_minutes int not null check (admin_idle_minutes between 5 and 240),
  absolute_hours int not null check (absolute_hours between 1 and 24),
  valid_from timestamptz not null,
  source text not null
);
comment on table people.policies is '登录安全策略, dated rows; the longest region prefix and the newest valid row count, 00 is everywhere';
create index policies_region on people.policies (region_code, valid_from desc);
insert into people.policies values ('00000000-0000-7000-8000-000000000001', '00000000-0000-0000-0000-000000000000', '00',
  array['systemAdmin', 'securityAdmin', 'auditor', 'manager'], 30, 15, 12, '2026-01-01T00:00:00+08', '默认: GB/T 22239-2019 8.1.4.1 身份鉴别 b)、d)');
select platform.business_table('people.policies');

create table people.api_keys (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  person_id uuid not null references people.persons (id),
  name text not null,
  prefix text not null,
  key_hash text not null unique,
  scopes text[] not null,
  expires_at timestamptz not null,
  approved_at timestamptz,
  approved_by uuid,
  revoked_at timestamptz,
  created_at timestamptz not null
);
comment on table people.api_keys is '接口密钥 (7.1-a): can do no more than its maker and than its scopes, and nothing before 安全管理员 approves';
create index api_keys_region on people.api_keys (region_code, id);
select platform.business_table('people.api_keys');

create table people.api_key_uses (
  key_id uuid primary key references people.api_keys (id) on delete cascade,
  used_at timestamptz not null
);
comment on table people.api_key_uses is 'When a key was last used [no wall: a counter of the way in]';
grant select, insert, update, delete on people.api_key_uses to app;

create table people.identity_providers (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  label text not null,
  issuer text not null unique,
  client_id text not null,
  client_secret_sealed text not null,
  closed_at timestamptz,
  created_at timestamptz not null
);
comment on table people.identity_providers is '统一身份认证 (OIDC) providers; the issuer of a row never changes';
select platform.business_table('people.identity_providers');

create table people.identities (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  provider_id uuid not null references people.identity_providers (id),
  subject text not null,
  person_id uuid not null references people.persons (id),
  approved_at timestamptz,
  created_at timestamptz not null,
  unique (provider_id, subject)
);
comment on table people.identities is 'Identity = (issuer, subject), never an e-mail; a link proposed by 系统管理员 waits for 安全管理员';
create index identities_person on people.identities (person_id);
select platform.business_table('people.identities');

create table people.sso_attempts (
  state_hash text primary key,
  session_id uuid not null references people.sessions (id) on delete cascade,
  provider_id uuid not null references people.identity_providers (id),
  purpose text not null check (purpose in ('signIn', 'link')),
  nonce text not null,
  verifier_sealed text not null,
  redirect_uri text not null,
  expires_at timestamptz not null
);
comment on table people.sso_attempts is '统一登录 under way: state, nonce and PKCE verifier of one browser [no wall: they live for ten minutes]';
grant select, insert, delete on people.sso_attempts to app;

create view people.pub_regions as select code, name, valid_from, valid_to, successors from people.regions;
create view people.pub_authorities with (security_invoker = true) as
  select id, authority_id, region_code, parent_id, kind, name, closed_at is null as open from people.authorities;
create view people.pub_persons with (security_invoker = true) as
  select id, authority_id, region_code, unit_id, name, role, disabled_at is null and role is not null as active from people.persons;
grant select on people.pub_regions, people.pub_authorities, people.pub_persons to app;

-- The policy row `00` holds everywhere, so everybody's sign-in must read it whatever the wall shows them. Owner's rights on purpose: reading only, no personal data.
create view people.pub_policies as
  select id, region_code, second_factor_roles, idle_minutes, admin_idle_minutes, absolute_hours, valid_from, source from people.policies;
comment on view people.pub_policies is '登录安全策略, readable from every region';
grant select on people.pub_policies to app;
