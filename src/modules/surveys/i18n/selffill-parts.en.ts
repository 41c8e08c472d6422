import type { selfFillPartsZhCN } from './selffill-parts.zh-CN.ts';

export const selfFillPartsEn = {
  'self.handOnHint': 'Choose the sections. The link made here shows only those. Please send the link and the code apart.',
  'self.handOnTo': 'To whom',
  'self.handOnToHint': 'For example: quality, Zhang San',
  'self.handOnSections': 'Which sections',
  'self.handOnMake': 'Make the link',
  'self.handOnMissing': 'Please say to whom and choose at least one section.',
  'self.partLink': 'Link for {name}',
  'self.partCode': 'Code {code} (until {day}, good once)',
  'self.partCopy': 'Copy the link',
  'self.partCopied': 'Copied. Please tell the code apart.',
  'self.partCopyFailed': 'Could not be copied, please press long and select.',
  'self.partNewCode': 'New code',
  'self.partTakeBack': 'Take back',
} satisfies Record<keyof typeof selfFillPartsZhCN, string>;
