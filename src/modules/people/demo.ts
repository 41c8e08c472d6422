import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Demo, Seeder } from '#platform/server/seed.ts';
import { setAbsence, setDeputy } from './contract/absence.ts';
import { type AuthorityKind, createAuthority } from './contract/authority.ts';
import type { DemoDistricts, DemoPerson } from './contract/demo.ts';
import { seedAccount } from './contract/operations-accounts.ts';
import { setPolicy } from './contract/policy.ts';
import type { Role } from './contract/role.ts';
import { demoBureaus } from './domain/demo-bureaus.ts';
import { demonstrationSource } from './domain/policy.ts';

type DemoRegion = keyof typeof demoBureaus;

const organisations: readonly { region: DemoRegion; kind: AuthorityKind; name: string; regionCode: string; root?: true }[] = [
  { region: '330105', kind: 'bureau', name: '拱墅区市场监督管理局', regionCode: '330105', root: true },
  { region: '330105', kind: 'office', name: '祥符市场监管所', regionCode: '330105009' },
  { region: '330105', kind: 'office', name: '武林市场监管所', regionCode: '330105013' },
  { region: '330105', kind: 'institution', name: '拱墅区质量技术服务中心', regionCode: '330105' },
  { region: '330105', kind: 'township', name: '拱宸桥街道办事处', regionCode: '330105005' },
  { region: '330105', kind: 'association', name: '拱墅区品牌建设促进会', regionCode: '330105' },
  { region: '330106', kind: 'bureau', name: '西湖区市场监督管理局', regionCode: '330106', root: true },
];

/** The made accounts; their passwords are random. */
export const staff: readonly { region: DemoRegion; role: Role; username: string; name: string; title: string }[] = [
  { region: '330105', role: 'officer', username: 'wangmin', name: '王敏', title: '质量发展科' },
  { region: '330105', role: 'officer', username: 'lijianguo', name: '李建国', title: '知识产权科' },
  { region: '330105', role: 'officer', username: 'chenjiayi', name: '陈佳怡', title: '标准化科' },
  { region: '330105', role: 'officer', username: 'zhoujunjie', name: '周俊杰', title: '质量发展科' },
  { region: '330105', role: 'officer', username: 'wuxiaoyan', name: '吴晓燕', title: '商标广告科' },
  { region: '330105', role: 'officer', username: 'xuhaibo', name: '徐海波', title: '标准化科' },
  { region: '330105', role: 'stationLead', username: 'shenlihua', name: '沈丽华', title: '指导站站长' },
  { region: '330105', role: 'stationLead', username: 'zhengguoqiang', name: '郑国强', title: '指导站站长' },
  { region: '330105', role: 'manager', username: 'sunzhiyuan', name: '孙志远', title: '分管副局长' },
  { region: '330105', role: 'expert', username: 'tangwei', name: '唐薇', title: '特聘专家' },
  { region: '330105', role: 'partner', username: 'fangyun', name: '方芸', title: '区科技局 · 成果科' },
  { region: '330105', role: 'systemAdmin', username: 'machao', name: '马超', title: '系统管理员' },
  { region: '330105', role: 'securityAdmin', username: 'zhulin', name: '朱琳', title: '安全管理员' },
  { region: '330105', role: 'auditor', username: 'huwenbin', name: '胡文斌', title: '审计管理员' },
  { region: '330106', role: 'officer', username: 'linjing', name: '林静', title: '质量发展科' },
  { region: '330106', role: 'stationLead', username: 'hewei', name: '何伟', title: '指导站站长' },
];

/**
 * Makes the organisations and accounts of the demonstration. So that programs and visitors can sign in with the password alone, the
 * second factor is waived for the two districts by a policy row of its own, and every page says 演示环境.
 * @param passwordOf the random password of an account; kept by the caller, so that a second try gives the same
 */
export const seedPeople = async (seeder: Seeder, passwordOf: (username: string) => string): Promise<DemoPerson[]> => {
  for (const { region, root, ...organisation } of organisations) {
    const bureau = demoBureaus[region];
    await seeder.call(createAuthority, {
      ...organisation,
      id: root ? bureau : seeder.id(organisation.name),
      parentId: root ? null : bureau,
    });
  }
  for (const regionCode of Object.keys(demoBureaus)) {
    const times = { idleMinutes: 60, adminIdleMinutes: 60, absoluteHours: 12, validFrom: seeder.now.toISOString() };
    await seeder.call(setPolicy, { id: seeder.id(regionCode), regionCode, secondFactorRoles: [], ...times, source: demonstrationSource });
  }
  const persons: DemoPerson[] = [];
  for (const { region, ...person } of staff) {
    const id = seeder.id(person.username);
    const account = { ...person, id, unitId: demoBureaus[region], regionCode: region, password: passwordOf(person.username) };
    await seeder.call(seedAccount, account, { authorityId: demoBureaus[region], regionCode: region });
    persons.push({ id, role: person.role, name: person.name, username: person.username, regionCode: region });
  }
  return persons;
};

/** One person is away, with a B 角 who stands in (7.4.2-a). */
const seedAbsence = async (seeder: Seeder, persons: readonly DemoPerson[]): Promise<void> => {
  const idOf = (username: string): string => persons.find(p => p.username === username)?.id ?? '';
  const today = dayOf(seeder.now);
  const of = { authorityId: demoBureaus['330105'], regionCode: '330105' };
  const [personId, deputyId] = [idOf('wuxiaoyan'), idOf('lijianguo')];
  const deputy = { id: seeder.id('deputy'), personId, deputyId, fromOn: addDays(today, -30), toOn: null };
  await seeder.call(setDeputy, deputy, of);
  const absence = { id: seeder.id('absence'), personId, kind: 'leave' as const, fromOn: addDays(today, -1), toOn: addDays(today, 6) };
  await seeder.call(setAbsence, absence, of);
};

/** The districts with their bureaus and accounts; 拱墅区 is the one shown in full. */
export const peopleDemo: Demo = async ({ seeder, passwordOf }): Promise<DemoDistricts> => {
  const persons = await seedPeople(seeder(), passwordOf);
  await seedAbsence(seeder('absence'), persons);
  return Object.entries(demoBureaus).map(([regionCode, authorityId]) => ({
    home: { authorityId, regionCode },
    inFull: regionCode === '330105',
    staff: persons.filter(p => p.regionCode === regionCode),
  }));
};
