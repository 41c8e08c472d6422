-- Why these tables stand outside the wall: signing in must read them before there is a reach, and their rows are no business data.
comment on table people.regions is '行政区划 GB/T 2260, a prefix is an ancestor (1-a) [no wall: public reference data, read only]';
comment on table people.passwords is '口令, argon2id; initial ones end and need a second half from 安全管理员 [no wall: read before there is a reach; a recorder would copy hashes]';
comment on table people.sessions is '会话: only the hash of the token is here; a revoked session is a deleted row [no wall: read before there is a reach]';
comment on table people.factors is '第二要素: 动态口令 TOTP, 通行密钥 passkey [no wall: read before there is a reach; a recorder would copy secrets]';
comment on table people.recovery_codes is '备用码, each good once [no wall: read before there is a reach]';
comment on table people.challenges is 'Passkey challenges; used means deleted [no wall: they live for five minutes]';
comment on table people.guess_counters is '登录失败计数 per (account, source) and per source; never per account alone, so nobody can lock a victim out [no wall: read before there is a reach]';
comment on table people.setup_links is '一次性设置链接 of a new installation [no wall: there is no organisation yet]';
comment on table people.api_key_uses is 'When a key was last used [no wall: a counter of the way in]';
comment on table people.sso_attempts is '统一登录 under way: state, nonce and PKCE verifier of one browser [no wall: they live for ten minutes]';
