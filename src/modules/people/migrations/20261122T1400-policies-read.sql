-- The policy row `00` holds everywhere, so everybody's sign-in must read it whatever the wall shows them. Owner's rights on purpose: reading only, no personal data.
create view people.pub_policies as
  select id, region_code, second_factor_roles, idle_minutes, admin_idle_minutes, absolute_hours, valid_from, source from people.policies;
comment on view people.pub_policies is '登录安全策略, readable from every region';
grant select on people.pub_policies to app;
