-- 登记表单的草稿 (6.3.3-a): what a person has typed and not registered, one row per person and form.
create table assets.form_drafts (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  owner_id uuid not null,
  form text collate "C" not null,
  content jsonb not null,
  base_version int,
  saved_at timestamptz not null,
  constraint form_drafts_once unique (owner_id, form)
);
comment on table assets.form_drafts is '资产登记草稿: unfinished typing of one person, gone once registered [no record: what is registered is recorded]';
comment on column assets.form_drafts.form is 'new · new:<enterprise> · <asset>';
comment on column assets.form_drafts.base_version is 'Version of the asset that the correction began with';
select platform.derived_table('assets.form_drafts');
