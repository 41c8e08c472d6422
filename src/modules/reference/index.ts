/** 基础数据: facts that all rooms share – divisions, working calendar, industries, identifiers. */
export { reference } from './server/face.ts';
export { referenceModule } from './server/module.ts';
