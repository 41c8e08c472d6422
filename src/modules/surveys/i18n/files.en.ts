import type { filesZhCN } from './files.zh-CN.ts';

/** Sentences about files of a visit in English. */
export const filesEn = {
  'op.visit.addFile': 'add a file to a visit',
  'op.visit.removeFile': 'remove a file of a visit',
  'op.visit.listFiles': 'files of a visit',
  'op.visit.file': 'download a file of a visit',
  'op.visit.pack': 'take a day’s papers along',

  'problem.filesAwaited':
    '{n, plural, one {# file has} other {# files have}} not arrived yet. The text is safe; it is handed in when all are there.',
  'problem.fileDiffers': 'The file that arrived is not the one on the phone, and was not kept. Please add it again.',
  'problem.fileNotPicture': 'Only pictures or PDF can be added here.',
  'problem.signatureIncomplete': 'The signature lacks the signer’s name or what was shown. Please sign again.',
  'files.title': 'Photos and signature',
  'files.kind.photo': 'photo',
  'files.kind.signature': 'signature of the enterprise',
  'files.kind.scan': 'paper form',
  'files.signatureOf': 'Signature of {name}',
  'files.addedBy': 'received {time} from {name}',
  'files.deviceTime': 'clock of the phone {time} (a claim)',
  'files.shown': 'Checksum of what was shown when it was signed: {hash}',
  'files.paper': 'Beside the paper form',
} satisfies Record<keyof typeof filesZhCN, string>;
