-- 证书: what an enterprise or an officer adds as PDF or picture stands apart from photographs of the place (6.1-f).
alter table visits.visit_files drop constraint visit_files_kind_check;
alter table visits.visit_files add constraint visit_files_kind_check check (kind in ('photo', 'signature', 'scan', 'certificate'));
