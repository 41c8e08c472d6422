/** 企业: the register of enterprises, their people and facts, and the import of ledgers (6.1-c, 4.3-a). */
export { enterprises } from './server/face.ts';
export { followingTables, followMerges, type MergePair } from './server/follow-merge.ts';
export { enterprisesModule } from './server/module.ts';
