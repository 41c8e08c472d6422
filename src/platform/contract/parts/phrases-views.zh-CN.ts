/** Filters by days and saved views of a list, in words (source); English stands with the platform's. */
export const viewsZh = {
  'filter.daysFrom': '{label}：从',
  'filter.daysTo': '{label}：到',
  'view.title': '视图',
  'view.name': '视图名称',
  'view.shared': '同机构同事也能看到',
  'view.sharedMark': '共享',
  'view.rename': '改名或共享',
  'view.taken': '您已有同名的视图，请换一个名字。',
  'view.none': '还没有保存的视图',
  'view.saved': '已保存视图“{name}”',
} as const;
