import { guardZip } from '../../documents/zip.ts';
import { answerFrom } from '../../read-thread.ts';
import type { SheetMargin } from './margins.ts';
import { odsMargins } from './ods.ts';
import { xmlParts } from './parts.ts';
import { xlsMargins } from './xls.ts';
import { xlsxMargins } from './xlsx.ts';

const limits = { entries: 5000, inflatedBytes: 100 * 1_048_576, ratio: 250 };
const wanted = /^(content\.xml|xl\/.*\.(xml|rels|vml))$/i;

const read = async (bytes: Buffer): Promise<SheetMargin[]> => {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return xlsMargins(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [];
  const parts = xmlParts((await guardZip(bytes, wanted, limits)).texts);
  return parts.text('xl/workbook.xml') === undefined ? odsMargins(parts) : xlsxMargins(parts);
};

await answerFrom(read);
