import { words } from '../words/words';

export const wallWords = words(
  {
    region: '数据大屏',
    pipeline: '大调解流程',
    satisfaction: '群众满意度',
    pause: '暂停轮播',
    goOn: '继续轮播',
    next: '下一屏',
    full: '全屏',
    leave: '返回',
    every: '每 30 秒自动更新、切换',
    stopped: '已暂停轮播，仍每 30 秒更新',
    byTier: '各层级满意率及 95% 置信区间',
  },
  {
    region: 'Wall',
    pipeline: 'Grand mediation',
    satisfaction: 'Satisfaction',
    pause: 'Pause',
    goOn: 'Go on',
    next: 'Next',
    full: 'Full screen',
    leave: 'Back',
    every: 'Renewed and changed every 30 seconds',
    stopped: 'Paused; still renewed every 30 seconds',
    byTier: 'Satisfaction by tier, with the 95 % interval',
  },
);
