/** One visit as its papers name it. */
export interface VisitPaper {
  enterpriseName: string;
  address: string;
  contact: string;
  /** 2026年11月23日 周一 09:30–10:30 */
  time: string;
  campaignTitle: string;
  purpose: string;
  officers: string;
  issuer: string;
}

/** Placeholders of the 企业联系单, with what stands for them in a preview. */
export const letterExamples: Readonly<Record<string, string>> = {
  企业名称: '杭州运河电机有限公司',
  地址: '杭州市拱墅区湖墅南路 1 号',
  联系人: '沈犇 质量部经理 139****0003',
  约定时间: '2026年11月23日 周一 09:30–10:30',
  走访人员: '王芳、李明',
  调研计划: '2026 年秋季走访',
  调研内容: '了解企业在标准、质量、认证、计量、知识产权和品牌方面的需求与难点',
  发文单位: '杭州市拱墅区市场监督管理局',
  日期: '2026年11月22日',
};

export const letterNames: ReadonlySet<string> = new Set(Object.keys(letterExamples));

/** A purpose is often written as a sentence; in the letter it stands within one, which has a full stop of its own. */
const withoutStop = (text: string): string => text.trim().replace(/[\s。．.；;，,、]+$/u, '');

/** The values of one visit's letter. */
export const letterValues = (v: VisitPaper, day: string): Readonly<Record<string, string>> => ({
  企业名称: v.enterpriseName,
  地址: v.address,
  联系人: v.contact,
  约定时间: v.time,
  走访人员: v.officers,
  调研计划: v.campaignTitle,
  调研内容: withoutStop(v.purpose),
  发文单位: v.issuer,
  日期: day,
});
