import type { Location } from 'react-router';
import { backTo, wayBack } from './way-back';

const at = (pathname: string, more: Partial<Location> = {}): Location => ({
  ...{ pathname, search: '', hash: '', state: null, key: 'k' },
  ...more,
});

describe('signing in leads back', () => {
  it('to the screen that asked for it, with what was chosen there', () => {
    expect(backTo(at('/cases', { search: '?status=received', hash: '#clocks' }))).toBe('/cases?status=received#clocks');
  });

  it('to the same screen when the link is followed again while signing in', () => {
    expect(backTo(at('/sign-in', { state: '/cases/7f3k' }))).toBe('/cases/7f3k');
    expect(backTo(at('/sign-in'))).toBe('/');
  });

  it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '', null, 7])(
    'to the first screen and never elsewhere: %p',
    (state) => expect(wayBack(state)).toBe('/'),
  );
});
