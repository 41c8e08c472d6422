/** 办件: one enterprise, one item version, one companion (3.1-b). */
export { casesModule } from './server/module.ts';
