import { describe, expect, it } from 'vitest';
import { firstLaw as law } from '#test/deadlines/first-law.ts';
import type { DatedEvent, EngineAsset } from '../../contract/deadline.ts';
import { schemeOf } from '../certificate-scheme.ts';
import { deadlinesOf } from './deadlines.ts';

const certificate = (details: object, events: DatedEvent[] = [], more: object = {}): EngineAsset =>
  ({
    id: 'c',
    kind: 'certificate',
    status: 'inForce',
    endedOn: null,
    events,
    details: { scheme: 'ISO 9001', ...details },
    ...more,
  }) as EngineAsset;
const held = (happenedOn: string, act: DatedEvent['act'] = 'surveillance'): DatedEvent => ({
  id: happenedOn,
  act,
  happenedOn,
  until: null,
  figures: {},
  endsEvent: null,
});
const cycle = { issuedOn: '2026-03-10', expiresOn: '2029-03-09' };
const of = (asset: EngineAsset, today: string, kind = 'surveillance') => deadlinesOf(asset, law, today).find(d => d.kind === kind);

describe('[6.3.4-a] surveillance of certificates (认监委公告〔2025〕第16号)', () => {
  it('the first within twelve months of the issue, then at most twelve months apart, by the audits on record', () => {
    expect(of(certificate(cycle), '2026-11-22')).toMatchObject({
      opensOn: '2026-12-10',
      dueOn: '2027-03-10',
      safeOn: '2027-03-10',
      law: 'QMS2025',
      consequence: 'certificateSuspended',
      confidence: 'confirmed',
      line: [
        { is: 'start', what: 'issuedOn', day: '2026-03-10' },
        { is: 'plus', count: 12, unit: 'month' },
        { is: 'equals', day: '2027-03-10' },
      ],
    });
    expect(of(certificate(cycle, [held('2027-02-20')]), '2027-03-01')).toMatchObject({ dueOn: '2028-02-20', confidence: 'confirmed' });
  });

  it('the last year of the cycle is closed by the recertification on site before the certificate ends', () => {
    const asset = certificate(cycle, [held('2027-02-20'), held('2028-02-18')]);
    expect(of(asset, '2028-03-01')).toBeUndefined();
    expect(of(asset, '2028-03-01', 'certificateExpiry')).toMatchObject({
      opensOn: '2028-12-09',
      dueOn: '2029-03-09',
      law: 'QMS2025',
      consequence: 'recertificationLost',
      confidence: 'confirmed',
    });
    const renewed = certificate({ ...cycle, expiresOn: '2032-03-09' }, [held('2028-02-18'), held('2029-02-26', 'recertification')]);
    expect(of(renewed, '2029-04-01')).toMatchObject({ dueOn: '2030-02-26', confidence: 'confirmed' });
  });

  it('one that nobody recorded is missed until the certificate would be withdrawn, or the register calls it valid', () => {
    expect(of(certificate(cycle), '2027-05-01')).toMatchObject({ dueOn: '2027-03-10' });
    const valid = { asOf: '2027-04-20', statusWords: '有效' };
    expect(of(certificate(cycle, [], valid), '2027-05-01')).toMatchObject({
      dueOn: '2028-03-10',
      confidence: 'toVerify',
      notes: ['noAuditRecord'],
    });
    // Six months of suspension from 2027-03-10 have gone by.
    expect(of(certificate(cycle), '2027-09-11')).toMatchObject({ dueOn: '2028-03-10', notes: ['noAuditRecord'] });
  });

  it('other systems and CCC follow the same rhythm, to be verified; other products have no surveillance here', () => {
    const other = { issuedOn: '2024-05-20', expiresOn: '2027-05-19' };
    const audits = [held('2026-05-06')];
    expect(of(certificate({ ...cycle, scheme: '环境管理体系认证' }), '2026-11-22')).toMatchObject({
      dueOn: '2027-03-10',
      law: 'CERT',
      confidence: 'toVerify',
    });
    expect(of(certificate({ ...other, scheme: 'CCC 认证', expiresOn: '2029-05-19' }, audits), '2026-11-22')).toMatchObject({
      dueOn: '2027-05-06',
      law: 'CERT',
      confidence: 'toVerify',
    });
    expect(of(certificate({ ...other, scheme: '绿色食品认证' }), '2026-11-22')).toBeUndefined();
    expect(of(certificate({ ...other, scheme: '绿色食品认证' }), '2026-11-22', 'certificateExpiry')).toMatchObject({
      law: 'PAPER',
      consequence: 'certificateEnds',
    });
  });

  it('without a day of issue nothing is counted', () => {
    expect(of(certificate({ expiresOn: '2029-03-09' }), '2026-11-22')).toBeUndefined();
  });
});

describe('[6.3.3-a] what a certificate is', () => {
  it.each([
    ['ISO 9001', '', 'quality'],
    ['ＩＳＯ９００１：２０１５', '', 'quality'],
    ['质量管理体系认证', '', 'quality'],
    ['体系认证', 'GB/T 19001-2016', 'quality'],
    ['QMS', '', 'quality'],
    ['医疗器械质量管理体系', 'ISO 13485', 'system'],
    ['IATF 16949 汽车行业质量管理体系', '', 'system'],
    ['ISO14001', '', 'system'],
    ['职业健康安全管理体系', 'GB/T 45001-2020', 'system'],
    ['HACCP', '', 'system'],
    ['商品售后服务认证', 'GB/T 27922-2011', 'system'],
    ['知识产权合规管理体系', '', 'system'],
    ['CCC', '', 'ccc'],
    ['3C认证', '', 'ccc'],
    ['强制性产品认证（CCC）', 'GB 4943.1-2022', 'ccc'],
    ['有机产品认证', '', 'other'],
    ['浙江制造认证（品字标）', 'T/ZZB 1944-2020', 'other'],
    ['绿色建材', '', 'other'],
  ])('%s %s is %s', (scheme, standard, kind) => {
    expect(schemeOf(scheme, standard)).toBe(kind);
  });
});
