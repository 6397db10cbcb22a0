import { Checkbox, Input, InputNumber } from 'antd';
import { useWords } from '../language';
import { RegionField } from '../regions/region-field';
import {
  CaseChoice,
  Choice,
  Choices,
  CodesChoice,
  type Held,
  Lines,
  ObligationChoice,
  PartiesChoice,
  PartyChoice,
  ProfileChoice,
} from './chosen';
import type { Field, Kind } from './fields-of';
import { formWords } from './forms.words';
import { FormUnitChoice, MandateChoice, OrderChoice, PersonChoice } from './of-the-case';
import { GrievanceChoice, MemberChoice, MembersChoice, SettlementChoice } from './of-the-group';
import { CodeChoice } from './registers';

type Asked<T> = Held<T> & { readonly field: Field };

const Flag = ({ id, value, onChange }: Asked<boolean>) => {
  const { yes } = useWords(formWords);
  return (
    <Checkbox id={id} checked={value === true} onChange={({ target }) => onChange?.(target.checked)}>
      {yes}
    </Checkbox>
  );
};
const Typed = ({ id, value, onChange, field, type }: Asked<string> & { readonly type?: string }) => (
  <Input {...{ id, value, type, maxLength: field.longest }} onChange={({ target }) => onChange?.(target.value)} />
);
const Day = (held: Asked<string>) => <Typed {...held} type="date" />;
const Moment = (held: Asked<string>) => <Typed {...held} type="datetime-local" />;
const Long = ({ id, value, onChange, field }: Asked<string>) => (
  <Input.TextArea
    {...{ id, value, rows: 4, maxLength: field.longest }}
    onChange={({ target }) => onChange?.(target.value)}
  />
);
const Count = ({ id, value, onChange, field }: Asked<number | null>) => (
  <InputNumber {...{ id, value, onChange, min: field.least, max: field.most, precision: 0 }} />
);

type Holds = Asked<never>;
const inputs: { readonly [K in Kind]?: (asked: Holds) => React.ReactNode } = {
  choice: (asked) => <Choice {...asked} />,
  choices: (asked) => <Choices {...asked} />,
  flag: (asked) => <Flag {...asked} />,
  day: (asked) => <Day {...asked} />,
  moment: (asked) => <Moment {...asked} />,
  count: (asked) => <Count {...asked} />,
  unit: (asked) => <FormUnitChoice {...asked} />,
  region: (asked) => <RegionField {...asked} filing />,
  party: (asked) => <PartyChoice {...asked} name={asked.field.name} />,
  parties: (asked) => <PartiesChoice {...asked} />,
  obligation: (asked) => <ObligationChoice {...asked} />,
  member: (asked) => <MemberChoice {...asked} name={asked.field.name} />,
  members: (asked) => <MembersChoice {...asked} />,
  settlement: (asked) => <SettlementChoice {...asked} />,
  grievance: (asked) => <GrievanceChoice {...asked} />,
  order: (asked) => <OrderChoice {...asked} />,
  mandate: (asked) => <MandateChoice {...asked} />,
  person: (asked) => <PersonChoice {...asked} />,
  case: (asked) => <CaseChoice {...asked} />,
  profile: (asked) => <ProfileChoice {...asked} />,
  code: (asked) => <CodeChoice {...asked} name={asked.field.name} />,
  codes: (asked) => <CodesChoice {...asked} name={asked.field.name} />,
  lines: (asked) => <Lines {...asked} />,
  long: (asked) => <Long {...asked} />,
};

/** The input a field is asked with. */
export const FieldInput = ({ field, ...held }: Held & { readonly field: Field }) => {
  const asked = { ...held, field } as Holds;
  return inputs[field.kind]?.(asked) ?? <Typed {...asked} />;
};
