import type { Sentence } from '../../../kernel/refusal';
import type { Day } from '../days';
import type { MediationProfile } from '../rulebook/mediation-profiles';
import { sayDay } from '../rulebook/reasoning';
import type { ClockEvent } from './clock';
import { nameOf } from './event-names';

const on = (event: ClockEvent): Sentence => ({
  en: `${nameOf(event.type).en} (${event.type}) on ${sayDay(event.on).en}`,
  zh: `${sayDay(event.on).zh}${nameOf(event.type).zh}（${event.type}）`,
});

/** Which event started the clock, and under which article. */
export const startedBy = (event: ClockEvent, basis: string, articleZh: string): Sentence => ({
  en: `Started by ${on(event).en}; ${basis}.`,
  zh: `由${on(event).zh}起算，依据：${articleZh}。`,
});

/** A case that comes back keeps its first day in view (XF 23, 24). */
export const firstReceivedOn = (day: Day): Sentence => ({
  en: `The matter was first received on ${sayDay(day).en}; this period starts again.`,
  zh: `该事项最初于${sayDay(day).zh}收到，本期限重新起算。`,
});

/** Which kind of mediation gives the length, and from which rule. */
export const runsUnder = ({ title, basis }: MediationProfile): Sentence => ({
  en: `The length is that of: ${title.en} (${basis}).`,
  zh: `期限适用：${title.zh}（${basis}）。`,
});

/** A last day somebody set for this case. */
export const dayWasSet = (day: Day): Sentence => ({
  en: `The last day was set for this case: ${sayDay(day).en}.`,
  zh: `本事项指定的期限为${sayDay(day).zh}。`,
});

/** A last day that had passed already when the clock started is the day it started. */
export const dayHadPassed = (set: Day, start: Day): Sentence => ({
  en: `The day set, ${sayDay(set).en}, had passed already, so the last day is ${sayDay(start).en}.`,
  zh: `指定的${sayDay(set).zh}在起算时已过，期限为${sayDay(start).zh}。`,
});

/** The last day as the parties were told it, where it differs from the count. */
export const dayAsRecorded = (day: Day, by: ClockEvent): Sentence => ({
  en: `${sayDay(day).en} is the last day recorded by ${on(by).en}; it holds.`,
  zh: `${on(by).zh}所记期限为${sayDay(day).zh}，以此为准。`,
});

/** What moved the last day. */
export const movedBy = (event: ClockEvent): Sentence => ({
  en: `Moved by ${on(event).en}.`,
  zh: `因${on(event).zh}调整。`,
});

/** Nothing that comes after the last day can move it (XF 34; ZXTJ 24). */
export const tooLateToMove = (event: ClockEvent, due: Day): Sentence => ({
  en: `${on(event).en} came after the last day, ${sayDay(due).en}, and does not move it.`,
  zh: `${on(event).zh}在期限${sayDay(due).zh}届满之后，不改变期限。`,
});

/** Nobody recorded when the petitioner learned of it; they knew when they filed at the latest (ARL 20; ALL 46; CC 188). */
export const knownAtTheLatest: Sentence = {
  en: 'Counted from receipt, when the petitioner knew of it at the latest; who knew earlier must act earlier.',
  zh: '自登记之日计算，信访人至迟于此时知道；更早知道的，期限相应提前届满。',
};

/** Asking a body that may settle the dispute interrupts the period, which runs anew (CC 195; LIM 12; LAB 27). */
export const interruptedBy: Sentence = {
  en: 'Interrupted: the body that may settle the dispute was asked, and the period runs anew (CC 195; LIM 12; LAB 27).',
  zh: '时效中断：已向有权解决纠纷的机关、组织提出请求，期间重新计算（民法典第一百九十五条等）。',
};

/** From here on nothing is counted until it resumes (ZXTJ 26; MED 38). */
export const pausedSince = (event: ClockEvent): Sentence => ({
  en: `Paused by ${on(event).en}; the days until it resumes are not counted.`,
  zh: `${on(event).zh}，至恢复之日不计入期限。`,
});

/** Nobody can be told who left neither name nor address (XF 23(2)). */
export const contactUnknown: Sentence = {
  en: 'Not required: the petitioner left no name or address to write to (XF 23(2)).',
  zh: '信访人姓名（名称）、住址不清，无需告知（信访工作条例第二十三条第二款）。',
};

/** What stopped the clock: met, fallen away, or too late. */
export const stoppedBy = (event: ClockEvent, outcome: 'met' | 'waived', due: Day, late: boolean): Sentence => {
  if (late)
    return {
      en: `Stopped by ${on(event).en}, after the last day, ${sayDay(due).en}.`,
      zh: `${on(event).zh}，已超过期限${sayDay(due).zh}。`,
    };
  return outcome === 'met'
    ? { en: `In time: ${on(event).en}.`, zh: `期限内完成：${on(event).zh}。` }
    : { en: `Fell away by ${on(event).en}.`, zh: `因${on(event).zh}，本期限不再适用。` };
};
