/** 企业自填：填写前的个人信息告知；zh-CN 为准。 */
export const selfFillNoticeZhCN = {
  'self.notice': '填写前请阅读',
  'self.noticeWho': '处理者：{handler}；联系人：{officer}（给您发链接的服务人员）。',
  'self.noticeWhy': '目的：按 T/HZAS 8—2020《“陪你跑一次”红盾品牌培育指南》了解贵单位品牌情况和需求，以便上门服务、解答和转办。',
  'self.noticeWhat':
    '内容：贵单位的基本情况、品牌与标准、资质、培训和申报意向；个人信息只有姓名、部门、职务和联系电话。电话加密保存，显示时隐去中间四位。',
  'self.noticeSeen':
    '谁能看到：负责贵单位的服务人员、所在指导站站长和主管；汇总数字不含姓名和电话。您填的内容随填随存，服务人员可以看到您尚未交回的部分。',
  'self.noticeLong':
    '多久：调查表按档案要求保存（一般 10 年，以档案主管部门批准的期限为准），到期删除或移交；填写人姓名随记录保存，登录信息 8 天内删除。',
  'self.noticeRights': '您的权利：可查看、更正、要求删除，也可以不填或只填一部分，不影响享受服务。请向上述联系人提出，15 个工作日内答复。',
  'self.noticeConfirm': '我已阅读，并有权代表贵单位填写',
  'self.noticeConfirmFirst': '请先阅读并勾选。',
  'self.name': '您的姓名',
  'self.department': '您的部门',
  'self.departmentHint': '例如：质量部、知识产权部、财务部、办公室',
  'self.begin': '开始填写',
  'self.confirm': '确认',
} as const;
