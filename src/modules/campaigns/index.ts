/** 调研计划、名单、小组、联系、行程 (6.1-b … 6.1-e). */
export { campaignsModule } from './server/module.ts';
