import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { schemaOf, upcast } from '../../kernel/upcast';
import { grievanceUpcasters } from './upcasters';

const goldens = readdirSync(join(__dirname, '../../../test/fixtures/events'));

describe('the shapes of events', () => {
  it('are written with the schema after their last step, the first when there is none', () => {
    expect(schemaOf(grievanceUpcasters, 'GrievanceReceived')).toBe(1);
    expect(schemaOf(grievanceUpcasters, 'NeverHeardOf')).toBe(1);
    expect(schemaOf({ GrievanceReceived: [(data) => data, (data) => data] }, 'GrievanceReceived')).toBe(3);
  });

  it('have a golden fixture of every schema up to the newest', () => {
    for (const type of new Set(goldens.map((file) => file.split('.')[0] ?? ''))) {
      const kept = goldens.filter((file) => file.startsWith(`${type}.v`));
      expect(kept).toEqual(kept.map((_, index) => `${type}.v${index + 1}.json`));
      expect(kept).toHaveLength(schemaOf(grievanceUpcasters, type));
    }
  });

  it('pass the steps they have not seen, in order', () => {
    const steps = {
      GrievanceRated: [
        (data: { stars: number }) => ({ points: data.stars * 20 }),
        (data: { points: number }) => ({ score: data.points >= 60 ? 'satisfied' : 'dissatisfied' }),
      ],
    };
    expect(upcast(steps, { type: 'GrievanceRated', schema: 1, data: { stars: 4 } })).toEqual({ score: 'satisfied' });
    expect(upcast(steps, { type: 'GrievanceRated', schema: 2, data: { points: 20 } })).toEqual({
      score: 'dissatisfied',
    });
    expect(upcast(steps, { type: 'GrievanceRated', schema: 3, data: { score: 'satisfied' } })).toEqual({
      score: 'satisfied',
    });
  });

  it('stay as they are without a step', () =>
    expect(upcast(grievanceUpcasters, { type: 'DelegationReceived', schema: 1, data: { unit: 'x' } })).toEqual({
      unit: 'x',
    }));
});
