-- Long work says what it is about: the name of the file.
alter table platform.tasks add column name text not null default '';
