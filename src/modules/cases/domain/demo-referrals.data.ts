/** Class group → organisation of the directory, limits in working days; made for the demonstration. */
export const demoRules: readonly (readonly [classCode: string, organisation: string, receiveDays: number, answerDays: number])[] = [
  ['BZ', '钱塘检验检测中心', 2, 10],
  ['ZL', '拱墅区质量协会', 2, 8],
  ['RZ', '钱塘检验检测中心', 2, 10],
  ['JL', '钱塘检验检测中心', 1, 5],
  ['JC', '钱塘检验检测中心', 1, 5],
  ['SB', '运河知识产权保护协会', 2, 7],
  ['ZLQ', '拱墅区科技局', 2, 10],
  ['QZ', '运河知识产权保护协会', 2, 10],
  ['PP', '运河融媒', 2, 10],
  ['QX', '钱塘检验检测中心', 1, 3],
  ['PX', '拱墅区人力资源和社会保障局', 2, 10],
  ['ZC', '拱墅区科技局', 2, 10],
  ['QT', '拱墅区发展改革和经济信息化局', 2, 15],
];

export type DemoEnd = 'sent' | 'received' | 'accepted' | 'returned' | 'answered' | 'withdrawn';

/** Referrals and bookings (`book`) in all states; sent so many days before the seeding. */
export const demoReferrals: readonly {
  organisation: string;
  text: string;
  end: DemoEnd;
  before: number;
  book?: true;
  /** With the answer, the return or the withdrawal. */
  words?: string;
}[] = [
  { organisation: '拱墅区科技局', text: '想申报高新技术企业，不清楚研发费用怎么归集', end: 'sent', before: 1 },
  { organisation: '拱墅区科技局', text: '发明专利能不能申请市级成果转化项目', end: 'received', before: 3 },
  { organisation: '拱墅区科技局', text: '省级研发中心认定今年什么时候开始', end: 'accepted', before: 5 },
  { organisation: '拱墅区科技局', text: '科技型中小企业入库需要哪些材料', end: 'accepted', before: 22 },
  {
    organisation: '拱墅区科技局',
    text: '高企认定中途更名，证书怎么办',
    end: 'answered',
    before: 18,
    words: '更名后三个月内在网上提交更名申请，附工商变更通知书，证书编号不变。',
  },
  { organisation: '杭运银行拱墅支行', text: '商标质押贷款额度大概多少', end: 'sent', before: 9, book: true },
  {
    organisation: '运河知识产权保护协会',
    text: '外地有厂家仿冒我们的图形商标',
    end: 'returned',
    before: 12,
    words: '权属证明与使用证据不全，请企业补齐后再转。',
  },
  { organisation: '拱墅区商务局', text: '想参加明年春季的境外展会', end: 'withdrawn', before: 10, words: '企业已直接联系商务局。' },
  { organisation: '拱墅区科技局', text: '请科技局来企业辅导一次高企认定', end: 'accepted', before: 4, book: true },
  {
    organisation: '拱墅区质量协会',
    text: '想送两人参加卓越绩效自评师培训',
    end: 'answered',
    before: 25,
    book: true,
    words: '两人已参加培训并通过考核，证书随后寄送。',
  },
  {
    organisation: '运河融媒',
    text: '想在品牌故事专栏介绍老字号工艺',
    end: 'returned',
    before: 8,
    book: true,
    words: '近两期版面已满，下季度再约。',
  },
];
