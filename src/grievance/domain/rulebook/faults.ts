import type { Sentence } from '../../../kernel/refusal';
import { type Amendments, amended } from './amended';
import { type Check, chinese, extension, fieldsOf, figure, oneOf, sentence, text, whole, yesNo } from './field-checks';
import type { Rulebook } from './rulebook';

/** What is wrong with one field of an amendment: a JSON pointer and a sentence. */
export interface Fault {
  readonly pointer: string;
  readonly detail: Sentence;
}

const source = {
  basis: text,
  articleZh: chinese,
  status: oneOf('confirmed', 'local', 'design-default', 'to-confirm'),
  title: sentence,
};
const sections: Readonly<
  Record<string, { readonly fields: Readonly<Record<string, Check>>; readonly figure?: string }>
> = {
  deadlines: {
    figure: 'count',
    fields: {
      ...source,
      count: whole(0, 3_650),
      unit: oneOf('calendar-days', 'working-days', 'months', 'years'),
      kind: oneOf('duty', 'right', 'soft'),
      extension,
    },
  },
  profiles: {
    figure: 'length',
    fields: {
      basis: text,
      title: sentence,
      length: whole(1, 3_650),
      unit: oneOf('calendar-days', 'working-days'),
      soft: yesNo,
      extension: oneOf('all-consent', 'parties-agree', 'none'),
      oral: oneOf('yes', 'no', 'record'),
      confirmation: oneOf('jointly', 'if-lawful-organisation', 'check', 'yes', 'none', 'court-paper'),
      appraisalPauses: yesNo,
    },
  },
  declineCodes: { fields: { basis: text, status: oneOf('confirmed', 'to-confirm'), sentence, remedies: sentence } },
  thresholds: { figure: 'value', fields: { ...source, value: figure } },
};
const conclusion = { ...source, agreement: oneOf('in-effect', 'performed') };

const isEntry = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const notAnObject: Sentence = { en: 'must be an object', zh: '须为对象' };

const unsourced: Sentence = {
  en: 'a figure that differs names its source: basis',
  zh: '变更的数值须注明依据（basis）',
};
const setElsewhere: Sentence = {
  en: 'the length of this one is set case by case, by the assigner or the mediation profile',
  zh: '该期限由交办机关或调解类型逐案确定，不设统一期限',
};

const entryFaults = (section: string, code: string, known: object, entry: unknown): readonly Fault[] => {
  const { fields, figure: figureName = '' } = sections[section] ?? { fields: {} };
  const pointer = `/${section}/${code}`;
  if (!isEntry(entry)) return [{ pointer, detail: notAnObject }];
  return [
    ...fieldsOf(entry, fields).map(({ pointer: below, detail }) => ({ pointer: `${pointer}${below}`, detail })),
    ...(figureName in entry && !('basis' in entry) ? [{ pointer: `${pointer}/basis`, detail: unsourced }] : []),
    ...(section === 'deadlines' && 'setBy' in known && 'count' in entry
      ? [{ pointer: `${pointer}/count`, detail: setElsewhere }]
      : []),
  ];
};

const sectionFaults = (section: string, known: object, given: unknown): readonly Fault[] => {
  if (!isEntry(given)) return [{ pointer: `/${section}`, detail: notAnObject }];
  return Object.entries(given).flatMap(([code, entry]) =>
    Object.hasOwn(known, code)
      ? entryFaults(section, code, (known as Record<string, object>)[code] ?? {}, entry)
      : [
          {
            pointer: `/${section}/${code}`,
            detail: { en: 'there is no such entry in the rulebook', zh: '规则中没有该条目' },
          },
        ],
  );
};

/** A mediation lasts as long as the deadline it runs under says, and only warns where that only warns. */
const disagreements = ({ profiles, deadlines }: Rulebook): readonly Fault[] =>
  Object.values(profiles).flatMap(({ code, clock, length, unit, soft }) => {
    const deadline = deadlines[clock];
    if (!('count' in deadline)) return [];
    const agrees = deadline.count === length && deadline.unit === unit && (deadline.kind === 'soft') === soft;
    const said = `${deadline.count} ${deadline.unit}, ${deadline.kind}`;
    const detail = { en: `must agree with deadline ${clock}: ${said}`, zh: `须与期限 ${clock} 一致：${said}` };
    return agrees ? [] : [{ pointer: `/profiles/${code}/length`, detail }];
  });

/** Everything that keeps amendments from becoming a rulebook, field by field; none when they may be published. */
export const faultsOf = (base: Rulebook, amendments: Amendments): readonly Fault[] => {
  const faults = [
    ...Object.keys(sections).flatMap((section) =>
      section in amendments
        ? sectionFaults(section, base[section as 'deadlines'], amendments[section as 'deadlines'])
        : [],
    ),
    ...('conclusion' in amendments
      ? isEntry(amendments.conclusion)
        ? fieldsOf(amendments.conclusion, conclusion).map(({ pointer, detail }) => ({
            pointer: `/conclusion${pointer}`,
            detail,
          }))
        : [{ pointer: '/conclusion', detail: notAnObject }]
      : []),
  ];
  return faults.length > 0 ? faults : disagreements(amended(base, base, amendments));
};
