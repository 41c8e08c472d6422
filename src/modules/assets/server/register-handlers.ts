import { cardHandlers } from './cards.ts';
import { draftHandlers } from './drafts.ts';
import { eventHandlers } from './events.ts';
import { evidenceHandlers } from './evidence.ts';
import { assetExportHandlers } from './export.ts';
import { growthHandlers } from './growth.ts';
import { assetImportReadHandlers } from './import-reads.ts';
import { assetImportStepHandlers } from './import-steps.ts';
import { assetImportHandlers } from './imports.ts';
import { registerHandlers } from './register.ts';
import { riskHandlers } from './risk.ts';
import { assetSeedHandlers } from './seed.ts';
import { assetWriteHandlers } from './write-asset.ts';

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
  ...assetImportHandlers,
  ...assetImportReadHandlers,
  ...assetImportStepHandlers,
  ...riskHandlers,
  ...growthHandlers,
];
