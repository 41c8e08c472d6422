import { readIndustry } from '#modules/reference/domain/industry.ts';
import { isUscc, normaliseUscc } from '#modules/reference/domain/uscc.ts';
import { readWrittenPhone } from '#modules/reference/domain/written-phone.ts';
import { known, type PlainCell, plainly, type Reading, readText, refused, yellow } from '#platform/contract/imports/cells.ts';
import { importFields } from '#platform/contract/imports/fields.ts';
import { readDay } from '#platform/contract/written-day.ts';
import {
  type ReadEnv,
  type RowDraft,
  readName,
  readOutput,
  readPerson,
  readPhone,
  readProducts,
  readStatus,
  readStreet,
  readUscc,
} from './import-cells.ts';
import { readEmployees, readMoney, readRevenue, readRevenueYear } from './register-cells.ts';
import { readAboveScale, readScale } from './scale.ts';

type Read = (cell: PlainCell, env: ReadEnv) => Reading<RowDraft>;
const words = (text: string): readonly string[] => text.split(' ');

/** A cell that holds something; an error of a formula is said. */
const filledCell =
  (read: Read): Read =>
  (cell, env) => {
    if (cell.kind === 'error') return refused(yellow('formulaError'));
    return cell.text.trim() === '' ? plainly({}) : read(cell, env);
  };
/** Words before 姓名 or 电话 that leave them what they are: the enterprise's own, or the contact's. */
const own = /^(?:(?:企业|单位|公司|本单位|基本|联系|联系人|联络员|对接人|经办人|主要|常用|现|最新|信息|情况|方式))*$/;

const filled = (read: (text: string, env: ReadEnv) => Reading<RowDraft>): Read => filledCell((cell, env) => read(cell.text.trim(), env));

/** Every way of saying whose a telephone is: 法定代表人电话, 法人手机号. */
const phonesOf = (persons: string): readonly string[] =>
  words(persons).flatMap(person =>
    words(
      '电话 联系电话 手机 手机号 手机号码 联系方式 联系方法 移动电话 电话号码 联系手机 号码 联系电话号码 办公电话 固定电话 固话 座机',
    ).map(what => person + what),
  );
const namesOf = (persons: string): readonly string[] =>
  words(persons).flatMap(person => [`${person}姓名`, `${person}名字`, `${person}名称`]);
const legal = '法定代表人 法人代表 法人 企业法人 企业负责人 单位负责人 公司负责人 负责人 经营者 法人(负责人) 主要负责人';
const lead = '质量负责人 品牌负责人 知识产权负责人 首席质量官 质量主管 质量品牌负责人';
const contact = '联系人 企业联系人 单位联系人 公司联系人 联络员 企业联络员 对接人 企业对接人 经办人 工作联系人 填报联系人 日常联系人';

const company = /(公司|厂|店|商行|经营部|合作社|事务所|研究院|研究所|中心|集团|工作室|门市部|企业|行|部|社|场|馆|铺)([（(].{1,20}[）)])?$/;
const isPhone = (text: string): boolean =>
  /^\D{0,6}1[3-9]\d[\d\s-]{8,12}\D{0,12}$|^0\d{2,3}-?\d{7,8}/.test(text.trim()) && readWrittenPhone(text).phone !== undefined;

/**
 * What the columns of a ledger can mean: the order of choices, how offices head them, how a cell is read. What a field is called stands in the
 * phrases as `field.<name>`.
 */
export const ledgerFields = importFields<RowDraft, ReadEnv>()({
  name: {
    headings: words(
      '企业名称 单位名称 公司名称 名称 企业 单位 公司 市场主体名称 主体名称 企业名 企业全称 单位全称 申报单位 商户名称 name company',
    ),
    lead: true,
    always: true,
    fits: text => company.test(text.trim()) && /[\u4e00-\u9fff]{4}/.test(text),
    read: readName,
  },
  uscc: {
    headings: words(
      '统一社会信用代码 社会信用代码 信用代码 统一信用代码 统一代码 统一社会信用代码证号 营业执照号 营业执照代码 营业执照号码 组织机构代码/统一社会信用代码 uscc',
    ),
    always: true,
    sure: true,
    fits: text => isUscc(normaliseUscc(text)),
    read: readUscc,
  },
  legacyRegNo: {
    headings: words('注册号 工商注册号 原注册号 营业执照注册号'),
    read: filled(text => known(/^\d{13,15}$/.exec(normaliseUscc(text))?.[0], legacyRegNo => ({ legacyRegNo }), 'legacyUnreadable', text)),
  },
  street: {
    headings: words('街道 所属街道 所在街道 乡镇街道 乡镇 镇街 属地 属地街道 行政区划 所属区域 区划 所属辖区 辖区 所在地 区县 街道名称'),
    repeats: true,
    fits: text => /^[\u4e00-\u9fff]{2,10}(街道|镇|乡)(办事处)?$/.test(text.trim()),
    read: filled(readStreet),
  },
  address: {
    headings: words(
      '地址 企业地址 单位地址 经营地址 生产地址 经营场所 详细地址 通讯地址 生产经营地址 办公地址 实际经营地址 实际地址 经营住所 生产经营场所 实际经营场所 企业经营地址',
    ),
    fits: text => text.trim().length > 5 && /[路街巷弄号幢楼室村道]/.test(text) && /\d/.test(text),
    read: filledCell(cell => readText<RowDraft>(cell, 'address', 200)),
  },
  registeredAddress: {
    headings: words(
      '登记住所 住所 注册地址 企业住所 注册住所 登记地址 注册地 工商注册地址 企业注册地址 公司注册地址 营业执照地址 住所地 法定住所',
    ),
    read: filledCell(cell => readText<RowDraft>(cell, 'registeredAddress', 200)),
  },
  industry: {
    headings: words(
      '行业代码 国民经济行业代码 行业小类代码 行业大类代码 国标行业代码 行业大类 国标行业大类 行业中类 国标行业中类 行业小类 国标行业小类 行业 所属行业 国标行业 国民经济行业 行业类别 行业名称 行业分类 国民经济行业分类',
    ),
    weak: words('行业门类 国标行业门类 门类'),
    repeats: true,
    fits: text => readIndustry(text) !== undefined,
    read: filled(text => known(readIndustry(text), industryCode => ({ industryCode }), 'industryUnknown', text)),
  },
  scale: {
    headings: words('规模 企业规模 规模类型 企业规模类型 大中小微 企业规模划型 划型 规模划型'),
    weak: words('企业类型 类型'),
    repeats: true,
    fits: text => readScale(text) !== undefined,
    read: filled(text => known(readScale(text), scale => ({ scale }), 'scaleUnknown', text)),
  },
  aboveScale: {
    headings: words('规上 规上企业 是否规上 规模以上 是否规模以上 是否规上企业 规上情况 规上规下 是否为规上企业 规模以上企业'),
    repeats: true,
    read: filled(text => known(readAboveScale(text), aboveScale => ({ aboveScale }), 'aboveScaleUnknown', text)),
  },
  status: {
    headings: words('状态 经营状态 登记状态 企业状态 存续状态 企业经营状态 主体状态'),
    repeats: true,
    fits: text => readStatus(text) !== undefined,
    read: filled(text => known(readStatus(text), status => ({ status }), 'statusUnknown', text)),
  },
  legalRepresentative: {
    headings: [...words(legal), ...namesOf(legal), ...words('法定代表人/负责人 法定代表人(负责人)')],
    read: filledCell(cell => readPerson(cell, 'legalRepresentative')),
  },
  legalRepresentativePhone: {
    headings: phonesOf(legal),
    beside: 'legalRepresentative',
    read: filledCell(cell => readPhone(cell, 'legalRepresentativePhone')),
  },
  qualityLead: {
    headings: [...words(`${lead} 质量品牌或知识产权负责人`), ...namesOf(lead)],
    read: filledCell(cell => readPerson(cell, 'qualityLead')),
  },
  qualityLeadPhone: {
    headings: phonesOf(`${lead} 质量品牌或知识产权负责人`),
    beside: 'qualityLead',
    read: filledCell(cell => readPhone(cell, 'qualityLeadPhone')),
  },
  liaison: {
    headings: [...words(contact), ...namesOf(contact)],
    loose: { words: words('姓名 名字'), after: own },
    read: filledCell(cell => readPerson(cell, 'liaison')),
  },
  liaisonPost: {
    headings: words(contact).flatMap(p => [`${p}职务`, `${p}职位`, `${p}岗位`]),
    loose: { words: words('职务 岗位 职位'), after: own },
    repeats: true,
    read: filledCell(cell => readText<RowDraft>(cell, 'liaisonPost', 60)),
  },
  liaisonPhone: {
    headings: [...phonesOf(contact), ...words('联系人电话/手机')],
    loose: {
      words: words('联系电话 手机号码 手机号 手机 移动电话 联系手机 联系方式 电话 电话号码 固定电话 办公电话 座机 固话'),
      after: own,
    },
    fits: isPhone,
    read: filledCell(cell => readPhone(cell, 'liaisonPhone')),
  },
  liaisonGroup: {
    headings: words('工作联系群 联系群 微信群 工作群 钉钉群'),
    read: filledCell(cell => readText<RowDraft>(cell, 'liaisonGroup', 60)),
  },
  products: {
    headings: words('主要产品 产品 主营产品 产品名称 主导产品 主要产品名称 主营业务 主要产品及年产值'),
    repeats: true,
    read: filled(readProducts),
  },
  registeredCapital: {
    headings: words('注册资本 注册资金 注册资本金 注册资本万元 企业注册资本 公司注册资本 注册资本总额 注册资金万元'),
    repeats: true,
    read: filledCell((cell, env) => readMoney(cell, 'registeredCapital', env)),
  },
  employees: {
    headings: words(
      '从业人数 从业人员 从业人员数 从业人员总数 从业人员期末人数 期末从业人数 职工人数 职工总数 员工人数 员工数 员工总数 企业人数 用工人数 在职人数 在职员工数 在职职工人数 人员规模 全员人数',
    ),
    repeats: true,
    read: filledCell(readEmployees),
  },
  revenue: {
    headings: words(
      '营业收入 营业总收入 年营业收入 年度营业收入 上年度营业收入 上年营业收入 主营业务收入 主营收入 营收 年营收 年营业额 营业额 年销售额 销售额 年销售收入 销售收入 年主营业务收入',
    ),
    repeats: true,
    read: filledCell(readRevenue),
  },
  revenueYear: {
    headings: words('营业收入年度 营业收入年份 营业收入所属年度 营收年度 营业收入所属年份'),
    repeats: true,
    read: filledCell(readRevenueYear),
  },
  outputValue: {
    headings: words('年产值 产值 总产值 工业总产值 年产值万元 上年度产值 年度产值'),
    repeats: true,
    read: filledCell((cell, env) => readOutput(cell, env.outputUnit)),
  },
  established: {
    headings: words(
      '成立日期 成立时间 注册日期 注册时间 设立日期 开业日期 登记日期 成立年月日 设立时间 开业时间 企业成立日期 企业成立时间 公司成立时间',
    ),
    repeats: true,
    fits: text => readDay(text) !== undefined,
    read: filledCell((cell, env) => known(env.dayOf(cell), established => ({ established }), 'dayUnreadable', cell.text.trim())),
  },
  remark: {
    headings: words('备注 说明 其他 其它 备注说明'),
    read: filledCell(cell => readText<RowDraft>(cell, 'remark', 500)),
  },
});

export type LedgerField = keyof typeof ledgerFields;
