import type { Sentence } from '../../../kernel/refusal';
import type { DeadlineStatus } from './deadline';

/** When an agreement concludes the handling: once it is in effect, or only once it is performed (law §3.13). */
export interface Conclusion {
  readonly agreement: 'in-effect' | 'performed';
  readonly basis: string;
  readonly articleZh: string;
  readonly status: DeadlineStatus;
  readonly title: Sentence;
}

/** Nationally an agreement in effect concludes the handling; whether the matter is resolved is another question (lifecycle §3). */
export const nationalConclusion: Conclusion = {
  agreement: 'in-effect',
  basis: 'XF 33, 34',
  articleZh: '信访工作条例第三十三条、第三十四条',
  status: 'design-default',
  title: { en: 'An agreement concludes the handling once it is in effect', zh: '调解协议生效即为办结' },
};
