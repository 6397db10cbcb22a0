import { words } from '../words/words';

export const filesWords = words(
  {
    title: '材料',
    none: '还没有材料。',
    pick: '选择文件',
    takes: (endings: string, mebibytes: string) =>
      `可上传 ${endings} 格式的文件，每个不超过 ${mebibytes} MB；选好后立即上传。`,
    forParties: '各方当事人可见（不勾选则仅工作人员可见）',
    staff: '工作人员',
    partiesToo: '各方当事人',
    staffOnly: '仅工作人员',
    bringerToo: '本人和工作人员',
    download: '下载',
    downloadNamed: (name: string) => `下载 ${name}`,
    sending: (percent: string) => `正在上传 ${percent}%`,
    waiting: '等待上传',
    kept: '已添加',
    already: '之前已经添加过，没有重复保存',
    progress: (name: string) => `上传进度：${name}`,
    tooLarge: (mebibytes: string) => `文件超过 ${mebibytes} MB，没有上传。`,
  },
  {
    title: 'Files',
    none: 'There is no file yet.',
    pick: 'Choose files',
    takes: (endings: string, mebibytes: string) =>
      `${endings}, at most ${mebibytes} MiB each; what you choose is sent at once.`,
    forParties: 'Every party may read it (otherwise staff only)',
    staff: 'Staff',
    partiesToo: 'Every party',
    staffOnly: 'Staff only',
    bringerToo: 'Who brought it, and staff',
    download: 'Download',
    downloadNamed: (name: string) => `Download ${name}`,
    sending: (percent: string) => `Sending, ${percent} %`,
    waiting: 'Waits its turn',
    kept: 'Added',
    already: 'It had been added before and is kept once',
    progress: (name: string) => `Progress: ${name}`,
    tooLarge: (mebibytes: string) => `It is larger than ${mebibytes} MiB and was not sent.`,
  },
);
