import type { Sentence } from '../../../kernel/refusal';
import type { DeadlineStatus } from './deadline';

/** The closed list of ways that stay open to people, whatever ended. */
export type RemedyCode = 'arbitration' | 'administrative' | 'lawsuit' | 'new-mediation' | 'amend-agreement' | 'enforce';

/** What ended, or went wrong, so that people are told their ways. */
export type Occasion = 'mediation-failed' | 'confirmation-rejected' | 'agreement-breached' | 'confirmed-breached';

/** A way that is open, with its source. */
export interface Remedy {
  readonly code: RemedyCode;
  readonly basis: string;
  readonly articleZh: string;
  readonly status: DeadlineStatus;
  readonly sentence: Sentence;
}

/** The ways by code, and which are told on which occasion. */
export interface Remedies {
  readonly ways: Readonly<Record<RemedyCode, Remedy>>;
  readonly after: Readonly<Record<Occasion, readonly RemedyCode[]>>;
}

const otherWays = { basis: 'PML 26', articleZh: '人民调解法第二十六条', status: 'confirmed' } as const;

/** The ways of the national rulebook (PML 26, 32, 33; CPL 206). */
export const nationalRemedies: Remedies = {
  ways: {
    arbitration: {
      ...otherWays,
      code: 'arbitration',
      sentence: { en: 'Apply for arbitration where the law provides it.', zh: '可以依法申请仲裁。' },
    },
    administrative: {
      ...otherWays,
      code: 'administrative',
      sentence: { en: 'Turn to the competent administrative body.', zh: '可以请求有关行政机关处理。' },
    },
    lawsuit: {
      ...otherWays,
      code: 'lawsuit',
      sentence: { en: 'Sue before the people’s court.', zh: '可以向人民法院起诉。' },
    },
    'new-mediation': {
      basis: 'CPL 206',
      articleZh: '民事诉讼法第二百零六条',
      status: 'confirmed',
      code: 'new-mediation',
      sentence: { en: 'Reach a new agreement by mediation.', zh: '可以重新达成调解协议。' },
    },
    'amend-agreement': {
      basis: 'CPL 206',
      articleZh: '民事诉讼法第二百零六条',
      status: 'confirmed',
      code: 'amend-agreement',
      sentence: { en: 'Change the agreement by mediation.', zh: '可以通过调解变更原调解协议。' },
    },
    enforce: {
      basis: 'CPL 206, 250; PML 33',
      articleZh: '民事诉讼法第二百零六条、第二百五十条；人民调解法第三十三条',
      status: 'confirmed',
      code: 'enforce',
      sentence: { en: 'Apply to the court for enforcement.', zh: '可以向人民法院申请强制执行。' },
    },
  },
  after: {
    'mediation-failed': ['arbitration', 'administrative', 'lawsuit'],
    'confirmation-rejected': ['amend-agreement', 'new-mediation', 'lawsuit'],
    'agreement-breached': ['lawsuit', 'new-mediation'],
    'confirmed-breached': ['enforce'],
  },
};
