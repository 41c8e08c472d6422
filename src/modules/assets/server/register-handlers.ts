import { assetExportHandlers } from './asset-export-handlers.ts';
import { assetSeedHandlers } from './asset-seed-handlers.ts';
import { assetWriteHandlers } from './asset-write-handlers.ts';
import { cardHandlers } from './card-handlers.ts';
import { draftHandlers } from './draft-handlers.ts';
import { eventHandlers } from './event-handlers.ts';
import { evidenceHandlers } from './evidence-handlers.ts';
import { registerHandlers } from './register-read-handlers.ts';
import { growthHandlers } from './risk/growth-handlers.ts';
import { riskHandlers } from './risk/risk-handlers.ts';

/** The register: 登记、经过、佐证、导出 (6.3.3-a). */
export const registerRoomHandlers = [
  ...registerHandlers,
  ...cardHandlers,
  ...assetWriteHandlers,
  ...draftHandlers,
  ...eventHandlers,
  ...evidenceHandlers,
  ...assetExportHandlers,
  ...assetSeedHandlers,
  ...riskHandlers,
  ...growthHandlers,
];
