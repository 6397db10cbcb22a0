import type { Chance } from './chance';

const surnames = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗'];
const givenNames = ['建国', '秀英', '志强', '桂兰', '国庆', '玉梅', '海燕', '永康', '春花', '文军', '丽华', '长江'];

/** Somebody who does not exist, with a number nobody has. */
export const somebody = (chance: Chance): { name: string; phone: string } => ({
  name: `${chance.of(surnames)}${chance.of(givenNames)}`,
  phone: `1990000${String(chance.whole(0, 9_999)).padStart(4, '0')}`,
});

const texts = {
  satisfied: ['调解员耐心细致，问题解决了。', '办得快，态度好。', '处理公平，双方都服气。', '多次上门，很负责任。'],
  'basically-satisfied': ['结果可以接受，时间长了些。', '问题基本解决，希望回访。', '态度好，手续多。'],
  dissatisfied: ['等了太久，没人主动联系。', '只讲道理，没解决问题。', '补偿标准没有说清楚。'],
} as const;

/** What somebody says about how it went, if anything. */
export const wordsFor = (chance: Chance, score: keyof typeof texts): { text?: string } =>
  chance.in(0.6) ? { text: chance.of(texts[score]) } : {};
