/** What a line of a message pasted from a chat group holds. */
export interface ReadLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly holds: 'words' | 'speaker' | 'picture' | 'greeting';
  readonly speaker: string | null;
}

const clock = '(?:上午|下午|晚上|凌晨)?\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?';
const day = '(?:\\d{4}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?|昨天|前天|今天|星期[一二三四五六日天]|周[一二三四五六日天]';
/** 王总-龙坞茶业 2026/11/30 10:21 · 王总 昨天 10:21 · 王总: · — with nothing behind. */
const speakerLine = new RegExp(`^(.{1,40}?)[\\s:：]*(?:(?:${day})\\s*)?${clock}\\s*$`);
const speakerAlone = /^([^:：。，,.!！?？]{1,30})[:：]\s*$/;
/** 王总：商标快到期了 */
const spokenBy = /^([^:：。，,.!！?？\s]{1,20})[:：]\s*(\S.*)$/;
const timeAlone = new RegExp(`^(?:(?:${day})\\s*)?${clock}$`);
const picture = /^\[(?:图片|照片|语音|视频|文件|链接|位置|动画表情|表情|名片|小程序|聊天记录|红包|[\u4e00-\u9fff]{1,4})\](?:\s*\S{0,60})?$/;
const greeting =
  /^(?:(?:大家|各位|老师|领导)?(?:好|您好|你好|早上好|下午好|早|收到|谢谢|感谢|好的|嗯+|ok|辛苦了?|在吗|麻烦了?|不客气|明白|了解|👍|🙏)(?:大家|各位|老师|领导|您|你|了)*[。!！~～.,，、\s]*)+$/i;

const kindOf = (text: string): ReadLine['holds'] => {
  if (picture.test(text)) return 'picture';
  // a rule of dashes, a row of dots or faces asks for nothing
  return greeting.test(text) || !/[\p{L}\p{N}]/u.test(text) ? 'greeting' : 'words';
};

/**
 * Reads a message as WeChat copies it: name and time on a line of their own, or 姓名：话. Every line that is not blank is in the answer.
 */
export const readPastedLines = (pasted: string): ReadLine[] => {
  const lines: ReadLine[] = [];
  let speaker: string | null = null;
  for (const [at, raw] of pasted.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n').entries()) {
    const text = raw
      .normalize('NFC')
      .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
      .trim();
    if (text === '') continue;
    // the time may have been typed in full-width digits
    const plain = text.replace(/[０-９]/g, d => String.fromCharCode(d.charCodeAt(0) - 0xfee0));
    const head = timeAlone.test(plain) ? null : (speakerLine.exec(plain) ?? speakerAlone.exec(text));
    if (head || timeAlone.test(plain)) {
      speaker = head ? (head[1] as string).trim() : speaker;
      lines.push({ line: at + 1, text, holds: 'speaker', speaker });
      continue;
    }
    const spoken = spokenBy.exec(text);
    if (spoken) speaker = spoken[1] as string;
    const words = spoken ? (spoken[2] as string) : text;
    lines.push({ line: at + 1, text: words, holds: kindOf(words), speaker });
  }
  return lines;
};
