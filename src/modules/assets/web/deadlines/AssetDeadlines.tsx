import type { AssetView } from '../../contract/asset.ts';
import { DeadlineTable } from './DeadlineTable.tsx';

/** Tab 期限 of an asset: what is due for it, with the work on it beside. */
export const AssetDeadlines = ({ asset }: { asset: AssetView }) => <DeadlineTable filters={{ assetId: asset.id }} />;
