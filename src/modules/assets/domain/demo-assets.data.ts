/** Words for the demonstration's assets; none is a real registration. */
export const markFirst = ['运', '拱', '桥', '河', '湖', '墅', '武', '潮', '文', '祥', '康', '半', '米', '东'] as const;
export const markSecond = ['和', '星', '清', '匠', '澜', '禾', '元', '川', '辰', '宁', '安', '源'] as const;
export const inventionTitles = ['一种节能型{p}及其控制方法', '一种{p}的检测装置', '{p}的制备工艺', '一种{p}用自动上料机构'] as const;
export const utilityTitles = ['一种便于维护的{p}', '{p}的安装结构', '一种{p}包装机构', '一种{p}用密封组件'] as const;
export const designTitles = ['{p}', '{p}包装盒', '{p}（组合式）'] as const;
export const certificates = [
  { scheme: '质量管理体系认证', standard: 'GB/T 19001-2016', years: 3 },
  { scheme: '环境管理体系认证', standard: 'GB/T 24001-2016', years: 3 },
  { scheme: '职业健康安全管理体系认证', standard: 'GB/T 45001-2020', years: 3 },
  { scheme: '“品字标浙江制造”认证', standard: 'DB33/T 944.1-2018', years: 3 },
  { scheme: 'CCC 认证', standard: '', years: 5 },
] as const;
export const standardsTaken = [
  ['T/ZZB 1944-2020', '智能电动阀门', 'group', 'lead'],
  ['GB/T 19580-2012', '卓越绩效评价准则', 'national', 'cited'],
  ['DB33/T 944.1-2018', '“品字标”品牌管理与评价规范', 'local', 'cited'],
  ['T/ZZB 2222-2021', '丝绸面料', 'group', 'participant'],
  ['QB/T 4001-2010', '织物芯玻璃水龙头', 'industry', 'participant'],
] as const;
export const awards = [
  ['杭州市人民政府质量奖', 'city', '杭州市人民政府'],
  ['拱墅区人民政府质量奖', 'district', '拱墅区人民政府'],
  ['浙江省知识产权优秀企业', 'province', '浙江省市场监督管理局'],
] as const;
export const licensees = ['杭州某电子商务有限公司', '浙江某供应链有限公司', '上海某百货有限公司'] as const;
export const banks = ['某银行杭州拱墅支行', '某商业银行湖墅支行'] as const;
export const inventors = ['陈运河', '沈拱宸', '周湖墅', '吴半山', '郑潮鸣', '许文晖'] as const;
