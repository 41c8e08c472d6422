import type { AssetKind } from '../contract/asset.ts';
import type { ImportField } from '../contract/import.ts';

/** Headings as official exports and ledgers write them; compared without blanks, brackets and marks. */
export const importHeadings: readonly (readonly [ImportField, string])[] = [
  [
    'number',
    '注册号 商标注册号 申请/注册号 注册号/申请号 申请号/注册号 申请注册号 注册证号 专利号 申请号 专利申请号 申请(专利)号 专利号/申请号 证书编号 证书号 证书号码 标准编号 标准号 编号 登记号 号码',
  ],
  ['title', '商标名称 商标 商标图样文字 专利名称 发明名称 发明创造名称 名称 标准名称 奖项名称 荣誉名称 产品名称 地理标志名称'],
  [
    'enterprise',
    '申请人 申请人名称 申请人名称(中文) 申请人(中文) 注册人 注册人名称 商标权人 专利权人 当前权利人 当前专利权人 第一申请人 权利人 企业名称 单位名称 获证组织 获证组织名称 持证人 起草单位 获奖单位 所有人',
  ],
  ['classes', '国际分类 国际分类号 类号 类别 商品类别 尼斯分类 分类号 商标类别 商品/服务类别 类'],
  ['niceEdition', '尼斯版本 分类版本'],
  ['filedOn', '申请日期 申请日 申请时间'],
  ['publishedOn', '初审公告日期 初步审定公告日期 初步审定公告日 初审公告日 初审公告时间 发布日期 发布日 公布日期'],
  ['registeredOn', '注册公告日期 注册公告日 注册日期 注册日 核准注册日期 核准注册日 登记日期'],
  ['validUntil', '专用权期限 专用权期限截止 专用期限 专用权截止日 专用权截止日期 有效期限 商标有效期'],
  ['status', '商标状态 法律状态 案件状态 专利状态 当前状态 状态 证书状态 标准状态 最新法律状态'],
  ['goods', '商品/服务 商品服务 商品服务列表 核定使用商品 核定商品 使用商品 商品服务项目'],
  ['patentType', '专利类型 类型 发明类型 申请类型'],
  ['priorityOn', '优先权日 最早优先权日'],
  ['grantedOn', '授权公告日 授权日 授权公告日期 授权日期 授予日期 获奖日期'],
  ['paidThroughYear', '已缴年度 年费已缴年度 缴费年度'],
  ['reduction', '费减比例 减缴比例 费减'],
  ['inventors', '发明人 设计人 发明(设计)人 发明人/设计人 发明设计人'],
  ['scheme', '认证项目 认证领域 认证类别 认证规则 体系名称 认证名称'],
  ['issuer', '发证机构 认证机构 授予机构 颁发单位 发证单位 颁奖单位'],
  ['issuedOn', '发证日期 颁证日期 首次发证日期 发证时间'],
  ['expiresOn', '有效期至 到期日期 证书到期日期 有效期截止 证书有效期 有效期 截止日期'],
  ['standard', '认证依据 认证标准 依据标准'],
  ['role', '角色 起草角色 参与角色 是否主导 参与方式'],
  ['level', '级别 等级 奖项级别 层级'],
  ['effectiveOn', '实施日期 实施日'],
  ['year', '年度 获奖年度 年份'],
  ['region', '保护地域 地域范围'],
  ['note', '备注 说明'],
];

/** The order of columns for rows pasted without a heading. */
export const defaultOrder: Readonly<Record<AssetKind, readonly ImportField[]>> = {
  trademark: ['number', 'title', 'classes', 'registeredOn', 'status'],
  patent: ['number', 'title', 'patentType', 'filedOn', 'status'],
  standard: ['number', 'title', 'role'],
  certificate: ['number', 'scheme', 'issuedOn', 'expiresOn'],
  award: ['title', 'level', 'year'],
  geographicalIndication: ['number', 'title', 'registeredOn'],
  honour: ['title', 'issuer', 'grantedOn'],
};
