/** 企业 on the phone: few sentences, so that the page stays small. */
export const fieldZh = {
  'phone.find': '找企业',
  'phone.findLabel': '名称、代码前几位或拼音首字母',
  'phone.findHint': '输入两个字以上',
  'phone.none': '没有找到，请换个说法',
  'phone.address': '地址',
  'phone.registered': '登记住所',
  'phone.employees': '从业人数',
  'phone.founded': '成立日期',
  'phone.code': '统一社会信用代码',
  'phone.people': '联系人',
  'phone.known': '已知的内容',
  'phone.noPhone': '没有登记电话',
  'phone.dial': '拨打 {name} {phone}',
  'phone.dialReason': '走访联系',
} as const;
