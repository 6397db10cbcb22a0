import { words } from '../words/words';

const keptZh = (kept: number) => (kept === 0 ? '' : `其中 ${kept} 步内容对您保密，只能核对前后衔接。`);
const keptEn = (kept: number) =>
  kept === 0 ? '' : ` What ${kept} of them say is kept from you; only their place in the chain is checked.`;
const sinceZh = (since: number) => (since === 0 ? '' : `此后系统又记录了 ${since} 步。`);
const sinceEn = (since: number) => (since === 0 ? '' : ` ${since} more have happened since.`);

export const proofWords = words(
  {
    title: '完整性校验',
    said: '每一步的 SHA-256 校验值都覆盖该步存储的全部内容和上一步的校验值；以下由本浏览器重新计算，不依赖系统自己的说法。',
    whole: (events: number, kept: number) => `哈希链完整：${events} 步逐一核对，均未改动。${keptZh(kept)}`,
    missing: (step: string) => `哈希链不完整：缺少${step}。`,
    altered: (step: string) => `哈希链不成立：${step}的内容与校验值不符。`,
    save: '下载卷宗',
    bring: '选择卷宗文件',
    bringSaid: '也可以把下载的卷宗文件拖到本页任意位置进行核验。',
    genuine: (events: number, kept: number, since: number) =>
      `卷宗真实完整：${events} 步均未改动，与系统存储的一致。${keptZh(kept)}${sinceZh(since)}`,
    missingIn: (step: string) => `卷宗未通过核验：缺少${step}。`,
    alteredIn: (step: string) => `卷宗未通过核验：${step}被改动过，内容与校验值不符。`,
    other: (step: string) => `卷宗未通过核验：从${step}起与系统存储的不一致。`,
    unreadable: '这不是卷宗文件。请使用本页“下载卷宗”保存的文件。',
    fileName: (number: string) => `卷宗-${number}.json`,
    step: (step: number, revision: number) => `第 ${step} 步（修订号 ${revision}）`,
  },
  {
    title: 'Proof that the history is whole',
    said: 'The SHA-256 of every step covers all that is stored of it and the hash before it. It is recomputed here, in this browser, without believing the service.',
    whole: (events: number, kept: number) =>
      `The chain is whole: ${events} steps checked, none altered.${keptEn(kept)}`,
    missing: (step: string) => `The chain is broken: ${step} is missing.`,
    altered: (step: string) => `The chain is broken: ${step} does not fit its hash.`,
    save: 'Download the dossier',
    bring: 'Choose a dossier',
    bringSaid: 'Or drop a dossier anywhere on this page to verify it.',
    genuine: (events: number, kept: number, since: number) =>
      `The dossier is genuine: none of its ${events} steps was altered, and the service stores the same.${keptEn(kept)}${sinceEn(since)}`,
    missingIn: (step: string) => `The dossier is refused: ${step} is missing.`,
    alteredIn: (step: string) => `The dossier is refused: ${step} was altered and does not fit its hash.`,
    other: (step: string) => `The dossier is refused: from ${step} on it is not what the service stores.`,
    unreadable: 'This is no dossier. Use a file that was saved with “Download the dossier”.',
    fileName: (number: string) => `dossier-${number}.json`,
    step: (step: number, revision: number) => `step ${step} (revision ${revision})`,
  },
);
