-- Long work that has done its part and waits for the person: an import that is read and not confirmed is not 已完成.
alter table platform.tasks drop constraint tasks_state_check;
alter table platform.tasks add constraint tasks_state_check check (state in ('waiting', 'running', 'asking', 'done', 'failed', 'cancelled'));
