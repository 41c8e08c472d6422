-- 调查表版本 (Appendix A): a published version never changes; old answers keep theirs.
create table surveys.questionnaire_versions (
  id uuid primary key,
  key text not null,
  version int not null check (version > 0),
  published_at timestamptz not null,
  definition jsonb not null,
  constraint questionnaire_versions_once unique (key, version)
);
comment on table surveys.questionnaire_versions is '调查表定义 (A.1-a), one row per published version [no wall: the same for every region, read only, no business data]';

create function surveys.refuse_published_change() returns trigger language plpgsql as $$
begin
  raise exception 'a published questionnaire version never changes' using errcode = 'insufficient_privilege';
end $$;
create trigger questionnaire_versions_fixed before update or delete on surveys.questionnaire_versions
  for each row execute function surveys.refuse_published_change();
grant select on surveys.questionnaire_versions to app;
