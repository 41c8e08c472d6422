import { describe, expect, it } from 'vitest';
import { readPastedLines } from './pasted-lines.ts';

const read = (text: string) => readPastedLines(text).map(l => `${l.line} ${l.holds} ${l.speaker ?? '-'}: ${l.text}`);

describe('粘贴登记', () => {
  it('[3.1-a] reads a message as WeChat copies it; every line is there', () => {
    expect(
      read(
        [
          '王总-龙坞茶业 2026/11/30 10:21',
          '老师好',
          '我们商标快到期了，怎么续展？',
          '',
          '[图片]',
          '李工 昨天 14:05',
          '想申请区质量奖',
          '收到，谢谢！',
          '10:40',
          '还想派人参加培训',
        ].join('\n'),
      ),
    ).toEqual([
      '1 speaker 王总-龙坞茶业: 王总-龙坞茶业 2026/11/30 10:21',
      '2 greeting 王总-龙坞茶业: 老师好',
      '3 words 王总-龙坞茶业: 我们商标快到期了，怎么续展？',
      '5 picture 王总-龙坞茶业: [图片]',
      '6 speaker 李工: 李工 昨天 14:05',
      '7 words 李工: 想申请区质量奖',
      '8 greeting 李工: 收到，谢谢！',
      '9 speaker 李工: 10:40',
      '10 words 李工: 还想派人参加培训',
    ]);
  });

  it('[3.1-a] reads a name with a colon before the words, and lines of nobody', () => {
    expect(read('张三：压力表强检怎么备案\r\n李四:\r\n厂房不够\r想办展会')).toEqual([
      '1 words 张三: 压力表强检怎么备案',
      '2 speaker 李四: 李四:',
      '3 words 李四: 厂房不够',
      '4 words 李四: 想办展会',
    ]);
    expect(read('我们的问题：检测费用高')).toEqual(['1 words 我们的问题: 检测费用高']);
  });

  it.each([
    ['专利年费8:00前能交吗，还有别的', 'words'],
    ['联系时间 11-30 10:21 可以吗', 'words'],
    ['谢谢大家，另外想问商标怎么续展', 'words'],
    [
      '[图片] 这个商标能注册吗，帮忙看看这个商标到底能不能注册，我们着急用这个名字去参加展会，请老师帮忙看看可不可以注册啊，麻烦各位老师了谢谢',
      'words',
    ],
    ['好的', 'greeting'],
    ['——————', 'greeting'],
    ['…… 👍😀', 'greeting'],
    ['𬭩㛃新材料-李工 11-30 １０:２２', 'speaker'],
    ['龙坞茶业-王总 １１-３０ １０：２２', 'speaker'],
  ])('[3.1-a] %s: %s', (text, holds) => {
    expect(readPastedLines(text).map(l => l.holds)).toEqual([holds]);
  });

  it('[3.1-a] loses no line that is not blank, whatever is pasted', () => {
    const pieces = [
      '王总 10:21',
      '：',
      ':',
      '[图片]',
      '好',
      '要培训',
      ' \u200b ',
      '\t想续展',
      '2026年11月30日 上午9:05',
      '李四：',
      '𠮷祥茶业要办证',
    ];
    for (let i = 0; i < 2_000; i += 1) {
      const lines = Array.from({ length: 1 + (i % 7) }, (_, at) => pieces[(i * 7 + at * 3 + (i >> 3)) % pieces.length] as string);
      const shown = lines.filter(l => l.replace(/[\u200b\s]/g, '') !== '').length;
      expect(readPastedLines(lines.join('\n')), lines.join('|')).toHaveLength(shown);
    }
  });
});
