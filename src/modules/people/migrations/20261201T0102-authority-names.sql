/* Names of organisations, for whoever signs or reads a letter of theirs: an account of a street does not see the row of its own bureau. Owner's
   rights on purpose: reading only, no personal data. */
create view people.pub_authority_names as select id, name from people.authorities;
comment on view people.pub_authority_names is '机构名称, readable from every place';
grant select on people.pub_authority_names to app;
