import type { AssetStatus } from '../contract/asset.ts';

/*
 * Official words of legal status and the group they belong to. Patents: words of the query system of the patent office; trademarks: words of
 * the register and the announcement (待核实 where the office changes its wording; unknown words are kept and grouped 其他).
 */

const words = (status: AssetStatus, list: string): readonly (readonly [string, AssetStatus])[] => list.split(/\s+/).map(w => [w, status]);

/** 商标 */
export const trademarkWords: readonly (readonly [string, AssetStatus])[] = [
  ...words(
    'pending',
    '申请中 已受理 等待受理 商标注册申请 补正 实质审查 等待实质审查 初步审定公告 初审公告 初步审定 异议中 异议复审 驳回复审 驳回复审中 不予注册复审 等待驳回通知发文',
  ),
  ...words('inForce', '已注册 注册 注册公告 有效 注册商标 续展中 变更中 转让中 许可备案 质押 冻结 司法查封 商标续展完成 商标已注册'),
  ...words('inGrace', '宽展期 宽展期内'),
  ...words(
    'ended',
    '期满未续展注销 主动注销 注销 撤销 三年不使用撤销 撤三 宣告无效 全部无效 无效 撤回 驳回 不予注册 失效 已失效 商标无效 已注销 已撤销 申请被驳回',
  ),
  ...words('other', '部分驳回 部分无效 部分撤销'),
];

/** 专利 (案件状态) */
export const patentWords: readonly (readonly [string, AssetStatus])[] = [
  ...words(
    'pending',
    '等待申请费 新案审查 回案审查 初审待答复 形审补正待答复 准备进入发明初审 准备进入新型初审 准备进入外观分类 等待公布 准备公布 公布完成 公布封卷 等待实审请求 等待提实审 准备进入实审阶段 等待实审提案 进入实审 一通出案待答复 中通出案待答复 一通回案实审 中通回案实审 其他通知书出案待答复 待质检抽案 待发授权办登通知书 等年登印费 等待颁证公告 准备颁证公告 公告封卷 申请中 审中 公开 实质审查 驳回等复审请求 驳回等复审 驳回待复审 等待复审 进入复审 复审中 复审审查中',
  ),
  ...words('inForce', '专利权维持 有效 授权 已授权 授权有效 有权'),
  ...words('inGrace', '等年费滞纳金 等待年费滞纳金'),
  ...words(
    'recoverable',
    '逾期视撤等恢复 视为放弃等恢复 实审请求视撤等恢复 未缴申请费视撤等恢复 未缴年费专利权终止等恢复 未缴年费终止等恢复补正 未缴年费终止等恢复 等恢复',
  ),
  ...words(
    'ended',
    '逾期视撤失效 无申请费视撤失效 实审请求视撤失效 视为放弃失效 驳回失效 未缴年费终止失效 欠费终止 届满终止失效 届满终止待失效 届满终止 期限届满终止 期满终止 期限届满 保护期届满 专利权有效期届满 无效宣告失效 放弃专利权 主动放弃 重复授权放弃 撤回专利申请 国优视撤 分案结案 失效 已失效 无权 未缴年费 专利权终止',
  ),
];

/** 证书、标准 */
export const plainWords: readonly (readonly [string, AssetStatus])[] = [
  ...words('pending', '申请中 制定中 即将实施 公示中'),
  ...words('inForce', '有效 现行 有效期内 正常 已发布 已获得'),
  ...words('recoverable', '暂停 暂停使用'),
  ...words('ended', '过期 失效 已失效 撤销 注销 废止 被代替 已废止 到期'),
];
