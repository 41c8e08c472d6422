-- What is not done yet is found however many measures there were.
create index actions_open on improvements.actions (due_on) where done_at is null;
