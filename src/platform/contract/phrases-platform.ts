import { annotatedEn, annotatedZh } from './imports/phrases-annotated.ts';
import { roomPhrases } from './phrases.ts';
import { documentsEn, documentsZh } from './phrases-documents.ts';
import { platformEn } from './phrases-platform.en.ts';
import { platformZh } from './phrases-platform.zh-CN.ts';

/** The platform's sentences, for both sides: problems, faults of fields, common words, documents. */
export const platformPhrases = roomPhrases(
  'platform',
  { ...platformZh, ...documentsZh, ...annotatedZh },
  { ...platformEn, ...documentsEn, ...annotatedEn },
);
