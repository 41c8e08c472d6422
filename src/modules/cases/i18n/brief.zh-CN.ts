/** What 办件 tells who heads the place. */
export const briefZh = {
  station: '{station}逾期 {late} 件，人均在办 {load} 件',
  stationWhy: '全区人均 {usual} 件，可从其他站点借调人员',
  referrals: '{n} 件转办对方逾期没有回音',
  referralsWhy: '没有按时收件或答复，请与协同部门协调',
} as const;
