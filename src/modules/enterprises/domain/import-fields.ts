import { readIndustry } from '#modules/reference/domain/industry.ts';
import { normaliseUscc } from '#modules/reference/domain/uscc.ts';
import { known, type PlainCell, plainly, type Reading, readText, refused, yellow } from '#platform/contract/imports/cells.ts';
import { importFields } from '#platform/contract/imports/fields.ts';
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
const filled = (read: (text: string, env: ReadEnv) => Reading<RowDraft>): Read => filledCell((cell, env) => read(cell.text.trim(), env));

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
    read: readName,
  },
  uscc: {
    headings: words(
      '统一社会信用代码 社会信用代码 信用代码 统一信用代码 统一代码 统一社会信用代码证号 营业执照号 营业执照代码 组织机构代码/统一社会信用代码 uscc',
    ),
    always: true,
    read: readUscc,
  },
  legacyRegNo: {
    headings: words('注册号 工商注册号 原注册号 营业执照注册号'),
    read: filled(text => known(/^\d{13,15}$/.exec(normaliseUscc(text))?.[0], legacyRegNo => ({ legacyRegNo }), 'legacyUnreadable', text)),
  },
  street: {
    headings: words('街道 所属街道 所在街道 乡镇街道 乡镇 镇街 属地 属地街道 行政区划 所属区域 区划 所属辖区 辖区 所在地 区县 街道名称'),
    repeats: true,
    read: filled(readStreet),
  },
  address: {
    headings: words('地址 企业地址 单位地址 住所 注册地址 经营地址 生产地址 经营场所 详细地址 通讯地址 生产经营地址 企业住所 办公地址'),
    read: filledCell(cell => readText<RowDraft>(cell, 'address', 200)),
  },
  industry: {
    headings: words('行业 所属行业 行业类别 行业代码 国民经济行业 行业名称 行业分类 国民经济行业代码 行业大类 行业门类'),
    repeats: true,
    read: filled(text => known(readIndustry(text), industryCode => ({ industryCode }), 'industryUnknown', text)),
  },
  scale: {
    headings: words('规模 企业规模 企业类型 规模类型 企业规模类型 大中小微'),
    repeats: true,
    read: filled(text => known(readScale(text), scale => ({ scale }), 'scaleUnknown', text)),
  },
  aboveScale: {
    headings: words('规上 规上企业 是否规上 规模以上 是否规模以上 是否规上企业 规上情况 规上规下 是否为规上企业 规模以上企业'),
    repeats: true,
    read: filled(text => known(readAboveScale(text), aboveScale => ({ aboveScale }), 'aboveScaleUnknown', text)),
  },
  status: {
    headings: words('状态 经营状态 登记状态 企业状态 存续状态'),
    repeats: true,
    read: filled(text => known(readStatus(text), status => ({ status }), 'statusUnknown', text)),
  },
  legalRepresentative: {
    headings: words('法定代表人 法人代表 法人 法定代表人姓名 负责人 企业负责人 法人姓名 经营者'),
    read: filledCell(cell => readPerson(cell, 'legalRepresentative')),
  },
  qualityLead: {
    headings: words('质量负责人 品牌负责人 知识产权负责人 质量品牌或知识产权负责人 质量品牌负责人 首席质量官 质量主管'),
    read: filledCell(cell => readPerson(cell, 'qualityLead')),
  },
  qualityLeadPhone: {
    headings: words('质量负责人电话 质量负责人手机 品牌负责人电话 知识产权负责人电话 首席质量官电话'),
    read: filledCell(cell => readPhone(cell, 'qualityLeadPhone')),
  },
  liaison: {
    headings: words('联系人 企业联系人 联络员 联系人姓名 对接人 姓名 经办人 企业联络员'),
    read: filledCell(cell => readPerson(cell, 'liaison')),
  },
  liaisonPost: {
    headings: words('职务 联系人职务 岗位 职位'),
    repeats: true,
    read: filledCell(cell => readText<RowDraft>(cell, 'liaisonPost', 60)),
  },
  liaisonPhone: {
    headings: words(
      '电话 联系电话 手机 手机号 手机号码 联系方式 联系人电话 联系人手机 电话号码 移动电话 联系人电话/手机 联络员电话 固定电话',
    ),
    read: filledCell(cell => readPhone(cell, 'liaisonPhone')),
  },
  liaisonGroup: {
    headings: words('工作联系群 联系群 微信群 工作群 钉钉群'),
    read: filledCell(cell => readText<RowDraft>(cell, 'liaisonGroup', 60)),
  },
  products: {
    headings: words('主要产品 产品 主营产品 产品名称 主导产品 主要产品名称 主营业务 经营范围 主要产品及年产值'),
    repeats: true,
    read: filled(readProducts),
  },
  outputValue: {
    headings: words('年产值 产值 总产值 工业总产值 年产值万元 上年度产值 年度产值 营业收入 主营业务收入 年营业收入 年销售额'),
    repeats: true,
    read: filledCell((cell, env) => readOutput(cell, env.outputUnit)),
  },
  established: {
    headings: words('成立日期 成立时间 注册日期 注册时间 设立日期 开业日期 登记日期 成立年月日'),
    repeats: true,
    read: filledCell((cell, env) => known(env.dayOf(cell), established => ({ established }), 'dayUnreadable', cell.text.trim())),
  },
  remark: {
    headings: words('备注 说明 其他 其它 备注说明'),
    read: filledCell(cell => readText<RowDraft>(cell, 'remark', 500)),
  },
});

export type LedgerField = keyof typeof ledgerFields;
