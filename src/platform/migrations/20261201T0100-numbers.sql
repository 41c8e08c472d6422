-- Numbers of series (办件编号, 发文字号): one locked row per series, organisation and year, so that they have no gaps.
create table platform.numbers (
  series text collate "C" not null,
  authority_id uuid not null,
  year int not null,
  last int not null check (last > 0),
  primary key (series, authority_id, year)
);
comment on table platform.numbers is '编号: the last number given in a series of an organisation, per year [no wall: colleagues of all streets take the next of one row; it says nothing of anybody; decision 0033]';
comment on column platform.numbers.series is 'The room and what is numbered: cases.case, papers.letter';
grant select, insert, update on platform.numbers to app;
