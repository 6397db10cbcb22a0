import { declineCodes, redirectCodes } from '../terms';
import { nationalDeclineReasons } from './decline-codes';

describe('the reasons for not accepting a matter', () => {
  it('are the closed list D1 to D12', () =>
    expect(new Set(Object.keys(nationalDeclineReasons))).toEqual(
      new Set(Array.from({ length: 12 }, (_, nth) => `D${nth + 1}`)),
    ));

  it.each(declineCodes)('%s declines and names a remedy', (code) => {
    const reason = nationalDeclineReasons[code];
    expect(reason).toMatchObject({ code, kind: 'decline' });
    expect(reason.remedies?.zh).toBeTruthy();
  });

  it.each(redirectCodes)('%s redirects', (code) =>
    expect(nationalDeclineReasons[code]).toMatchObject({ code, kind: 'redirect' }),
  );
});
