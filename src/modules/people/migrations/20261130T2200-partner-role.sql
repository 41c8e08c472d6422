-- 协同部门 (7.1-b) work through a door of their own: a role that sees only what was sent to its organisation.
alter table people.persons drop constraint persons_role_check;
alter table people.persons add constraint persons_role_check
  check (role in ('officer', 'stationLead', 'manager', 'expert', 'partner', 'systemAdmin', 'securityAdmin', 'auditor'));
