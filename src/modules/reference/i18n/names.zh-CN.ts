/** What operations and events of the room are called: fetched by the pages that tell what happened. */
export const namesZhCN = {
  'op.division.list': '查看行政区划',
  'op.calendar.get': '查看工作日历',
  'op.holiday.import': '载入节假日通知',
  'event.calendar.changed': '节假日通知已变动',
} as const;
