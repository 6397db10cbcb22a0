import fc from 'fast-check';
import { EventLines } from './event-lines';

const stream = ':\n\nevent: open\nid: 7\ndata: {}\n\nevent: change\nid: 8\ndata: {"grievance":"a"}\n\n:\n\n';
const told = [
  { name: 'open', id: '7', data: '{}' },
  { name: 'change', id: '8', data: '{"grievance":"a"}' },
];

describe('server-sent events', () => {
  it('are whole, in order and once, however they are cut on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
        const lines = new EventLines();
        const places = [0, ...cuts.sort((one, other) => one - other), stream.length];
        const pieces = places.slice(1).map((end, at) => stream.slice(places[at], end));
        expect(pieces.flatMap((piece) => lines.take(piece))).toEqual(told);
      }),
    );
  });

  it('are not told before their end has come', () => {
    expect(new EventLines().take('event: change\ndata: {}\n')).toEqual([]);
  });
});
