/** 标准与商标: projects of standards through their stages, trademark paths. */
export { standardsModule } from './server/module.ts';
