/** Before a dialog closes in which something was typed, in words (source); English stands with the platform's. */
export const typingZh = {
  'typing.ask': '填写的内容还没有保存。',
  'typing.stay': '继续填写',
  'typing.leave': '放弃填写',
} as const;
