import type { shellZh } from './shell.zh-CN.ts';

/** Navigation and names of operations, in English. */
export const shellEn = {
  'nav.assets': 'Brand assets',
  'op.asset.list': 'See the list of brand assets',
  'op.asset.get': 'See a brand asset',
  'op.asset.cards': 'See an enterprise’s brand assets',
  'op.asset.checkNumber': 'Check a number of an asset',
  'op.asset.create': 'Enter a brand asset',
  'op.asset.correct': 'Correct a brand asset',
  'op.asset.confirm': 'Confirm assets',
  'op.asset.dismiss': 'Dismiss a proposed asset',
  'op.asset.bringIn': 'Bring assets in from the file',
  'op.asset.timeline': 'See the changes of an asset',
  'op.asset.export': 'Export the list of brand assets',
  'op.event.record': 'Record an event of an asset',
  'op.event.withdraw': 'Take back an event of an asset',
  'op.evidence.add': 'Hand in evidence',
  'op.evidence.download': 'Download evidence',
  'op.seed.load': 'Load the demonstration’s assets',
} satisfies Record<keyof typeof shellZh, string>;
