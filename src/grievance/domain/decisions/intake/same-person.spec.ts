import { erased } from '../../../../kernel/erased';
import { samePerson } from './same-person';

const zhao = { name: '赵某', idNumber: null, phone: null, account: null };

describe('the same person', () => {
  it.each([
    ['same', { ...zhao, idNumber: '99010119700101001x' }, { ...zhao, name: '赵氏', idNumber: '99010119700101001X' }],
    ['another', { ...zhao, idNumber: '990101197001010011' }, { ...zhao, idNumber: '990101198001010012' }],
    ['same', { ...zhao, account: 'petitioner' }, { ...zhao, account: 'petitioner' }],
    ['another', zhao, { ...zhao, name: '钱某' }],
    ['same', { ...zhao, phone: '13800000001' }, { ...zhao, phone: '13800000001' }],
    ['unknown', { ...zhao, phone: '13800000001' }, { ...zhao, phone: '13900000002' }],
    ['unknown', zhao, zhao],
    ['unknown', { ...zhao, idNumber: erased }, { ...zhao, idNumber: erased }],
    ['unknown', { ...zhao, name: erased, phone: erased }, { ...zhao, name: erased, phone: erased }],
    ['unknown', zhao, undefined],
  ] as const)('is %s, as far as the papers say', (answer, one, other) => {
    expect(samePerson(one, other)).toBe(answer);
    expect(samePerson(other, one)).toBe(answer);
  });
});
