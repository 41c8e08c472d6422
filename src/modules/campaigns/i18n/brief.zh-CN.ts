/** What 调研 tells who heads the place. */
export const briefZh = {
  late: '“{title}”已过截止日，实地走访完成 {percent}%',
  lateWhy: '计划 {planned} 家次，完成 {done} 家次，{day}截止；请定是否延期或结束',
  slow: '“{title}”按现在的速度只能完成 {percent}%',
  slowWhy: '计划 {planned} 家次，完成 {done} 家次，{day}截止；可增派小组或调整计划',
} as const;
