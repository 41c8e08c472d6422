import type { AssetKind } from '../../contract/asset.ts';
import { markNotices, type NoticeKey, otherNotice, patentNotices } from '../../contract/official-notice.ts';

const kindsOf = { trademark: markNotices, patent: patentNotices } as const;

/** The notices that an asset of this kind may get. */
export const noticesFor = (kind: AssetKind): readonly NoticeKey[] => [
  ...(kind === 'trademark' || kind === 'patent' ? kindsOf[kind] : []),
  otherNotice,
];
