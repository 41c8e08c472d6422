-- Commands from a device's queue: when the device says the act happened. A claim; the server's own time counts.
alter table platform.commands add column device_time timestamptz;
comment on column platform.commands.device_time is 'When the device says that the act happened; a claim, never used for deadlines';
