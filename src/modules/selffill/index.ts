/** 企业自填: the enterprise fills Table A.1 by a link and a code (A.1-a). */
export { selffillModule } from './server/module.ts';
