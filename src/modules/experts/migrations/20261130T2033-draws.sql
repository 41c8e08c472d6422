-- 评审专家抽取 (7.3-a): a frozen pool, a seed of several persons' digits, an order that anyone can compute again.
create table experts.draws (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  title text not null check (title <> ''),
  held_on date not null,
  enterprise_ids uuid[] not null,
  strata jsonb not null,
  pool jsonb not null,
  excluded jsonb not null,
  pool_hash text collate "C" not null check (pool_hash ~ '^[0-9a-f]{64}$'),
  algorithm text collate "C" not null,
  frozen_by uuid not null,
  frozen_by_name text not null,
  frozen_at timestamptz not null
);
comment on table experts.draws is '抽取名册: frozen before anybody gives a digit; no update at all';
create index draws_frozen on experts.draws (frozen_at desc, id desc);
select platform.business_table('experts.draws');
revoke update, delete on experts.draws from app;

create table experts.draw_digits (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  draw_id uuid not null references experts.draws (id),
  place int not null check (place between 1 and 20),
  person_id uuid not null,
  person_name text not null,
  digits text collate "C" not null check (digits ~ '^[0-9]{4,20}$'),
  given_at timestamptz not null
);
comment on table experts.draw_digits is '随机数字: one each from several persons; shown when the draw is made, so that nobody chooses after the others';
create unique index draw_digits_person on experts.draw_digits (draw_id, person_id);
create unique index draw_digits_place on experts.draw_digits (draw_id, place);
select platform.business_table('experts.draw_digits', 'digits');
revoke update, delete on experts.draw_digits from app;

create table experts.draw_results (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  draw_id uuid not null references experts.draws (id),
  seed text collate "C" not null,
  tickets jsonb not null,
  drawn_by uuid not null,
  drawn_by_name text not null,
  drawn_at timestamptz not null
);
comment on table experts.draw_results is '抽取结果: seed and every ticket in order; append-only';
create unique index draw_results_once on experts.draw_results (draw_id);
select platform.business_table('experts.draw_results');
revoke update, delete on experts.draw_results from app;

create table experts.draw_recusals (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  draw_id uuid not null references experts.draws (id),
  expert_id uuid not null references experts.experts (id),
  reason text not null check (reason <> ''),
  recused_by uuid not null,
  recused_at timestamptz not null
);
comment on table experts.draw_recusals is '抽中后的回避: promotes the next ticket of the stratum and moves nobody else; append-only';
create unique index draw_recusals_once on experts.draw_recusals (draw_id, expert_id);
select platform.business_table('experts.draw_recusals');
revoke update, delete on experts.draw_recusals from app;
