-- 专家 (7.3-a) work through a door of their own: a role that sees only what is assigned to it.
alter table people.persons drop constraint persons_role_check;
alter table people.persons add constraint persons_role_check
  check (role in ('officer', 'stationLead', 'manager', 'expert', 'systemAdmin', 'securityAdmin', 'auditor'));
