import { type ImportFields, importFields } from '#platform/contract/imports/fields.ts';
import type { AssetKind } from '../contract/asset.ts';
import {
  type ExportDraft,
  type ExportEnv,
  keptAs as of,
  readClasses,
  readDayCell,
  readInteger,
  readInventors,
  readLevel,
  readPatentType,
  readReduction,
  readRole,
  readTerm,
  readWords,
} from './import-cells.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** What the columns of an official export can mean, in the order of choices: headings as exports and ledgers write them, and how cells are read. */
const every = importFields<ExportDraft, ExportEnv>()({
  number: {
    headings: words(
      '注册号 商标注册号 申请/注册号 注册号/申请号 申请号/注册号 申请注册号 注册证号 专利号 申请号 专利申请号 申请(专利)号 专利号/申请号 证书编号 证书号 证书号码 标准编号 标准号 编号 登记号 号码',
    ),
    lead: true,
    read: of('number', readWords),
  },
  title: {
    headings: words('商标名称 商标 商标图样文字 专利名称 发明名称 发明创造名称 名称 标准名称 奖项名称 荣誉名称 产品名称 地理标志名称'),
    lead: true,
    read: of('title', readWords),
  },
  enterprise: {
    headings: words(
      '申请人 申请人名称 申请人名称(中文) 申请人(中文) 注册人 注册人名称 商标权人 专利权人 当前权利人 当前专利权人 第一申请人 权利人 企业名称 单位名称 获证组织 获证组织名称 持证人 起草单位 获奖单位 所有人',
    ),
    read: of('enterprise', readWords),
  },
  classes: {
    headings: words('国际分类 国际分类号 类号 类别 商品类别 尼斯分类 分类号 商标类别 商品/服务类别 类'),
    repeats: true,
    read: of('classes', readClasses),
  },
  niceEdition: { headings: words('尼斯版本 分类版本'), repeats: true, read: of('niceEdition', readInteger) },
  filedOn: { headings: words('申请日期 申请日 申请时间'), repeats: true, read: of('filedOn', readDayCell) },
  publishedOn: {
    headings: words('初审公告日期 初步审定公告日期 初步审定公告日 初审公告日 初审公告时间 发布日期 发布日 公布日期'),
    repeats: true,
    read: of('publishedOn', readDayCell),
  },
  registeredOn: {
    headings: words('注册公告日期 注册公告日 注册日期 注册日 核准注册日期 核准注册日 登记日期'),
    repeats: true,
    read: of('registeredOn', readDayCell),
  },
  validUntil: {
    headings: words('专用权期限 专用权期限截止 专用期限 专用权截止日 专用权截止日期 有效期限 商标有效期'),
    repeats: true,
    read: of('validUntil', readTerm),
  },
  status: {
    headings: words('商标状态 法律状态 案件状态 专利状态 当前状态 状态 证书状态 标准状态 最新法律状态'),
    read: of('status', readWords),
  },
  goods: { headings: words('商品/服务 商品服务 商品服务列表 核定使用商品 核定商品 使用商品 商品服务项目'), read: of('goods', readWords) },
  patentType: { headings: words('专利类型 类型 发明类型 申请类型'), repeats: true, read: of('patentType', readPatentType) },
  priorityOn: { headings: words('优先权日 最早优先权日'), repeats: true, read: of('priorityOn', readDayCell) },
  grantedOn: {
    headings: words('授权公告日 授权日 授权公告日期 授权日期 授予日期 获奖日期'),
    repeats: true,
    read: of('grantedOn', readDayCell),
  },
  paidThroughYear: { headings: words('已缴年度 年费已缴年度 缴费年度'), repeats: true, read: of('paidThroughYear', readInteger) },
  reduction: { headings: words('费减比例 减缴比例 费减'), repeats: true, read: of('reduction', readReduction) },
  inventors: { headings: words('发明人 设计人 发明(设计)人 发明人/设计人 发明设计人'), read: of('inventors', readInventors) },
  scheme: { headings: words('认证项目 认证领域 认证类别 认证规则 体系名称 认证名称'), read: of('scheme', readWords) },
  issuer: { headings: words('发证机构 认证机构 授予机构 颁发单位 发证单位 颁奖单位'), read: of('issuer', readWords) },
  issuedOn: { headings: words('发证日期 颁证日期 首次发证日期 发证时间'), repeats: true, read: of('issuedOn', readDayCell) },
  expiresOn: {
    headings: words('有效期至 到期日期 证书到期日期 有效期截止 证书有效期 有效期 截止日期'),
    repeats: true,
    read: of('expiresOn', readDayCell),
  },
  standard: { headings: words('认证依据 认证标准 依据标准'), read: of('standard', readWords) },
  role: { headings: words('角色 起草角色 参与角色 是否主导 参与方式'), repeats: true, read: of('role', readRole) },
  level: { headings: words('级别 等级 奖项级别 层级'), repeats: true, read: of('level', readLevel) },
  effectiveOn: { headings: words('实施日期 实施日'), repeats: true, read: of('effectiveOn', readDayCell) },
  year: { headings: words('年度 获奖年度 年份'), repeats: true, read: of('year', readInteger) },
  region: { headings: words('保护地域 地域范围'), read: of('region', readWords) },
  note: { headings: words('备注 说明'), read: of('note', readWords) },
});
export type ExportField = keyof typeof every;

/** Fields of each kind's details, and what they are called there. */
export const detailKeys: Readonly<Record<AssetKind, Readonly<Partial<Record<ExportField, string>>>>> = {
  trademark: {
    classes: 'classes',
    niceEdition: 'niceEdition',
    filedOn: 'filedOn',
    publishedOn: 'publishedOn',
    registeredOn: 'registeredOn',
    validUntil: 'validUntil',
    goods: 'goods',
  },
  patent: {
    patentType: 'type',
    filedOn: 'filedOn',
    priorityOn: 'priorityOn',
    grantedOn: 'grantedOn',
    paidThroughYear: 'paidThroughYear',
    reduction: 'reduction',
    inventors: 'inventors',
  },
  standard: { role: 'role', level: 'level', publishedOn: 'publishedOn', effectiveOn: 'effectiveOn' },
  certificate: { scheme: 'scheme', issuer: 'issuer', issuedOn: 'issuedOn', expiresOn: 'expiresOn', standard: 'standard' },
  award: { level: 'level', year: 'year', issuer: 'issuer', grantedOn: 'grantedOn', expiresOn: 'expiresOn' },
  geographicalIndication: { registeredOn: 'registeredOn', validUntil: 'validUntil', region: 'region' },
  honour: { issuer: 'issuer', grantedOn: 'grantedOn', expiresOn: 'expiresOn' },
};

/** Fields of every kind beside its details. */
const common: ReadonlySet<string> = new Set<ExportField>(['number', 'title', 'enterprise', 'status', 'note']);

/** 有效期 of a mark is its validity, 专用权期限 of a certificate its expiry: the same words, another field. */
const alias: readonly (readonly [ExportField, ExportField])[] = [
  ['validUntil', 'expiresOn'],
  ['expiresOn', 'validUntil'],
];

const fieldsOf = (kind: AssetKind): ImportFields<ExportDraft, ExportEnv> => {
  const own = Object.entries(every).filter(([field]) => common.has(field) || field in detailKeys[kind]);
  const also = (field: string): readonly string[] =>
    alias.flatMap(([mine, other]) => (mine === field && !(other in detailKeys[kind]) ? every[other].headings : []));
  return Object.fromEntries(own.map(([field, f]) => [field, { ...f, headings: [...f.headings, ...also(field)] }] as const));
};

const byKind = new Map<AssetKind, ImportFields<ExportDraft, ExportEnv>>();

/** What columns can mean for one kind of asset. */
export const exportFields = (kind: AssetKind): ImportFields<ExportDraft, ExportEnv> => {
  const made = byKind.get(kind) ?? fieldsOf(kind);
  byKind.set(kind, made);
  return made;
};

/** The order of columns for rows pasted without a heading. */
export const usualOrder: Readonly<Record<AssetKind, readonly ExportField[]>> = {
  trademark: ['number', 'title', 'classes', 'registeredOn', 'status'],
  patent: ['number', 'title', 'patentType', 'filedOn', 'status'],
  standard: ['number', 'title', 'role'],
  certificate: ['number', 'scheme', 'issuedOn', 'expiresOn'],
  award: ['title', 'level', 'year'],
  geographicalIndication: ['number', 'title', 'registeredOn'],
  honour: ['title', 'issuer', 'grantedOn'],
};
