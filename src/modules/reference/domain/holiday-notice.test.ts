import { describe, expect, it } from 'vitest';
import { noticeFault, readNotice, unreadSentences } from './holiday-notice.ts';
import { firstHolidays } from './holidays.data.ts';

const notice2026 = `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

describe('[6.3.1-a] the State Council’s holiday notice', () => {
  it('is read from its text as it was published: the same days as the rows of 2026', () => {
    const read = readNotice(notice2026, 2026).map(d => `${d.day} ${d.kind}`);
    const known = firstHolidays.filter(h => h.day.startsWith('2026')).map(h => `${h.day} ${h.kind}`);
    expect(read).toEqual(known.toSorted());
    expect(noticeFault(2026, readNotice(notice2026, 2026))).toBeUndefined();
  });

  it('half-width brackets, and days of the year before, are read too', () => {
    const days = readNotice('一、元旦：2027年12月31日至2028年1月2日放假。', 2028);
    expect(days.map(d => d.day)).toEqual(['2027-12-31', '2028-01-01', '2028-01-02']);
    expect(readNotice('一、元旦:1月1日(周四)至3日(周六)放假', 2026)).toHaveLength(3);
    expect(readNotice('没有日期', 2026)).toEqual([]);
  });

  it('sentences that name no day are listed, so that nothing is lost in silence', () => {
    expect(unreadSentences(notice2026, 2026).map(s => s.slice(0, 4))).toEqual(['各省、自', '经国务院']);
    const odd = '一、元旦：1月1日至3日放假。1月32日上班。节假日期间，各地要妥善安排好值班。\n春节另行通知';
    expect(unreadSentences(odd, 2026)).toEqual(['1月32日上班', '节假日期间,各地要妥善安排好值班', '春节另行通知']);
  });

  const days = readNotice(notice2026, 2026);
  it.each([
    ['another year', 2027, days, 'noticeDay', '2026-01-01'],
    ['a day twice', 2026, [...days, { day: '2026-05-01', kind: 'off', name: '劳动节' }], 'noticeTwice', '2026-05-01'],
    ['a worked weekday', 2026, [...days, { day: '2026-11-24', kind: 'work', name: '上班' }], 'noticeWorkday', '2026-11-24'],
    ['cut off in the middle', 2026, days.filter(d => d.day < '2026-09'), 'noticeIncomplete', '2026-10-01'],
  ] as const)('%s is refused', (...row) => {
    const [, year, list, code, day] = row;
    expect(noticeFault(year, list)).toEqual({ code, day });
  });
});
