-- 商标培育步骤 is a table of dated rows like all others: 待核实 is called there as it is in those.
alter table standards.path_steps disable trigger user;
alter table standards.path_steps drop constraint path_steps_confidence_check;
update standards.path_steps set confidence = 'toVerify' where confidence = 'toConfirm';
alter table standards.path_steps add constraint path_steps_confidence_check check (confidence in ('confirmed', 'toVerify'));
alter table standards.path_steps enable trigger user;
