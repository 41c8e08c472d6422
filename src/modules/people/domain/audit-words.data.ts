/** Columns of all rooms as the audit log names them: column, Chinese, English. What is missing stands under its own name. */
export const columnWords = `
id 编号 id
authority_id 机构 authority
region_code 区域 region
district_code 区县 district
street_code 街道 street
created_at 建立时间 created at
updated_at 更新时间 updated at
enterprise_id 企业 enterprise
enterprise_name 企业名称 enterprise name
kind 种类 kind
campaign_id 调研计划 campaign
name 名称 name
former_name 曾用名 former name
owner_id 经办人 owner
owner_name 经办人姓名 owner's name
source 来源 source
source_id 来源记录 source record
file_name 文件名 file name
file_id 文件 file
media_type 文件类型 file type
size 大小 size
sha256 文件摘要 file digest
storage_key 存放位置 place in the store
title 标题 title
revision 修订号 revision
version 版本 version
reason 理由 reason
until 截至 until
person_id 人员 person
person_name 姓名 name
team_id 小组 team
leader_id 组长 team leader
visit_id 走访记录 visit
roster_id 名单企业 entry of the list
status 状态 status
state 状态 state
note 备注 note
text 内容 text
address 地址 address
problem 问题 problem
outcome 结果 outcome
number 号码 number
number_sealed 号码（加密） number (sealed)
phone 电话（加密） telephone (sealed)
phone_sealed 电话（加密） telephone (sealed)
phone_mask 电话（遮盖） telephone (masked)
phone_fingerprint 电话指纹 telephone fingerprint
receipt 回执 receipt
summary 小结 summary
specialties 专长 specialties
capacity_per_day 每日家数 visits a day
superseded_at 被取代时间 superseded at
superseded_by 由何取代 superseded by
supersede_reason 取代原因 reason for superseding
unit_id 单位 unit
uscc 统一社会信用代码 unified social credit code
legacy_reg_no 原注册号 former registration number
industry_code 行业代码 industry code
scale 规模 scale
above_scale 规上企业 above the scale
merged_into 合并到 merged into
came_from 合并前所属企业 enterprises before merging
post 职务 post
retired_at 停用时间 retired at
field 项目 field
value 值 value
evidence 依据 evidence
as_of 截至日期 as of
by_name 记录人 recorded by
by_id 记录人编号 recorder's id
at 时间 time
added_at 加入时间 added at
removed_at 移出时间 removed at
assigned_at 分配时间 assigned at
assigned_because 分配原因 reason for assigning
released_at 释放时间 released at
contact_state 联系情况 state of contact
tries 联系次数 tries
agreed_at 约定时间 agreed time
agreed 已约定 agreed
tried_at 联系时间 tried at
minutes 分钟 minutes
day 日期 day
sequence 顺序 order
opened_at 开始时间 opened at
opened_by_name 开始人 opened by
closed_at 结束时间 closed at
cancelled_at 取消时间 cancelled at
cancel_reason 取消原因 reason for cancelling
started_at 开始时间 started at
ended_at 结束时间 ended at
starts_at 开始时间 starts at
starts_on 开始日期 starts on
ends_on 结束日期 ends on
purpose 目的 purpose
targets 预期目标 targets
streets 街道 streets
industries 行业 industries
planned_site_visits 计划实地走访 planned site visits
planned_phone_interviews 计划电话访谈 planned interviews
planned_seminars 计划座谈 planned seminars
cluster 产业集群 cluster
place 地点 place
host_name 主持人 host
people 参会人员 people
came_at 到会时间 came at
wants_visit 希望走访 wants a visit
called_by_name 访谈人 interviewer
answered_by 接听人 answered by
answers 调查表答案 answers of the form
answered 已答项数 rows answered
raised 已转需求 demands raised
visited_on 走访日期 visited on
seen_sections 现场核见的节 sections seen on site
drafted_at 草稿时间 drafted at
submitted_at 提交时间 handed in at
submitted_by 提交人编号 submitter's id
submitted_by_name 提交人 handed in by
returned_at 退回时间 returned at
returned_by_name 退回人 returned by
return_reason 退回原因 reason for the return
reviewed_at 审核时间 reviewed at
reviewed_by_name 审核人 reviewed by
withdrawn_at 撤回时间 withdrawn at
withdraw_reason 撤回原因 reason for withdrawing
class_code 需求分类 class
class_how 分类方式 how it was sorted
class_sure 分类确定 sure of the class
class_reasons 分类依据 reasons for the class
urgency 紧急程度 urgency
raised_at 提出时间 raised at
raised_by_name 记录人 taken down by
answered_at 答复时间 answered at
answer 答复 answer
referred_at 转交时间 referred at
passed_at 首次转出时间 first passed on at
referred_to 转交给 referred to
refer_note 转交说明 note on the referral
due_on 到期日 due on
declined_at 不予受理时间 declined at
decline_reason 不予受理原因 reason for declining
hours 开放时间 hours
station_id 站点 station
duty 职责 duty
joined_at 加入时间 joined at
left_at 离开时间 left at
username 用户名 user name
role 角色 role
disabled_at 停用时间 disabled at
idle_minutes 闲置分钟 idle minutes
admin_idle_minutes 管理员闲置分钟 idle minutes of administrators
absolute_hours 最长小时 longest session in hours
second_factor_roles 须第二要素的角色 roles that need a second factor
valid_from 生效时间 valid from
scopes 可用操作 scopes
approved_at 批准时间 approved at
approved_by 批准人 approved by
expires_at 到期时间 expires at
revoked_at 撤销时间 revoked at
label 名称 label
issuer 发证方 issuer
default_region 默认区域 default region
sheet 工作表 sheet
header_row 表头行 heading row
columns 列对应 columns
written_at 写入时间 written at
undone 撤销结果 what the undo did
skipped_rows 略过行数 rows left out
shared 共享 shared
filter 筛选条件 filter
sort 排序 sort
rows 行数 rows
digest 编号摘要 digest of the ids
asset_id 品牌资产 asset
details 详情 details
act 处置 act
happened_on 发生日期 happened on
classes 类别 classes
acquired_on 取得日期 acquired on
ended_on 终止日期 ended on
issued_at 生成时间 issued at
issued_by_name 生成人 issued by
template_version 模板版本 template version
`
  .trim()
  .split('\n');
