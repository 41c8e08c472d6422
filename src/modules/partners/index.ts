/** 协同伙伴: departments, associations, banks, laboratories, media, and what each offers (4.2-a). */
export { partners } from './server/face.ts';
export { partnersModule } from './server/module.ts';
