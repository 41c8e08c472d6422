-- 专家匹配权重 (7.3-b): what an expert's parts weigh, dated, with their source; a manager changes them.
create table experts.match_weights (
  fit int not null check (fit between 0 and 100),
  proven int not null check (proven between 0 and 100),
  free int not null check (free between 0 and 100),
  turn int not null check (turn between 0 and 100),
  fit_topic int not null check (fit_topic between 0 and 100),
  fit_neighbour int not null check (fit_neighbour between 0 and 100),
  fit_familiar int not null check (fit_familiar between 0 and 100),
  half_advised int not null check (half_advised between 1 and 1000),
  turn_days int not null check (turn_days between 1 and 1000),
  most_named int not null check (most_named between 1 and 20),
  valid_from date not null,
  source text not null check (source <> ''),
  confidence text collate "C" not null check (confidence in ('confirmed', 'toVerify')),
  constraint match_weights_whole check (fit + proven + free + turn = 100),
  constraint match_weights_near check (fit_topic >= fit_neighbour)
);
comment on table experts.match_weights is '专家匹配权重, append-only: the newest row in force of the nearest place holds. Parts weigh 100 together; region '' is the standard';
comment on column experts.match_weights.fit_topic is '专长 in percent: a field that is the topic as a whole (the very class counts whole)';
comment on column experts.match_weights.fit_neighbour is '专长 in percent: a neighbour under the same topic';
comment on column experts.match_weights.fit_familiar is 'What 熟悉 counts beside 精通, in percent';
comment on column experts.match_weights.half_advised is 'So many consultations with advice give half of 经验, as long as nobody has rated';
comment on column experts.match_weights.turn_days is 'An offer so many days ago gives the whole of 轮换';
comment on column experts.match_weights.most_named is 'Names that are proposed';
insert into experts.match_weights values (50, 20, 15, 15, 80, 50, 70, 5, 90, 3, '2020-01-01',
  '平台建议值：先看专长是否对口，再看经验、本月余量和轮换；本区可按专家库情况调整', 'toVerify');
select platform.dated_table('experts.match_weights');

-- A proposal keeps what its parts weighed; those made before were made with the shipped values.
alter table experts.proposals disable trigger user;
alter table experts.proposals add column weights jsonb not null default '{"fit":0.5,"proven":0.2,"free":0.15,"turn":0.15}';
alter table experts.proposals enable trigger user;
alter table experts.proposals alter column weights drop default;
comment on column experts.proposals.weights is 'What the four parts weighed, as shares of 1';
