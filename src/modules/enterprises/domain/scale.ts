import type { Scale } from '../contract/enterprise.ts';

const scales: Readonly<Record<string, Scale>> = { 大: 'large', 中: 'medium', 小: 'small', 微: 'micro' };

const letters: Readonly<Record<string, Scale>> = { L: 'large', M: 'medium', S: 'small', XS: 'micro' };

/** Reads 大型/中型企业/小微/微型…; undefined when it is none of the four. 小微 is not one of them and asks for a person. */
export const readScale = (raw: string): Scale | undefined => {
  // S(小型), 小型(S), 3-小型: letters and numbers of statisticians stand beside the word; L, M, S, XS also alone.
  const text = raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s|企业|型|规模|[()[\]【】:：、/-]/g, '');
  return scales[text.replace(/^(XS|[LMS]|[1-4])?([大中小微])(XS|[LMS])?$/, '$2')] ?? letters[text];
};

const yes =
  /^(是|有|√|✓|✔|☑|1|y|yes|true|规上|规上企业|规模以上|规模以上企业|规上工业|规模以上工业|规上服务业|规模以上服务业|限上|限上企业|限额以上|限额以上企业)$/;
const no = /^(否|无|没有|×|✗|x|0|n|no|false|规下|规下企业|规模以下|规模以下企业|非规上|限下|限下企业|限额以下|限额以下企业|非限上)$/;

/** Reads 是/否 of 规上企业 (Table A.1 row 8: content, or 无). Any other text means yes: the table asks for the content there. */
export const readAboveScale = (raw: string): boolean | undefined => {
  const text = raw.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  if (text === '' || text === '-' || text === '/') return undefined;
  if (no.test(text)) return false;
  return yes.test(text) || /规上|规模以上|限上|限额以上/.test(text) ? true : undefined;
};
