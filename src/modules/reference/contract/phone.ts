/** Telephone numbers of China as they are written, as parts of patterns. */
export const phoneParts = {
  /** 手机 */
  mobile: String.raw`1[3-9]\d{9}`,
  /** 固定电话, with extension */
  landline: String.raw`0\d{2,3}-?\d{7,8}(-\d{1,6})?`,
  /** 400 */
  service: String.raw`400-?\d{3}-?\d{4}`,
  /** 12345, 12315 and the like */
  hotline: String.raw`1\d{4}`,
} as const;

const { mobile, landline, service, hotline } = phoneParts;

/** A colleague's number; may be empty. */
export const staffPhone = new RegExp(`^((\\+86)?${mobile}|${landline}|)$`);
/** A number for the public: hotlines too. */
export const publicPhone = new RegExp(`^(${landline}|${service}|${mobile}|${hotline})$`);
/** A number in an answer; the country's own may stand before it. */
export const answeredPhone = new RegExp(`^(\\+?86)?(${mobile}|${landline}|${service})$`);
